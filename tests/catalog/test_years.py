"""What is a year is said in one place, as numbers and as a pattern."""

import re
from pathlib import Path

from terror_estimates import catalog
from terror_estimates.catalog.years import UNKNOWN, YEAR, YEARS

PACKAGE = Path(catalog.__file__).parents[1]


def test_the_range_and_the_pattern_of_years_are_the_same():
    assert [year for year in range(UNKNOWN) if re.fullmatch(YEAR, str(year))] == list(YEARS)


def test_an_unknown_year_comes_after_every_year_and_is_written_once():
    assert max(YEARS) < UNKNOWN
    texts = {path: path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*") if path.suffix in (".py", ".js")}
    assert [path.name for path, text in texts.items() if re.search(rf"\b{UNKNOWN}\b", text)] == ["years.py"]

"""The page for people who write Python: it leaves nothing out that can be typed."""

from pathlib import Path

import terror_estimates as te
from terror_estimates.door import chart, selection
from terror_estimates.door.api import api_page


def test_the_page_has_everything_that_completion_offers():
    page, flood = api_page(), te.example()
    for owner, offered in (("catalog", dir(flood)), ("selection", dir(flood.select())), ("te", ["load", "example"])):
        missing = [name for name in offered if f"### `{owner}.{name}" not in page]
        assert missing == [], owner


def test_what_can_be_typed_says_what_it_gives():
    for shape in (type(te.example()), selection.Selection, chart.Chart):
        silent = [name for name, value in vars(shape).items() if not name.startswith("_") and not value.__doc__]
        assert silent == [], shape


def test_the_page_in_the_project_is_that_of_today():
    kept = Path(__file__).parents[2] / "docs" / "api.md"
    assert kept.read_text(encoding="utf-8") == api_page(), "write it anew: python -m terror_estimates.door.api"

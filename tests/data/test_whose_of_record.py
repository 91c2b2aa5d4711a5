"""Whose a number is: one name for the numbers of one work, and none that was not seen."""

import json
import re

import pytest

from shared import ROOT, record

OF_MEMORIAL = "memorial-2007"


def test_the_numbers_that_a_page_gives_from_memorial_are_memorials_under_every_name():
    theirs = [one for one in record().estimates.values() if one.source == OF_MEMORIAL]
    assert len(theirs) == 7
    assert {one.estimated_by for one in theirs} == {"Memorial"}
    assert {one.name for one in theirs} == {"Memorial 2007"}
    assert {one.by for one in theirs} == {"memorial"}


def prose(path) -> str:
    if path.suffix == ".md":
        return path.read_text(encoding="utf-8")
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return "\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown")


PROSE = [ROOT / "README.md", ROOT / "docs" / "index.md", *sorted((ROOT / "notebooks").glob("*.ipynb"))]


@pytest.mark.parametrize("path", PROSE, ids=lambda path: path.name)
def test_what_a_page_that_nobody_here_has_seen_prints_is_said_by_nobody(path):
    """That is our guess, and stands as probable; "is said to print it" names nobody who says so."""
    assert re.findall(r"(?:said|believed|held) to (?:print|have|give)\b", " ".join(prose(path).split())) == []

"""A title that counts otherwise than its figure draws is named; one that counts nothing, or a part, is left alone."""

import json

import pytest

from invented import changed_at
from terror_estimates.catalog import Catalog, read_bytes
from terror_estimates.publication.findings import audit
from terror_estimates.publication.tally import titles_amiss

CARD = {
    "drawn": [
        *({"estimate": f"doe-{place}", "panel": "Alike", "measure": "killings"} for place in range(9)),
        *({"estimate": f"roe-{place}", "panel": None, "measure": "deaths"} for place in range(3)),
        {"estimate": "doe-1", "panel": "Wider", "measure": "killings"},
    ],
    "corrections": [{}] * 7,
}


def entitled(title: str, subtitle: str = "All") -> Catalog:
    """The small catalog with other words above its first figure."""
    catalog, _ = read_bytes(changed_at({"figures.F01.title": title, "figures.F01.subtitle": subtitle}))
    return catalog


def amiss(folder, *, title="Killings", subtitle="All", card=CARD):
    catalog = entitled(title, subtitle)
    (folder / "figures").mkdir()
    (folder / "figures" / "F01-marks.json").write_text(json.dumps(card), encoding="utf-8")
    found = [*titles_amiss(folder, catalog)]
    assert audit(folder, catalog, fresh=True)["to_mend"]["titles"] == found
    return found


@pytest.mark.parametrize(
    "title",
    [
        "Two of nine estimates say so",
        "Thirteen numbers, three of twelve estimates apart",
        "Of three numbers, one is low",
        "Only one of ten estimates says so",
        "Two of seven numbers are slips",
        "Jane Doe kept two of four numbers of 1920",
        "The difference of five numbers",
        "Some of eight numbers",
        "Nine of eight people",
        "Few estimates",
        "5 numbers",
    ],
)
def test_a_title_that_counts_what_is_drawn_or_nothing_of_it_is_left_alone(tmp_path, title):
    assert amiss(tmp_path, title=title) == []


@pytest.mark.parametrize(
    ("title", "words", "nearest"),
    [
        ("Two of eight estimates say so", "Two of eight estimates", "9 (Alike)"),
        ("Eleven numbers of the strike", "Eleven numbers", "10 (killings)"),
        ("Of twenty-one numbers, five are low", "Of twenty-one numbers", "13 (marks)"),
        ("Only one of five numbers is a slip", "one of five numbers", "3 (deaths)"),
    ],
)
def test_a_title_that_counts_otherwise_is_named_with_the_nearest_count(tmp_path, title, words, nearest):
    [said] = amiss(tmp_path, title=title)
    assert said == (
        f"estimates.yaml, F01, title: '{words}' is no count of what the figure draws; the nearest is {nearest}"
    )


def test_a_subtitle_is_held_too_and_a_figure_that_was_never_drawn_is_not(tmp_path):
    [said] = amiss(tmp_path, subtitle="Eight numbers of the strike")
    assert said.startswith("estimates.yaml, F01, subtitle: 'Eight numbers' is no count")
    (tmp_path / "figures" / "F01-marks.json").unlink()
    assert [*titles_amiss(tmp_path, entitled("Eight numbers of the strike"))] == []

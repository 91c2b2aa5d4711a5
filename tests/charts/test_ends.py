"""What the ends of a range are: drawn apart, named in the legend, and explained at the foot, only where they occur."""

import pytest

from invented import ROOT
from terror_estimates.catalog import Ends, Estimate, Value, load_catalog
from terror_estimates.charts import CHARTS
from terror_estimates.charts.marks.caps import cap, growing
from terror_estimates.charts.marks.legend import sign_keys, value_keys
from terror_estimates.charts.marks.scale import ENDLESS
from terror_estimates.charts.words.ends import arrow_note, ends_note, ends_words, key_words, kinds_drawn, limits_note

RIVERS = load_catalog(ROOT / "catalogs" / "rivers.yaml")
CONFIDENCE, CREDIBLE = Ends(kind="confidence", level=95), Ends(kind="credible", level=90)
COMPILED, RUNNING = Ends(kind="compiled"), Ends(kind="running", as_of="1911-08-03")


def one(**value: object) -> Estimate:
    return Estimate(id="a-b", estimated_by="A", source="a", measure="deaths", value=Value(**value))


@pytest.mark.parametrize(
    ("values", "note"),
    [
        ([{"best": 5}], "Nothing is averaged."),
        (
            [{"low": 1, "high": 9}],
            "Bars are the author’s own range, no confidence interval; nothing averaged.",
        ),
        ([{"low": 1, "bound": "at_least"}], "Arrows are the author’s own bound; nothing averaged."),
        (
            [{"low": 1, "high": 9}, {"low": 1, "bound": "at_least"}],
            "Bars and arrows are the author’s own, no confidence interval; nothing averaged.",
        ),
        (
            [{"low": 1, "high": 9, "ends": CONFIDENCE}],
            "Bars with hooks inward show the 95% confidence limits; nothing averaged.",
        ),
        (
            [{"low": 1, "high": 9, "ends": CREDIBLE}, {"low": 1, "high": 9}],
            "Bars with hooks outward show the 90% credible interval; other bars are the author’s own range; nothing "
            "averaged.",
        ),
        (
            [{"low": 1, "high": 9, "ends": COMPILED}, {"best": 4, "ends": RUNNING}],
            "Bars with double ends run from the lowest to the highest number that others give; a chevron after a "
            "number says that the count was still growing; nothing averaged.",
        ),
    ],
)
def test_the_note_says_of_what_is_drawn_what_it_is_and_of_nothing_else(values, note):
    assert ends_note([one(**value) for value in values]) == note


def test_a_chart_without_ranges_of_its_own_kind_explains_only_what_is_unusual():
    assert limits_note([one(low=1, high=9), one(best=4)]) == ""
    assert arrow_note([one(low=1, high=9, ends=CONFIDENCE), one(low=1, bound="at_least")]) == (
        "Bars with hooks inward show the 95% confidence limits. An arrow’s length says nothing."
    )


def test_no_two_kinds_of_ends_are_drawn_alike():
    forms = {
        ends.kind: str(list(cap(ends, 10.0, 0.0, 5.0, 1.0, 1))) for ends in (Ends(), CONFIDENCE, CREDIBLE, COMPILED)
    }
    assert len(set(forms.values())) == len(forms)


def test_every_cap_stands_upright_at_its_number():
    for ends in (Ends(), CONFIDENCE, CREDIBLE, COMPILED):
        for side in (-1, 1):
            first, *_ = cap(ends, 10.0, 0.0, 5.0, 1.0, side)
            assert first == ([10.0, 10.0], [-5.0, 5.0])


def test_the_chevron_of_a_growing_count_points_beyond_it():
    places, _ = growing(10.0, 0.0, 1.0)
    assert min(places) > 10.0
    assert max(places) == places[1]


def test_a_growing_count_says_up_to_which_day_it_goes():
    assert ends_words(one(best=4, ends=RUNNING)) == "as of 3 August 1911"
    assert ends_words(one(best=4)) == ""


def test_the_legend_names_each_kind_that_occurs_and_no_other():
    estimates = list(RIVERS.estimates.values())
    words = [key.words for _, keys in value_keys((estimates, ENDLESS)) for key in keys]
    assert [key_words(ends) for ends in kinds_drawn(estimates)] == [
        "lowest and highest reported", "95% confidence limits", "90% credible interval", "still growing",
    ]  # fmt: skip
    assert "lowest to highest" not in words
    assert {"95% confidence limits", "90% credible interval", "still growing"} <= set(words)


def test_the_legend_shows_no_shape_of_evidence_that_does_not_occur():
    [(_, evidence), *_] = sign_keys([RIVERS.estimate("poe-1964-violent-deaths")])
    assert [key.words for key in evidence] == ["survey"]


def test_a_chart_of_surveys_says_what_its_intervals_are():
    drawing = CHARTS["ranges"](RIVERS.figure("F01"))
    words = " ".join(
        text.get_text() for text in drawing.figure.findobj(lambda artist: (artist.get_gid() or "").startswith("note"))
    )
    assert "no confidence interval" not in words
    assert "95% confidence limits" in " ".join(words.split())

"""The rows of the site: one estimate, said and drawn the same way wherever it stands."""

import re
from pathlib import Path

import pytest

from invented import changed_at, small
from terror_estimates.catalog import load_catalog, read_bytes
from terror_estimates.catalog.value import Value
from terror_estimates.catalog.words import BASES
from terror_estimates.charts.kinds.overview.content import overview_of
from terror_estimates.publication.site.concordance import Concordance
from terror_estimates.publication.site.counting import BASIS, SEEN, STANCE, counts, silences
from terror_estimates.publication.site.estimate_page import estimate_page
from terror_estimates.publication.site.lists import estimates_page
from terror_estimates.publication.site.overview import overview_block
from terror_estimates.publication.site.row import row, table
from terror_estimates.publication.site.source_page import source_page
from terror_estimates.publication.site.strip import GLYPHS, Axis, axis_of, strip_of

ROOT = Path(__file__).parents[2]
HARBOR = load_catalog(Path(__file__).parents[1] / "golden" / "citations" / "catalog.yaml")
RANGE = HARBOR.estimate("doe-1968-dismissals")


def stating(**value):
    return RANGE.model_copy(update={"value": Value(**value)})


def test_every_kind_of_evidence_has_a_mark_of_its_own_and_words():
    assert set(GLYPHS) == set(BASIS) == set(BASES)
    assert len(set(GLYPHS.values())) == len(GLYPHS)


@pytest.mark.parametrize(
    ("number", "place"),
    [(0, "2%"), (500, "48%"), (1000, "94%"), (40_000, "94%")],
    ids=["zero", "half", "end", "beyond"],
)
def test_a_number_stands_where_it_lies_between_zero_and_the_end(number, place):
    assert Axis(1000).place(number) == place


@pytest.mark.parametrize("top", [3, 10, 1204, 681692, 7_000_000, 66_000_000])
def test_an_axis_has_a_few_round_ticks_from_zero(top):
    axis = axis_of([stating(best=top)])
    labels = [label for _, label in axis.ticks]
    assert labels[0] == "0"
    assert 2 <= len(labels) <= 6
    assert axis.top >= top


def test_a_range_is_a_bar_and_no_point_is_put_into_its_middle():
    strip = strip_of(stating(low=1500, high=2500), Axis(4000))
    assert [number for number, _ in strip.bar] == [1500, 2500]
    assert (strip.best, strip.arrow) == (None, None)


def test_at_least_is_an_arrow_from_its_only_end():
    strip = strip_of(stating(low=40, bound="at_least"), Axis(100))
    assert (strip.arrow, strip.rising, strip.bar, strip.best) == ((40, "38.8%"), True, None, None)


def test_what_lies_beyond_the_end_is_a_sign_at_the_edge_and_no_mark_on_the_axis():
    strip = strip_of(stating(best=900), Axis(100))
    assert (strip.best, strip.beyond) == (None, "94%")


def test_a_number_that_nobody_saw_in_print_is_not_drawn_and_ends_no_axis():
    unseen = stating(best=9_000_000).model_copy(
        update={"verification": RANGE.verification.model_copy(update={"level": "unverified"})}
    )
    assert strip_of(unseen, Axis(100)) is None
    assert axis_of([unseen]) is None
    assert row(unseen).unseen


def test_a_number_that_is_only_denied_does_not_stretch_the_axis():
    denied = stating(best=9_000_000).model_copy(update={"stance": "rejects"})
    assert axis_of([stating(best=1204), denied]).top == 1500
    assert strip_of(denied, Axis(1500)).struck


def test_a_row_says_what_is_counted_and_what_is_left_unsaid():
    for estimate in HARBOR.estimates.values():
        said = row(estimate)
        assert said.counts == counts(estimate)
        assert said.silences == silences(estimate)
        assert SEEN[estimate.verification.level] in said.how
        assert (STANCE[estimate.stance] in said.how) == (estimate.stance != "asserts")


def test_on_the_page_of_somebody_the_work_leads_the_row():
    said = row(RANGE, of=RANGE.estimated_by)
    assert (said.who, said.work) == (HARBOR.source(RANGE.source).short(), "")


def test_the_marks_keep_their_numbers_so_that_a_script_can_move_them():
    page = table("Dismissals", [stating(low=1500, high=2500)], drawn=True)
    assert 'data-x1="1500" data-x2="2500"' in page
    assert "style=" not in page


@pytest.mark.parametrize("value", [{"best": 1500}, {"low": 1500, "high": 2500}, {"low": 1500, "bound": "at_least"}])
def test_the_marks_of_what_only_a_reference_work_has_are_hollow_and_no_others(value):
    read = stating(**value)
    seen = read.verification.model_copy(update={"level": "reference_work"})
    met = read.model_copy(update={"verification": seen})
    filled, hollow = (table("Dismissals", [one], drawn=True) for one in (read, met))
    assert (" hollow" in filled, " hollow" in hollow) == (False, True)
    assert ('class="inside"' in hollow) == ("high" in value)  # a bar is a line, whose inside is another on it
    assert ('class="glyph"' in hollow) == ("high" not in value)  # the foot of an arrow is filled or hollow as a dot is
    assert 'class="inside"' not in filled


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ({"best": 2000}, (2000, "M-8"), (2000, "M8")),
        ({"low": 1500, "high": 2500}, (1500, "M-8"), (2500, "M8")),
        ({"low": 1500, "bound": "at_least"}, (1500, "M-8"), (1500, "M21")),
        ({"high": 2500, "bound": "at_most"}, (2500, "M-21"), (2500, "M8")),
        ({"best": 9000}, (None, "M0"), (None, "M18")),
    ],
)
def test_the_marks_of_a_number_passed_on_stand_in_parentheses(value, first, last):
    one = stating(**value)
    quoted = one.model_copy(update={"stance": "reports"})
    assert strip_of(one, Axis(5000)).parentheses == []
    found = [(number, outline.split("-7")[0]) for number, _, outline in strip_of(quoted, Axis(5000)).parentheses]
    assert found == [first, last]


def test_the_overview_has_parentheses_and_a_key_for_each_number_passed_on():
    [entry] = [one for one in load_catalog(ROOT / "estimates.yaml").figures.values() if one.chart == "overview"]
    block = str(overview_block(entry, ""))
    passed_on = [one for one in overview_of(entry).estimates if one.stance != "asserts"]
    assert passed_on
    assert block.count('class="say quoted"') == len(passed_on)
    assert block.count('class="around"') == 2 * len(passed_on) + 2
    assert "passed on, not asserted" in block


def test_what_is_counted_stands_in_each_row_unless_all_around_it_say_so():
    one, other = (small().estimate(id) for id in ("doe-1920-killings", "doe-1920-deaths-words"))
    labels = [said.label("measure") for said in (one, other)]
    named = [f"<small>{label[:1].upper()}{label[1:]}</small>" for label in labels]
    mixed, alone, said = table("T", [one, other]), table("T", [one]), table("T", [one], measured=True)
    assert [label in mixed for label in named] == [True, True]
    assert named[0] not in alone
    assert named[0] in said


def test_the_head_of_a_group_has_the_color_of_its_marks_and_what_was_not_seen_no_weight():
    [entry] = [one for one in load_catalog(ROOT / "estimates.yaml").figures.values() if one.chart == "overview"]
    block = str(overview_block(entry, ""))
    for group in block.split('class="band ')[1:]:
        color, rest = group.split('"', 1)
        marks = {word for word, more in re.findall(r'<svg class="marks (\w+)([^"]*)"', rest) if "quoted" not in more}
        assert {color} == marks or (color == "gray" and len(marks) != 1), color
    words = [cell for group in overview_of(entry).groups for line in group.lines for cell in line.cells]
    spoken = [said for cell in words for said in cell.spoken]
    assert spoken
    assert block.count('<span class="say spoken">') == len(spoken)


@pytest.mark.parametrize(
    ("level", "as_printed", "how", "where"),
    [
        ("read_in_work", "between 1,500 and 2,500", "As printed", "Printed in"),
        ("read_in_work", None, "In our words", "Printed in"),
        ("unverified", None, "No print seen", "Said to stand in"),
        ("unverified", "between 1,500 and 2,500", "No print seen", "Said to stand in"),
    ],
)
def test_the_page_of_an_estimate_speaks_of_a_print_only_where_one_was_seen(level, as_printed, how, where):
    seen = RANGE.verification.model_copy(update={"level": level})
    one = RANGE.model_copy(update={"verification": seen, "as_printed": as_printed})
    heads = re.findall(r'<th scope="row">([^<]+)</th>', estimate_page(Concordance(HARBOR, {}), one).article)
    ways = {"As printed", "In our words", "No print seen", "Printed in", "Said to stand in"}
    assert [head for head in heads if head in ways] == [how, where]


def test_what_a_number_is_made_of_is_text_in_the_list_of_all_numbers():
    catalog, report = read_bytes(
        changed_at({
            "vocabulary.caveats.summed": {"definition": "Two rows.", "made": "<b onclick=x>two rows</b>"},
            "estimates.poe-1950-deaths.caveats": ["summed"],
        })
    )  # fmt: skip
    assert catalog is not None, report.lines()
    page = estimates_page(Concordance(catalog, {}))
    assert "&lt;b onclick=x&gt;two rows" in page
    assert "<b onclick" not in page


@pytest.mark.parametrize("inferred", [True, False])
def test_pages_say_of_a_link_that_nobody_states_that_it_is_our_reading(inferred):
    ids = ("doe-1920-killings", "doe-1931-killings")  # the one rests on a work, the other on a number of it
    changes = {f"estimates.{id}.inferred": ["rests_on"] for id in ids if inferred}
    catalog, report = read_bytes(changed_at(changes))
    assert catalog is not None, report.lines()
    known = Concordance(catalog, {})
    on_work, on_number = (estimate_page(known, catalog.estimate(id)).article for id in ids)
    assert ("</a> (our reading)." in on_work) is inferred
    assert ("It rests on this, it appears" in on_number) is inferred
    below = estimate_page(known, catalog.estimate("police-1913-killings")).article
    assert ("Rests on this number, it appears" in below) is inferred
    work = source_page(known, catalog.source("police-1913")).article
    assert ("That it rests on it is our reading" in work) is inferred


def test_no_number_is_said_to_lie_to_a_question():
    site = ROOT / "src" / "terror_estimates" / "publication"
    said = [
        *(site / "site" / "templates").glob("*.html"),
        site / "lookup" / "words.py",
        ROOT / "docs" / "comparability.md",
    ]
    assert not [path.name for path in said if re.search(r"\blies? to\b", path.read_text(encoding="utf-8"))]

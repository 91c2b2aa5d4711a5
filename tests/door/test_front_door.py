"""The front door: what a person types who writes `import terror_estimates as te`."""

import copy
import inspect
import subprocess
import sys

import numpy
import pandas
import pytest

import terror_estimates as te
from invented import SMALL, small
from terror_estimates.catalog.problem import Problem, Report
from terror_estimates.comparison.table import COLUMNS
from terror_estimates.door.call import _TAKES
from terror_estimates.door.catalog import OpenCatalog
from terror_estimates.door.chart import Chart
from terror_estimates.door.draft import draft, with_sections
from terror_estimates.door.selection import Selection
from terror_estimates.publication.extract.tables import Tables

FURTHER = """
  poe-1950-deaths-again:
    estimated_by: Pat Poe
    source: poe-1950
    locator: {page: "3"}
    stance: asserts
    measure: deaths
    value: {best: 77}
    verification: {level: read_in_work}
"""


@pytest.fixture(scope="module")
def catalog():
    return te.load(SMALL)


def test_importing_the_package_imports_nothing_heavy():
    code = "import sys, terror_estimates; print({'pandas', 'matplotlib', 'pydantic', 'yaml'} & set(sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "set()\n"


def test_the_door_offers_what_is_useful_and_nothing_else(catalog):
    assert set(dir(te)) == {"Refusal", "example", "load", "__version__"}
    assert {"select", "compare", "explain", "number", "bridge", "figure", "cite", "with_entry"} <= set(dir(catalog))
    assert not [name for name in dir(catalog) if name.startswith("_") or name.startswith("model_")]


def test_an_open_catalog_says_in_one_line_what_it_holds(catalog):
    assert repr(catalog).startswith("<")
    assert f"{len(small().estimates)} estimates" in repr(catalog)
    assert len(repr(catalog)) < 150


def test_a_selection_holds_what_matches_every_word(catalog):
    chosen = catalog.select(measure="deaths")
    assert {one.measure for one in chosen} == {"deaths"}
    assert len(chosen) == sum(one.measure == "deaths" for one in small().estimates.values())


def test_a_tidy_frame_has_ids_as_values_and_a_column_for_each_component(catalog):
    frame = catalog.select(measure="deaths").frame()
    assert set(frame.measure) == {"deaths"}
    assert set(small().vocabulary.measures["deaths"].components) <= set(frame.columns)
    assert frame.best.dtype == "Int64"
    assert list(frame.id) == list(catalog.select(measure="deaths").ids)


ONE, OTHER = "doe-1920-killings", "doe-1931-killings"
WRONG = [
    (lambda c: te.load(5), "path is 5; write the name of a file"),
    (lambda c: te.load("nowhere.yaml"), "cannot be read"),
    (lambda c: te.lod(), "did you mean 'load'"),
    (lambda c: te.example(5), "example() cannot be asked like this"),
    (lambda c: c["doe-1920-killing"], "did you mean 'doe-1920-killings'"),
    (lambda c: c[5], "id is 5; write text in quotes"),
    (lambda c: c[["a", "b"]], "write text in quotes"),
    (lambda c: c["doe-1920"], "'doe-1920' is a source, and not an estimate; ask catalog.cite('doe-1920')"),
    (lambda c: c.estimates, "did you mean 'estimate'"),
    (lambda c: c.selct(measure="deaths"), "did you mean 'select'"),
    (lambda c: c.select(measure="deths"), "did you mean 'deaths'"),
    (lambda c: c.select(measure="DEATHS"), "did you mean 'deaths'"),
    (lambda c: c.select(measure=5), "write a word in quotes, or several in a list"),
    (lambda c: c.select(measure=["deaths", "kilings"]), "did you mean 'killings'"),
    (lambda c: c.select(mesure="deaths"), "did you mean 'measure'"),
    (lambda c: c.select(5), "ids is 5"),
    (lambda c: c.select([ONE]), "write text in quotes"),
    (lambda c: c.select(ONE, measure="deaths"), "not both"),
    (lambda c: c.select(period="1920-13"), "not a day of the calendar"),
    (lambda c: c.select(period="1066"), "There is no estimate of the period '1066'"),
    (lambda c: c.select(level="read"), "did you mean 'read_in_work'"),
    (lambda c: c.select(stance="denies"), "choose one of asserts, reports, rejects"),
    (lambda c: c.select(by="nobody at all"), "There is no person or office 'nobody at all'"),
    (lambda c: c.select(by=None), "by is None; write a name"),
    (lambda c: c.select(number=987654321), "No estimate here states 987,654,321"),
    (lambda c: c.select(number="seven"), "write a whole number"),
    (lambda c: c.select(number=True), "write a whole number"),
    (lambda c: c.select(number=float("nan")), "number is nan; write a whole number"),
    (lambda c: c.select(number=float("inf")), "number is inf; write a whole number"),
    (lambda c: c.select(number=pandas.NA), "number is <NA>; write a whole number"),
    (lambda c: c.select(number=1204.5), "number is 1204.5; write a whole number"),
    (lambda c: c.select(verified="no"), "write verified=True or verified=False"),
    (lambda c: c.select(since="then"), "write a year, such as since=1990"),
    (lambda c: c.select(before=[1990]), "write a year"),
    (lambda c: c.select(before=float("nan")), "before is nan; write a year"),
    (lambda c: c.select(before=True), "before is True; write a year"),
    (lambda c: c.compare(ONE), "missing a required argument: 'other'"),
    (lambda c: c.compare(ONE, OTHER, ONE), "is no pair"),
    (lambda c: c.compare(ONE, ONE), f"{ONE} is named twice; name two numbers"),
    (lambda c: c.compare(ONE, OTHER, (ONE, ONE)), "is named twice"),
    (lambda c: c.explain(ONE, ONE), "is named twice"),
    (lambda c: c.bridge(ONE, ONE), "is named twice"),
    (lambda c: c.steps(ONE, ONE), "is named twice"),
    (lambda c: c.share(ONE, ONE), "is named twice"),
    (lambda c: te.compare(ONE, OTHER), "There is no 'compare' in terror_estimates; ask te.load().compare(…)"),
    (lambda c: c.select(measure=[]), "measure is []; name at least one word"),
    (lambda c: c.select(source=()), "source is (); name at least one word"),
    (lambda c: c.select(number="1,5"), "number is '1,5'; write a whole number"),
    (lambda c: c.select(number="1 000 or 2 000"), "write a whole number"),
    (lambda c: c.select(number="9" * 5000), "write a whole number"),
    (lambda c: c.select(number=10**5000), "number is a number of more than 18 digits; write a whole number"),
    (lambda c: c.select(since="9" * 5000), "write a year"),
    (lambda c: c.select(since=10**5000), "write a year"),
    (lambda c: c.number(10**5000), "words has more than 18 digits"),
    (lambda c: c.select(measure="deaths")[10**5000], "is no place in a selection"),
    (lambda c: c.explain(ONE, None), "other is None; write text in quotes"),
    (lambda c: c.number(None), "words is None; write a number, or text in quotes"),
    (lambda c: c.number("nonsense"), "holds no number"),
    (lambda c: c.number(True), "words is True; write a number"),
    (lambda c: c.bridge(ONE, OTHER, added=5), "added is 5"),
    (lambda c: c.silence("deths"), "did you mean 'deaths'"),
    (lambda c: c.claims("folows"), "did you mean 'follows'"),
    (lambda c: c.figure(6), "id is 6"),
    (lambda c: c.figure("f01"), "did you mean 'F01'"),
    (lambda c: c.sources(), "Name figures"),
    (lambda c: c.sources(of="doe"), "There is no estimate 'doe'"),
    (lambda c: c.cite(), "Name what is to be cited"),
    (lambda c: c.cite("data", form="bibtx"), "choose one of text, short"),
    (lambda c: c.with_entry(5), "text is 5; write text in quotes"),
    (lambda c: c.conflicts(1), "too many positional arguments"),
    (lambda c: c.select(measure="deaths").table("as print"), "did you mean 'as printed'"),
    (lambda c: c.select(measure="deaths").count("year"), "choose one of estimated by"),
    (lambda c: c.select(measure="deaths").chart("rages"), "did you mean 'ranges'"),
    (lambda c: c.select(measure="deaths").chart("turn"), "choose one of ranges, timeline"),
    (lambda c: c.select(measure="deaths").chart(title=5), "title is 5"),
    (lambda c: c.select(measure="deaths").chart(titel="Mine"), "did you mean 'title'"),
    (lambda c: c.select(measure="deaths", since=2100).chart(), "nothing to draw"),
    (lambda c: c.select(measure="deaths").frmae(), "did you mean 'frame'"),
    (lambda c: c.select(measure="deaths")[999], "There is no number 999"),
    (lambda c: c.select(measure="deaths")[1.5], "no place in a selection"),
    (lambda c: c.select(measure="deaths")[True], "no place in a selection"),
    (lambda c: c.select(measure="deaths").chart().png("a"), "png: dpi is 'a'; write a whole number"),
    (lambda c: c.select(measure="deaths").chart().png(0), "png: dpi is 0; write dots per inch from 1 to 1200"),
    (lambda c: c.select(measure="deaths")["doe"], "There is no estimate 'doe' in the selection"),
]


def test_a_wrong_call_is_refused_with_the_remedy(catalog):
    assert [told for call, said in WRONG if said not in (told := answer(catalog, call))] == []


def answer(catalog, call):
    try:
        return repr(call(catalog))
    except te.Refusal as refusal:
        return str(refusal)


def test_what_is_meant_is_understood(catalog):
    killings = catalog.estimate(ONE)
    assert repr(catalog.compare(killings, OTHER)) == repr(catalog.compare(ONE, OTHER))
    assert catalog.select(number="1,000").ids == catalog.select(number=1000).ids
    for printed in ("1 000", "1\u00a0000", "1\u202f000", "1\u2009000", "1.000", "1000"):
        assert catalog.select(number=printed).ids == catalog.select(number=1000).ids
    assert catalog.select(ONE, OTHER, ONE).ids == (ONE, OTHER)
    assert catalog.select(since="1920").ids == catalog.select(since=1920).ids
    assert ONE in catalog.select(ONE)
    assert catalog.select(ONE)[ONE] == killings


def test_an_estimate_stands_wherever_its_id_may(catalog):
    killings = catalog.estimate(ONE)
    chosen = catalog.select(killings, OTHER)
    assert chosen.ids == (ONE, OTHER)
    assert killings in catalog
    assert killings in chosen
    assert chosen[killings] is killings
    assert catalog[killings].rows == catalog[ONE].rows
    assert set(chosen) == {killings, catalog.estimate(OTHER)}
    assert {killings: 1}[te.load(SMALL).estimate(ONE)] == 1


def test_what_stands_in_a_catalog_can_be_copied_whole(catalog):
    copied = copy.deepcopy(catalog)
    assert copied.estimate(ONE) == catalog.estimate(ONE)
    assert copied.select(measure="deaths").ids == catalog.select(measure="deaths").ids


OPEN = ("Any", "Iterable[Any]", "Iterable[str]", "tuple[str, str]")  # at which the method looks for itself


def test_the_kind_of_every_argument_of_the_door_is_looked_at():
    asked = [
        (kind.__name__, name, one.name, one.annotation)
        for kind in (OpenCatalog, Selection, Chart)
        for name, method in vars(kind).items()
        if inspect.isfunction(method) and not name.startswith("_")
        for one in inspect.signature(method).parameters.values()
        if one.name != "self"
    ]
    assert len(asked) > 30
    assert [one for one in asked if one[-1] not in {*_TAKES, *OPEN}] == []


def test_every_estimate_is_counted_once_also_those_without_a_word(catalog):
    chosen = catalog.select()
    for column in COLUMNS:
        assert chosen.count(column).frame["estimates"].sum() == len(chosen), column
        for other in COLUMNS:
            if other != column:
                assert chosen.count(column, other).frame.to_numpy().sum() == len(chosen), (column, other)
    assert chosen.count("published").frame.index[-1] == "not seen"
    assert "not seen" in repr(chosen.count("published"))
    assert chosen.count("basis", "low").frame.columns[-1] == "none stated"


def test_a_frame_says_all_that_the_flat_table_says_of_a_number(catalog):
    flat = set(Tables(small()).estimates().columns) - {"seen_in", "seen_on", "note"}  # the first as witnesses
    assert flat <= set(catalog.select().frame().columns)


def test_a_frame_says_what_is_inferred():
    inferring = "doe-1920-deaths-here:\n  estimated_by: Jane Doe\n  source: doe-1920\n  measure: deaths\n"
    inferring += "  population: dockers\n  value: {best: 40}\n  inferred: [population]\n"
    [row] = te.example().with_entry(inferring).select("doe-1920-deaths-here").frame().to_dict("records")
    assert row["inferred"] == "population"


@pytest.mark.parametrize("kind", [numpy.int64, numpy.float64, numpy.float32, float])
def test_a_number_out_of_a_table_is_taken_as_the_number_that_it_is(catalog, kind):
    assert catalog.select(number=kind(1000)).ids == catalog.select(number=1000).ids
    assert catalog.select(since=kind(1920)).ids == catalog.select(since=1920).ids
    assert catalog.select(measure="deaths")[kind(0)] == catalog.select(measure="deaths")[0]


def test_the_numbers_of_our_own_table_can_be_asked_for(catalog):
    best = catalog.select(measure="killings", verified=True).frame()["best"].dropna()
    assert len(best)
    assert repr(catalog.number(best.iloc[0])) == repr(catalog.number(int(best.iloc[0])))
    assert repr(catalog.number(best.to_numpy(dtype="int64")[0])) == repr(catalog.number(int(best.iloc[0])))


def test_a_refusal_is_also_what_python_calls_it(catalog):
    for call, kind in ((lambda: catalog["x"], KeyError), (lambda: catalog.x, AttributeError)):
        with pytest.raises(kind):
            call()
    assert not hasattr(catalog, "_repr_svg_")
    assert getattr(te, "lod", None) is None


def test_an_estimate_shows_itself_in_a_line_and_offers_what_is_said_of_it(catalog):
    estimate = catalog.estimate(ONE)
    assert repr(estimate) == f"<Estimate {ONE}>"
    assert {"measure", "value", "work", "year", "scope", "label"} <= set(dir(estimate))
    assert [name for name in dir(estimate) if name.startswith(("_", "model_")) or name in ("copy", "json")] == []


def test_what_if_leaves_the_catalog_and_its_file_alone(catalog):
    before = SMALL.read_bytes()
    more = catalog.with_entry(FURTHER)
    assert "poe-1950-deaths-again" in more
    assert "poe-1950-deaths-again" not in catalog
    assert SMALL.read_bytes() == before


def test_what_if_is_never_called_the_release():
    held = te.example()
    estimate = next(one for one in held.select() if one.table is None)
    draft = f"{estimate.id}-again:\n  estimated_by: {estimate.estimated_by}\n  source: {estimate.source}\n"
    more = held.with_entry(f"{draft}  measure: {estimate.measure}\n  value: {{best: 40}}\n")
    figure = more.figure("F01")
    said = [repr(more), repr(more.with_entry("")), more.version, more.cite("data"), more.cite("data", form="bibtex"),
            more.cite("F01", form="short"), more.cite(estimate.id), repr(more.sources(of=[estimate])),
            figure.card["data_version"], figure.card["credit"]]  # fmt: skip
    assert [one for one in said if "with own entries" not in one] == []
    assert "own entries" not in repr(held)
    assert repr(held.with_entry(draft.replace("again:", "once:") + "  measure: deaths\n  value: {best: 1}\n"))


def test_a_mistake_in_a_draft_is_told_with_its_line(catalog):
    told = repr(catalog.check(FURTHER.replace("measure: deaths", "measure: deths")))
    assert "unknown-word" in told
    assert "poe-1950-deaths-again" in told


def test_a_mistake_is_told_with_its_line_in_the_draft_and_not_in_the_file():
    draft = "\n# mine\ndoe-1920-again:\n  estimated_by: Jane Doe\n  source: doe-1920\n  measure: deths\n"
    draft += "  value: {best: 40}\nsources:\n  roe-1950:\n    kind: bok\n    title: Another\n"
    told = repr(te.example().check(draft))
    assert "draft, line 6  doe-1920-again  [unknown-word]" in told
    assert "draft, line 10  roe-1950" in told
    with pytest.raises(te.Refusal, match="draft, line 6  doe-1920-again"):
        te.example().with_entry(draft)


def test_a_line_of_the_file_itself_is_told_as_the_file_counts_it():
    text = te.example().text
    report = Report("estimates.yaml", (Problem(text.count("\n") + 3, "F01", "rule", "At the end."),))
    [line, _] = draft(text, "a: {}\nb: {}\nc: {}\n").placed(report).lines()
    assert line.startswith(f"estimates.yaml:{text.count(chr(10))}  F01")


def test_entries_go_under_the_sections_they_name():
    text = with_sections("sources:\n  a: {}\n\nestimates: {}\n", "sources:\n  b: {}\nestimates:\n  c: {}")
    assert text == "sources:\n  b: {}\n  a: {}\n\nestimates:\n  c: {}\n"


@pytest.mark.parametrize(
    ("further", "text"),
    [
        ("# my number\nestimates:\n  c: {}", "estimates:\n  c: {}\n"),
        ("# my number\n\nc-d: {}", "estimates:\n  # my number\n\n  c-d: {}\n"),
        ("estimates:  # my number\n  c: {}", "estimates:\n  c: {}\n"),
        ("c-d: {}\nsources:\n  b: {}", "estimates:\n  c-d: {}\n\nsources:\n  b: {}\n"),
    ],
)
def test_a_draft_may_begin_with_a_comment_or_an_entry(further, text):
    assert with_sections("estimates: {}\n", further) == text


def test_a_chart_of_ones_own_says_that_it_cannot_be_cited(catalog):
    chart = catalog.select(measure="deaths", verified=True).chart("ranges", title="Mine")
    words = " ".join(one.get_text() for one in chart.drawing.figure.findobj(lambda one: hasattr(one, "get_text")))
    assert "Mine" in words
    assert "cannot be cited" in words.replace("\n", " ")
    assert "terror-estimates cite" not in words
    assert "figure F" not in words
    assert chart._repr_png_().startswith(b"\x89PNG")


def test_a_chart_of_ones_own_says_what_of_the_selection_it_does_not_draw(catalog):
    killings = catalog.select(measure="killings")
    chart = killings.chart("ranges", like=ONE)
    words = " ".join(one.get_text() for one in chart.drawing.figure.findobj(lambda one: hasattr(one, "get_text")))
    assert set(chart.undrawn) | {one.estimate for one in chart.drawing.drawn} == set(killings.ids)
    assert chart.undrawn["poe-1950-killings"] == "not verified"
    assert f"Not drawn: {len(chart.undrawn)} (see chart.undrawn)" in words.replace("\n", " ")


def test_every_answer_shows_itself_as_html_in_which_text_is_inert(catalog):
    hostile = catalog.with_entry(FURTHER.replace("Pat Poe", '"<script>alert(1)</script>"'))
    for shown in (hostile["poe-1950-deaths-again"], hostile.select("poe-1950-deaths-again"), hostile):
        assert "<script>" not in shown._repr_html_()


def test_the_example_is_the_catalog_that_init_writes():
    assert "flood" in te.example().title.casefold()

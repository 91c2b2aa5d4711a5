"""What an English page shows of a print keeps how near the print says that the number is."""

import pytest

from claiming import ENTRIES as CLAIMS
from invented import changed, changed_at, small
from terror_estimates.catalog import read_bytes
from terror_estimates.catalog.shown import _held, _stated, shown_digest


def shown(printed: str | None, value: dict) -> str:
    entry = {"estimated_by": "Ann Poe", "source": "poe-1950", "measure": "killings", "value": value}
    if printed:
        entry["as_printed"] = printed
    catalog, _ = read_bytes(changed("estimates.poe-1950-shown", entry))
    return catalog.estimate("poe-1950-shown").shown()


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("about 5,000", "about 5,000"),  # plain English is shown as it stands
        ("nearly 5,000 harbor hands", "almost 5,000"),
        ("close to 5,000 hands", "almost 5,000"),
        ("почти 5 тыс. человек", "almost 5,000"),
        ("fast 5.000 Menschen", "almost 5,000"),
        ("около 5000 человек", "about 5,000"),
        ("environ 5 000 morts", "about 5,000"),
        ("~5,000 hands", "about 5,000"),
        ("prawie 5 tys. osób", "almost 5,000"),
        ("casi 5.000 muertos", "almost 5,000"),
        ("quasi 5.000 morti", "almost 5,000"),
        ("майже 5 тис. осіб", "almost 5,000"),
        ("près d’un millier, 5 000 morts", "almost 5,000"),
        ("5,000 quasi-judicial killings", "5,000"),
        ("5,000 harbor hands", "5,000"),  # nothing is added to a bare number
        (None, "5,000"),
    ],
)
def test_almost_and_about_are_kept_and_never_added(printed, said):
    assert shown(printed, {"best": 5000}) == said


def test_a_bound_needs_no_hedge_beside_it():
    assert shown("at least around 5,000 hands", {"low": 5000, "bound": "at_least"}) == "at least 5,000"


@pytest.mark.parametrize("printed", ["14 305", "14\u00a0305", "14.305", "14’305", "14'305"])
def test_a_numeral_grouped_as_elsewhere_is_grouped_as_english_does(printed):
    assert shown(printed, {"best": 14305}) == "14,305"


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("14,305", {"best": 14305}),
        ("8050", {"best": 8050}),
        ("1.575 million", {"best": 1_575_000}),
        ("7,000,000–9,000,000", {"low": 7_000_000, "high": 9_000_000}),
        ("between 1937 and 1938, 300", {"best": 300}),
    ],
)
def test_what_english_prints_so_stays_as_printed(printed, value):
    assert shown(printed, value) == printed


def test_a_decimal_comma_is_no_english_number():
    assert shown("2,5 million", {"best": 2_500_000}) == "2,500,000"


def test_what_an_estimate_leaves_unsaid_is_not_in_the_digest_of_what_is_shown():
    plain = _stated(small().estimate("doe-1920-killings"))
    for key in ("value", "locator", "verification"):
        assert None not in plain[key].values()


def test_what_a_work_a_claim_and_a_figure_leave_unsaid_is_not_either():
    catalog, _ = read_bytes(changed_at(CLAIMS))
    entries = *catalog.sources.values(), *catalog.claims.values(), *catalog.figures.values()
    assert {type(entry).__name__ for entry in entries} >= {"Source", "Claim"}
    assert not any(said in (None, (), "") for entry in entries for said in _held(entry).values())


def digest(**changes: object) -> str:
    places = {f"estimates.doe-1920-killings.{key}": value for key, value in changes.items()}
    catalog, report = read_bytes(changed_at(places))
    assert catalog is not None, report.lines()
    return shown_digest(catalog.figures["F01"], [catalog.estimate("doe-1920-killings")])


def test_the_digest_of_what_is_shown_is_that_of_its_statements_whatever_their_order_and_our_notes():
    components = {"shot": "included", "drowned": "included"}
    assert digest(components=components) == digest(components=dict(reversed(components.items())))
    assert digest(note="Another note.") == digest()
    catalog, plain = small(), small().estimate("doe-1920-killings")
    answered = plain.model_copy(update={"answers": {"value-order": "It is printed so."}})
    assert shown_digest(catalog.figures["F01"], [answered]) == shown_digest(catalog.figures["F01"], [plain])
    assert digest(components={"drowned": "excluded"}) != digest(components={"drowned": "included"})


def test_a_figure_is_another_where_a_work_behind_it_is():
    catalog, _ = read_bytes(changed_at({"sources.doe-1920.title": "The Lockout"}))
    assert shown_digest(catalog.figures["F01"], [catalog.estimate("doe-1920-killings")]) != digest()


def test_two_ends_that_the_print_only_joins_by_and_are_shown_as_a_range():
    assert shown("20,000 and 35,000", {"low": 20_000, "high": 35_000}) == "20,000–35,000"
    assert shown("between 20,000 and 35,000", {"low": 20_000, "high": 35_000}) == "between 20,000 and 35,000"


def test_what_is_not_certain_or_not_yet_so_is_shown_so():
    assert shown("will approach 5,000 hands", {"best": 5_000}) == "“will approach 5,000 hands”"
    assert shown("geschätzt 5.000", {"best": 5_000}) == "an estimated 5,000"
    assert shown("вероятно, 5 тыс. человек", {"best": 5_000}) == "probably 5,000"

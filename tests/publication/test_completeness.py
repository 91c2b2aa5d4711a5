"""The page of gaps counts what is there, and names what nobody read."""

import re
from collections import Counter

import pytest

from invented import GONE, changed, changed_at, small
from shared import record
from terror_estimates.catalog import read_bytes
from terror_estimates.publication.completeness import Completeness, completeness

CATALOGS = {"small": small(), "record": record()}


def section(page: str, heading: str) -> str:
    return page.split(f"\n## {heading}\n")[1].split("\n## ")[0]


@pytest.mark.parametrize("name", CATALOGS)
@pytest.mark.parametrize(
    "heading",
    [f"Estimates by {what}" for what in ("measure", "decade of publication", "evidence basis", "verification")],
)
def test_every_estimate_is_counted_once_in_each_table(name, heading):
    rows = re.findall(r"^\| .+ \| (\d+) \|$", section(completeness(CATALOGS[name]), heading), re.M)
    assert sum(map(int, rows)) == len(CATALOGS[name].estimates)


def test_the_decade_is_that_of_the_source():
    decades = section(completeness(small()), "Estimates by decade of publication")
    rows = dict(re.findall(r"^\| (.+) \| (\d+) \|$", decades, re.M))
    counted = Counter(one.source for one in small().estimates.values())
    assert int(rows["1920s"]) == counted["doe-1920"]
    assert int(rows["1930s"]) == counted["doe-1931"]
    assert int(rows["year not seen"]) == counted["poe-1950"]


def test_a_work_is_named_while_none_of_its_numbers_was_read_in_it():
    unread = section(completeness(small()), "Works not read at their own page")
    assert "Harbors" in unread
    assert "The Strike" not in unread
    assert "Register of the Dead" not in unread  # a document, not a work that stands in a library


def test_a_lead_is_told_with_its_work_and_place():
    catalog, report = read_bytes(changed("sources.poe-1950.look_for", "the count of the harbor office, p. 12."))
    assert report.problems == ()
    places = section(completeness(catalog), "Places to look")
    assert re.search(r"^- .*Harbors.* Look for: the count of the harbor office, p\. 12\.$", places, re.M)


def test_a_catalog_without_leads_has_no_places_to_look():
    assert "Places to look" not in completeness(small())


def test_a_work_that_was_read_is_no_longer_named():
    entry = {"estimated_by": "Ann Poe", "source": "poe-1950", "locator": {"page": "3"}, "measure": "killings",
             "value": {"best": 5}, "verification": {"level": "read_in_work"}}  # fmt: skip
    catalog, _ = read_bytes(changed("estimates.poe-1950-read", entry))
    assert "Harbors" not in section(completeness(catalog), "Works not read at their own page")


@pytest.mark.parametrize("name", CATALOGS)
def test_silence_on_components_is_that_of_the_audit(name):
    unsaid = section(completeness(CATALOGS[name]), "What is not said")
    for components in Completeness(CATALOGS[name]).silences().values():
        for label, count in components.items():
            assert f"- {count} do not say whether they count this: {label}." in unsaid


def test_silence_on_sides_is_counted_for_each_measure():
    unsaid = section(completeness(small()), "What is not said")
    killings = unsaid.split("### Killings\n")[1].split("\n### ")[0]
    held = small().of_measure("killings")
    silent = sum(one.jurisdiction == "not_stated" for one in held)
    assert 0 < silent < len(held)
    assert f"- {silent} of {len(held)} do not say whose cases (jurisdiction)." in killings
    assert "when (period)" not in killings


def test_the_measure_with_most_estimates_comes_first():
    words = small().vocabulary
    held = {words.label("measures", word).casefold(): len(small().of_measure(word)) for word in words.measures}
    for labels in (Completeness(small()).silences(), re.findall(r"^### (.+)$", completeness(small()), re.M)):
        counts = [held[label.casefold()] for label in labels]
        assert counts == sorted(counts, reverse=True)
        assert counts[0] > counts[-1]


def test_the_same_catalog_makes_the_same_page():
    assert completeness(small()) == completeness(read_bytes(changed("version", "0.0.1"))[0])


def test_a_side_for_which_the_catalog_has_no_words_is_not_called_silent():
    gone = {"scopes": GONE, "figures": GONE, "tables": GONE, "vocabulary.jurisdictions": GONE}
    gone |= {
        f"estimates.{id}.jurisdiction": GONE
        for id in ("doe-1920-killings", "doe-1931-killings", "police-1913-killings")
    }
    catalog, report = read_bytes(changed_at(gone))

    assert catalog is not None, report.lines()
    assert "whose cases" in completeness(small())
    assert "whose cases" not in completeness(catalog)


@pytest.mark.parametrize(
    ("field", "heading"),
    [
        ("exception", "Sources behind headline figures that lack something"),
        ("unidentified", "Sources that nobody can identify"),
    ],
)
def test_a_weak_source_is_named_with_the_reason(field, heading):
    assert f"## {heading}" not in completeness(small())
    catalog, report = read_bytes(changed(f"sources.poe-1950.{field}", "The title page was torn out."))
    assert report.problems == ()
    assert re.search(r"^- .*Harbors.* The title page was torn out\.$", section(completeness(catalog), heading), re.M)


def test_works_without_a_year_are_counted_with_and_without_bounds():
    before = section(completeness(small()), "When the works appeared")
    assert "Of 4 works and documents, 1 are without a year. Of these, 0 are known within bounds, and of 1 " in before
    bounds = {"sources.poe-1950.issued": "[1921..1928]", "sources.poe-1950.details_from": "It cites 1921; cited 1928."}
    page = completeness(read_bytes(changed_at(bounds))[0])
    told = section(page, "When the works appeared")
    assert "1 are without a year. Of these, 1 are known within bounds, and of 0 neither" in told
    assert "between 1921 and 1928" in told
    assert "It cites 1921; cited 1928." in told
    assert dict(re.findall(r"^\| (.+) \| (\d+) \|$", page, re.M))["1920s"] == "5"


def test_a_decade_is_told_only_where_both_bounds_lie_in_it():
    bounds = {"sources.poe-1950.issued": "[1928..1931]", "sources.poe-1950.details_from": "It cites 1928; cited 1931."}
    rows = section(completeness(read_bytes(changed_at(bounds))[0]), "Estimates by decade of publication")
    assert "| known within bounds of two decades | " in rows
    assert "year not seen" not in rows


def test_nothing_that_the_data_say_is_read_as_a_mark():
    said = {
        "sources.poe-1950.title": "A {include} ~~b~~ & <c>",
        "sources.poe-1950.look_for": "The {d} of https://e.org/f_(g).",
    }
    page = completeness(read_bytes(changed_at(said))[0])
    assert r"A \{include\} \~\~b\~\~ &amp; &lt;c&gt;" in page
    assert r"The \{d\} of https://e.org/f_(g)." in page
    assert not re.search(r"(?<!\\)[{~]|<c>", page)

"""The face of the suite: few words, the names people know, and the answer at a glance."""

import re

import pytest

from shared import figure
from terror_estimates.comparison.lineage import roots


@pytest.fixture(scope="module")
def overview():
    return figure("F29")


def test_its_canvas_holds_at_most_250_words(overview):
    texts = overview.drawing.figure.findobj(lambda one: hasattr(one, "get_text"))
    words = [word for text in texts for word in text.get_text().split() if re.search(r"[^\W\d_]", word)]
    assert len(words) <= 250, f"{len(words)} words"


def test_it_fits_one_screen(overview):
    width, height = overview.drawing.figure.get_size_inches()
    assert 850 / 1200 * 0.9 <= height / width <= 850 / 1200 * 1.15


@pytest.mark.parametrize(
    "name",
    ["Conquest", "Getty & Naumov", "Snyder", "Werth", "Kuhr", "Ellman", "Memorial", "Nérard", "register", "commission"],
)
def test_the_names_that_people_know_stand_in_it(overview, name):
    assert name in overview.drawing.alt


def test_six_of_twelve_sources_appear_to_go_back_to_the_same_papers_as_its_title_says(overview):
    """All numbers of a source do so: of Kuhr only the executions may, whose row says so among those without a method.

    A page that we have not seen, or a link that we infer, only appears to lead there, as some of the six do.
    """
    catalog, entry = overview.catalog, overview.entry
    rows = [row for group in entry.groups for row in group.rows]
    register = roots(catalog.estimate(entry.line))
    held = {row.name: [one for id in row.estimates if (one := catalog.estimate(id)).value.stated] for row in rows}
    leading = {name: found for name, found in held.items() if all(roots(one) & register for one in found)}
    seen = {
        name
        for name, found in leading.items()
        if any(one.chartable and roots(one, stated=True) & register for one in found)
    }
    assert (len(leading), len(rows)) == (6, 12), leading
    assert len(seen) < len(leading)
    assert entry.title == "Six of twelve sources appear to go back to the same papers; for five others we saw no method"
    papers, repeated, unseen, testimony = entry.groups
    assert {row.name for group in (papers, repeated) for row in group.rows} == set(leading)
    assert (unseen.label, len(unseen.rows), len(testimony.rows)) == ("No method seen", 5, 1)
    assert repeated.label.startswith("Probably"), "no link of these three to the register is stated"
    assert not any(roots(one, stated=True) & register for row in repeated.rows for one in held[row.name])


def test_nothing_unverified_has_a_mark(overview):
    assert all(estimate.chartable for estimate in overview.estimates)

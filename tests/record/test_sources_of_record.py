"""The bibliography of the record: what a citer cannot defend is counted, and the counts only fall."""

from functools import cache
from pathlib import Path

import pytest

from terror_estimates.catalog import Catalog, load_catalog
from terror_estimates.catalog.rules.sources import headline_estimates
from terror_estimates.publication.figures import drawn_now

ROOT = Path(__file__).parents[2]
HEADLINES = ("F02", "F03", "F04", "F05", "F06", "F07", "F08", "F09", "F29")
WEB = ("webpage", "encyclopedia_entry")


@cache
def catalog() -> Catalog:
    return load_catalog(ROOT / "estimates.yaml")


def those(asked) -> list[str]:
    return [source.id for source in catalog().sources.values() if asked(source)]


def test_the_figures_that_most_people_cite_areheadline_estimates():
    assert tuple(id for id, figure in catalog().figures.items() if figure.headline) == HEADLINES


@pytest.mark.parametrize("id", HEADLINES)
def test_the_rule_looks_at_everything_that_a_headline_figure_draws(id):
    drawn = {one.id for one in drawn_now(catalog(), id).estimates}
    assert drawn
    assert drawn <= {one.id for one in headline_estimates(catalog(), catalog().figures[id])}


# What a citer cannot defend; every repair makes one of these smaller, and no new entry may make one larger.
AT_MOST = {
    "without a year": (114, lambda one: one.year is None),
    "with neither a year nor a day of reading": (94, lambda one: not one.dated),
    "web pages without an address": (40, lambda one: one.kind in WEB and not (one.url or one.archived_url)),
    "for which nobody answers": (27, lambda one: not (one.authors or one.editors or one.publisher or one.container)),
    "behind a headline figure, lacking something": (5, lambda one: one.exception is not None),
}


@pytest.mark.parametrize("what", AT_MOST)
def test_no_more_sources_are_weak_than_were(what):
    at_most, weak = AT_MOST[what]
    assert len(those(weak)) <= at_most

"""The bibliography of the record: what a citer cannot defend is counted, and the counts only fall."""

import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from shared import record
from terror_estimates.catalog import Catalog, Name, Source
from terror_estimates.catalog.rules.sources import headline_estimates
from terror_estimates.catalog.source import OTHERS
from terror_estimates.publication.figures import drawn_now

ROOT = Path(__file__).parents[2]
HEADLINES = ("F02", "F03", "F04", "F05", "F06", "F07", "F08", "F09", "F29")
WEB = ("webpage", "encyclopedia_entry")


@cache
def catalog() -> Catalog:
    return record()


def those(asked) -> list[str]:
    return [source.id for source in catalog().sources.values() if asked(source)]


def test_the_figures_that_most_people_cite_are_headline_estimates():
    assert tuple(id for id, figure in catalog().figures.items() if figure.headline) == HEADLINES


@pytest.mark.parametrize("id", HEADLINES)
def test_the_rule_looks_at_everything_that_a_headline_figure_draws(id):
    drawn = {one.id for one in drawn_now(catalog(), id).estimates}
    assert drawn
    assert drawn <= {one.id for one in headline_estimates(catalog().figures[id])}


# What a citer cannot defend; every repair makes one of these smaller, and no new entry may make one larger. Two of them
# grew once, for data 0.8.0, when four years that nobody could be seen to state were taken out.
AT_MOST = {
    "without a year": (72, lambda one: one.year is None),
    "with neither a year nor bounds of it": (60, lambda one: one.latest is None),
    "without a year, even of first publication": (70, lambda one: one.year is None and one.first_year is None),
    "with neither a year nor a day of reading": (17, lambda one: not one.dated),
    "undated, though the work is known": (10, lambda one: not one.dated and not one.unidentified),
    "web pages without an address": (0, lambda one: one.kind in WEB and not one.url and not one.archived_url),
    "web pages without an address on a known site": (
        0,
        lambda one: one.kind in WEB and not (one.unidentified or one.url or one.archived_url),
    ),
    "that name nobody, nor who published them": (12, lambda one: not any(answers(one))),
    "which nobody can identify": (12, lambda one: one.unidentified is not None),
    "behind a headline figure, lacking something": (5, lambda one: one.exception is not None),
}
# Offices whose own papers these are, and bodies that edited a work; a site or a newspaper is no author.
OFFICES = re.compile(
    r"NKVD|KGB|MVD|Politburo|Commission|Memorial|memorial|Archive of the President|IDFI|regional committee"
)


def answers(source: Source) -> tuple[object, ...]:
    """Whoever answers for a work: its authors, editors, publisher, or the journal or site in which it stands."""
    return source.authors, source.editors, source.publisher, source.container


@pytest.mark.parametrize("what", AT_MOST)
def test_no_more_sources_are_weak_than_were(what):
    at_most, weak = AT_MOST[what]
    assert len(those(weak)) <= at_most


def people() -> list[tuple[str, Name]]:
    roles = ("authors", "editors", "translators")
    return [(one.id, name) for one in catalog().sources.values() for role in roles for name in getattr(one, role)]


def test_no_page_stands_as_its_own_author():
    literal = [(id, name.literal) for id, name in people() if name.literal and name.literal != OTHERS]
    assert [(id, name) for id, name in literal if not OFFICES.search(name)] == []


def test_each_person_is_written_in_one_form():
    forms: dict[tuple[str, str], set[str]] = {}
    for _, name in people():
        if name.family and name.given:
            forms.setdefault((name.family, name.given[0]), set()).add(name.given)
    assert {name: given for name, given in forms.items() if len(given) > 1} == {}


def test_wikipedia_is_named_with_its_language_and_has_no_author():
    articles = [
        one for one in catalog().sources.values() if re.match(r"(Wikip|Википедия|Вікіпедія)", one.container or "")
    ]
    assert len(articles) > 15
    for one in articles:
        assert (one.authors, one.publisher) == ((), None), one.id
        assert re.search(r"\((English|French|German|Russian|Ukrainian)\)$", one.container), one.id
        assert one.url or one.archived_url, one.id


PIRATES = ("libgen", "z-lib", "sci-hub", "royallib", "litmir", "rulit", "readli", "bibliboba", "libcat", "booksonline")


def test_no_source_links_a_pirated_copy_or_a_mirror_of_a_forum():
    for one in catalog().sources.values():
        texts = filter(None, (one.url, one.archived_url, one.details_from, one.note, one.look_for))
        for address in re.findall(r"https?://\S+", " ".join(texts)):
            assert not any(name in address for name in (*PIRATES, "huuu.biz", "psf.lt", "si.frajer")), one.id


def test_no_detail_of_a_source_rests_on_general_knowledge():
    """What nobody was seen to state is no detail: it stands in `look_for`, as a question."""
    for one in catalog().sources.values():
        texts = " ".join(filter(None, (one.details_from, one.note, one.look_for)))
        for sentence in re.split(r"(?<=[.;]) ", " ".join(texts.split())):
            assert "general knowledge" not in sentence or sentence.startswith("Up to data 0."), one.id


def idle(text: str) -> list[str]:
    """The sources that a text in the layout of the record names only where it describes them."""
    named = Counter(re.findall(r"[\w-]+", text))
    return [id for id in catalog().sources if named[id] < 2]


def test_a_source_that_nothing_names_is_a_place_to_look():
    """Nothing rests on it: it is kept for what somebody should look up in it, or it goes."""
    text = (ROOT / "estimates.yaml").read_text(encoding="utf-8")
    assert [id for id in idle(text) if not catalog().sources[id].look_for] == []


def test_a_source_that_is_named_once_is_idle_and_one_named_twice_is_not():
    first, second = list(catalog().sources)[:2]
    named = idle(f"{first}: {second}-more {second}: [{second}]")
    assert (first in named, second in named) == (True, False)

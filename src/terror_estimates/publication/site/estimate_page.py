"""The page of an estimate: who says it, what it counts, what it rests on, beside what it may stand, how to cite it."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from terror_estimates.catalog import Estimate
from terror_estimates.catalog.english import lowered, sentence
from terror_estimates.catalog.estimate import LINKS
from terror_estimates.catalog.scope import KIND_OF
from terror_estimates.catalog.words import MEANING, UNSAID
from terror_estimates.comparison.accounts import rests
from terror_estimates.comparison.answer import answer
from terror_estimates.comparison.comparison import comparison_of
from terror_estimates.comparison.finding import correction_words, revision_words
from terror_estimates.comparison.lineage import foundations
from terror_estimates.comparison.phrase import said_period
from terror_estimates.comparison.quantity import quantity
from terror_estimates.comparison.quotation import quotation, statement
from terror_estimates.publication.citing.citation import Citations
from terror_estimates.publication.listing import as_data
from terror_estimates.publication.site import addresses
from terror_estimates.publication.site.concordance import Concordance
from terror_estimates.publication.site.counting import BASIS, STANCE
from terror_estimates.publication.site.metadata import of_estimate
from terror_estimates.publication.site.page import Page, written
from terror_estimates.publication.site.row import table

_SIDES = {
    "population": "Which people",
    "jurisdiction": "Whose cases",
    "territory": "Where",
    "period": "Which years",
}
_COVERAGE = {
    "included": "It counts",
    "partly": "It counts in part",
    "excluded": "It leaves out",
    "disputed": "Readers disagree on",
    "not_stated": "It does not say of",
    "not_seen": "We have not seen of",
    "not_applicable": "Does not arise for",
}
_SAID = {
    "rests_on": "It rests on this",
    "part_of": "It is part of this",
    "rounds": "It gives this in round figures",
    "revises": "It replaces this, by the same author",
    "conflicts_with": "The two are set against each other",
}
_NAMED_BY = {
    "rests_on": "Rests on this number",
    "part_of": "Is a part of it",
    "rounds": "Gives it in round figures",
    "revises": "Replaces it",
    "conflicts_with": "The two are set against each other",
}


_OF_PARTS = {
    "read_in_work": "We read them in the work that states them.",
    "cited_in_scholarship": "We read them as cited in another scholarly work.",
    "reference_work": "We read them in an encyclopedia, newspaper or popular page only.",
    "unverified": "We have not seen them in print.",
}


@dataclass(frozen=True)
class Side:
    """One thing that a number says, or leaves unsaid, about what it counts."""

    name: str
    said: str
    meaning: str = ""
    open: bool = False


def estimate_page(known: Concordance, estimate: Estimate) -> Page:
    """The page of one estimate."""
    catalog = known.catalog
    said = quotation(estimate)
    title = title_of(estimate)
    article = written(
        "estimate.html",
        title=title,
        estimate=estimate,
        quotation=said,
        number=f"{estimate.printed()}{estimate.of_how_many}",
        given=estimate.made if estimate.made and estimate.chartable else estimate.given,
        cautions=list(
            filter(
                None,
                [revision_words(estimate), *map(correction_words, known.corrections.get(estimate.id, ()))],
            )
        ),
        hand=addresses.person(known.hand(estimate)),
        sides=list(_sides(estimate)),
        places=list(_places(estimate)),
        facts=list(_facts(estimate)),
        caveats=[catalog.vocabulary.caveats[word].definition for word in estimate.caveats],
        foundations=foundations([estimate]).sentence(),
        below=_below(known, estimate),
        above=_above(known, estimate),
        rivals=list(_rivals(known, estimate)),
        compare=addresses.compared(estimate.id),
        standings=known.standings.get(estimate.id, ()),
        measure=(addresses.measure(estimate.measure), catalog.vocabulary.label("measures", estimate.measure)),
        numbers=[(addresses.number(value), f"{value:,}") for value in known.number_pages(estimate)],
        figures=known.figure_links(estimate.id),
        claims=[(addresses.claim(one.id), one.says) for one in known.claims.get(estimate.id, ())],
        citations=_citations(estimate),
        data=addresses.data(addresses.estimate(estimate.id)),
        version=catalog.edition,
    )
    about = of_estimate(estimate, title, known.people[known.hand(estimate)])
    return Page(addresses.estimate(estimate.id), title, said, article, about.head())


def estimate_data(known: Concordance, estimate: Estimate) -> str:
    """The same for programs: everything the estimate states, with the sentence to quote and the citation, as JSON."""
    catalog = known.catalog
    data: dict[str, Any] = {
        **as_data(estimate),
        "quotation": quotation(estimate),
        "citation": Citations(catalog).cite(estimate.id),
        "questions": {one.reference.id: one.panel for one in known.standings.get(estimate.id, ())},
        "figures": [card.id for card in known.figures.get(estimate.id, ())],
        "data_version": catalog.edition,
        "license": catalog.event.rights or None,
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def title_of(estimate: Estimate) -> str:
    """'Doe 1968: 1,204 dockers were dismissed'; what nobody stands behind says so in the title."""
    doubt = "" if estimate.chartable else " (not seen in print)"
    doubt = " (printed to be rejected)" if estimate.stance == "rejects" else doubt
    measure = estimate.measured
    label = estimate.label("measure")
    said = statement(estimate) if measure.phrase else f"{quantity(estimate)} ({lowered(label)})"
    return f"{estimate.name}: {said}{doubt}"


def _sides(estimate: Estimate) -> Iterator[Side]:
    """The six sides: the measure, its components, then people, cases, place and years."""
    measure = estimate.measured
    read = " (our reading)" if "measure" in estimate.ours else ""
    yield Side("What is counted", f"{estimate.label('measure')}{read}", measure.definition)
    for side, name in _SIDES.items():
        word = getattr(estimate, side)
        label = said_period(estimate) if side == "period" else estimate.label(side)
        label += " (our reading)" * (side in estimate.ours and str(word) not in UNSAID)
        terms = estimate.vocabulary.words(KIND_OF[side]) if side in KIND_OF else {}
        meaning = terms[word].definition if word in terms else MEANING.get(str(word), "")
        yield Side(name, label, meaning, str(word) in UNSAID)
    yield from _parts(estimate)


def _parts(estimate: Estimate) -> Iterator[Side]:
    """What becomes of each part of the count: as the source says, then as follows from what the measure means."""
    by: dict[tuple[str, bool], list[str]] = {}
    for component, coverage in estimate.scope.components.items():
        own = component in estimate.components or coverage in UNSAID
        read = " (our reading)" if component in estimate.ours else ""
        by.setdefault((coverage, own), []).append(f"{estimate.vocabulary.label('components', component)}{read}")
    for coverage, name in _COVERAGE.items():
        for own, lead in ((True, name), (False, f"{name}, by what the measure means")):
            if labels := by.get((coverage, own)):
                yield Side(lead, "; ".join(labels), open=coverage in UNSAID)


def _places(estimate: Estimate) -> Iterator[tuple[str, str, str]]:
    """(lead, address, words) of the source that states the number, then of each in which we saw it."""
    source = estimate.work
    where = ", ".join(part for part in (source.short(), estimate.locator.text()) if part)
    printed = "Its parts are printed in" if estimate.made else "Printed in"
    yield (printed if estimate.chartable else "Said to stand in"), addresses.source(source.id), where
    scholarly = estimate.verification.level == "cited_in_scholarship"
    for seen in estimate.verification.seen_in:
        if seen.source != estimate.source:
            witness = estimate.catalog.source(seen.source)
            words = ", ".join(part for part in (witness.short(), seen.locator.text()) if part)
            yield ("Cited in" if scholarly else "Given in"), addresses.source(witness.id), words


def _facts(estimate: Estimate) -> Iterator[tuple[str, str]]:
    """How the number was reached, how we saw it, and where its source stands."""
    yield "How it was reached", sentence(BASIS[estimate.basis])
    if estimate.method:
        method = estimate.vocabulary.methods.get(estimate.method)
        yield "By this method", method.definition if method else estimate.method
    yield "How we saw it", _how_seen(estimate)
    yield "Its source", f"{sentence(STANCE[estimate.stance])}"
    yield "Precision", MEANING[estimate.value.precision]


def _how_seen(estimate: Estimate) -> str:
    """How we saw the number; of one that is made of others, that these were seen and it was not."""
    if not estimate.made:
        return MEANING[estimate.verification.level]
    return f"No page has the number itself; of its parts this is so: {lowered(_OF_PARTS[estimate.verification.level])}"


def _rivals(known: Concordance, estimate: Estimate) -> Iterator[tuple[str, str, str]]:
    """(address, words, answer) of each number that a reader is likely to set beside this one."""
    for one in known.rivals.of(estimate):
        counts = one.vocabulary.phrase("measure", one.measure)
        words = f"{one.shown()}, {one.name} ({counts})"
        yield addresses.compared(estimate.id, one.id), words, answer(comparison_of(estimate, one))


def _below(known: Concordance, estimate: Estimate) -> Any:
    """What this number rests on, rounds, replaces or is set against: numbers as rows, works as links."""
    catalog = known.catalog
    remarks: dict[str, str] = {}
    for link in LINKS:
        for id in getattr(estimate, link):
            if id in catalog.estimates:
                remarks.setdefault(id, _remark(_SAID, link, estimate, catalog.estimates[id]))
    works = [
        (addresses.source(id), catalog.source(id).short(), " (our reading)" * estimate.infers(id))
        for id in estimate.rests_on
        if id in catalog.sources
    ]
    rows = table("Numbers it leads back to", [catalog.estimates[id] for id in remarks], remarks, measured=True)
    return {"works": works, "rows": rows if remarks else ""}


def _above(known: Concordance, estimate: Estimate) -> Any:
    """Who relies on this number: every estimate that names it, each once."""
    remarks: dict[str, str] = {}
    for link in LINKS:
        for one in known.naming[link].get(estimate.id, ()):
            remarks.setdefault(one.id, _remark(_NAMED_BY, link, one, estimate))
    held = [known.catalog.estimates[id] for id in remarks]
    return table("Numbers that name this one", held, remarks, measured=True) if held else ""


def _remark(words: Mapping[str, str], link: str, later: Estimate, earlier: Estimate) -> str:
    """What a link says; it is only likely where it is inferred, and that one number rounds what it does not rest on."""
    likely = not rests(later, earlier) if link == "rounds" else link == "rests_on" and later.infers(earlier.id)
    return f"{words[link]}, it appears" if likely else words[link]


def _citations(estimate: Estimate) -> dict[str, str]:
    desk = Citations(estimate.catalog)
    return {form: desk.cite(estimate.id, form) for form in ("short", "text", "bibtex", "wikipedia")}

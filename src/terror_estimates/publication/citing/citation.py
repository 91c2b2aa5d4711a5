"""How to cite a source, an estimate, a claim, a figure or the data: offline, and with every source named."""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from terror_estimates.catalog import Catalog, Estimate, Locator, Source, UnknownId
from terror_estimates.catalog.claim import Claim, Correction
from terror_estimates.catalog.reference import FigureEntry
from terror_estimates.catalog.refusal import Refusal
from terror_estimates.comparison.phrase import side_label
from terror_estimates.publication.citing.bibliography import reference
from terror_estimates.publication.citing.bibtex import bibtex
from terror_estimates.publication.citing.csl import csl
from terror_estimates.publication.citing.forms import FORMS, Form
from terror_estimates.publication.citing.product import Product, data_product, figure_product
from terror_estimates.publication.citing.ris import record, ris
from terror_estimates.publication.citing.wikipedia import wikipedia

DATA = "data"
Shown = Estimate | Claim | Correction
_SIDES = ("population", "jurisdiction", "territory", "period")
_STATED = {"asserts": "Stated", "reports": "Reported", "rejects": "Rejected"}
_POPULAR = "a reference work or popular page"
_COUNTED = {"included": "counting", "excluded": "not counting", "partly": "counting in part", "disputed": "disputed"}


class Uncitable(Refusal, ValueError):
    """Nothing can be cited so; the message is a sentence with the remedy."""


@dataclass(frozen=True)
class Cited:
    """A source, where in it, and how it is led in: in running text, and in the note of a bibliography entry."""

    source: Source
    locator: str = ""
    lead: str = ""
    remark: str = ""


@dataclass(frozen=True)
class Citation:
    """What is to be written in some form: the words, one short line, the works with places, and what is ours."""

    text: str
    short: str
    cited: Sequence[Cited] = ()
    products: Sequence[Product] = ()


def cite(
    catalog: Catalog,
    id: str | Sequence[str],
    form: Form = "text",
    drawn: Callable[[FigureEntry], Iterable[Shown]] | None = None,
) -> str:
    """The citation of a source, an estimate, a claim, a figure or the data ('data'); UnknownId names the nearest id.

    Several ids give one bibliography, in which each work stands once with all places cited in it.
    A figure is cited with what it draws, which only a drawing knows: for figures, `drawn` must answer that.
    """
    ids = [id] if isinstance(id, str) else list(dict.fromkeys(id))
    return written([_citation(catalog, one, drawn) for one in ids], form)


def _citation(catalog: Catalog, id: str, drawn: Callable[[FigureEntry], Iterable[Shown]] | None) -> Citation:
    if id in catalog.sources:
        return _of_source(catalog.sources[id])
    if id in catalog.estimates:
        return _of_estimate(catalog, catalog.estimates[id])
    if id in catalog.claims:
        return _of_claim(catalog, catalog.claims[id])
    if id in catalog.figures:
        if drawn is None:
            raise Uncitable(f"To cite figure '{id}', say what it draws: pass `drawn`, or call cite_figure.")
        return _of_figure(catalog, catalog.figures[id], drawn(catalog.figures[id]))
    if id in (DATA, catalog.event.id):
        data = data_product(catalog)
        return Citation(data.text(), f"{data.short()}.", products=[data])
    known = (*catalog.sources, *catalog.estimates, *catalog.claims, *catalog.figures, DATA, catalog.event.id)
    raise UnknownId(id, known, "source, estimate, claim or figure")


def cite_figure(catalog: Catalog, figure: FigureEntry, shown: Iterable[Shown], form: Form = "text") -> str:
    """A figure with all sources of what it shows, and the works in which we saw what we did not read."""
    return written([_of_figure(catalog, figure, shown)], form)


def _of_source(source: Source) -> Citation:
    """A source; our note on it, which says what of it was seen, stands on a line of its own."""
    text = reference(source)
    return Citation(f"{text}\nNote: {source.note}" if source.note else text, f"{source.short()}.", [Cited(source)])


def _of_estimate(catalog: Catalog, estimate: Estimate) -> Citation:
    """An estimate: whose number, as printed, what it counts, where it is printed, and where we saw it."""
    counted = _counted(catalog, estimate)
    return _of_statement(catalog, estimate, counted, _STATED[estimate.stance], "Estimate", _doubts(estimate))


def _of_claim(catalog: Catalog, claim: Claim) -> Citation:
    """A published share, sum or rate: what it says, where it is printed, and where we saw it."""
    number = f"“{claim.as_printed}”" if claim.as_printed else f"{claim.published} {claim.unit.replace('_', ' ')}"
    doubts = ["Unverified: not seen in print."] if claim.verification.level == "unverified" else []
    return _of_statement(catalog, claim, f"{claim.says}: {number}", "Stated", "Claim", doubts)


def _of_statement(
    catalog: Catalog, entry: Estimate | Claim, said: str, lead: str, kind: str, doubts: Sequence[str]
) -> Citation:
    ours, data = f"{kind} {entry.id}", data_product(catalog)
    cited = _places(catalog, entry, lead, " ".join([f"{lead} here: {said}.", *doubts, ours]), ours)
    places = [f"{one.lead} in: {reference(one.source, one.locator)}" for one in cited]
    text = " ".join([f"{said}.", *places, *doubts, f"{ours} in: {data.text()}"])
    short = "; ".join(_short(one, later=place > 0) for place, one in enumerate(cited))
    return Citation(text, f"{short}. {ours}, {data.short()}.", cited, [data])


def _short(cited: Cited, later: bool) -> str:
    """'Doe 1968, p. 5', and of a place where we saw it 'as cited in Roe 1990, ch. 3'."""
    place = ", ".join(part for part in (cited.source.short(), cited.locator) if part)
    return f"{cited.lead[:1].lower()}{cited.lead[1:]} in {place}" if later else place


def _of_figure(catalog: Catalog, figure: FigureEntry, shown: Iterable[Shown]) -> Citation:
    entries, product = list(shown), figure_product(catalog, figure)
    stating = {entry.source for entry in entries if not isinstance(entry, Correction)}
    met = {one.source for entry in entries if isinstance(entry, Correction) for one in entry.found_in} - stating
    seen = {source for entry in entries for source in entry.verification.witnesses} - stating - met
    lines = [product.text()]
    for heading, ids in (
        ("Sources of the numbers drawn:", stating),
        ("Found to circulate otherwise in:", met),
        ("Seen in, where not in the source:", seen),
    ):
        lines += [heading, *(f"- {reference(catalog.source(id))}" for id in sorted(ids))] if ids else []
    works = [Cited(catalog.source(id)) for id in sorted(stating | met | seen)]
    return Citation("\n".join(lines), f"{product.short()}.", works, [product])


def _counted(catalog: Catalog, estimate: Estimate) -> str:
    """'Jane Doe, “about 1 million”: Executions (population: …; period: 1937–38; counting …)'."""
    sides = [f"{side}: {side_label(catalog, estimate, side)}" for side in _SIDES]
    for coverage, said in _COUNTED.items():
        words = [word for word, stated in estimate.components.items() if stated == coverage]
        if words:
            labels = ", ".join(catalog.vocabulary.label("components", word) for word in words)
            sides.append(f"{said}: {labels}")
    number = f"“{estimate.as_printed}”" if estimate.as_printed else estimate.value.text()
    measure = catalog.vocabulary.label("measures", estimate.measure)
    return f"{estimate.estimated_by}, {number}: {measure} ({'; '.join(sides)})"


def _places(catalog: Catalog, entry: Estimate | Claim, lead: str, remark: str, ours: str) -> list[Cited]:
    """The source that states the number, then each in which we saw it."""
    source = catalog.source(entry.source)
    places = [Cited(source, _beyond(source, entry.locator), lead, remark)]
    scholarly = entry.verification.level == "cited_in_scholarship"
    lead = "As cited" if scholarly else f"As given (by {_POPULAR})"
    for seen in (one for one in entry.verification.seen_in if one.source != entry.source):
        source = catalog.source(seen.source)
        places.append(Cited(source, _beyond(source, seen.locator), lead, f"{lead} here: {ours}"))
    return places


def _beyond(source: Source, locator: Locator) -> str:
    """The locator, unless it is only the shelf-mark that the reference to a document ends with."""
    return "" if source.archive and locator.text() == source.archive.text() else locator.text()


def _doubts(estimate: Estimate) -> list[str]:
    """What a citer must say of how the number was seen, if it was not read in a work of scholarship."""
    if not estimate.chartable:
        return ["Unverified: not seen in print."]
    seen = estimate.verification.witness
    there = seen is not None and seen.source == estimate.source and estimate.verification.level == "reference_work"
    return [f"Seen only there, in {_POPULAR}."] if there else []


def written(citations: Sequence[Citation], form: Form) -> str:
    """Citations in one of the forms; what is ours comes first, then every work, each once."""
    if form not in FORMS:
        raise Uncitable(f"There is no citation form '{form}'; choose one of {', '.join(FORMS)}.")
    if form == "text":
        between = "\n" if all("\n" not in one.text for one in citations) else "\n\n"
        return between.join(one.text for one in citations)
    if form == "short":
        return "\n".join(one.short for one in citations)
    products = list({product.key: product for one in citations for product in one.products}.values())
    works = _merged([work for one in citations for work in one.cited])
    if form == "bibtex":
        entries = [bibtex(work.source, work.locator, work.remark) for work in works]
        return "\n\n".join([*(product.bibtex() for product in products), *entries])
    if form == "wikipedia":
        return "\n".join(
            [*(one.wikipedia() for one in products), *(wikipedia(one.source, one.locator) for one in works)]
        )
    if form == "ris":
        records = [
            *(product.ris() for product in products),
            *(ris(one.source, one.locator, one.remark) for one in works),
        ]
        return "\n\n".join(map(record, records))
    items = [*(product.csl() for product in products), *(csl(one.source, one.locator, one.remark) for one in works)]
    return json.dumps(items, ensure_ascii=False, indent=2)


def _merged(works: Sequence[Cited]) -> list[Cited]:
    """Each work once, where it first stands, with every place in it and every remark: a key may not come twice."""
    places: dict[str, list[Cited]] = {}
    for work in works:
        places.setdefault(work.source.id, []).append(work)
    return [
        Cited(same[0].source, _joined(one.locator for one in same), "", _joined(one.remark for one in same))
        for same in places.values()
    ]


def _joined(parts: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(part for part in parts if part))

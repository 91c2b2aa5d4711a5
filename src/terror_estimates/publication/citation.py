"""How to cite a source, an estimate, a figure or the data: offline, and with every source named."""

import json
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Literal, get_args

from terror_estimates.catalog import Catalog, Estimate, Event, Locator, Source, UnknownId
from terror_estimates.catalog.reference import FigureEntry
from terror_estimates.catalog.refusal import Refusal
from terror_estimates.comparison.phrase import side_label
from terror_estimates.publication.bibliography import reference
from terror_estimates.publication.bibtex import bibtex, entry, escaped
from terror_estimates.publication.csl import csl

Form = Literal["text", "bibtex", "csl-json"]
FORMS: tuple[str, ...] = get_args(Form)
DATA = "data"
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
class Product:
    """Something of a catalog that is cited: the data, or a figure of it; credited as its header says, or to nobody."""

    event: Event
    kind: Literal["dataset", "figure"]
    title: str
    version: str
    figure: str = ""

    @property
    def key(self) -> str:
        """The key of the entry: the name of the catalog, with the id of the figure."""
        name = "-".join(re.findall(r"\w+", self.event.name.lower()))
        return f"{name}-{self.figure}" if self.figure else name

    def text(self) -> str:
        named = f"“{self.title}.” Figure {self.figure}. {self.event.name}" if self.figure else self.title
        parts = [self.event.compiled_by, named, f"Data version {self.version}", self.event.rights]
        return " ".join(f"{part}." for part in parts if part)

    def bibtex(self) -> str:
        number = f"Figure {self.figure}. {self.event.name}. " if self.figure else ""
        note = ". ".join(part for part in (f"{number}Data version {self.version}", self.event.rights) if part)
        by = self.event.compiled_by
        author = {"author": f"{{{escaped(by)}}}"} if by else {}
        return entry("misc", self.key, {**author, "title": f"{{{escaped(self.title)}}}", "note": escaped(note)})

    def csl(self) -> dict[str, Any]:
        item = {
            "id": self.key,
            "type": self.kind,
            "author": [{"literal": self.event.compiled_by}] if self.event.compiled_by else [],
            "title": self.title,
            "container-title": self.event.name if self.figure else "",
            "number": self.figure,
            "version": self.version,
            "note": self.event.rights,
        }
        return {name: value for name, value in item.items() if value}


def cite(
    catalog: Catalog, id: str, form: Form = "text", drawn: Callable[[FigureEntry], Iterable[Estimate]] | None = None
) -> str:
    """The citation of a source, an estimate, a figure or the data ('data'); UnknownId names the nearest id.

    A figure is cited with what it draws, which only a drawing knows: for figures, `drawn` must answer that.
    """
    if id in catalog.sources:
        return cite_source(catalog.sources[id], form)
    if id in catalog.estimates:
        return cite_estimate(catalog, catalog.estimates[id], form)
    if id in catalog.figures:
        if drawn is None:
            raise Uncitable(f"To cite figure '{id}', say what it draws: pass `drawn`, or call cite_figure.")
        return cite_figure(catalog, catalog.figures[id], drawn(catalog.figures[id]), form)
    if id in (DATA, catalog.event.id):
        return cite_data(catalog, form)
    known = (*catalog.sources, *catalog.estimates, *catalog.figures, DATA, catalog.event.id)
    raise UnknownId(id, known, "source, estimate or figure")


def cite_source(source: Source, form: Form) -> str:
    """A source; our note on it, which says what of it was seen, stands on a line of its own."""
    text = reference(source)
    return _written(form, f"{text}\nNote: {source.note}" if source.note else text, [Cited(source)], [])


def cite_estimate(catalog: Catalog, estimate: Estimate, form: Form) -> str:
    """An estimate: whose number, as printed, what it counts, where it is printed, and where we saw it."""
    cited, data = _places(catalog, estimate), _data(catalog)
    places = [f"{one.lead} in: {reference(one.source, one.locator)}" for one in cited]
    ours = f"Estimate {estimate.id} in: {data.text()}"
    text = " ".join([f"{_counted(catalog, estimate)}.", *places, *_doubts(estimate), ours])
    return _written(form, text, cited, [data])


def cite_figure(catalog: Catalog, figure: FigureEntry, estimates: Iterable[Estimate], form: Form = "text") -> str:
    """A figure with all sources of the estimates it draws, and the works in which we saw those we did not read."""
    drawn = list(estimates)
    stating = {estimate.source for estimate in drawn}
    seen = {source for estimate in drawn for source in estimate.verification.witnesses} - stating
    product = Product(catalog.event, "figure", figure.title, catalog.version, figure.id)
    lines = [product.text()]
    for heading, ids in (("Sources of the numbers drawn:", stating), ("Seen in, where not in the source:", seen)):
        lines += [heading, *(f"- {reference(catalog.source(id))}" for id in sorted(ids))] if ids else []
    return _written(form, "\n".join(lines), [Cited(catalog.source(id)) for id in sorted(stating | seen)], [product])


def cite_data(catalog: Catalog, form: Form) -> str:
    """The data as a whole."""
    data = _data(catalog)
    return _written(form, data.text(), [], [data])


def _data(catalog: Catalog) -> Product:
    event = catalog.event
    title = f"{event.collection}: {event.title}" if event.collection else event.title
    return Product(event, "dataset", title, catalog.version)


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


def _places(catalog: Catalog, estimate: Estimate) -> list[Cited]:
    """The source that states the number, then each in which we saw it."""
    lead, ours = _STATED[estimate.stance], f"Estimate {estimate.id}"
    remark = " ".join([f"{lead} here: {_counted(catalog, estimate)}.", *_doubts(estimate), ours])
    source = catalog.source(estimate.source)
    places = [Cited(source, _beyond(source, estimate.locator), lead, remark)]
    scholarly = estimate.verification.level == "cited_in_scholarship"
    lead = "As cited" if scholarly else f"As given (by {_POPULAR})"
    for seen in (one for one in estimate.verification.seen_in if one.source != estimate.source):
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


def _written(form: Form, text: str, cited: list[Cited], products: list[Product]) -> str:
    """The citation in one of the forms; what is ours comes first, then every source."""
    if form == "text":
        return text
    if form == "bibtex":
        entries = [bibtex(one.source, "; ".join(part for part in (one.locator, one.remark) if part)) for one in cited]
        return "\n\n".join([product.bibtex() for product in products] + entries)
    if form == "csl-json":
        items = [product.csl() for product in products] + [csl(one.source, one.locator, one.remark) for one in cited]
        return json.dumps(items, ensure_ascii=False, indent=2)
    raise Uncitable(f"There is no citation form '{form}'; choose one of {', '.join(FORMS)}.")

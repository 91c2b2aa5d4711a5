"""How to cite whatever a catalog holds, and what is made of it: offline, and with every source named."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, TypeGuard

from terror_estimates.catalog import Catalog, Estimate, Locator, Source, UnknownId
from terror_estimates.catalog.claim import Claim, Correction
from terror_estimates.catalog.english import lowered
from terror_estimates.catalog.figure import FigureEntry
from terror_estimates.catalog.shown import Shown, shown_digest
from terror_estimates.catalog.source import Sighting
from terror_estimates.catalog.table import Table
from terror_estimates.catalog.words import UNSAID
from terror_estimates.comparison.phrase import said_period
from terror_estimates.comparison.quotation import of_nobody
from terror_estimates.publication.citing import doubts
from terror_estimates.publication.citing.bibliography import author_doubt, with_edition
from terror_estimates.publication.citing.forms import Form
from terror_estimates.publication.citing.product import Product
from terror_estimates.publication.citing.styles.pieces import closed, quoted
from terror_estimates.publication.citing.written import Citation, Cited, Uncitable, merged, written

DATA = "data"
Drawn = Callable[[FigureEntry], Iterable[Shown]]
_SIDES = ("population", "jurisdiction", "territory", "period")
_STATED = {"asserts": "Stated", "reports": "Reported", "rejects": "Rejected"}
_COUNTED = {"included": "counting", "excluded": "not counting", "partly": "counting in part", "disputed": "disputed"}


@dataclass(frozen=True)
class Citations:
    """The citations of whatever a catalog holds, and of what is made of it.

    A figure is cited with what it draws, which only a drawing knows: for figures, `drawn` must answer that.
    `notebooks` are the titles of the notebooks beside the catalog, by the names of their files.
    """

    catalog: Catalog
    drawn: Drawn | None = None
    notebooks: Mapping[str, str] = field(default_factory=dict)

    def cite(self, id: str | Sequence[str], form: str = "text") -> str:
        """The citation of anything that has an id, or of the data ('data'); UnknownId names the nearest id.

        Several ids give one bibliography, in which each work stands once with all places cited in it.
        """
        ids = [id] if isinstance(id, str) else list(dict.fromkeys(id))
        return written([self._of(one) for one in ids], form)

    def _of(self, id: str) -> Citation:
        catalog = self.catalog
        if id in catalog.renamed:
            return _formerly(self._of(catalog.renamed[id]), id)
        if id in catalog.withdrawn:
            return self._withdrawn(id)
        if id in catalog.figures:
            return self._of_figure(catalog.figures[id])
        if id in self.notebooks:
            return _of_product(Product.of_notebook(catalog, id.partition("_")[0], self.notebooks[id]))
        if id in (DATA, catalog.event.id):
            return _of_product(Product.of_data(catalog))
        for section, told in _TOLD.items():
            if id in (entries := getattr(catalog, section)):
                return told(entries[id])
        held = {one for section in (*_TOLD, "figures") for one in getattr(catalog, section)}
        raise UnknownId(id, {*held, *self.notebooks, DATA, catalog.event.id}, "source, estimate, claim or figure")

    def _of_figure(self, figure: FigureEntry) -> Citation:
        if self.drawn is None:
            raise Uncitable(f"To cite figure '{figure.id}', say what it draws: pass `drawn`, or call cite_figure.")
        return _of_figure(figure, self.drawn(figure))

    def _withdrawn(self, id: str) -> Citation:
        """An entry of an earlier release that no longer exists: why, and what it was withdrawn from."""
        data = Product.of_data(self.catalog, f"withdrawn: {id}")
        reason = " ".join(self.catalog.withdrawn[id].split())
        text = f"{id} was withdrawn from the data. {reason} {data.text()}"
        return Citation(text, f"{id}, withdrawn from {data.short()}.", products=[data])


def _of_product(product: Product) -> Citation:
    return Citation(product.text(), f"{product.short()}.", products=[product])


def _formerly(citation: Citation, id: str) -> Citation:
    """The citation of an entry that was released under another id, which is said in words."""
    return replace(citation, text=f"{citation.text} Formerly {id}.", short=f"{citation.short} Formerly {id}.")


def cite_figure(figure: FigureEntry, shown: Iterable[Shown], form: Form = "text") -> str:
    """A figure with all sources of what it shows, and the works in which we saw what we did not read."""
    return written([_of_figure(figure, shown)], form)


def _of_source(source: Source) -> Citation:
    """A source; our note on it, which says what of it was seen, stands on a line of its own."""
    text = with_edition(source)
    return Citation(f"{text}\nNote: {source.note}" if source.note else text, closed(_named(source)), [Cited(source)])


def _of_estimate(estimate: Estimate) -> Citation:
    """An estimate: whose number, as printed, what it counts, where it is printed, and where we saw it."""
    counted = _counted(estimate)
    return _of_statement(estimate, counted, _lead(estimate), "Estimate")


def _of_claim(claim: Claim) -> Citation:
    """A published share, sum or rate: what it says, where it is printed, and where we saw it."""
    number = doubts.number(claim)
    said = claim.says if number.strip("“”") in claim.says else f"{claim.says}: {number}"
    return _of_statement(claim, said, _lead(claim), "Claim")


def _of_correction(correction: Correction) -> Citation:
    """What circulates wrongly, what the source says, and where it was found."""
    catalog, ours = correction.catalog, f"Correction {correction.id}"
    data = Product.of_data(catalog, ours)
    seen = [Sighting(source=one.source, locator=one.locator) for one in correction.verification.seen_in]
    found = merged([_sighted(catalog.source(one.source), one.locator, ours) for one in (*correction.found_in, *seen)])
    places = [f"Found in: {with_edition(one.source, one.locator)}" for one in found]
    unseen, aside = doubts.of_circulation(correction)
    found = [replace(one, doubt=aside) for one in found]
    beware = f"Beware of {quoted(correction.circulates.rstrip('.'))}: {closed(correction.source_says)}"
    said = [beware, *places, *unseen, f"{ours} in: {data.text()}"]
    short = "; ".join(_short(one, later=False) for one in found)
    shortly = [closed(short) if short else "", *unseen, f"{ours}, {data.short()}."]
    return Citation(" ".join(said), " ".join(part for part in shortly if part), found, [data])


def _sighted(source: Source, locator: Locator, ours: str) -> Cited:
    return Cited(source, _beyond(source, locator), "Found", f"Found here: {ours}")


def _of_table(table: Table) -> Citation:
    """A printed table: its title, the work it stands in, and those in which we saw it."""
    cells = [one for one in table.catalog.estimates.values() if one.table == table.id]
    told = f"here: {table.title}"
    cited = merged([place for one in cells for place in _places(one, "Stated", "", f"Table {table.id}", told)])
    ours, data = f"Table {table.id}", Product.of_data(table.catalog, f"Table {table.id}")
    cited = [replace(one, doubt="" if place else doubts.aside_of_cells(cells)) for place, one in enumerate(cited)]
    unseen = doubts.sentences_of_cells(cells)
    leads = [_lead(cells[0]) if cells else "Stated", *["As given"] * (len(cited) - 1)]
    said = [with_edition(one.source, one.locator) for one in cited]
    places = [f"{lead} in: {work}" for lead, work in zip(leads, said, strict=True)]
    short = "; ".join(_short(one, later=False) for one in cited)
    text = " ".join([closed(table.title), *places, *unseen, f"{ours} in: {data.text()}"])
    return Citation(text, " ".join([closed(short), *unseen, f"{ours}, {data.short()}."]), cited, [data])


def _of_statement(entry: Estimate | Claim, said: str, lead: str, kind: str) -> Citation:
    ours, data = f"{kind} {entry.id}", Product.of_data(entry.catalog, f"{kind} {entry.id}")
    doubted = doubts.sentences(entry)
    cited = _places(entry, lead, " ".join([f"{lead} here: {said}.", *doubted, ours]), ours)
    places = [f"{one.lead} in: {with_edition(one.source, one.locator)}" for one in cited]
    text = " ".join([f"{said}.", *places, *doubted, f"{ours} in: {data.text()}"])
    short = "; ".join(_short(one, later=place > 0) for place, one in enumerate(cited))
    shortly = [closed(short), *doubts.short(entry), f"{ours}, {data.short()}."]
    return Citation(text, " ".join(shortly), cited, [data])


def _lead(entry: Estimate | Claim) -> str:
    """'Stated', 'Reported' or 'Rejected'; of a sum only its parts are, and of what nobody here saw it is only said."""
    if entry.verification.level == "unverified":
        return "Said to stand"
    lead = "Stated" if isinstance(entry, Claim) else _STATED[entry.stance]
    return f"Parts {lowered(lead)}" if isinstance(entry, Estimate) and entry.made else lead


def _short(cited: Cited, later: bool) -> str:
    """'Doe 1968, p. 5', and of a place where we saw it 'as cited in Roe 1990, ch. 3'."""
    place = ", ".join(part for part in (_named(cited.source), cited.locator) if part)
    return f"{lowered(cited.lead)} in {place}" if later else place


def _named(source: Source) -> str:
    """'Doe 1968', 'Doe n.d. (author inferred)'."""
    doubt = author_doubt(source)
    return f"{source.short()} ({doubt})" if doubt else source.short()


def _unseen(entry: Shown) -> TypeGuard[Estimate]:
    """An estimate that a figure tells in words only."""
    return isinstance(entry, Estimate) and not entry.chartable


def _of_figure(figure: FigureEntry, shown: Iterable[Shown]) -> Citation:
    entries = list(shown)
    product = Product.of_figure(figure, shown_digest(figure, entries))
    unseen = [entry for entry in entries if _unseen(entry)]
    stating = {entry.source for entry in entries if not isinstance(entry, Correction) and not _unseen(entry)}
    unread = {entry.source for entry in unseen} - stating
    met = (
        {one.source for entry in entries if isinstance(entry, Correction) for one in entry.found_in} - stating - unread
    )
    seen = {source for entry in entries for source in entry.verification.witnesses} - stating - met - unread
    lines, work = [product.text()], figure.catalog.source
    for heading, ids in (
        ("Sources of the numbers drawn:", stating),
        ("Said to give numbers that were not seen in print:", unread),
        ("Found to circulate otherwise in:", met),
        ("Seen in, where not in the source:", seen),
    ):
        lines += [heading, *(f"- {with_edition(work(id))}" for id in sorted(ids))] if ids else []
    doubted = {id: "; ".join(doubts.aside(one) for one in unseen if one.source == id) for id in stating | unread}
    works = [Cited(work(id), doubt=doubted.get(id, "")) for id in sorted(stating | unread | met | seen)]
    return Citation("\n".join(lines), f"{product.short()}.", works, [product])


def _counted(estimate: Estimate) -> str:
    """'Jane Doe, “about 1 million”: Executions (population: …; period: 1937–38; counting …)'.

    Where nobody is named whose number it is, nothing stands in the place of an author: '“about 1 million”: Executions
    (whose number: not identified; …)'.
    """
    sides = [f"{side}: {_side(estimate, side)}" for side in _SIDES]
    for coverage, said in _COUNTED.items():
        words = [word for word, stated in estimate.components.items() if stated == coverage]
        if words:
            labels = [_part(estimate, word) for word in words]
            sides.append(f"{said}: {', '.join(labels)}")
    why = [f"whose number: {lowered(estimate.estimated_by)}"] if of_nobody(estimate) else []
    made = f" ({estimate.made})" if estimate.made else ""
    counts = f"{estimate.label('measure')}{doubts.inferred(estimate, 'measure')}"
    return f"{_whose_number(estimate)}{made}: {counts} ({'; '.join([*why, *sides])})"


def _side(estimate: Estimate, side: str) -> str:
    said = said_period(estimate) if side == "period" else estimate.label(side)
    return said if str(getattr(estimate, side)) in UNSAID else f"{said}{doubts.inferred(estimate, side)}"


def _part(estimate: Estimate, component: str) -> str:
    return f"{estimate.vocabulary.label('components', component)}{doubts.inferred(estimate, component)}"


def _whose_number(estimate: Estimate) -> str:
    """'Jane Doe, “about 1 million”', and the number alone where nobody is named."""
    number = doubts.number(estimate)
    return number if of_nobody(estimate) else f"{estimate.estimated_by}, {number}"


def _places(entry: Estimate | Claim, lead: str, remark: str, ours: str, told: str = "") -> list[Cited]:
    """The source that states the number, then each in which we saw it, with what is told there: else the number."""
    source = entry.work
    told = told or _told(entry)
    passed_on = isinstance(entry, Estimate) and entry.stance != "asserts"
    whose = f"{lowered(lead)} {told}" if told and passed_on else ""
    places = [Cited(source, _beyond(source, entry.locator), lead, remark, whose, doubts.aside(entry))]
    scholarly = entry.verification.level == "cited_in_scholarship"
    lead = "As cited" if scholarly else f"As given (by {doubts.POPULAR})"
    for seen in (one for one in entry.verification.seen_in if one.source != entry.source):
        source = entry.catalog.source(seen.source)
        whose = f"as {'cited' if scholarly else 'given'} {told}" if told else ""
        places.append(Cited(source, _beyond(source, seen.locator), lead, f"{lead} here: {ours}", whose))
    return places


def _told(entry: Estimate | Claim) -> str:
    """Whose number it is, the number and what it counts: 'here: Jane Doe, “about 1 million”, executions'."""
    if isinstance(entry, Claim):
        return ""
    return f"here: {_whose_number(entry)}, {lowered(entry.label('measure'))}{doubts.inferred(entry, 'measure')}"


def _beyond(source: Source, locator: Locator) -> str:
    """The locator, unless it is only the shelf-mark that the reference to a document ends with."""
    return "" if source.archive and locator.text() == source.archive.text() else locator.text()


_TOLD: Mapping[str, Callable[[Any], Citation]] = {
    "sources": _of_source, "estimates": _of_estimate, "claims": _of_claim, "corrections": _of_correction,
    "tables": _of_table,
}  # fmt: skip

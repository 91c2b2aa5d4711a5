"""The chart of parts: what each source gives for a whole and, inside it, for a part; rival sources one below the other.

Every kind of outcome has an axis of its own, so that sentences never stand on one axis with executions.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from terror_estimates.catalog import Catalog, Estimate, Period
from terror_estimates.catalog.reference import FigureEntry
from terror_estimates.catalog.words import NOTHING
from terror_estimates.charts.choice import choose, left_out_notes, undrawn_note
from terror_estimates.charts.drawing import Drawing, Undrawn, as_drawn, counted, extremes
from terror_estimates.charts.labels import heading, period_words, side_words, whose
from terror_estimates.charts.parts_page import Column, Content, PartsPage, Said, Section
from terror_estimates.charts.style import styled
from terror_estimates.comparison import Verdict, compare, scope_of
from terror_estimates.comparison.sentence import side_label
from terror_estimates.comparison.share import NoShare, Share, share

_INSIDE = (Verdict.SAME, Verdict.WITHIN)
_WITNESS = ("source", "estimated_by", "stance", "population", "jurisdiction", "territory", "period")
_COMPUTED = (
    "Percentages are computed here, each from the two single numbers above it, of one source and one scope; "
    "they are ours, not the source’s."
)
_INSIDE_IT = "A part is drawn inside its whole where one source gives both, and from zero in any case."
_NOT_ADDED = "Rows and sections must not be added: they are rival statements, or may count the same people."


def parts_chart(catalog: Catalog, entry: FigureEntry) -> Drawing:
    """One section a group of people (or a place), one row a source; a part is drawn inside the whole it is part of."""
    estimates, undrawn = choose(catalog, entry)
    order = [id for id in entry.estimates if catalog.estimate(id) in estimates]
    estimates = [catalog.estimate(id) for id in order] or estimates
    columns = _columns(catalog, entry, estimates)
    line = catalog.estimate(entry.line) if entry.line else None
    sections = _sections(catalog, entry, estimates, columns, line)
    with styled():
        page = PartsPage(Content(catalog, entry, columns, sections, line))
        figure = page.figure(_notes(catalog, entry, sections, undrawn))
    drawn = tuple(as_drawn(one, section.title) for section in sections for row in section.rows for one in row.estimates)
    return Drawing(figure, drawn, _alt(catalog, entry, sections), undrawn)


def _columns(catalog: Catalog, entry: FigureEntry, estimates: Sequence[Estimate]) -> list[Column]:
    """An axis for each outcome and unit, its measures in the order of the entry: the whole, then its parts."""
    measures = [*entry.measures, *sorted({one.measure for one in estimates} - set(entry.measures))]
    used = [measure for measure in measures if any(one.measure == measure for one in estimates)]
    found: dict[tuple[str, ...], list[str]] = {}
    for measure in used:
        term = catalog.vocabulary.measures[measure]
        found.setdefault((term.outcome, term.unit, term.kind), []).append(measure)
    return [
        Column(tuple(measures), unit, tuple(one for one in estimates if one.measure in measures))
        for (_, unit, _), measures in found.items()
    ]


def _sections(
    catalog: Catalog, entry: FigureEntry, estimates: Sequence[Estimate], columns: Sequence[Column],
    line: Estimate | None,
) -> list[Section]:  # fmt: skip
    """The sections in the order in which the entry names their first estimate, each with its rows by year."""
    groups: dict[tuple[str, str], list[Estimate]] = {}
    for estimate in estimates:
        groups.setdefault(_section_of(catalog, entry, estimate), []).append(estimate)
    usual = {side: _usual(estimates, side) for side in ("population", "territory", "period")}
    return [
        Section(
            heading(catalog.vocabulary.label(kind, word)),
            _above(catalog, kind, word),
            tuple(
                _row(catalog, row, columns, kind, usual, line)
                for row in _rows(catalog, _in_order(catalog, entry, columns, group))
            ),
        )
        for (kind, word), group in groups.items()
    ]


def _section_of(catalog: Catalog, entry: FigureEntry, estimate: Estimate) -> tuple[str, str]:
    """Whose members, or where; for people singled out in no way, whose cases."""
    if entry.sections == "territory":
        return "territories", estimate.territory
    narrower = len(catalog.vocabulary.trees["populations"].upward(estimate.population)) > 1
    if narrower or estimate.jurisdiction in NOTHING:
        return "populations", estimate.population
    return "jurisdictions", estimate.jurisdiction


def _above(catalog: Catalog, kind: str, word: str) -> str:
    """The wider words that a section lies within, the widest of all left out."""
    wider = catalog.vocabulary.trees[kind].upward(word)[1:-1]
    return ", ".join(f"within: {catalog.vocabulary.label(kind, one)}" for one in wider[:1])


def _in_order(
    catalog: Catalog, entry: FigureEntry, columns: Sequence[Column], estimates: Sequence[Estimate]
) -> list[Estimate]:
    """By publication; of one place column by column, and in each by the beginning of the time that is counted."""
    published = catalog.by_publication(estimates)
    if entry.sections != "territory":
        return published
    measures = [measure for column in columns for measure in column.measures]
    column = {measure: place for place, each in enumerate(columns) for measure in each.measures}
    return sorted(published, key=lambda one: (column[one.measure], _begin(one), measures.index(one.measure)))


def _begin(estimate: Estimate) -> date:
    return estimate.period.start if isinstance(estimate.period, Period) else date.max


def _rows(catalog: Catalog, estimates: Sequence[Estimate]) -> list[list[Estimate]]:
    """What one source says of one scope stands in one row, where the first of its numbers has its place."""
    rows: dict[tuple, list[Estimate]] = {}
    for estimate in estimates:
        key, again = _witness(catalog, estimate), 0
        while any(one.measure == estimate.measure for one in rows.get((*key, again), ())):
            again += 1
        rows.setdefault((*key, again), []).append(estimate)
    return list(rows.values())


def _witness(catalog: Catalog, estimate: Estimate) -> tuple:
    """Who says it, in which source, and of whom; components counted apart from others need a row each."""
    return (*(getattr(estimate, key) for key in _WITNESS), _apart(catalog, estimate))


def _apart(catalog: Catalog, estimate: Estimate) -> tuple[str, ...]:
    """The components of the widest measure that are counted while others of them are left out."""
    widest = catalog.vocabulary.trees["measures"].upward(estimate.measure)[-1]
    said = {part: word for part, word in estimate.components.items()
            if part in catalog.vocabulary.measures[widest].components}  # fmt: skip
    return tuple(part for part in said if said[part] == "included") if "excluded" in said.values() else ()


def _row(
    catalog: Catalog, estimates: Sequence[Estimate], columns: Sequence[Column], kind: str, usual: dict,
    line: Estimate | None,
) -> Said:  # fmt: skip
    order = [measure for column in columns for measure in column.measures]
    ordered = tuple(sorted(estimates, key=lambda one: order.index(one.measure)))
    beyond = _beyond(catalog, ordered, line)
    details = [*_details(catalog, ordered[0], kind, usual), *_roots(catalog, ordered), *beyond]
    inside = line is not None and not beyond and any(_measures_alike(catalog, one, line) for one in ordered)
    return Said(ordered, tuple(_shares(catalog, ordered)), "; ".join(details), inside)


def _shares(catalog: Catalog, estimates: Sequence[Estimate]) -> list[Share]:
    """The shares that may be computed inside one row."""
    found = []
    for part in estimates[1:]:
        for whole in estimates:
            try:
                found.append(share(catalog, part.id, whole.id))
            except NoShare:
                continue
    return found


def _details(catalog: Catalog, estimate: Estimate, kind: str, usual: dict) -> list[str]:
    """What the row counts that its section and the figure do not say already."""
    found = []
    people = catalog.vocabulary.trees["populations"].upward(estimate.population)
    if kind != "populations" and len(people) > 1 and estimate.population != usual["population"]:
        found.append(side_words(catalog, estimate, "population"))
    if kind != "jurisdictions" and estimate.jurisdiction not in NOTHING:
        found.append(side_label(catalog, estimate, "jurisdiction"))
    if kind != "territories" and estimate.territory != usual["territory"]:
        found.append(side_label(catalog, estimate, "territory"))
    if isinstance(estimate.period, Period):
        found += [period_words(estimate.period)] if estimate.period != usual["period"] else []
    else:
        found.append(f"period {estimate.period.replace('_', ' ')}")
    return found + [catalog.vocabulary.label("components", part) for part in _apart(catalog, estimate)]


def _roots(catalog: Catalog, estimates: Sequence[Estimate]) -> list[str]:
    """The estimates and documents that the row restates or builds on, named once each."""
    ids = dict.fromkeys(id for one in estimates for id in one.rests_on)
    names = dict.fromkeys(_root_name(catalog, id) for id in ids)
    return [f"rests on {', '.join(names)}"] if names else []


def _root_name(catalog: Catalog, id: str) -> str:
    if id in catalog.estimates:
        return whose(catalog, catalog.estimates[id])
    return catalog.source(id).short()


def _measures_alike(catalog: Catalog, one: Estimate, other: Estimate) -> bool:
    measures = catalog.vocabulary.measures
    return measures[one.measure].outcome == measures[other.measure].outcome


def _beyond(catalog: Catalog, estimates: Sequence[Estimate], line: Estimate | None) -> list[str]:
    """The sides on which a row reaches beyond the count of the line, in one phrase; nothing if it does not."""
    sides: dict[str, None] = {}
    for one in estimates:
        if line and _measures_alike(catalog, one, line):
            scopes = [scope_of(each, catalog.vocabulary) for each in (one, line)]
            stated = compare(*scopes, catalog.vocabulary).stated
            sides |= dict.fromkeys(side for side, verdict in stated.items() if verdict not in _INSIDE)
    return [f"not within the line’s count: {', '.join(sides)}"] if sides else []


def _usual(estimates: Sequence[Estimate], side: str):
    words = Counter(getattr(one, side) for one in estimates if getattr(one, side) not in NOTHING)
    return words.most_common(1)[0][0] if words else None


def _notes(
    catalog: Catalog, entry: FigureEntry, sections: Sequence[Section], undrawn: Sequence[Undrawn]
) -> list[str]:  # fmt: skip
    """The entry's note, what is computed, why nothing is added, and what was seen for nobody."""
    shares = any(row.shares for section in sections for row in section.rows)
    periods = _usual([one for section in sections for row in section.rows for one in row.estimates], "period")
    usual = f"Period {period_words(periods)} unless a row says otherwise." if periods else ""
    shown = {section.title for section in sections}
    missing = dict.fromkeys(_title(catalog, entry, one.estimate) for one in undrawn if one.why == "not verified")
    unseen = "; ".join(title for title in missing if title not in shown)
    nothing = f"Of these measures no verified number was found for: {unseen}." if unseen else ""
    return [
        entry.note or "", usual, _INSIDE_IT, _COMPUTED if shares else "", _NOT_ADDED, *left_out_notes(catalog, entry),
        undrawn_note(entry, undrawn), nothing,
    ]  # fmt: skip


def _title(catalog: Catalog, entry: FigureEntry, id: str) -> str:
    kind, word = _section_of(catalog, entry, catalog.estimate(id))
    return heading(catalog.vocabulary.label(kind, word))


def _alt(catalog: Catalog, entry: FigureEntry, sections: Sequence[Section]) -> str:
    """The kind, what is shown, the computed shares, and the extremes."""
    estimates = [one for section in sections for row in section.rows for one in row.estimates]
    named = ", ".join(f"{one.title}: {counted(len(one.rows), 'row')}" for one in sections)
    shares = [each.sentence() for section in sections for row in section.rows for each in row.shares]
    computed = f" Computed: {'; '.join(shares)}." if shares else ""
    return (
        f"Wholes and parts. {entry.title}. {counted(len(estimates), 'estimate')} in "
        f"{counted(len(sections), 'section')} ({named}). {extremes(catalog, estimates)}{computed}"
    )

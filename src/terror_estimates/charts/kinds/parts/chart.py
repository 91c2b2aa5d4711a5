"""The chart of parts: what each source gives for a whole and, inside it, for a part; rival sources one below the other.

Every kind of outcome has an axis of its own, so that sentences never stand on one axis with executions.
"""

from collections.abc import Sequence

from terror_estimates.catalog import Catalog
from terror_estimates.catalog.reference import FigureEntry
from terror_estimates.charts.kinds.parts.content import Content, Section
from terror_estimates.charts.kinds.parts.page import PartsPage
from terror_estimates.charts.kinds.parts.rows import columns_of, section_of, sections_of, usual
from terror_estimates.charts.paper.style import styled
from terror_estimates.charts.words.choice import choose, left_out_notes, undrawn_note
from terror_estimates.charts.words.drawing import Drawing, Undrawn, as_drawn, counted, extremes
from terror_estimates.charts.words.labels import heading, period_words

_COMPUTED = (
    "Percentages are computed here, each from the two single numbers above it, of one source and one scope; "
    "they are ours, not the source’s."
)
_INSIDE_IT = "A part is drawn inside its whole where one source gives both, and from zero in any case."
_NOT_ADDED = (
    "Rows and sections must not be added unless a note here says so: they are rival statements, or may count the "
    "same people."
)


def parts_chart(catalog: Catalog, entry: FigureEntry) -> Drawing:
    """One section a group of people (or a place), one row a source; a part is drawn inside the whole it is part of."""
    estimates, undrawn = choose(catalog, entry)
    order = [id for id in entry.estimates if catalog.estimate(id) in estimates]
    estimates = [catalog.estimate(id) for id in order] or estimates
    columns = columns_of(catalog, entry, estimates)
    line = catalog.estimate(entry.line) if entry.line else None
    sections = sections_of(catalog, entry, estimates, columns, line)
    with styled():
        page = PartsPage(Content(catalog, entry, columns, sections, line))
        figure = page.figure(_notes(catalog, entry, sections, undrawn))
    drawn = tuple(as_drawn(one, section.title) for section in sections for row in section.rows for one in row.estimates)
    return Drawing(figure, drawn, _alt(catalog, entry, sections), undrawn)


def _notes(
    catalog: Catalog, entry: FigureEntry, sections: Sequence[Section], undrawn: Sequence[Undrawn]
) -> list[str]:  # fmt: skip
    """The entry's note, what is computed, why nothing is added, and what was seen for nobody."""
    shares = any(row.shares for section in sections for row in section.rows)
    period = usual([one for section in sections for row in section.rows for one in row.estimates], "period")
    when = f"Period {period_words(period)} unless a row says otherwise." if period else ""
    shown = {section.title for section in sections}
    missing = dict.fromkeys(_title(catalog, entry, one.estimate) for one in undrawn if one.why == "not verified")
    unseen = "; ".join(title for title in missing if title not in shown)
    nothing = f"Of these measures no verified number was found for: {unseen}." if unseen else ""
    return [
        entry.note or "", when, _INSIDE_IT, _COMPUTED if shares else "", _NOT_ADDED, *left_out_notes(entry),
        undrawn_note(entry, undrawn), nothing,
    ]  # fmt: skip


def _title(catalog: Catalog, entry: FigureEntry, id: str) -> str:
    kind, word = section_of(catalog, entry, catalog.estimate(id))
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

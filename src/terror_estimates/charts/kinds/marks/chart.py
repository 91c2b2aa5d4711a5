"""How to read the marks: one real estimate for each kind of mark, explained from its own fields."""

from terror_estimates.catalog import Catalog, Estimate
from terror_estimates.catalog.reference import FigureEntry
from terror_estimates.catalog.words import MEANING
from terror_estimates.charts.marks.legend import arrow_note
from terror_estimates.charts.paper.page import Page
from terror_estimates.charts.paper.style import BODY, GAP, INK, MARGIN, SMALL, SOFT, styled
from terror_estimates.charts.rows.furniture import draw_footer, draw_heading, source_keys
from terror_estimates.charts.rows.plot import draw_axis_words, draw_ground, draw_row, plot_of
from terror_estimates.charts.words.choice import choose, left_out_notes, undrawn_note
from terror_estimates.charts.words.drawing import Drawing, as_drawn, counted
from terror_estimates.charts.words.labels import row_name, side_words, when, whose

_LABEL, _PLOT = 138.0, 150.0
_OWN_AXIS = "Every row has an axis of its own."
_PARTS = {"low": "the lowest number it states", "high": "the highest number it states"}


def marks_chart(catalog: Catalog, entry: FigureEntry) -> Drawing:
    """One block an estimate, each on an axis of its own from zero: these numbers are not meant to be compared."""
    estimates, undrawn = choose(catalog, entry)
    with styled():
        page = Page()
        y = draw_heading(page, entry)
        for estimate in estimates:
            y = _block(page, catalog, estimate, y)
        notes = [
            entry.note or "",
            _OWN_AXIS,
            arrow_note(estimates),
            *left_out_notes(entry),
            undrawn_note(entry, undrawn),
        ]
        figure = page.finish(draw_footer(page, y + 4, catalog, entry, source_keys(estimates), notes))
    alt = f"Marks with their meaning. {entry.title}. {counted(len(estimates), 'estimate')}. " + " ".join(
        f"{whose(catalog, one)} ({counted_words(catalog, one)}): {' '.join(explained(one))}" for one in estimates
    )
    return Drawing(figure, tuple(as_drawn(one) for one in estimates), alt, undrawn)


def explained(estimate: Estimate) -> list[str]:
    """Sentences on how the mark is read, made from the estimate's own fields."""
    value = estimate.value
    said = [_shape(estimate)]
    if value.best is not None:
        precision = " " + MEANING["exact"] if value.precision == "exact" else ""
        said.append(f"The mark stands at {value.best:,}, the number it gives.{precision}")
    elif value.stated:
        said.append("It gives no single number, so no mark stands inside.")
    said.append(f"Evidence: {estimate.basis.replace('_', ' ')}. {MEANING[estimate.basis]}")
    seen = "Filled" if estimate.firmly_seen else "Hollow"
    said.append(f"{seen if value.stated else 'Seen'}: {_lower(MEANING[estimate.verification.level])}")
    if estimate.stance != "asserts":
        struck = " and struck through" if estimate.stance == "rejects" else ""
        said.append(f"Gray, in parentheses{struck}: {_lower(MEANING[estimate.stance])}")
    return [sentence for sentence in said if sentence]


def counted_words(catalog: Catalog, estimate: Estimate) -> str:
    """What the number counts, and when: 'executions, 1937–38'."""
    tree = catalog.vocabulary.trees["populations"]
    people = [side_words(catalog, estimate, "population")] if len(tree.upward(estimate.population)) > 1 else []
    measure = catalog.vocabulary.label("measures", estimate.measure)
    return ", ".join([_lower(measure), *people, when(estimate)])


def _shape(estimate: Estimate) -> str:
    value = estimate.value
    if value.in_words:
        return "It gives a magnitude in words, so nothing is placed on the axis."
    if value.bound:
        end = value.low if value.bound == "at_least" else value.high
        return f"The arrow begins at {end:,} and leaves the other end open: {_lower(MEANING[value.bound])}"
    if value.low is not None and value.high is not None:
        return f"The bar runs from {value.low:,}, {_PARTS['low']}, to {value.high:,}, {_PARTS['high']}."
    return ""


def _block(page: Page, catalog: Catalog, estimate: Estimate, y: float) -> float:
    """One estimate: whose and what number, the mark on its axis, and the words on it."""
    page.rule(y, MARGIN, page.width - MARGIN)
    start = y + 8
    name, stance = row_name(catalog, estimate)
    below = page.paragraph(MARGIN, start, name, _LABEL, weight="semibold", gid=f"{estimate.id}:label")
    below = page.paragraph(MARGIN, below, stance, _LABEL, size=SMALL, color=SOFT, gid=f"{estimate.id}:detail")
    below = page.paragraph(MARGIN, below + 1, estimate.shown(), _LABEL, color=INK, gid=f"{estimate.id}:printed")
    counts = counted_words(catalog, estimate)
    below = page.paragraph(MARGIN, below, counts, _LABEL, size=SMALL, color=SOFT, gid=f"{estimate.id}:counts")
    measure = catalog.vocabulary.measures[estimate.measure]
    x = MARGIN + _LABEL + GAP
    if estimate.value.stated:
        plot = plot_of(page, [estimate], measure.unit, x, start, _PLOT)
        draw_ground(plot, start, start + 26)
        draw_row(plot, estimate, start + 13)
        draw_axis_words(plot, start + 26, above=False)
    else:
        plot = plot_of(page, [estimate], measure.unit, x, start, _PLOT)
        draw_row(plot, estimate, start + 13)
    text_x = x + _PLOT + 2 * GAP
    text = start
    for place, sentence in enumerate(explained(estimate)):
        gid = f"{estimate.id}:explained:{place + 1}"
        text = page.paragraph(text_x, text, sentence, page.width - MARGIN - text_x, size=BODY, gid=gid) + 1.5
    return max(below, text, start + 54) + 8


def _lower(sentence: str) -> str:
    return sentence[0].lower() + sentence[1:]

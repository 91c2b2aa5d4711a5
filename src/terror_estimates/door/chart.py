"""A chart of one's own: drawn like a registered figure, and saying on the paper that it is none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import Any

from terror_estimates.catalog import Estimate, Refusal, UnknownId
from terror_estimates.catalog.english import how_many
from terror_estimates.catalog.figure import Chart as Kind
from terror_estimates.catalog.figure import FigureEntry
from terror_estimates.catalog.kinds import ENTRIES
from terror_estimates.catalog.reference import Reference
from terror_estimates.catalog.scope import STATED
from terror_estimates.catalog.words import NOTHING, UNSAID
from terror_estimates.charts import CHARTS, Drawing
from terror_estimates.charts.paper.style import styled
from terror_estimates.door.call import Answering, WrongCall

UNREGISTERED = "An unregistered chart of a selection: it has no id and cannot be cited."
_OWN = "own-question"
_KINDS: tuple[Kind, ...] = ("ranges", "timeline", "coverage", "lineage", "marks")
_DPI, _FINEST = 132, 1200


class Chart(Answering):
    """An unregistered chart; a notebook shows its picture."""

    def __init__(self, drawing: Drawing, title: str):
        self.drawing, self.title = drawing, title

    def png(self, dpi: int = _DPI) -> bytes:
        """The picture as PNG bytes."""
        if not 1 <= dpi <= _FINEST:
            raise WrongCall(f"png: dpi is {dpi}; write dots per inch from 1 to {_FINEST}.")
        out = BytesIO()
        with styled():
            self.drawing.figure.savefig(out, format="png", dpi=dpi, metadata={"Software": None})
        return out.getvalue()

    @property
    def undrawn(self) -> Mapping[str, str]:
        """The estimates of the selection that have no mark, each with the reason."""
        return {one.estimate: one.why for one in self.drawing.undrawn}

    def _repr_png_(self) -> bytes:
        return self.png()

    def __repr__(self) -> str:
        return f"<chart: {self.title}. {UNREGISTERED}>"

    def __dir__(self) -> list[str]:
        return ["drawing", "png", "title", "undrawn"]


def chart_of(estimates: Sequence[Estimate], kind: str, like: Estimate | None, title: str | None) -> Chart:
    """The chart of these estimates; UnknownId for a kind that cannot be drawn of a selection, Refusal for none."""
    known = next((one for one in _KINDS if one == kind), None)
    if known is None:
        raise UnknownId(kind, _KINDS, "chart of a selection", "")
    if not estimates:
        raise Refusal("Nothing was selected, so there is nothing to draw; choose by other words.")
    asked = like or estimates[0]
    words, book = title or how_many(len(estimates), "estimate"), asked.catalog
    if known == "ranges":
        book = book.model_copy(update={"scopes": {**book.scopes, _OWN: _question(asked)}})
    return Chart(CHARTS[known](_entry(estimates, known, words, asked).held_by(book)), words)


def _question(asked: Estimate) -> Reference:
    """What the estimate states of itself, as the question that the rows are held against."""
    scope = asked.scope
    stated: dict[str, Any] = {
        side: word for side in STATED
        if not isinstance(word := getattr(scope, side), str) or word not in UNSAID
    }  # fmt: skip
    settled = {part: word for part, word in scope.components.items() if word not in NOTHING}
    name = asked.work.short()
    return Reference.model_construct(
        id=_OWN, label=f"as {name} counts", measure=asked.measure, components=settled,
        **{side: stated.get(side) for side in STATED},
    )  # fmt: skip


def _entry(estimates: Sequence[Estimate], kind: Kind, title: str, asked: Estimate) -> FigureEntry:
    return ENTRIES[kind](
        id="F00", slug="selection", chart=kind, title=title,
        subtitle=f"Rows are held against {asked.work.short()}." if kind == "ranges" else "",
        question=title, scope=_OWN if kind == "ranges" else None,
        measures=tuple(dict.fromkeys(one.measure for one in estimates)),
        estimates=tuple(one.id for one in estimates), note=UNREGISTERED,
    )  # fmt: skip

"""The card of a figure: every number drawn with what it counts and where it stands, its sources and its citation.

What is written here suffices to draw the figure again; `figure-card.schema.json` beside this module says what each key
means.
"""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from terror_estimates.audit.claims import Checked, stated_inputs
from terror_estimates.catalog import Catalog, Estimate
from terror_estimates.catalog.claim import Correction
from terror_estimates.catalog.figure import FigureEntry
from terror_estimates.catalog.period import dated
from terror_estimates.catalog.shown import Shown
from terror_estimates.publication.citing.citation import Citations, cite_figure
from terror_estimates.publication.citing.product import Product

if TYPE_CHECKING:  # who only compares cards needs no charts
    from terror_estimates.charts import Drawing

CARD_SCHEMA = "figure-card.schema.json"
_SILENT = "not_stated"


class Drawn(Protocol):
    """What a card is made of: an entry with its drawing, and what stands on the canvas."""

    @property
    def catalog(self) -> Catalog: ...
    @property
    def entry(self) -> FigureEntry: ...
    @property
    def drawing(self) -> "Drawing": ...
    @property
    def claims(self) -> Sequence[Checked]: ...
    @property
    def corrections(self) -> Sequence[Correction]: ...
    @property
    def shown(self) -> Sequence[Shown]: ...
    @property
    def sources(self) -> Sequence[str]: ...
    @property
    def digest(self) -> str: ...


def card(figure: Drawn) -> dict[str, Any]:
    """The card as JSON-ready data."""
    catalog, entry = figure.catalog, figure.entry
    return {
        "$schema": CARD_SCHEMA,
        "id": entry.id,
        "title": entry.title,
        "caption": entry.subtitle,
        "question": entry.question,
        "alternative_text": figure.drawing.alt,
        "note": entry.note,
        "drawn": [_drawn(catalog.estimate(mark.estimate), mark) for mark in figure.drawing.drawn],
        "not_drawn": [_undrawn(one) for one in figure.drawing.undrawn],
        **({"claims": [_claim(one) for one in figure.claims]} if figure.claims else {}),
        **({"corrections": [_correction(one) for one in figure.corrections]} if figure.corrections else {}),
        "sources": [{"id": id, "citation": Citations(catalog).cite(id, "text").strip()} for id in figure.sources],
        "data_version": catalog.edition,
        "digest": f"sha256:{figure.digest}",
        "license": catalog.event.rights or None,
        "credit": Product.of_figure(entry, figure.digest).short(),
        "citation": cite_figure(entry, figure.shown, "text").strip(),
    }


def shown_on(entry: FigureEntry, said: Mapping[str, Any]) -> list[Shown]:
    """What a card says that its figure shows: estimates as drawn, each once, those told in words, then the others.

    UnknownId where the catalog of the figure does not hold one of them.
    """
    held = entry.catalog
    drawn = dict.fromkeys(mark["estimate"] for mark in said["drawn"])
    told = dict.fromkeys(one["estimate"] for one in said["not_drawn"] if one.get("told"))
    return [
        *map(held.estimate, drawn),
        *(held.estimate(id) for id in told if id not in drawn),
        *(held.claim(one["claim"]) for one in said.get("claims", ())),
        *(held.correction(one["correction"]) for one in said.get("corrections", ())),
    ]


def card_bytes(said: dict[str, Any]) -> bytes:
    """The card as a file: one key per line, one entry of a list per line, so a changed number is a changed line."""
    lines = (f"  {json.dumps(key)}: {_value(value)}" for key, value in said.items())
    return ("{\n" + ",\n".join(lines) + "\n}\n").encode()


def card_schema() -> bytes:
    """The JSON schema that cards keep to, as it is written beside them."""
    return Path(__file__).with_name(CARD_SCHEMA).read_bytes()


def _value(value: Any) -> str:
    if not isinstance(value, list) or not value:
        return json.dumps(value, ensure_ascii=False)
    entries = (json.dumps(one, ensure_ascii=False, separators=(",", ":")) for one in value)
    return "[\n" + ",\n".join(entries) + "\n]"


def _undrawn(one: Any) -> dict[str, Any]:
    return {"estimate": one.estimate, "why": one.why, **({"told": True} if one.told else {})}


def _drawn(estimate: Estimate, mark: Any) -> dict[str, Any]:
    """One number as drawn: whose it is, what it counts, and where it is printed and was seen."""
    return {
        "estimate": mark.estimate,
        "estimated_by": estimate.estimated_by,
        "panel": mark.panel,
        "low": mark.low,
        "best": mark.best,
        "high": mark.high,
        "bound": mark.bound,
        "as_printed": estimate.as_printed,
        "in_our_words": None if estimate.as_printed else estimate.value.text(),
        **_counted(estimate),
        "stance": estimate.stance,
        "basis": estimate.basis,
        "verification": estimate.verification.level,
        "published": estimate.year,
        "source": estimate.source,
        "locator": estimate.locator.model_dump(exclude_none=True),
        "witnesses": [
            {"source": one.source, "locator": one.locator.model_dump(exclude_none=True)}
            for one in estimate.verification.seen_in
        ],
        "where": estimate.where,
    }


def _counted(estimate: Estimate) -> dict[str, Any]:
    """The scope, a side at a time; components on which the source is silent are left out."""
    period, scope = dated(estimate.period), estimate.scope
    return {
        "measure": estimate.measure,
        "components": {part: said for part, said in scope.components.items() if said != _SILENT},
        "population": estimate.population,
        "jurisdiction": estimate.jurisdiction,
        "territory": estimate.territory,
        "period": str(estimate.period),
        "start": period.first_day if period else None,
        "end": period.last_day if period else None,
    }


def _claim(checked: Checked) -> dict[str, Any]:
    claim = checked.claim
    return {
        "claim": claim.id,
        "says": claim.says,
        "published": claim.published,
        "unit": claim.unit,
        "source": claim.source,
        "formula": claim.formula,
        "inputs": dict(stated_inputs(claim, claim)),
        "verdict": checked.verdict.value,
        "why": checked.why,
        "verification": claim.verification.level,
    }


def _correction(correction: Correction) -> dict[str, Any]:
    return {
        "correction": correction.id,
        "way": correction.way,
        "circulates": correction.circulates,
        "found_in": [one.source for one in correction.found_in],
        "source_says": correction.source_says,
        "rightly": correction.rightly,
        "verification": correction.verification.level,
    }

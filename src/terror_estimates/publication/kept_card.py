"""What a figure draws, known without drawing it: from the card of the last build while that holds, else its content."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from terror_estimates.catalog.figure import FigureEntry
from terror_estimates.catalog.place import FILE_NAME
from terror_estimates.catalog.shown import Shown
from terror_estimates.publication.card import shown_on
from terror_estimates.publication.manifest import holds


def shown_in(file: Path) -> Callable[[FigureEntry], list[Shown]]:
    """What a figure of the catalog in `file` shows: read from its card while that holds, else told by its content."""

    def shown(entry: FigureEntry) -> list[Shown]:
        if (kept := shown_on_card(entry, file)) is not None:
            return kept
        from terror_estimates.charts.contents import content_of  # only where no card holds are the charts needed

        content, held = content_of(entry), entry.catalog
        drawn = dict.fromkeys(mark.estimate for mark in content.drawn)
        claims, corrections = map(held.claim, content.claims), map(held.correction, content.corrections)
        return [*map(held.estimate, drawn), *content.told, *claims, *corrections]

    return shown


def card_in(file: Path) -> Callable[[FigureEntry], dict[str, Any]]:
    """The card of a figure of the catalog in `file`: the one that is kept while it holds, else that of a drawing."""

    def card(entry: FigureEntry) -> dict[str, Any]:
        if (kept := kept_card(entry, file)) is not None:
            return kept
        from terror_estimates.publication.figures import draw

        return draw(entry.catalog, entry.id).card

    return card


def shown_on_card(entry: FigureEntry, file: Path) -> list[Shown] | None:
    """The estimates, claims and corrections on the card of a figure of the catalog in `file`, in the order drawn.

    None where the card, the data or the code is another than the last build left it.
    """
    said = kept_card(entry, file)
    return None if said is None else shown_on(entry, said)


def kept_card(entry: FigureEntry, file: Path) -> dict[str, Any] | None:
    """The card that the last build left of a figure, if card, data and code are as it left them."""
    place = file.resolve().parent / "figures" / f"{entry.stem}.json"
    if file.name != FILE_NAME or not holds(place.parents[1], (FILE_NAME, f"figures/{place.name}")):
        return None
    said: dict[str, Any] = json.loads(place.read_text(encoding="utf-8"))
    return said

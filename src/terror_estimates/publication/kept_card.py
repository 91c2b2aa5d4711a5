"""What a figure draws, read from the card that the last build left, for as long as a drawing would say the same."""

import json
from collections.abc import Callable
from pathlib import Path

from terror_estimates.catalog import Catalog, Estimate
from terror_estimates.catalog.claim import Claim, Correction
from terror_estimates.catalog.place import FILE_NAME
from terror_estimates.catalog.reference import FigureEntry
from terror_estimates.publication.manifest import holds


def shown_in(catalog: Catalog, file: Path) -> Callable[[FigureEntry], list[Estimate | Claim | Correction]]:
    """What a figure of the catalog in `file` shows: read from its card while that holds, else from a drawing."""

    def shown(entry: FigureEntry) -> list[Estimate | Claim | Correction]:
        if (kept := shown_on_card(catalog, entry, file)) is not None:
            return kept
        from terror_estimates.publication.figures import draw  # only where no card holds are the charts needed

        return draw(catalog, entry.id).shown

    return shown


def shown_on_card(catalog: Catalog, entry: FigureEntry, file: Path) -> list[Estimate | Claim | Correction] | None:
    """The estimates, claims and corrections on the card of a figure of the catalog in `file`, in the order drawn.

    None where the card, the data or the code is another than the last build left it: then only a drawing knows.
    """
    card = file.resolve().parent / "figures" / f"{entry.id}-{entry.slug}.json"
    if file.name != FILE_NAME or not holds(card.parents[1], (FILE_NAME, f"figures/{card.name}")):
        return None
    said = json.loads(card.read_text(encoding="utf-8"))
    drawn = dict.fromkeys(mark["estimate"] for mark in said["drawn"])
    claims = [one["claim"] for one in said.get("claims", ())]
    corrections = [one["correction"] for one in said.get("corrections", ())]
    return [*map(catalog.estimate, drawn), *map(catalog.claim, claims), *map(catalog.correction, corrections)]

"""What a figure draws, read from the card that the last build left, for as long as a drawing would say the same."""

import json
from pathlib import Path

from terror_estimates.catalog import Catalog, Estimate
from terror_estimates.catalog.claim import Claim
from terror_estimates.catalog.place import FILE_NAME
from terror_estimates.catalog.reference import FigureEntry
from terror_estimates.publication.manifest import holds


def shown_on_card(catalog: Catalog, entry: FigureEntry, file: Path) -> list[Estimate | Claim] | None:
    """The estimates and claims on the card of a figure of the catalog in `file`, in the order drawn.

    None where the card, the data or the code is another than the last build left it: then only a drawing knows.
    """
    card = file.resolve().parent / "figures" / f"{entry.id}-{entry.slug}.json"
    if file.name != FILE_NAME or not holds(card.parents[1], (FILE_NAME, f"figures/{card.name}")):
        return None
    said = json.loads(card.read_text(encoding="utf-8"))
    drawn = dict.fromkeys(mark["estimate"] for mark in said["drawn"])
    claims = [one["claim"] for one in said.get("claims", ())]
    return [*map(catalog.estimate, drawn), *map(catalog.claim, claims)]

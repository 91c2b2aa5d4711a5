"""Ids: spelled from their parts, and never naming two things."""

import re
from collections import defaultdict
from typing import Any

from terror_estimates.catalog import ids
from terror_estimates.catalog.catalog import Catalog
from terror_estimates.catalog.problem import Path, clipped
from terror_estimates.catalog.rules.registry import Findings, rule
from terror_estimates.catalog.vocabulary import KINDS

_NAMED = {
    "sources": "a source",
    "written": "an estimate",
    "tables": "a table",
    "claims": "a claim",
    "corrections": "a correction",
}
_DEVICE = re.compile(r"con|prn|aux|nul|(com|lpt)[0-9]")


@rule("problem")
def spelling_of_ids(catalog: Catalog) -> Findings:
    """Ids of entries are lower-case ASCII with hyphens, words with underscores; none is the name of a device.

    An id becomes the name of a page, and Windows keeps names such as 'con' or 'nul' for devices. What was renamed or
    withdrawn once had such an id, or that of a figure.
    """
    for part in ("sources", "written", "tables", "scopes", "claims", "corrections", "people"):
        section = "estimates" if part == "written" else part
        for id in catalog.declared[part]:
            if not re.fullmatch(ids.ENTRY, id):
                said = f"'{clipped(id)}' is not lower-case letters, digits and single hyphens"
                yield (section, id), f"{said}{_foreign(id)}; respell it"
            elif _DEVICE.fullmatch(id):
                yield (section, id), f"'{id}' is a name that Windows keeps for a device; choose another"
    for section, former in (("renamed", catalog.renamed), ("withdrawn", catalog.withdrawn)):
        for id in former:
            if not re.fullmatch(f"{ids.ENTRY}|{ids.FIGURE}", id):
                yield (section, id), f"'{clipped(id)}' was never an id{_foreign(id)}; respell it"
    for kind in KINDS:
        for word in catalog.declared[kind]:
            if not re.fullmatch(ids.WORD, word):
                said = f"'{clipped(word)}' is not lower-case letters, digits and underscores"
                yield ("vocabulary", kind, word), f"{said}{_foreign(word)}; respell it"


def _foreign(id: str) -> str:
    """The letters of an id that only look like Latin ones, or are plainly others, each with its number."""
    foreign = dict.fromkeys(letter for letter in id if not letter.isascii())
    named = [f"'{letter}' is U+{ord(letter):04X}" for letter in foreign]
    return f" ({', '.join(named[:5])})" if named else ""


@rule("problem")
def id_begins_with_source(catalog: Catalog) -> Findings:
    """The id of an estimate, table or claim begins with the id of its source."""
    named: list[tuple[tuple[str, str], Any]] = [
        (("estimates", one.id), one.source) for one in catalog.estimates.values() if one.table is None
    ]
    named += [(("tables", table.id), table.shared.get("source")) for table in catalog.tables.values()]
    named += [(("claims", claim.id), claim.source) for claim in catalog.claims.values()]
    for path, source in named:
        if isinstance(source, str) and source in catalog.declared["sources"] and not path[1].startswith(f"{source}-"):
            yield path, f"the id '{path[1]}' does not begin with its source; rename it '{source}-…'"


@rule("problem")
def id_taken(catalog: Catalog) -> Findings:
    """No id names two entries, whether source, table, estimate, cell of a table, claim or correction."""
    uses: dict[str, list[tuple[str, Path]]] = defaultdict(list)
    for part, kind in _NAMED.items():
        for id in catalog.declared[part]:
            uses[id].append((kind, ("estimates" if part == "written" else part, id)))
    for table in catalog.tables.values():
        for cell in table.cells():
            uses[cell.id].append((f"a cell of the table '{table.id}'", cell.place))
    for id, places in uses.items():
        if len(places) > 1:
            kinds = " and ".join(kind for kind, _ in places)
            yield places[-1][1], f"the id '{id}' names {kinds}; rename one of them"

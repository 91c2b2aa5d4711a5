"""History: how each release gave each number, so that a page can say what changed without the files of that time.

It stands in history.json beside the catalog, one estimate per line, and holds a stage only where something changed; the
command `release` adds to it, and no hand changes it.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from terror_estimates.catalog import Catalog, Estimate
from terror_estimates.catalog.refusal import Refusal

HISTORY = "history.json"
FILLED, HOLLOW, QUOTED, STRUCK, UNSEEN = "filled", "hollow", "passed on", "rejected", "not seen in print"


class HistoryUnreadable(Refusal, ValueError):
    """The history of the numbers is not as the command wrote it; the message names the file and the remedy."""


@dataclass(frozen=True)
class Stage:
    """A number as it was from one release on, and how it was drawn; no number where the entry was gone."""

    version: str
    number: str | None
    mark: str = ""


History = Mapping[str, tuple[Stage, ...]]


def stage(estimate: Estimate, version: str) -> Stage:
    """How an estimate stands in the data of this version."""
    mark = FILLED if estimate.firmly_seen else HOLLOW
    mark = {"reports": QUOTED, "rejects": STRUCK}.get(estimate.stance, mark)
    return Stage(version, estimate.shown(), mark if estimate.chartable else UNSEEN)


def continued(history: History, catalog: Catalog) -> History:
    """The history with a stage for every number that the catalog gives in another way; doing it twice adds nothing."""
    found = dict(history)
    for id in sorted(history.keys() | catalog.estimates.keys()):
        estimate, last = catalog.estimates.get(id), history.get(id, ())
        now = stage(estimate, catalog.version) if estimate else Stage(catalog.version, None)
        if not last or (last[-1].number, last[-1].mark) != (now.number, now.mark):
            found[id] = (*last, now)
    return found


def read_history(file: Path) -> History:
    """The history beside a catalog, by id of the estimate, the earliest stage first; nothing where none is kept."""
    place = file.with_name(HISTORY)
    if not place.is_file():
        return {}
    try:
        said = json.loads(place.read_text(encoding="utf-8"))
        return {id: tuple(Stage(*one) for one in stages) for id, stages in said.items()}
    except (ValueError, TypeError, AttributeError) as fault:
        raise HistoryUnreadable(
            f"{HISTORY} cannot be read ({fault}); take it as it was committed: git checkout {HISTORY}"
        ) from None


def written(history: History) -> str:
    """The history as the file holds it: one estimate per line, so that git shows what a release adds."""
    lines = []
    for id, stages in sorted(history.items()):
        said = [[one.version, one.number, one.mark] for one in stages]
        lines.append(f" {json.dumps(id)}: {json.dumps(said, ensure_ascii=False)}")
    return "{\n" + ",\n".join(lines) + "\n}\n"

"""The audit: one page that a person can act on, and the same as data."""

from pathlib import Path
from typing import Any

from terror_estimates.audit.prose import strangers
from terror_estimates.audit.verification import seen
from terror_estimates.catalog import Catalog
from terror_estimates.comparison.floors import floors
from terror_estimates.comparison.lineage import foundations
from terror_estimates.publication.completeness import silences
from terror_estimates.publication.freshness import stale
from terror_estimates.publication.notebooks import notebook_paths


def audit(root: Path, catalog: Catalog) -> dict[str, Any]:
    """Everything the audit finds; `to_mend` is what must be put right, all else is there to be looked at."""
    found = seen(catalog)
    prose = [str(one) for path in notebook_paths(root / "notebooks") for one in strangers(catalog, path)]
    return {
        "data_version": catalog.version,
        "to_mend": {"prose": prose, "freshness": stale(root, catalog)},
        "verification": {"levels": found.levels, "works_not_read": list(found.unread)},
        "foundations": foundations(catalog, catalog.estimates.values()).sentence(catalog),
        "floors": [floor.sentence() for floor in floors(catalog)],
        "silence": silences(catalog),
    }


def audit_lines(data: dict[str, Any]) -> list[str]:
    """The audit for people: first what must be mended, then what to look at."""
    mend = [*data["to_mend"]["prose"], *data["to_mend"]["freshness"]]
    lines = ["To mend", *(_items(mend) if mend else ["  nothing"]), "", "How the numbers were seen"]
    lines += [f"  {count:5}  {level.replace('_', ' ')}" for level, count in data["verification"]["levels"].items()]
    lines += [
        f"  {len(data['verification']['works_not_read'])} works state numbers that were not read in them (--json)"
    ]
    lines += ["", "What they rest on", f"  {data['foundations']}", "", "Upper ends below a documented count"]
    lines += _items(data["floors"]) or ["  none"]
    lines += ["", "What is not said (estimates that do not say whether they count …)"]
    for measure, components in data["silence"].items():
        lines += [f"  {measure}: " + ", ".join(f"{label} {count}" for label, count in components.items())]
    return lines


def _items(sentences: list[str]) -> list[str]:
    return [f"  - {sentence}" for sentence in sentences]

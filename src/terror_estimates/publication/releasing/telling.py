"""What changed between two states of the data, as lines for people and as data for programs."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from typing import Any

from terror_estimates.catalog.catalog import SECTIONS
from terror_estimates.catalog.figure import FigureEntry
from terror_estimates.catalog.problem import clipped
from terror_estimates.publication.releasing.difference import Change, Difference

_SHOWN = 100  # signs of a value


def difference_data(found: Difference, figures: Sequence[str] | None) -> dict[str, Any]:
    """Everything, as JSON-ready data; `figures` are those touched, None if nobody can say."""
    return {**asdict(found), "figures": None if figures is None else list(figures)}


def difference_lines(found: Difference, figures: Sequence[str] | None) -> list[str]:
    """The counts first, then every id and every field, then what follows from them."""
    lines = [f"Data {found.old} → {found.new}", *_counts(found)]
    parts = {
        "Renamed": _renamed(found), "Withdrawn": _withdrawn(found), "Added": _added(found),
        "Changed": map(_change, found.changed), "Verdicts of claims": map(_change, found.verdicts),
    }  # fmt: skip
    for heading, told in parts.items():
        listed = [f"  {line}" for line in told]
        lines += ["", heading, *listed] if listed else []
    if figures is None:
        return [*lines, "", "Which figures this touches cannot be said of data that today's program does not read."]
    return [*lines, "", f"Figures touched: {', '.join(figures) or 'none'}"]


def figures_touched(figures: Iterable[FigureEntry], found: Difference, shown: Any) -> list[str]:
    """The figures that are new or changed, or show an entry or a work that is; `shown` says what a figure shows."""
    touched = found.touched
    return [
        figure.id
        for figure in figures
        if touched and (figure.id in touched or any(_of(one) & touched for one in shown(figure)))
    ]


def _of(entry: Any) -> set[str]:
    """The ids that an entry shown brings into a figure: its own, its source's, and those of its witnesses."""
    found_in = {one.source for one in getattr(entry, "found_in", ())}
    return {entry.id, getattr(entry, "source", entry.id), *entry.verification.witnesses, *found_in}


def _counts(found: Difference) -> Iterator[str]:
    for section in SECTIONS:
        changed = len({one.id for one in found.changed if one.section == section})
        counts = [
            f"{len(ids[section])} {name}"
            for name, ids in (("added", found.added), ("renamed", found.renamed), ("withdrawn", found.withdrawn))
            if ids.get(section)
        ]
        counts += [f"{changed} changed"] if changed else []
        if counts:
            yield f"  {section}: {', '.join(counts)}"


def _renamed(found: Difference) -> Iterator[str]:
    yield from (f"{old} → {new}" for ids in found.renamed.values() for old, new in ids.items())


def _withdrawn(found: Difference) -> Iterator[str]:
    for ids in found.withdrawn.values():
        yield from (f"{id}: {reason or 'no reason is stated'}" for id, reason in ids.items())


def _added(found: Difference) -> Iterator[str]:
    for section, ids in found.added.items():
        yield from (f"{section} {id}" for id in ids)


def _change(one: Change) -> str:
    return f"{one.id}  {one.field}: {_value(one.before)} → {_value(one.after)}"


def _value(value: Any) -> str:
    if value is None:
        return "nothing"
    return clipped(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False), _SHOWN)

"""The lines of the benchmark: what our work costs beside somebody's, the ratio, and what it is to be at most."""

import json
import os
import platform
import statistics
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import NamedTuple

from processes import Cost

PAGE = Path(__file__).with_name("README.md")
KEPT = Path(__file__).with_name("results.json")
_BEGIN, _END = "<!-- measured: begin -->", "<!-- measured: end -->"
_MATTER = ("matplotlib", "nbclient", "sphinx", "pydantic", "pyyaml")


class Pair(NamedTuple):
    """One measurement of ours and one of theirs, taken one after the other."""

    work: str
    ours: Cost
    against: str
    theirs: Cost


class Row(NamedTuple):
    """The medians over the pairs of one kind of work."""

    work: str
    against: str
    wall: float
    cpu: float
    peak: float
    of_wall: float
    of_cpu: float
    most: float | None
    rounds: int


def rows(pairs: Iterable[Pair], most: dict[tuple[str, str], float]) -> Iterator[Row]:
    """A row for each kind of work, in the order in which it was first measured."""
    held: dict[tuple[str, str], list[Pair]] = defaultdict(list)
    for pair in pairs:
        held[pair.work, pair.against].append(pair)
    for (work, against), found in held.items():
        middle = statistics.median
        yield Row(
            work, against, middle(one.ours.wall for one in found), middle(one.ours.cpu for one in found),
            max(one.ours.peak for one in found),
            middle(one.ours.wall / one.theirs.wall for one in found),
            middle(one.ours.cpu / one.theirs.cpu for one in found), most.get((work, against)), len(found),
        )  # fmt: skip


def text(found: Iterable[Row]) -> str:
    """The rows as a table."""
    lines = ["| work | beside | seconds | of processors | ratio | of processors | at most | |",
             "| --- | --- | --: | --: | --: | --: | --: | --- |"]  # fmt: skip
    for one in found:
        most = f"{one.most:g}" if one.most else ""
        met = "" if not one.most else "met" if one.of_wall <= one.most else "**not met**"
        lines.append(
            f"| {one.work} | {one.against} | {one.wall:.2f} | {one.cpu:.2f} | {one.of_wall:.3f} | {one.of_cpu:.3f} "
            f"| {most} | {met} |"
        )
    return "\n".join(lines)


def publish(part: str, found: list[Row], notes: list[str]) -> None:
    """Keep the rows of one part of the benchmark, and write all parts that are kept into the page."""
    kept = json.loads(KEPT.read_text(encoding="utf-8")) if KEPT.is_file() else {}
    kept[part] = {"of": machine(), "rows": [one._asdict() for one in found], "notes": notes}
    KEPT.write_text(json.dumps(kept, indent=1, ensure_ascii=False, sort_keys=True) + "\n", encoding="utf-8")
    said = []
    for name, one in sorted(kept.items()):
        said += [f"### {name}", "", one["of"], "", text(Row(**row) for row in one["rows"]), ""]
        said += [line for note in one["notes"] for line in (note, "")]
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(_BEGIN)
    after = rest.partition(_END)[2]
    PAGE.write_text("\n".join([f"{before}{_BEGIN}", "", *said, f"{_END}{after}"]), encoding="utf-8")


def machine() -> str:
    """The day, the versions, and how many cores there are and how busy the machine was."""
    found = []
    for name in _MATTER:
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            found.append(f"{name} not installed")
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return f"{time.strftime('%Y-%m-%d')}, Python {platform.python_version()}, {cores} cores{load}; {', '.join(found)}."

"""The lines of the benchmark: what our work costs beside somebody's, the ratio, and whether what was set is met."""

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

from aims import AIMS, Aim
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
    """The medians over the pairs of one kind of work; `peak` is in MiB, and the ratios are medians of ratios."""

    work: str
    against: str
    wall: float
    cpu: float
    peak: float
    of_wall: float
    of_cpu: float
    of_peak: float
    rounds: int


def rows(pairs: Iterable[Pair]) -> Iterator[Row]:
    """A row for each kind of work, in the order in which it was first measured."""
    held: dict[tuple[str, str], list[Pair]] = defaultdict(list)
    for pair in pairs:
        held[pair.work, pair.against].append(pair)
    middle = statistics.median
    for (work, against), found in held.items():
        ours = [one.ours for one in found]
        ratios = (
            middle(_ratio(getattr(one.ours, kind), getattr(one.theirs, kind)) for one in found)
            for kind in ("wall", "cpu", "peak")
        )
        wall, cpu = middle(one.wall for one in ours), middle(one.cpu for one in ours)
        yield Row(work, against, wall, cpu, max(one.peak for one in ours), *ratios, len(found))


def _ratio(ours: float, theirs: float) -> float:
    return ours / theirs if theirs else 0.0  # beside nobody there is no ratio


def text(found: Iterable[Row]) -> str:
    """The rows as a table."""
    lines = ["| work | beside | seconds | of processors | ratio | of processors | rounds |",
             "| --- | --- | --: | --: | --: | --: | --: |"]  # fmt: skip
    for one in found:
        ratios = (f"{ratio:.3f}" if ratio else "–" for ratio in (one.of_wall, one.of_cpu))
        lines.append(
            f"| {one.work} | {one.against} | {one.wall:.2f} | {one.cpu:.2f} | {' | '.join(ratios)} | {one.rounds} |"
        )
    return "\n".join(lines)


def held_to_the_aims(found: Iterable[Row]) -> str:
    """Every aim in its order, with what was measured, and where the time goes."""
    by_work = {(one.work, one.against): one for one in found}
    lines = ["| work | beside | measured | at most | | where it goes |", "| --- | --- | --: | --: | --- | --- |"]
    for aim in AIMS:
        row = by_work.get((aim.work, aim.against))
        shown, met = ("–", "not measured") if row is None else _judged(aim, row)
        where = f"`profiles/{aim.profile}.md`"  # no link: on the site the page stands without its neighbors
        lines.append(f"| {aim.said} | {aim.against} | {shown} | {aim.most:g} | {met} | {where} |")
    return "\n".join(lines)


def _judged(aim: Aim, row: Row) -> tuple[str, str]:
    looked = {"clock": row.of_wall, "processors": row.of_cpu, "memory": row.of_peak, "MiB": row.peak}[aim.kind]
    return f"{looked:.0f}" if looked >= 100 else f"{looked:.3g}", "met" if looked <= aim.most else "**not met**"


def publish(part: str, found: list[Row], notes: list[str]) -> None:
    """Keep the rows of one part of the benchmark, and write all parts that are kept into the page."""
    kept = json.loads(KEPT.read_text(encoding="utf-8")) if KEPT.is_file() else {}
    kept[part] = {"of": machine(), "rows": [one._asdict() for one in found], "notes": notes}
    KEPT.write_text(json.dumps(kept, indent=1, ensure_ascii=False, sort_keys=True) + "\n", encoding="utf-8")
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(_BEGIN)
    after = rest.partition(_END)[2]
    PAGE.write_text("\n".join([f"{before}{_BEGIN}", "", *_said(kept), f"{_END}{after}"]), encoding="utf-8")


def _said(kept: dict[str, dict]) -> Iterator[str]:
    """The lines of the page: first the aims, then each part with its day, its machine and what is to be said of it."""
    parts = {name: [Row(**row) for row in one["rows"]] for name, one in sorted(kept.items())}
    yield from ("## What was set, and what was measured", "")
    yield from (held_to_the_aims(row for found in parts.values() for row in found), "")
    for name, found in parts.items():
        yield from (f"## {name}", "", kept[name]["of"], "", text(found), "")
        for note in kept[name]["notes"]:
            yield from (note, "")


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

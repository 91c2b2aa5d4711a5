"""Whence a file is, as lines for people and as data for programs."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

from terror_estimates.catalog.shown import SIGNS
from terror_estimates.publication.found.whence import Whence


def whence_data(found: Sequence[Whence]) -> list[dict[str, Any]]:
    """The answers for programs."""
    return [{**asdict(one), "ours": one.ours} for one in found]


def whence_lines(found: Sequence[Whence]) -> list[str]:
    """The answers for people: what it is, of when, and what moved."""
    return [line for one in found for line in (*_lines(one), "")][:-1]


def _lines(one: Whence) -> Iterator[str]:
    name = f"figure {one.figure}, “{one.title}”"
    yield {
        "byte for byte": f"This is {name}, byte for byte as it stands in figures/.",
        "by what it says": f"This is {name}, by what the file says of itself.",
        "by likeness": f"This is {name}, by likeness.",
        "perhaps": f"Perhaps this is {name}: it looks like it, but not beyond doubt.",
        "not ours": "This is not ours.",
        "not seen": "Nothing can be said of this file.",
    }[one.how]
    yield from one.remarks
    if one.figure is None:
        return
    if one.version:
        yield f"Data {one.version}, {str(one.digest).removeprefix('sha256:')[:SIGNS]}."
    yield from _since(one)


def _since(one: Whence) -> Iterator[str]:
    version, _, digest = str(one.today).rpartition(", ")
    today = f"{version}, {digest.removeprefix('sha256:')[:SIGNS]}"
    if one.current is None:
        yield f"Of which data it is only the line at its foot tells; on today's it reads: data {today}."
    elif one.current:
        yield f"It is still today's: it shows what the figure shows now (data {today})."
    elif one.moved is None:
        yield f"It is no longer today's (data {today}), and it does not hold its numbers; ask: terror-estimates diff."
    elif not one.moved:
        yield f"It is no longer today's (data {today}), but no number moved: words, works or how they were seen did."
    else:
        yield f"It is no longer today's (data {today}). What moved:"
        yield from (
            f"  {moved.entry}  {moved.field}: {_said(moved.before)} → {_said(moved.after)}" for moved in one.moved
        )


def _said(value: int | float | str | None) -> str:
    return "nothing" if value is None else f"{value:,}" if isinstance(value, int) else str(value)

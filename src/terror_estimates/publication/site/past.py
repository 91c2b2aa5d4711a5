"""The past of the numbers of a figure: how each was given before, how it is given now, and why it changed."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from terror_estimates.catalog import Estimate
from terror_estimates.catalog.numerals import printed_numbers
from terror_estimates.publication.releasing.history import (
    FILLED,
    HOLLOW,
    QUOTED,
    STRUCK,
    UNSEEN,
    History,
    Stage,
    read_history,
    stage,
)  # fmt: skip
from terror_estimates.publication.site.changes import versions

_NUMBERS = re.compile(r"^### Numbers\n(.*?)(?=^### |\Z)", re.M | re.S)
_POINT = re.compile(r"^\* .*\n(?:  .*\n)*", re.M)
_NAME = re.compile(r"`([^`]+)`")
_DRAWN = {
    FILLED: "read in the work or cited in scholarship",
    HOLLOW: "seen only in a reference work",
    QUOTED: "passed on by the source, not asserted",
    STRUCK: "printed to be denied",
    UNSEEN: "not seen in print, so not drawn",
}


@dataclass(frozen=True)
class Past:
    """The stages of every number by its id, and by version what the changelog says of numbers, point by point."""

    history: History = field(default_factory=dict)
    points: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def stages(self, estimate: Estimate, ids: Sequence[str], versions: Sequence[str]) -> list[Stage]:
        """How a number was given under any of its ids, each time in another way; the last is how it is given now.

        `versions` are those of the data in their order, up to this one.
        """
        held = [one for id in ids for one in self.history.get(id, ()) if one.number is not None]
        found: list[Stage] = []
        for one in [*sorted(held, key=lambda one: versions.index(one.version)), stage(estimate, versions[-1])]:
            if not found or (found[-1].number, found[-1].mark) != (one.number, one.mark):
                found.append(one)
        return found

    def reasons(self, version: str, ids: Sequence[str]) -> list[list[tuple[str, bool]]]:
        """What the changelog of a version says of an entry: each point in pieces, which are code or not."""
        said = [one for one in self.points.get(version, ()) if any(_names(one, id) for id in ids)]
        return [[(piece, bool(place % 2)) for place, piece in enumerate(_NAME.split(one)) if piece] for one in said]


NO_PAST = Past()


@dataclass(frozen=True)
class Turn:
    """One change of a number: how it was given before a version and how since then, and why."""

    version: str
    before: str
    after: str
    why: list[list[tuple[str, bool]]]
    reworded: bool  # the same numerals in other words, as when the print is seen at last


def past_of(root: Path) -> Past:
    """The past as the project keeps it."""
    points = points_of((root / "CHANGELOG.md").read_text(encoding="utf-8"))
    return Past(read_history(root / "estimates.yaml"), points)


def points_of(changelog: str) -> dict[str, tuple[str, ...]]:
    """By version, the points of its section *Numbers*, each on one line."""
    found = {}
    for version, text in versions(changelog).items():
        if numbers := _NUMBERS.search(text):
            found[version] = tuple(" ".join(one[2:].split()) for one in _POINT.findall(numbers[1]))
    return found


def turns(past: Past, stages: Sequence[Stage], ids: Sequence[str]) -> Iterator[Turn]:
    """What changed from each stage of a number to the next."""
    for before, after in pairwise(stages):
        marks = before.mark != after.mark
        same = printed_numbers(before.number or "") == printed_numbers(after.number or "")
        said = _said(before, marks), _said(after, marks)
        yield Turn(after.version, *said, past.reasons(after.version, ids), same and not marks)


def _said(one: Stage, marks: bool) -> str:
    return f"{one.number}, {_DRAWN[one.mark]}" if marks else str(one.number)


def _names(point: str, id: str) -> bool:
    """Whether a point names an entry, by its id or by the beginning of the ids of several."""
    return any(name == id or (name[-1] == "…" and id.startswith(name[:-1])) for name in _NAME.findall(point))

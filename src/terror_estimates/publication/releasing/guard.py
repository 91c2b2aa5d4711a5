"""The guard on numbers: since the last release none changed, came down or was seen better without its being said.

What is said stands in the changelog, under *Numbers*: the id, from what, to what, and why. `audit` asks the guard.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from terror_estimates.catalog import Catalog
from terror_estimates.catalog.numerals import printed_numbers
from terror_estimates.catalog.plain import Plain
from terror_estimates.catalog.words import LEVELS
from terror_estimates.publication.releasing.difference import Change, changes_of
from terror_estimates.publication.releasing.editions import NoSuchEdition, edition

CHANGELOG = "CHANGELOG.md"
COUNTS = ("measure", "components", "population", "jurisdiction", "territory", "period")  # what a number counts
_POINT = re.compile(r"^(?=\* )", re.MULTILINE)
_PAGES = ("webpage", "encyclopedia_entry", "newspaper_article", "interview", "speech")  # one page, if it has an address
_NAMED = re.compile(r"`([a-z0-9]+(?:-[a-z0-9]+)+-?…?)`")
_ENDS = ("low", "best", "high")


def unguarded(file: Path, catalog: Catalog) -> list[str]:
    """A sentence for each number of this draft that is another than in the last release, and not said to be.

    Nothing where the catalog was never released, or is the release; one sentence where its data cannot be had.
    """
    earlier = [one for one in catalog.releases if one.version != catalog.version]
    place = file.with_name(CHANGELOG)
    if not earlier or not catalog.draft:
        return []
    try:
        before = edition(earlier[-1].version, file).raw
    except NoSuchEdition as unknown:
        return [f"Whether a number was changed without a word cannot be said. {unknown}"]
    said = place.read_text(encoding="utf-8") if place.is_file() else ""
    return list(unsaid(before, file.read_bytes(), points_on_numbers(said, catalog.version)))


def points_on_numbers(changelog: str, version: str) -> list[str]:
    """What a changelog says of the numbers of a version, point by point."""
    section = re.search(rf"^## {re.escape(version)}\n(.*?)(?=^## |\Z)", changelog, re.MULTILINE | re.DOTALL)
    numbers = re.search(r"^### Numbers\n(.*?)(?=^### |\Z)", section[1] if section else "", re.MULTILINE | re.DOTALL)
    return [point for point in _POINT.split(numbers[1]) if point.startswith("* ")] if numbers else []


def unsaid(before: bytes, after: bytes, points: list[str]) -> Iterator[str]:
    """What changed from one file to another and is in none of these points."""
    old, new = Plain(before), Plain(after)
    for change in changes_of(old, new, "estimates"):
        naming = [point for point in points if _names(point, change.id)]
        if change.field == "value":
            yield from _unsaid_value(change, naming)
        elif change.field in COUNTS and not naming:
            yield f"{change.id} counts something else than it did ({change.field}); {_remedy()}"
        elif change.field == "verification":
            yield from _seen_nowhere(change, new)
    gone = old.sections["estimates"].keys() - new.sections["estimates"].keys() - new.renamed.keys()
    for id in sorted(gone - new.withdrawn.keys()):
        yield f"{id} was released and is gone; write it under renamed or withdrawn"


def _unsaid_value(change: Change, naming: list[str]) -> Iterator[str]:
    """A value that no point gives from what to what: every number that went and every one that came."""
    was, now = _numbers(change.before), _numbers(change.after)
    moved = was ^ now
    if not any(moved <= set(printed_numbers(point)) for point in naming):
        told = " → ".join(" to ".join(f"{one:,}" for one in sorted(ends)) or "no number" for ends in (was, now))
        same = "" if moved else ", but with another end, bound or precision"
        yield f"{change.id} has another value ({told}{same}); {_remedy()}"


def _seen_nowhere(change: Change, new: Plain) -> Iterator[str]:
    """A number that is said to have been seen better than before, without the place."""
    was, now = (LEVELS.index(_level(said)) for said in (change.before, change.after))
    if now < was and not _places(change, new):
        level = LEVELS[now].replace("_", " ")
        said = f"{change.id} is said to be seen better now ({level}), and no locator says where"
        yield f"{said}; add it, or lower the level"


def _level(verification: Any) -> str:
    said = verification.get("level") if isinstance(verification, Mapping) else None
    return said if said in LEVELS else LEVELS[-1]


def _places(change: Change, new: Plain) -> bool:
    """Whether the entry has a place: its own, or in a work in which the number was seen; a page of the web is one."""
    entry = new.sections["estimates"][change.id]
    seen = change.after.get("seen_in", []) if isinstance(change.after, Mapping) else []
    works = [new.sections["sources"].get(str(one.get("source")), {}) for one in seen]
    return bool(entry.get("locator") or any(one.get("locator") for one in seen) or any(map(_one_page, works)))


def _one_page(work: Mapping[str, Any]) -> bool:
    return work.get("kind") in _PAGES and bool(work.get("url"))


def _numbers(value: Any) -> set[int]:
    held = value if isinstance(value, Mapping) else {}
    return {held[end] for end in _ENDS if isinstance(held.get(end), int)}


def _names(point: str, id: str) -> bool:
    """Whether a point names an id; one that ends in '…' stands for all that begin so."""
    return any(word == id or (word.endswith("…") and id.startswith(word[:-1])) for word in _NAMED.findall(point))


def _remedy() -> str:
    return f"say so under Numbers in {CHANGELOG}: the id, from what, to what, and why"

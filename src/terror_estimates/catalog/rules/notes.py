"""Notes: what a note says of its own number still holds when the number is another."""

import re
from functools import lru_cache

from terror_estimates.catalog.catalog import Catalog
from terror_estimates.catalog.estimate import LINKS, Estimate
from terror_estimates.catalog.numerals import printed_numbers
from terror_estimates.catalog.rules.registry import Raised, each, rule

_COUNT = 1000  # below it 'the same 52' counts pages or lists, and no people
_DIGITS = r"(?<![\d,.])(\d[\d,]*\d|\d)"
_HERE = r"(?=\d)"  # nearly no place of a note is before a digit, and nothing else need be asked of the others
_HEDGED = r"(?<!about )(?<!some )(?<!almost )(?<!nearly )(?<!over )(?<!roughly )(?<!least )(?<!most )(?<!than )"
_APART = re.compile(rf"{_HERE}{_HEDGED}{_DIGITS} (above|below|(?:more|fewer|less) than)\b(?! once\b)")
_SAME = re.compile(rf"\bthe same {_DIGITS}")


@rule("flag")
def note_differs(catalog: Catalog) -> Raised:
    """What a note says in digits of its own number holds of the number.

    "400 above Doe's" leads from the number to one that the catalog or the note has, and "the same 9,400" is the number,
    or one that it is linked to. A flag, because a note may speak of another number; an answer names what the note says.
    """
    held = {number for one in catalog.estimates.values() for number in one.value.stated}
    for path, estimate in each(catalog.estimates):
        note, own = estimate.note, estimate.value.stated
        if not note or not own:
            continue
        apart_by, the_same = _of_others(note)
        for apart, side in apart_by:
            by, down = _number(apart), side in ("above", "more than")
            there = {number - by if down else number + by for number in own}
            if there.isdisjoint(held) and there.isdisjoint(printed_numbers(" ".join(note.split()))):
                said = f"the note says '{apart} {side}', and no number {apart} {'lower' if down else 'higher'} is held"
                yield (*path, "note"), f"{said}; check both, then answer note-differs and name it", (by,)
        for same in the_same:
            if (number := _number(same)) >= _COUNT and number not in {*own, *_linked(catalog, estimate)}:
                said = f"the note says 'the same {same}', and the number is {estimate.value.text()}"
                yield (*path, "note"), f"{said}; check both, then answer note-differs and name it", (number,)


@lru_cache(maxsize=4096)  # the note of a table is the note of each of its cells
def _of_others(note: str) -> tuple[list[tuple[str, str]], list[str]]:
    """The differences that a note tells in digits, each with its side, and the numbers that it calls the same."""
    line = " ".join(note.split())
    return _APART.findall(line), _SAME.findall(line)


def _number(digits: str) -> int:
    return int(digits.replace(",", ""))


def _linked(catalog: Catalog, estimate: Estimate) -> set[int]:
    """The numbers of the estimates that it rests on, rounds, replaces or is set against."""
    ids = (id for link in LINKS for id in getattr(estimate, link) if id in catalog.estimates)
    return {number for id in ids for number in catalog.estimates[id].value.stated}

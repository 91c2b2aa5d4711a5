"""The tally of a figure: the count of its numbers that a title or subtitle spells, held against what its card draws.

Only the whole is looked at ("Nine of eighteen estimates …", "Twenty numbers of …"): how many of them the title means
is for a person to say. What is counted of a year ("four numbers of 1930") is a part of it, and left alone.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from terror_estimates.catalog import Catalog
from terror_estimates.catalog.numerals import printed_numbers
from terror_estimates.catalog.place import FILE_NAME

_WORD = r"[a-z]+(?:-[a-z]+)?"
_COUNTED = re.compile(
    rf"(?:^(?:of )?|\b(?P<part>{_WORD}) of )(?P<whole>{_WORD}) (?:estimates|numbers)\b(?! of [12]\d\d\d)", re.IGNORECASE
)


def titles_amiss(root: Path, catalog: Catalog) -> Iterator[str]:
    """Titles and subtitles that count otherwise than the card of their figure; one that was never drawn has none."""
    for figure in catalog.figures.values():
        path = root / "figures" / f"{figure.stem}.json"
        if not path.is_file():
            continue
        drawn = _drawn(json.loads(path.read_text(encoding="utf-8")))
        for key in ("title", "subtitle"):
            for words, number in _counts(getattr(figure, key) or ""):
                if number not in drawn.values():
                    of = min(drawn, key=lambda part: abs(drawn[part] - number))
                    said = f"'{words}' is no count of what the figure draws; the nearest is {drawn[of]} ({of})"
                    yield f"{FILE_NAME}, {figure.id}, {key}: {said}"


def _counts(text: str) -> Iterator[tuple[str, int]]:
    """Each count of a whole that is spelled in a title, with its words."""
    for found in _COUNTED.finditer(text):
        numbers = printed_numbers(found["whole"].lower())
        if len(numbers) == 1 and (found["part"] is None or printed_numbers(found["part"].lower())):
            yield found[0], next(iter(numbers))


def _drawn(card: dict[str, Any]) -> dict[str, int]:
    """How many marks, estimates, claims and corrections the card has, and how many in each part and of each measure."""
    marks = card["drawn"]
    whole = {"marks": len(marks), "estimates": len({mark["estimate"] for mark in marks})}
    whole |= {part: len(card[part]) for part in ("claims", "corrections") if card.get(part)}
    panels, measures = (Counter(mark[side] for mark in marks if mark[side]) for side in ("panel", "measure"))
    return {**measures, **panels, **whole}

"""Clauses: of two numbers in one sentence each has its own verb: '1.5 million were arrested and 700,000 shot'.

Where the verb follows once for both, as in '98 of 139 were shot', both have it.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from terror_estimates.catalog.numerals.joining import compiled
from terror_estimates.comparison.deeds import deeds, without_deeds

# What divides what is said of the one from what is said of the other.
DIVIDERS = (
    r"[,;:(/—–]|‹(?:and|while|whereas|but|of (?:whom|them|these|which)|including|und|davon|darunter|et|dont|y|"
    r"de (?:los|las) (?:cuales|que)|de ellos|e|di cui|dei quali|tra cui|i|oraz|a|z czego|z (?:nich|których)|w tym|"
    r"и|а|из (?:них|которых)|в том числе|і|й|та|з (?:них|яких)|у тому числі|в тому числі)›"
)


def each_alone(
    before: str, mine: str, between: str, theirs: str, after: str, telling: Callable[[str], bool]
) -> tuple[str, str]:
    """The words of a sentence for the first of its two numbers, and for the second.

    What stands before the first is said of both but for its verb, and so is what stands behind the second, where the
    first has nothing of its own beside its verb; `telling` says whether words name anything.
    """
    for cut in _cuts(between):
        one, other = f"{before}{mine}{between[:cut]}", f"{between[cut:]}{theirs}{after}"
        if deeds(one) and deeds(other):
            alone = telling(without_deeds(between[:cut]))
            return one if alone else f"{one} {without_deeds(after)}", f"{without_deeds(before)} {other}"
    return f"{before}{mine}{between} {after}", f"{before} {between}{theirs}{after}"


def divided(text: str, spans: Sequence[tuple[int, int]]) -> tuple[str, ...]:
    """A sentence with several numbers, which stand at these places, in as many parts: 'of whom 40 were hurt'."""
    at = [end + next(_cuts(text[end:start])) for (_, end), (start, _) in pairwise(spans)]
    parts = [text[start:end] for start, end in pairwise([0, *at, len(text)])]
    return tuple(" ".join(part.split()).strip(",;:()/—– ") for part in parts)


def _cuts(between: str) -> Iterator[int]:
    """Where the words between two numbers may be divided: at the last sign or word that does, else at an end."""
    found = [one.start() for one in compiled(DIVIDERS).finditer(between)]
    yield from (*reversed(found), len(between), 0)

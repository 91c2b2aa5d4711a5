"""Names: what two estimates are called in sentences about both."""

from dataclasses import dataclass

from terror_estimates.catalog import Estimate
from terror_estimates.comparison.phrase import numbered


@dataclass(frozen=True)
class Names:
    """What the two are called; `work` is the name of the work that states both, or ''."""

    one: str
    other: str
    work: str = ""

    def of(self, first: bool) -> str:
        return self.one if first else self.other


def names_of(one: Estimate, other: Estimate) -> Names:
    """Works by name and year; two numbers of one work by the numbers, and equal ones by their ids."""
    names = one.name, other.name
    if names[0] != names[1]:
        return Names(*names)
    numbers = numbered(one), numbered(other)
    return Names(*(numbers if numbers[0] != numbers[1] else (one.id, other.id)), work=names[0])


def sentence(words: str) -> str:
    """Words as a sentence: a capital at the beginning, a full stop at the end."""
    return f"{words[:1].upper()}{words[1:]}."

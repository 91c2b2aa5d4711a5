"""Kinship: how one number descends from another, read from what the entries say they rest on.

Two books that repeat one register are one count. Nothing is inferred from equal digits alone: a number restates
another only along links that the catalog holds.
"""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from terror_estimates.catalog import Estimate
from terror_estimates.comparison.lineage import below, roots
from terror_estimates.comparison.revision import gives_up


class Kin(StrEnum):
    """The ways in which two numbers are related, the closest first."""

    RESTATES = "restates"
    ROUNDS = "rounds"
    REVISES = "revises"
    BUILDS_ON = "builds_on"
    SAME_FOUNDATION = "same_foundation"
    UNKNOWN = "foundation_unknown"
    DIFFERENT = "different_foundations"


@dataclass(frozen=True)
class Kinship:
    """How two estimates are related; `later` descends from `earlier` where the kin says so.

    `shared` are the foundations that both are stated to rest on, or else those that they are inferred to, `unknown` the
    ids of those of which no foundation is known, and `partly` those of which one is known and another is not. `stated`
    says that no link is inferred that leads from the one to the other, or from both to what they share, and of a
    rounding that the later number rests on the earlier, and is not only taken for it by its size.
    """

    kin: Kin
    later: str | None = None
    earlier: str | None = None
    shared: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    partly: tuple[str, ...] = ()
    same_number: bool = False
    stated: bool = True

    @property
    def one_count(self) -> bool:
        """Whether the two numbers are one count told twice."""
        passed_on = self.kin in (Kin.RESTATES, Kin.ROUNDS)
        return passed_on or (self.kin is Kin.SAME_FOUNDATION and self.same_number)


def kinship_of(one: Estimate, other: Estimate) -> Kinship:
    """How two estimates of one catalog are related, whichever is named first."""
    pair = one, other
    same = bool(pair[0].value.stated) and set(pair[0].value.stated) == set(pair[1].value.stated)
    found = [kinship for ordered in (pair, pair[::-1]) if (kinship := _descent(*ordered, same))]
    if found:
        return min(found, key=lambda kinship: (list(Kin).index(kinship.kin), kinship.later))
    ends = [roots(estimate) for estimate in pair]
    shared = {key for known, key in ends[0] & ends[1] if known}
    stated = shared and shared & {key for _, key in roots(one, stated=True) & roots(other, stated=True)}
    unknown, partly = ([one.id for one, end in zip(pair, ends, strict=True) if unsure(end) == way] for way in (1, 2))
    kin = Kin.SAME_FOUNDATION if shared else Kin.UNKNOWN if unknown or partly else Kin.DIFFERENT
    told = [tuple(sorted(found)) for found in (stated or shared, unknown, partly)]
    return Kinship(
        kin, shared=told[0], unknown=told[1], partly=told[2], same_number=same, stated=bool(stated) or not shared
    )


def unsure(ends: Collection[tuple[bool, str]]) -> int:
    """Of what a number rests on in the end: 0 if all is known, 1 if nothing is, 2 if some is and some is not."""
    known = [known for known, _ in ends]
    return 0 if all(known) else 2 if any(known) else 1


def _descent(later: Estimate, earlier: Estimate, same: bool) -> Kinship | None:
    """How `later` descends from `earlier` along the links that are held, or None."""
    rests = earlier.id in below(later)
    if earlier.id in later.rounds:
        kin = Kin.ROUNDS
    elif same and (rests or earlier.id in later.revises):
        kin = Kin.RESTATES
    elif gives_up(later, earlier):
        kin = Kin.REVISES
    elif rests:
        kin = Kin.BUILDS_ON
    else:
        return None
    revised = earlier.id in later.revises if kin is Kin.RESTATES else kin is Kin.REVISES
    stated = revised or earlier.id in below(later, stated=True)
    return Kinship(kin, later.id, earlier.id, same_number=same, stated=stated)

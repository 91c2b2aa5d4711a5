"""Kinship: how one number descends from another, read from what the entries say they rest on.

Two books that repeat one register are one count. Nothing is inferred from equal digits alone: a number restates
another only along links that the catalog holds.
"""

from dataclasses import dataclass
from enum import StrEnum

from terror_estimates.catalog import Estimate
from terror_estimates.comparison.lineage import links, roots


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

    `shared` are the foundations that both rest on, `unknown` the ids of those whose foundation is not known.
    """

    kin: Kin
    later: str | None = None
    earlier: str | None = None
    shared: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    same_number: bool = False

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
    unknown = tuple(sorted(estimate.id for estimate, end in zip(pair, ends, strict=True) if not all(k for k, _ in end)))
    kin = Kin.SAME_FOUNDATION if shared else Kin.UNKNOWN if unknown else Kin.DIFFERENT
    return Kinship(kin, shared=tuple(sorted(shared)), unknown=unknown, same_number=same)


def _descent(later: Estimate, earlier: Estimate, same: bool) -> Kinship | None:
    """How `later` descends from `earlier` along the links that are held, or None."""
    below = {id for _, id in links([later])}
    if earlier.id in later.rounds:
        kin = Kin.ROUNDS
    elif same and (earlier.id in below or earlier.id in later.revises):
        kin = Kin.RESTATES
    elif earlier.id in later.revises:
        kin = Kin.REVISES
    elif earlier.id in below:
        kin = Kin.BUILDS_ON
    else:
        return None
    return Kinship(kin, later.id, earlier.id, same_number=same)

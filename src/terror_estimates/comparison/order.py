"""Order: which of the numbers that match is likeliest meant, and comes first.

What was typed comes first, as flatly or as hedged as it was typed; then numbers hedged otherwise, and bounds and the
ends of ranges after points. What was not seen, or is given to be rejected, comes after what somebody asserts, also as a
bound. The whole country comes before a part, the years of the event before others, and what was
seen better before what was seen worse.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from terror_estimates.catalog import Claim, Correction, Estimate
from terror_estimates.catalog.words import NOTHING, STANCES
from terror_estimates.catalog.years import UNKNOWN
from terror_estimates.comparison.accounts import slips
from terror_estimates.comparison.asked import Match
from terror_estimates.comparison.hedged import hedge_held, unlike
from terror_estimates.comparison.held import Held
from terror_estimates.comparison.place import Place

Entry = TypeVar("Entry", Estimate, Claim, Correction)
# Where a number lies, and whether it only begins or ends what is stated there: the likeliest first.
LIES = (
    (Place.WHOLE, False),
    (Place.UNDATED, False),
    (Place.WHOLE, True),
    (Place.UNDATED, True),
    (Place.PART, False),
    (Place.PART, True),
    (Place.OTHER, False),
    (Place.OTHER, True),
)


@dataclass(frozen=True)
class Hit(Generic[Entry]):
    """An entry whose number matches, how it matches, and whether it is of the whole event."""

    entry: Entry
    match: Match
    place: Place
    off: int
    named: int = 0  # how many words of the question name its people, its place or whose it is
    fits: bool = True  # whether it is of all that the question names: of whom or where, and of what
    ended: bool = False  # whether it only begins or ends there what is stated, and was not asked for as such a bound

    @property
    def firm(self) -> bool:
        """Whether the entry states this very number."""
        return self.match in (Match.EXACT, Match.END)

    @property
    def a_slip(self) -> bool:
        """Whether the number is held as one that went wrong on its way."""
        return isinstance(self.entry, Estimate) and bool(self.entry.caveats and slips(self.entry))

    @property
    def may_stand(self) -> bool:
        """Whether a number that is only near may be told for the one that is asked for."""
        return self.fits and not self.a_slip

    @property
    def rejected(self) -> bool:
        """Whether the number is given only to be rejected."""
        return isinstance(self.entry, Estimate) and self.entry.stance == "rejects"

    @property
    def doubtful(self) -> bool:
        """Whether nobody stands behind the number: it was not seen in print, or is given to be rejected."""
        return self.rejected or (isinstance(self.entry, Estimate) and not self.entry.chartable)


def lying(hit: Hit) -> int:
    """Where a hit lies in the order of what is likeliest meant."""
    return LIES.index((hit.place, hit.ended))


class Order:
    """The order of the hits of one question, which is hedged in its own way."""

    def __init__(self, held: Held, closeness: Sequence[Match], hedge: str, ratio: bool = False):
        self._held, self._closeness, self._hedge, self._ratio = held, closeness, hedge, ratio

    def ranked(self, hits: Iterable[Hit[Estimate]]) -> list[Hit[Estimate]]:
        """The likeliest first; of alike ones what more entries count is meant before what fewer do."""
        found = list(hits)
        often = Counter((hit.entry.measure, hit.place) for hit in found if hit.firm)
        return sorted(found, key=lambda hit: self.rank(hit, often[hit.entry.measure, hit.place]))

    def rank(self, hit: Hit[Estimate], often: int = 0) -> tuple:
        """Firm before near, the whole event before its parts, what was typed before what is hedged otherwise."""
        one = hit.entry
        lies = lying(hit) if hit.firm else Place.OTHER * (hit.place is not Place.WHOLE)
        near = 0 if hit.firm else hit.off  # of numbers that are only near, the nearest is meant
        held = hedge_held(one)
        match = Match.EXACT if hit.firm and not hit.ended else hit.match
        return (
            not hit.firm, -hit.named, not (hit.firm or hit.fits), hit.firm and hit.doubtful, lies, not one.chartable,
            one.stance == "rejects",
            self._closeness.index(match), near, unlike(self._hedge, held) if hit.match is Match.EXACT else 0,
            *standing_of(one, self._held), hit.match is Match.EXACT and held != self._hedge, -often,
            not one.firmly_seen, one.known_by or UNKNOWN, one.id,
        )  # fmt: skip

    def of_claim(self, hit: Hit[Claim]) -> tuple:
        """Whoever gives a number before what mentions it; then whom the words name, by place, form and hedge."""
        held, formed = hedge_held(hit.entry), self._ratio and not of_each(hit.entry)
        hedged = unlike(self._hedge, held), held != self._hedge
        return (hit.match is not Match.EXACT, -hit.named, hit.place, formed, *hedged, hit.entry.id)


def of_each(claim: Claim) -> bool:
    """Whether a claim is put as so many for each one: 'every twentieth person'."""
    return "_for_each_" in claim.unit


def standing_of(one: Estimate, held: Held) -> tuple:
    """How an estimate stands beside others, whoever asks: the whole land, years, a name, and what rests on it first."""
    nobody = one.hand is None or one.hand.kind == "unnamed"
    parts = one.in_part("territory"), one.period in NOTHING
    return (*parts, STANCES.index(one.stance), nobody, -held.resting_on(one))

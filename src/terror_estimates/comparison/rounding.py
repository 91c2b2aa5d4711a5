"""Rounding: which number that is held a round one stands for, where nobody has that, or only of another thing.

Whoever writes '682,000 were shot' has rounded 681,692; what is merely near, as 683,000 is, was not meant.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from terror_estimates.catalog import Estimate
from terror_estimates.catalog.digits import last_unit
from terror_estimates.comparison.accounts import rounding
from terror_estimates.comparison.hedged import hedge_held
from terror_estimates.comparison.naming import Naming
from terror_estimates.comparison.order import Hit, Order
from terror_estimates.comparison.place import Place

GREAT = 100_000  # below this, some number of some other year is near every number
AT_LEAST, ABOUT = "at_least", "about"


@dataclass(frozen=True)
class Rounded:
    """A number that is told instead of the round one: whether no other can be meant, and whether that is held too."""

    number: int
    alone: bool
    beside: bool

    @property
    def shown(self) -> str:
        """As this program writes it: '681,692'."""
        return f"{self.number:,}"


def rounded_from(
    asked: int, hedge: str, hits: Iterable[Hit[Estimate]], naming: Naming, order: Order, *, beside: bool
) -> Rounded | None:
    """The number that was rounded; None where there is none, whether the round one is held `beside` it or not.

    It is of what the question names, somebody stands behind it, and no slip is known to have made it.
    """
    found = [
        hit
        for hit in hits
        if len(hit.entry.value.stated) == 1
        and rounds_to(asked, hit.entry.value.stated[0], hedge)
        and not (hit.firm or hit.doubtful or hit.a_slip)
        and naming.fits(hit.entry)
        and (hit.place is Place.WHOLE or hit.named or asked >= GREAT)
    ]
    numbers = {hit.entry.value.stated[0] for hit in found}
    if not found:
        return None
    likeliest = min(found, key=lambda hit: order.rank(replace(hit, off=0)))
    return Rounded(likeliest.entry.value.stated[0], len(numbers) == 1, beside)


def rounds_to(round_number: int, number: int, hedge: str = "") -> bool:
    """Whether a number is the round one to its last digit that is not 0, or lies above what is told as the least.

    >>> rounds_to(682_000, 681_692), rounds_to(683_000, 681_692), rounds_to(680_000, 689_999, "at_least")
    (True, False, True)
    """
    unit = last_unit(round_number)
    finer = number % unit != 0
    off = number - round_number
    return finer and (2 * abs(off) <= unit or (hedge == AT_LEAST and 0 < off < unit))


def told_roundly(rounded: Estimate, whole: Estimate) -> bool:
    """Whether the one is a round number that may be the other's: to its last digit, or within it where it is 'about'.

    An entry that says so is believed; a count to the last digit, a range and a bound round nothing.
    """
    if _accounted(rounded, whole):
        return True
    points = [one.value.stated for one in (rounded, whole) if not one.value.bound and len(one.value.stated) == 1]
    if len(points) < 2 or rounded.value.precision != "rounded":
        return False
    (asked,), (number,) = points
    unit = last_unit(asked)
    loosely = hedge_held(rounded) == ABOUT and number % unit != 0 and abs(number - asked) < unit
    return loosely or rounds_to(asked, number)


def _accounted(rounded: Estimate, whole: Estimate) -> bool:
    """Whether the catalog itself knows that the one rounds the other."""
    known = rounding(rounded, whole)
    return known is not None and known[0].id == rounded.id

"""Intervals of exact numbers, whose ends may be open: what a range, a bound or a single number allows.

No end is ever a float, so nothing is rounded: whole numbers where people are counted, fractions where shares are.
"""

from dataclasses import dataclass
from fractions import Fraction
from math import inf

from terror_estimates.catalog.refusal import Refusal

Number = int | Fraction
_End = int | Fraction | float  # a float is only ever plus or minus infinity, and is never calculated with


class ZeroDenominator(Refusal, ZeroDivisionError):
    """A formula divides by something that is, or may be, zero."""


@dataclass(frozen=True)
class Interval:
    """All numbers from `low` to `high`, both included; None means that this end is open.

    >>> (Interval(10, 12) - Interval(3, None)).text()
    'at most 9'
    """

    low: Number | None
    high: Number | None

    @classmethod
    def point(cls, number: Number) -> "Interval":
        return cls(Fraction(number), Fraction(number))

    @property
    def exact(self) -> Number | None:
        """The one number it holds, or None if it holds several."""
        return self.low if self.low == self.high else None

    def holds(self, number: Number) -> bool:
        low, high = _ends(self)
        return low <= number <= high

    def __add__(self, other: "Interval") -> "Interval":
        return Interval(_added(self.low, other.low), _added(self.high, other.high))

    def __sub__(self, other: "Interval") -> "Interval":
        return self + Interval(_negative(other.high), _negative(other.low))

    def __mul__(self, other: "Interval") -> "Interval":
        corners = [_times(mine, theirs) for mine in _ends(self) for theirs in _ends(other)]
        low, high = (None if isinstance(end, float) else end for end in (min(corners), max(corners)))
        return Interval(low, high)

    def __truediv__(self, other: "Interval") -> "Interval":
        if other.holds(0):
            raise ZeroDenominator("The denominator is zero, or may be; nothing is divided by it.")
        low, high = (Fraction(0) if end is None else 1 / Fraction(end) for end in (other.high, other.low))
        return self * Interval(low, high)

    def text(self) -> str:
        """'12', '12 to 40', 'at least 12', 'at most −40' or 'any number'."""
        low, high = (None if end is None else f"{end:,}".replace("-", "−") for end in (self.low, self.high))
        if low is not None and low == high:
            return low
        if low is not None and high is not None:
            return f"{low} to {high}"
        if low is None and high is None:
            return "any number"
        return f"at least {low}" if high is None else f"at most {high}"


def _ends(interval: Interval) -> tuple[_End, _End]:
    return (-inf if interval.low is None else interval.low, inf if interval.high is None else interval.high)


def _added(one: Number | None, other: Number | None) -> Number | None:
    return None if one is None or other is None else one + other


def _negative(end: Number | None) -> Number | None:
    return None if end is None else -end


def _times(one: _End, other: _End) -> _End:
    """The product of two ends; nothing times an open end is nothing, because the open end is never reached."""
    if one == 0 or other == 0:
        return 0
    if isinstance(one, float) or isinstance(other, float):
        return inf if (one > 0) == (other > 0) else -inf
    return one * other

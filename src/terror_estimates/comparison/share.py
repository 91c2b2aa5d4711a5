"""Shares: what part of a whole a number is, within one statement of one source; never across sources or scopes."""

from dataclasses import dataclass
from decimal import Decimal

from terror_estimates.catalog import Estimate
from terror_estimates.catalog.scope import STATED
from terror_estimates.comparison.names import NamingRefusal

_ALIKE = ("source", "estimated_by", *STATED)


class NoShare(NamingRefusal):
    """One number may not be set against the other as its part; the message is a sentence with the reason."""


@dataclass(frozen=True)
class Share:
    """A part and its whole with their numbers; the percentage is computed here and stands in no source."""

    part: Estimate
    whole: Estimate
    counted: int
    of: int

    def text(self) -> str:
        """The percentage to one decimal, 'about' and to the whole percent where a number is round: '79.4 %'."""
        exact = Decimal(100 * self.counted) / Decimal(self.of)
        about = "rounded" in (self.part.value.precision, self.whole.value.precision)
        return f"about {exact:.0f}\u00a0%" if about else f"{exact:.1f}\u00a0%"  # a half is rounded to the even

    def sentence(self) -> str:
        """The computation with its inputs: '300 of 400 is 75.0 %'."""
        return f"{self.counted:,} of {self.of:,} is {self.text()}"


def share(part: Estimate, whole: Estimate) -> Share:
    """The share of a part in a whole of the same source and scope; NoShare says why there is none."""
    wider = part.vocabulary.trees["measures"].upward(part.measure)[1:]
    if whole.measure not in wider:
        raise NoShare(part, f" counts {part.measure}, which is not a part of {whole.measure}.")
    differing = [side for side in _ALIKE if getattr(part, side) != getattr(whole, side)]
    if differing:
        raise NoShare(part, " and ", whole, f" do not have the same {' and '.join(map(_said, differing))}.")
    unlike = [key for key in part.components if whole.components.get(key, part.components[key]) != part.components[key]]
    if unlike:
        raise NoShare(part, " and ", whole, f" do not count the same of {' and '.join(map(_said, unlike))}.")
    counted, of = _single(part), _single(whole)
    if not of or counted > of:
        raise NoShare(part, " cannot be a part of ", whole, ": its number is larger, or the whole is zero.")
    return Share(part, whole, counted, of)


def _said(key: str) -> str:
    return "author" if key == "estimated_by" else key.replace("_", " ")


def _single(estimate: Estimate) -> int:
    """The one number of an estimate; NoShare where it states none, several, or a limit."""
    value = estimate.value
    if value.best is None or value.stated != (value.best,) or value.bound or not estimate.chartable:
        raise NoShare(estimate, " gives no single verified number.")
    return value.best

"""Exact arithmetic over intervals of fractions, and the value of a formula over them.

An end that is None is open: 'at least 85,000' has no upper end. Where an input stands twice in a formula the interval
can be wider than need be, and never narrower than what the inputs allow.
"""

import ast
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import inf

from terror_estimates.catalog.formula import parsed, written_number
from terror_estimates.catalog.refusal import Refusal
from terror_estimates.catalog.value import Value

_End = Fraction | float  # a float is only ever plus or minus infinity, and is never calculated with


class ZeroDenominator(Refusal, ZeroDivisionError):
    """A formula divides by something that is, or may be, zero."""


@dataclass(frozen=True)
class Interval:
    """All numbers from `low` to `high`, both included; None means that this end is open."""

    low: Fraction | None
    high: Fraction | None

    @classmethod
    def point(cls, number: Fraction | int) -> "Interval":
        return cls(Fraction(number), Fraction(number))

    @property
    def exact(self) -> Fraction | None:
        """The one number it holds, or None if it holds several."""
        return self.low if self.low == self.high else None

    def holds(self, number: Fraction) -> bool:
        low, high = _ends(self)
        return low <= number <= high

    def __add__(self, other: "Interval") -> "Interval":
        return Interval(_added(self.low, other.low), _added(self.high, other.high))

    def __sub__(self, other: "Interval") -> "Interval":
        return self + Interval(_negative(other.high), _negative(other.low))

    def __mul__(self, other: "Interval") -> "Interval":
        corners = [_times(mine, theirs) for mine in _ends(self) for theirs in _ends(other)]
        low, high = (end if isinstance(end, Fraction) else None for end in (min(corners), max(corners)))
        return Interval(low, high)

    def __truediv__(self, other: "Interval") -> "Interval":
        if other.holds(Fraction(0)):
            raise ZeroDenominator("The denominator is zero, or may be; nothing is divided by it.")
        low, high = (Fraction(0) if end is None else 1 / end for end in (other.high, other.low))
        return self * Interval(low, high)


def of_value(value: Value) -> Interval | None:
    """What a stated value allows, or None if it is in words; a count is never below zero, so 'at most' begins there."""
    if not value.stated:
        return None
    least = 0 if value.bound == "at_most" else value.least
    return Interval(_fraction(least), _fraction(value.most))


def result(formula: str, inputs: Mapping[str, Interval]) -> Interval:
    """What a sound formula gives for these inputs; ZeroDenominator if something it divides by may be zero."""
    return _walked(parsed(formula), formula, inputs)


def _walked(node: ast.expr, formula: str, inputs: Mapping[str, Interval]) -> Interval:
    if isinstance(node, ast.Name):
        return inputs[node.id]
    if isinstance(node, ast.Constant):
        return Interval.point(Fraction(written_number(formula, node)))
    assert isinstance(node, ast.BinOp)  # a sound formula holds nothing else
    left, right = (_walked(side, formula, inputs) for side in (node.left, node.right))
    if isinstance(node.op, ast.Add):
        return left + right
    if isinstance(node.op, ast.Sub):
        return left - right
    return left * right if isinstance(node.op, ast.Mult) else left / right


def _ends(interval: Interval) -> tuple[_End, _End]:
    return (-inf if interval.low is None else interval.low, inf if interval.high is None else interval.high)


def _added(one: Fraction | None, other: Fraction | None) -> Fraction | None:
    return None if one is None or other is None else one + other


def _negative(end: Fraction | None) -> Fraction | None:
    return None if end is None else -end


def _times(one: _End, other: _End) -> _End:
    """The product of two ends; nothing times an open end is nothing, because the open end is never reached."""
    if one == 0 or other == 0:
        return Fraction(0)
    if isinstance(one, Fraction) and isinstance(other, Fraction):
        return one * other
    return inf if (one > 0) == (other > 0) else -inf


def _fraction(number: int | None) -> Fraction | None:
    return None if number is None else Fraction(number)

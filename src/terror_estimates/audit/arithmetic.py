"""The value of a formula over intervals of fractions, exactly.

An end that is None is open: 'at least 85,000' has no upper end. Where an input stands twice in a formula the interval
can be wider than need be, and never narrower than what the inputs allow.
"""

import ast
from collections.abc import Mapping
from fractions import Fraction

from terror_estimates.catalog.formula import parsed, written_number
from terror_estimates.catalog.interval import Interval
from terror_estimates.catalog.value import Value


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


def _fraction(number: int | None) -> Fraction | None:
    return None if number is None else Fraction(number)

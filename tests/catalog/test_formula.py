"""A formula is the four signs of arithmetic, parentheses, plain numbers and short names, and nothing else."""

import ast

import pytest

from terror_estimates.catalog.formula import FormulaFault, names, parsed, written_number

ALLOWED = "a formula holds + - * / ( ), plain numbers and the names of its inputs"


@pytest.mark.parametrize(
    ("formula", "used"),
    [
        ("1", set()),
        ("all_of_1911", {"all_of_1911"}),
        ("100 * (part + other) / whole - 2.5", {"part", "other", "whole"}),
        ("part\n  / whole", {"part", "whole"}),
        ("123456789012345.123456789012345 * a", {"a"}),
        ("a" + "+1" * 99 + "0", {"a"}),  # two hundred signs
    ],
)
def test_what_is_arithmetic_is_read_with_the_names_it_uses(formula, used):
    assert names(parsed(formula)) == used


@pytest.mark.parametrize(
    ("formula", "said"),
    [
        ("a" + "+1" * 100, "the formula has 201 characters; write it with at most 200"),
        ("a ** b", f"'a ** b' takes a power or a whole quotient; {ALLOWED}"),
        ("a // b", f"'a // b' takes a power or a whole quotient; {ALLOWED}"),
        ("-a", f"'-a' is not plain arithmetic; {ALLOWED}"),
        ("f(a)", f"'f(a)' is not plain arithmetic; {ALLOWED}"),
        ("()", f"'()' is not plain arithmetic; {ALLOWED}"),
        ("a b", f"'a b' cannot be read; {ALLOWED}"),
        ("a +", f"'a +' cannot be read; {ALLOWED}"),
        ("", f"'' cannot be read; {ALLOWED}"),
        ("a % b", f"'% b' does not belong in a formula; {ALLOWED}"),
        ("a + Whole", f"'Whole' does not belong in a formula; {ALLOWED}"),
        ("a + 1.2.3", f"'1.2.3' does not belong in a formula; {ALLOWED}"),
        ("12x", f"'12x' does not belong in a formula; {ALLOWED}"),
        ("1234567890123456", f"'123456789012' does not belong in a formula; {ALLOWED}"),
        ("1.1234567890123456", f"'1.1234567890' does not belong in a formula; {ALLOWED}"),
        ("a + class", "'class' cannot be the name of an input; choose another short name"),
    ],
)
def test_what_is_not_is_answered_with_what_is(formula, said):
    with pytest.raises(FormulaFault) as fault:
        parsed(formula)
    assert str(fault.value) == said


def test_a_number_keeps_the_digits_it_is_written_with():
    formula = "100 *\n 0.10 * a"
    numbers = [node for node in ast.walk(parsed(formula)) if isinstance(node, ast.Constant)]
    assert sorted(written_number(formula, node) for node in numbers) == ["0.10", "100"]

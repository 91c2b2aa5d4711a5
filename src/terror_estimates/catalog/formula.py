"""Formulas of derived figures: + - * / and parentheses over numbers and short names, and nothing else.

A formula is text in a data file, so it is never executed: it is read into a tree, the tree is compared with what is
allowed, and only then does the audit walk it.
"""

import ast
import keyword
import re

from terror_estimates.catalog.problem import clipped
from terror_estimates.catalog.refusal import Refusal

LONGEST = 200  # characters; it bounds the depth of the tree, so that walking it cannot exhaust the stack
NAME = re.compile(r"[a-z][a-z0-9_]*")
_TOKEN = re.compile(
    r"(?P<number>[0-9]{1,15}(?:\.[0-9]{1,15})?)(?![\w.])|(?P<name>[a-z][a-z0-9_]*)|(?P<sign>[-+*/()])|(?P<gap> )"
)
_SIGNS = (ast.Add, ast.Sub, ast.Mult, ast.Div)
_ALLOWED = "a formula holds + - * / ( ), plain numbers and the names of its inputs"


class FormulaFault(Refusal, ValueError):
    """A formula that cannot be read; the message is the rest of a sentence, with the remedy."""


def parsed(formula: str) -> ast.expr:
    """The tree of a formula, made of binary operations, names and numbers only; FormulaFault otherwise."""
    text = _one_line(formula)
    if len(text) > LONGEST:
        raise FormulaFault(f"the formula has {len(text)} characters; write it with at most {LONGEST}")
    _refuse_signs(text)
    try:
        tree = ast.parse(text, mode="eval").body
    except (SyntaxError, MemoryError, RecursionError):
        raise FormulaFault(f"'{clipped(text)}' cannot be read; {_ALLOWED}") from None
    for node in ast.walk(tree):
        _refuse_node(node, text)
    return tree


def names(tree: ast.expr) -> frozenset[str]:
    """The names of the inputs that a formula uses."""
    return frozenset(node.id for node in ast.walk(tree) if isinstance(node, ast.Name))


def written_number(formula: str, node: ast.Constant) -> str:
    """A number of the formula in the digits it is written with, because a float would already have changed 0.1."""
    return _one_line(formula)[node.col_offset : node.end_col_offset]


def _one_line(formula: str) -> str:
    return " ".join(formula.split())


def _refuse_signs(text: str) -> None:
    at = 0
    while at < len(text):
        token = _TOKEN.match(text, at)
        if token is None:
            raise FormulaFault(f"'{clipped(text[at : at + 12])}' does not belong in a formula; {_ALLOWED}")
        if token["name"] and keyword.iskeyword(token["name"]):
            raise FormulaFault(f"'{token['name']}' cannot be the name of an input; choose another short name")
        at = token.end()


def _refuse_node(node: ast.AST, text: str) -> None:
    if isinstance(node, ast.BinOp) and not isinstance(node.op, _SIGNS):
        raise FormulaFault(f"'{clipped(text)}' takes a power or a whole quotient; {_ALLOWED}")
    if not isinstance(node, (ast.BinOp, ast.Name, ast.Constant, ast.Load, ast.operator)):
        raise FormulaFault(f"'{clipped(text)}' is not plain arithmetic; {_ALLOWED}")

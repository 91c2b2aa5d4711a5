"""Every small change of one module that a test should notice: a sign turned, an end moved, a word or a step left out.

A change is one place in the syntax tree. Sentences to people, annotations, docstrings and decorators are left as they
are: what is tried is what decides a number, a verdict or an order, not how it is told.
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

PACKAGE = Path(__file__).parents[2] / "src" / "terror_estimates"

_COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In,
}  # fmt: skip
_REVERSED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.GtE, ast.LtE: ast.Gt, ast.Gt: ast.LtE, ast.GtE: ast.Lt,
}  # fmt: skip
_RECKONED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.FloorDiv, ast.Div: ast.Mult, ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult, ast.Pow: ast.Mult, ast.BitAnd: ast.BitOr, ast.BitOr: ast.BitAnd,
}  # fmt: skip
Step = tuple[str, int | None]  # a field of a node, and the place in it if it is a list
Edit = Callable[[ast.AST], ast.AST]
_NAMED = {"min": "max", "max": "min", "any": "all", "all": "any", "startswith": "endswith", "endswith": "startswith"}


@dataclass(frozen=True)
class Change:
    """One change; `function` is where it is made, or '' where it takes effect when the module is imported."""

    module: str
    function: str
    line: int
    before: str
    after: str
    nth: int
    reach: range
    path: tuple[Step, ...]
    edit: Edit

    @property
    def place(self) -> tuple[str, str, str, int]:
        """What names the change for as long as the code around it stays: no line number is in it."""
        return self.module, self.function, f"{self.before} → {self.after}", self.nth

    def __str__(self) -> str:
        return f"{self.module}:{self.line}  {self.before}  →  {self.after}"

    def tree(self) -> ast.Module:
        """The module with this change made."""
        tree = ast.parse((PACKAGE / self.module).read_text(encoding="utf-8"))
        _put(tree, self.path, self.edit(_at(tree, self.path)))
        return ast.fix_missing_locations(tree)


def modules(words: list[str]) -> list[str]:
    """The modules of the rooms or paths named ('comparison', 'catalog/value.py'), as paths inside the package."""
    found = []
    for word in words or ["comparison", "audit", "catalog"]:
        at = PACKAGE / word.removesuffix(".py")
        paths = sorted(at.rglob("*.py")) if at.is_dir() else [at.with_suffix(".py")]
        found += [str(path.relative_to(PACKAGE)) for path in paths]
    return list(dict.fromkeys(found))


def changes(module: str) -> list[Change]:
    """Every change of a module, in the order of its lines."""
    tree = ast.parse((PACKAGE / module).read_text(encoding="utf-8"))
    seen: dict[tuple[str, str, str], int] = {}
    found = []
    for path, function, reach in _places(tree):
        node = _at(tree, path)
        for edit in _edits(node):
            key = function, _short(node), _short(edit(copy.deepcopy(node)))
            seen[key] = seen.get(key, 0) + 1
            line = getattr(node, "lineno", reach.start)
            found.append(Change(module, function, line, key[1], key[2], seen[key], reach, path, edit))
    return found


def _places(tree: ast.Module) -> Iterator[tuple[tuple[Step, ...], str, range]]:
    """The way to each node that may be changed, the function it belongs to, and the lines that reach it."""

    def walk(
        node: ast.AST, path: tuple[Step, ...], function: str, outer: str, reach: range
    ) -> Iterator[tuple[tuple[Step, ...], str, range]]:
        if isinstance(node, ast.stmt):
            reach = range(node.lineno, _head_end(node) + 1)
        yield path, function, reach
        for name, child, step in _children(node):
            if name in ("annotation", "returns", "decorator_list", "type_params") or _told(child):
                continue
            inside, around = function, outer
            if isinstance(node, ast.FunctionDef) and name == "body":
                inside = function or f"{outer}{node.name}"
            elif isinstance(node, ast.ClassDef):
                around = f"{outer}{node.name}."
            yield from walk(child, (*path, step), inside, around, reach)

    yield from walk(tree, (), "", "", range(1, 2))


def _children(node: ast.AST) -> Iterator[tuple[str, ast.AST, Step]]:
    for name, value in ast.iter_fields(node):
        if isinstance(value, ast.AST):
            yield name, value, (name, None)
        elif isinstance(value, list):
            for at, item in enumerate(value):
                if isinstance(item, ast.AST):
                    yield name, item, (name, at)


def _head_end(node: ast.stmt) -> int:
    """The last line of a statement, or of its head if it has a body."""
    body = getattr(node, "body", None)
    return max(node.lineno, body[0].lineno - 1) if isinstance(body, list) and body else node.end_lineno or node.lineno


def _told(node: ast.AST) -> bool:
    """Docstrings and messages, which are only said, and guards that never speak."""
    told = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    guard = isinstance(node, ast.keyword) and node.arg == "strict"  # of zip: there is no case in which it speaks
    return told or guard or isinstance(node, ast.JoinedStr | ast.Import | ast.ImportFrom)


def _at(tree: ast.AST, path: tuple[Step, ...]) -> ast.AST:
    for name, at in path:
        value = getattr(tree, name)
        tree = value if at is None else value[at]
    return tree


def _put(tree: ast.AST, path: tuple[Step, ...], node: ast.AST) -> None:
    *above, (name, at) = path
    holder = _at(tree, tuple(above))
    if at is None:
        setattr(holder, name, node)
    else:
        getattr(holder, name)[at] = node


def _short(node: ast.AST) -> str:
    told = " ".join(ast.unparse(node).split())
    return told if len(told) <= 90 else f"{told[:60]} … {told[-25:]}"


def _edits(node: ast.AST) -> Iterator[Edit]:
    """What can be changed at one node."""
    match node:
        case ast.Compare(ops=[one, *_]):
            yield lambda old: _set(old, ops=[_COMPARED[type(one)](), *old.ops[1:]])
            if type(one) in _REVERSED:
                yield lambda old: _set(old, ops=[_REVERSED[type(one)](), *old.ops[1:]])
            if len(node.ops) > 1:
                yield lambda old: _set(old, ops=[*old.ops[:-1], _COMPARED[type(old.ops[-1])]()])
        case ast.BoolOp():
            yield lambda old: _set(old, op=ast.Or() if isinstance(old.op, ast.And) else ast.And())
        case ast.UnaryOp(op=ast.Not() | ast.USub()):
            yield lambda old: old.operand
        case ast.BinOp(op=op) if type(op) in _RECKONED:
            yield lambda old: _set(old, op=_RECKONED[type(op)]())
        case ast.AugAssign(op=op) if type(op) in _RECKONED:
            yield lambda old: _set(old, op=_RECKONED[type(op)]())
        case ast.Constant(value=bool() as value):
            yield lambda old: _set(old, value=not value)
        case ast.Constant(value=int() as value):
            yield lambda old: _set(old, value=value + 1)
        case ast.Constant(value=str() as value) if value and " " not in value and value != "utf-8":
            yield lambda old: _set(old, value=f"{value}~")
        case ast.Name(id=name) | ast.Attribute(attr=name) if name in _NAMED:
            field = "id" if isinstance(node, ast.Name) else "attr"
            yield lambda old: _set(old, **{field: _NAMED[name]})
        case ast.If(test=test) | ast.IfExp(test=test) if isinstance(test, ast.Name | ast.Attribute | ast.Call):
            yield lambda old: _set(old, test=ast.UnaryOp(ast.Not(), old.test))
        case ast.comprehension(ifs=[_, *_]):
            yield lambda old: _set(old, ifs=old.ifs[1:])
        case ast.Continue():
            yield lambda old: ast.Break()
        case ast.Break():
            yield lambda old: ast.Continue()
        case ast.Expr() | ast.Raise():
            yield lambda old: ast.Pass()


def _set(node: ast.AST, **fields: object) -> ast.AST:
    for name, value in fields.items():
        setattr(node, name, value)
    return node

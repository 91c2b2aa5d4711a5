"""Other code in the functions that live: the changed code for a trial, or code that marks the lines it runs through.

Both are put in only in a copy of the process, which ends with its trial or its note.
"""

from __future__ import annotations

import ast
import gc
import importlib
from collections.abc import Iterator
from pathlib import Path
from types import CodeType, FunctionType

from changes import PACKAGE

MARKS = "_lines_run_through"


def functions() -> list[FunctionType]:
    """Every function that there is, whoever holds it."""
    return [one for one in gc.get_objects() if isinstance(one, FunctionType)]


def put(module: str, tree: ast.Module, living: list[FunctionType]) -> Iterator[CodeType]:
    """Let the living functions of a module run the code of this tree; the code each has run until now."""
    file = str(PACKAGE / module)
    codes = {(code.co_qualname, code.co_firstlineno): code for code in _codes(compile(tree, file, "exec"))}
    for function in living:
        old = function.__code__
        new = codes.get((old.co_qualname, old.co_firstlineno)) if old.co_filename == file else None
        if new is not None and new.co_freevars == old.co_freevars:
            function.__code__ = new
            yield old


def _codes(code: CodeType) -> Iterator[CodeType]:
    for one in code.co_consts:
        if isinstance(one, CodeType):
            yield one
            yield from _codes(one)


def marked(modules: list[str]) -> dict[str, bytearray]:
    """Let these modules mark, each in its own row, the line of every statement that a function of theirs runs through.

    A trace of Python would tell the same and take many times as long. What stands in a lambda counts as run through
    where the statement around it is.
    """
    rows = {}
    for module in modules:
        *above, last = Path(PACKAGE.name, module).with_suffix("").parts
        holder = importlib.import_module(".".join(above if last == "__init__" else [*above, last]))
        text = (PACKAGE / module).read_text(encoding="utf-8")
        rows[module] = bytearray(text.count("\n") + 2)
        setattr(holder, MARKS, rows[module])
    living = functions()  # after the last import, for what is imported later marks nothing
    for module in modules:
        tree = _Marking().visit(ast.parse((PACKAGE / module).read_text(encoding="utf-8")))
        list(put(module, ast.fix_missing_locations(tree), living))
    return rows


class _Marking(ast.NodeTransformer):
    """Sets a mark before every statement inside a function."""

    inside = False

    def visit(self, node: ast.AST) -> ast.AST | list[ast.AST]:
        inside, self.inside = self.inside, self.inside or isinstance(node, ast.FunctionDef)
        self.generic_visit(node)
        self.inside = inside
        if not inside or not isinstance(node, ast.stmt):
            return node
        (mark,) = ast.parse(f"{MARKS}[{node.lineno}] = 1").body
        return [ast.copy_location(mark, node), node]

"""Whether the tests notice a change of the code: one sign of it altered at a time, and the tests of its room run.

`python3 run.py alterations 40` alters forty places drawn by lot in `catalog`, `comparison` and `audit` and prints what
no test noticed. An alteration that changes nothing anybody can see stands in tests/fuzz/unnoticed.csv with the reason.
"""

from __future__ import annotations

import ast
import copy
import csv
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
CODE = ROOT / "src" / "terror_estimates"
ROOMS = {
    "catalog": ("tests/catalog", "tests/fuzz/test_mutants.py"),
    "comparison": ("tests/comparison", "tests/spec"),
    "audit": ("tests/audit", "tests/catalog/test_numerals.py"),
}
REASONS = Path(__file__).with_name("unnoticed.csv")
SECONDS = 900  # a room's tests may take so long on a busy machine
_OTHERS: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.And: ast.Or, ast.Or: ast.And,
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Add, ast.BitOr: ast.BitAnd, ast.BitAnd: ast.BitOr,
}  # fmt: skip


class Alteration(NamedTuple):
    """One sign of a file altered: where, and the line before and after."""

    file: str
    line: int
    before: str
    after: str
    text: str  # the whole file, altered

    @property
    def key(self) -> tuple[str, str, str]:
        return self.file, self.before, self.after


def alterations(path: Path) -> Iterator[Alteration]:
    """Every alteration of a file, in the order of its signs."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    places = [(node, other) for node in _altered(tree) for other in _others(node)]
    for node, other in places:
        memo: dict[int, object] = {}
        changed = copy.deepcopy(tree, memo)
        _apply(memo[id(node)], other)
        statement = _statement(tree, node)
        before, after = ast.unparse(statement), ast.unparse(memo[id(statement)])
        if before != after:
            file = path.relative_to(CODE).as_posix()
            yield Alteration(file, node.lineno, *_differing(before, after), ast.unparse(changed))


def _altered(tree: ast.AST) -> Iterator[ast.AST]:
    """The expressions that run: no annotation, no docstring, no decorator."""
    for name, value in ast.iter_fields(tree):
        if name in ("annotation", "returns", "decorator_list"):
            continue
        for inner in value if isinstance(value, list) else [value]:
            if isinstance(inner, ast.AST) and not (
                isinstance(inner, ast.Expr) and isinstance(inner.value, ast.Constant)
            ):
                if isinstance(inner, ast.expr):
                    yield inner
                yield from _altered(inner)


def _others(node: ast.AST) -> Iterator[object]:
    """What may stand in place of the sign of an expression."""
    if isinstance(node, ast.Compare):
        yield from ((place, _OTHERS[type(sign)]()) for place, sign in enumerate(node.ops) if type(sign) in _OTHERS)
    elif isinstance(node, (ast.BoolOp, ast.BinOp)) and type(node.op) in _OTHERS:
        yield _OTHERS[type(node.op)]()
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield "without not"
    elif isinstance(node, ast.IfExp):
        yield "the other way"
    elif isinstance(node, ast.Constant) and type(node.value) in (int, bool):
        yield not node.value if isinstance(node.value, bool) else node.value + 1


def _apply(node: object, other: object) -> None:
    if isinstance(node, ast.Compare) and isinstance(other, tuple):
        node.ops[other[0]] = other[1]
    elif isinstance(node, (ast.BoolOp, ast.BinOp)):
        node.op = other  # type: ignore[assignment]
    elif isinstance(node, ast.UnaryOp):
        node.op, node.operand = ast.Not(), ast.UnaryOp(ast.Not(), node.operand)
    elif isinstance(node, ast.IfExp):
        node.body, node.orelse = node.orelse, node.body
    elif isinstance(node, ast.Constant):
        node.value = other


def _statement(tree: ast.AST, node: ast.AST) -> ast.stmt:
    """The innermost statement around an expression."""
    around = [
        one for one in ast.walk(tree) if isinstance(one, ast.stmt) and any(part is node for part in ast.walk(one))
    ]
    return min(around, key=lambda one: sum(1 for _ in ast.walk(one)))


def _differing(before: str, after: str) -> tuple[str, str]:
    """The first line that differs, before and after."""
    pairs = zip(before.splitlines(), after.splitlines(), strict=False)
    return next((was.strip(), now.strip()) for was, now in pairs if was != now)


def unaltered(room: str) -> Alteration:
    """A file of a room as it is: a test that fails without an alteration would notice every one."""
    path = CODE / room / "__init__.py"
    return Alteration(f"{room}/__init__.py", 1, "", "", path.read_text(encoding="utf-8"))


def drawn(count: int, seed: int) -> list[Alteration]:
    """So many alterations of the three rooms, by lot; every place is as likely as any other."""
    found = [one for room in ROOMS for path in sorted((CODE / room).rglob("*.py")) for one in alterations(path)]
    return random.Random(seed).sample(found, min(count, len(found)))


def noticed(one: Alteration) -> bool:
    """Whether a test of the room fails, or does not come to its end, with the alteration.

    What other rooms, the record or a build would notice is not asked.
    """
    room, name = one.file.split("/")[0], Path(one.file).stem
    own = [f"tests/{part}/test_{name}.py" for part in (room, f"{room}/rules")]
    first = [test for test in own if (ROOT / test).is_file()]
    with tempfile.TemporaryDirectory() as folder:
        copied = Path(folder) / "src" / "terror_estimates"
        shutil.copytree(CODE, copied, ignore=shutil.ignore_patterns("__pycache__"))
        (copied / one.file).write_text(one.text, encoding="utf-8")
        setting = {**os.environ, "PYTHONPATH": str(copied.parent), "PYTHONDONTWRITEBYTECODE": "1"}
        command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider"]
        for tests in (first, ROOMS[room]):
            try:
                if (
                    tests
                    and subprocess.run(
                        [*command, *tests], cwd=ROOT, env=setting, capture_output=True, timeout=SECONDS
                    ).returncode
                ):
                    return True
            except subprocess.TimeoutExpired:
                return True
    return False


def reasons() -> dict[tuple[str, str, str], str]:
    """Why nobody could notice an alteration, by its file and the line before and after."""
    with REASONS.open(encoding="utf-8", newline="") as opened:
        return {(row["file"], row["before"], row["after"]): row["why"] for row in csv.DictReader(opened)}


def main(count: int, seed: int = 0) -> int:
    known, began, open_ones, explained = reasons(), time.monotonic(), [], 0
    if failing := [room for room in ROOMS if noticed(unaltered(room))]:
        print(f"The tests of {', '.join(failing)} fail as they are; put them right first.")
        return 2
    for place, one in enumerate(drawn(count, seed), start=1):
        if one.key in known:
            explained += 1
        elif not noticed(one):
            open_ones.append(one)
            print(f"UNNOTICED {one.file}:{one.line}: {one.before}  →  {one.after}", flush=True)
        if place % 5 == 0:
            print(f"{place} altered, {len(open_ones)} unnoticed", flush=True)
    seen = count - explained - len(open_ones)
    print(f"{count} altered: {seen} noticed, {explained} that nobody could notice, {len(open_ones)} unnoticed")
    print(f"{time.monotonic() - began:.0f} s")
    return 1 if open_ones else 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:3] or ["20"])))

"""Nothing in the code or the notebooks averages estimates, adds them up, or takes their middle."""

import ast
import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
POOLING = {
    "mean",
    "median",
    "average",
    "mode",
    "quantile",
    "describe",
    "agg",
    "aggregate",
    "fmean",
    "nanmean",
    "cumsum",
}
STATED = re.compile(r"\b(best|low|high|least|most|stated|value)\b")
ENDS = {"best", "low", "high", "least", "most"}
SUMS = {"sum", "fsum", "nansum"}
ADDS = re.compile(r"\b(?:add|iadd|__add__)\b|\+")
SOURCES = sorted((ROOT / "src").rglob("*.py"))
PIXELS = {
    "likeness.py",
    "picture.py",
}  # of publication/found: they reckon with the points of pictures, and know no estimate
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))


def pooled(code: str, *, notebook: bool = False) -> list[str]:
    """The imports, calls and sums in some code that put estimates together."""
    return [ast.unparse(node) for node in ast.walk(ast.parse(code)) if pools(node, notebook)]


def pools(node: ast.AST, notebook: bool) -> bool:
    if isinstance(node, (ast.Import, ast.ImportFrom)):
        return "statistics" in ast.unparse(node)
    if isinstance(node, ast.Call):
        return called(node, notebook)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        return is_stated(node.left) and is_stated(node.right)
    return isinstance(node, ast.AugAssign) and isinstance(node.op, ast.Add) and is_stated(node.value)


def called(node: ast.Call, notebook: bool) -> bool:
    """Whether a call averages, or adds up what is stated: what it is given, or what it is a method of."""
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    said = " ".join(map(ast.unparse, (node.func, *node.args)))
    if name == "reduce":
        return bool(ADDS.search(said))
    return name in POOLING or (name in SUMS and (notebook or bool(STATED.search(said))))


def is_stated(node: ast.expr) -> bool:
    """Whether it is a number that an estimate states, and no text or list of such: `one.value.best`, `row['low']`."""
    if isinstance(node, ast.Attribute):
        return node.attr in ENDS
    if isinstance(node, ast.Subscript):
        return isinstance(node.slice, ast.Constant) and node.slice.value in ENDS
    if isinstance(node, ast.BinOp):
        return is_stated(node.left) or is_stated(node.right)
    return isinstance(node, ast.IfExp) and (is_stated(node.body) or is_stated(node.orelse))


def test_no_module_pools():
    read = {path: path.read_text(encoding="utf-8") for path in SOURCES if not reckons_with_points(path)}
    assert {str(path): calls for path, code in read.items() if (calls := pooled(code))} == {}


def test_what_reckons_with_the_points_of_pictures_knows_no_estimate():
    known = r"terror_estimates\.(?!catalog\.refusal)(?:catalog|comparison|audit)"
    excepted = [path for path in SOURCES if reckons_with_points(path)]
    assert {path.name for path in excepted} == PIXELS
    assert [path.name for path in excepted if re.search(known, path.read_text(encoding="utf-8"))] == []


def reckons_with_points(path: Path) -> bool:
    return path.parent.name == "found" and path.name in PIXELS


def test_no_notebook_pools():
    found = {}
    for path in NOTEBOOKS:
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        code = "\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "code")
        found[path.stem] = pooled(code, notebook=True)
    assert {name: calls for name, calls in found.items() if calls} == {}


@pytest.mark.parametrize(
    "code",
    [
        "table(catalog)['best'].mean()",
        "import statistics",
        "from statistics import median",
        "frame.agg({'best': 'mean'})",
        "sum(one.value.best for one in estimates)",
        "numpy.median(values)",
        "frame.describe()",
        "frame['best'].sum()",
        "(one.value.low + one.value.high) / 2",
        "math.fsum(one.value.best for one in estimates)",
        "reduce(add, (one.value.best for one in estimates))",
        "reduce(lambda one, other: one + other, numbers)",
        "for one in estimates:\n    total += one.value.best",
        "one.value.best + other.value.best + third.value.best",
        "row['low'] + row['high']",
    ],
)
def test_pooling_would_be_found(code):
    assert pooled(code) != []


def test_counting_entries_is_not_pooling():
    assert pooled("sum(word == 'not_stated' for word in words)\nlen(estimates)\nframe.groupby('measure').size()") == []

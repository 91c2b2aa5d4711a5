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
SOURCES = sorted((ROOT / "src").rglob("*.py"))
PIXELS = {
    "likeness.py",
    "picture.py",
}  # of publication/found: they reckon with the points of pictures, and know no estimate
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))


def pooled(code: str, *, notebook: bool = False) -> list[str]:
    """The calls in some code that put estimates together."""
    found = []
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, (ast.Import, ast.ImportFrom)) and "statistics" in ast.unparse(node):
            found.append(ast.unparse(node))
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        adds = name == "sum" and (notebook or STATED.search(" ".join(map(ast.unparse, node.args))))
        if name in POOLING or adds:
            found.append(ast.unparse(node))
    return found


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
    ],
)
def test_pooling_would_be_found(code):
    assert pooled(code) != []


def test_counting_entries_is_not_pooling():
    assert pooled("sum(word == 'not_stated' for word in words)\nlen(estimates)\nframe.groupby('measure').size()") == []

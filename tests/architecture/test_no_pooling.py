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


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT / "src")))
def test_no_module_pools(path):
    code = path.read_text(encoding="utf-8")
    if path.parent.name == "found" and path.name in PIXELS:
        assert not re.search(r"terror_estimates\.(?!catalog\.refusal)(?:catalog|comparison|audit)", code)
    else:
        assert pooled(code) == []


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_no_notebook_pools(path):
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    code = "\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "code")

    assert pooled(code, notebook=True) == []


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

"""A notebook run in a forked child gives the bytes that a kernel gives; nbclient is the oracle."""

import json
import shutil
from pathlib import Path

import nbformat
import pytest

from terror_estimates.publication.children import Task, can_fork, in_children
from terror_estimates.publication.notebooks import NotebookFailed, execute
from terror_estimates.publication.shell import NeedsKernel, execute_here

pytestmark = pytest.mark.skipif(not can_fork(), reason="children are forked on Linux only")
CELLS = (
    "import sys\nimport pandas as pd\nfrom IPython.display import HTML, Markdown, display",
    "from terror_estimates.catalog import load_catalog\nfrom terror_estimates.publication.figures import draw\n"
    "catalog = load_catalog()",
    "print('one'); print('two'); print('aside', file=sys.stderr); print('three')",
    "display(Markdown('*told*'), HTML('<b>bold</b>')); 7",
    "pd.DataFrame({'place': ['here', 'there'], 'number': [1, 2.5]})",
    "print(pd.DataFrame({name * 9: [1.5] for name in 'abcdefghijkl'}))",
    "draw(catalog, next(iter(catalog.figures)))",
    "_ is None",
    "x = 5;",
    "sorted({'b', 'a'}), {'b', 'a', 'c'}",
    "import matplotlib.pyplot as plt\nplt.plot([1, 2])\nplt.show()",
    "plt.plot([2, 1]);",
    "None",
)


def notebook(folder: Path, *cells: str) -> Path:
    made = [
        {"cell_type": "code", "id": f"c{at}", "metadata": {}, "execution_count": None, "outputs": [], "source": cell}
        for at, cell in enumerate(cells)
    ]
    path = folder / "00_trial.ipynb"
    path.write_text(json.dumps({"cells": made, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}))
    return path


def here(path: Path) -> str:
    return in_children([Task("it", lambda: nbformat.writes(execute_here(path)))])["it"]


def test_the_child_gives_what_a_kernel_gives(tmp_path):
    shutil.copy(Path(__file__).parents[1] / "catalogs" / "small.yaml", tmp_path / "estimates.yaml")
    path = notebook(tmp_path, *CELLS)
    ours, oracle = nbformat.reads(here(path), as_version=4), execute(path)

    for mine, its in zip(ours.cells, oracle.cells, strict=True):
        if "'c'" not in mine.source:  # the order of a set is that of its process; a build fixes it for both
            assert mine == its, mine.source
    assert ours.metadata == oracle.metadata


def test_a_failing_cell_is_named(tmp_path):
    path = notebook(tmp_path, "1 + 1", "1 / 0", "print('never')")
    with pytest.raises(NotebookFailed, match=r"^00_trial\.ipynb, cell c1: ZeroDivisionError: division by zero$"):
        here(path)


def test_a_cell_that_is_no_python_is_named(tmp_path):
    with pytest.raises(NotebookFailed, match=r"cell c0: SyntaxError"):
        here(notebook(tmp_path, "1 +"))


@pytest.mark.parametrize(
    "cell",
    [
        "!ls",
        "%timeit 1",
        "from IPython.display import display\nhandle = display(1, display_id='a')",
        "from IPython.display import clear_output\nclear_output()",
    ],
)
def test_what_only_a_kernel_can_do_is_left_to_one(tmp_path, cell):
    with pytest.raises(NeedsKernel):
        here(notebook(tmp_path, cell))

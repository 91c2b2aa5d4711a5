"""Running the notebooks: each from its own folder, with outputs that are the same bytes every time."""

import atexit
import json
import os
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

from terror_estimates.catalog import Catalog
from terror_estimates.catalog.refusal import Refusal
from terror_estimates.publication.writing import write_text

METADATA = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}
SETTINGS = {"MPLBACKEND": "module://matplotlib_inline.backend_inline", "PYTHONHASHSEED": "0"}
SECONDS_A_CELL = 300
_LOOPBACK = "Kernels are spoken to through the loopback network of this machine; see whether it is up."


class NotebookFailed(Refusal):
    """A cell stopped with an error; the message names the notebook, the cell and the error."""


def notebook_paths(folder: Path) -> list[Path]:
    """The notebooks of a folder in reading order."""
    return sorted(folder.glob("[0-9][0-9]_*.ipynb"))


def amount_of_code(path: Path) -> int:
    """How many characters of code a notebook holds, which tells beforehand whether it takes long; 0 if unreadable."""
    with suppress(OSError, ValueError, KeyError, TypeError):
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        return sum(len("".join(cell["source"])) for cell in cells if cell["cell_type"] == "code")
    return 0


def execute(path: Path) -> nbformat.NotebookNode:
    """The notebook, run from top to bottom in a fresh kernel; NotebookFailed if a cell raises."""
    notebook = nbformat.read(path, as_version=4)
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)
    client = NotebookClient(
        notebook, timeout=SECONDS_A_CELL, kernel_name="python3", record_timing=False,
        resources={"metadata": {"path": str(path.parent)}},
        extra_arguments=["--log-level=CRITICAL"],  # a kernel warns of its own open channel, and of its own end
    )  # fmt: skip
    try:
        client.execute(env={**os.environ, **SETTINGS})
    except CellExecutionError as fault:
        cell = next((cell.id for cell in notebook.cells if _failed(cell)), "?")
        raise NotebookFailed(f"{path.name}, cell {cell}: {fault.ename}: {fault.evalue}") from None
    except AssertionError:  # the client takes Ctrl-C for itself, and then falls over its own clearing up
        raise KeyboardInterrupt from None
    except RuntimeError as fault:
        atexit.unregister(client._cleanup_kernel)  # which would fall over the kernel that never was
        raise NotebookFailed(f"{path.name}: its kernel did not answer ({fault}). {_LOOPBACK}") from None
    notebook.metadata = nbformat.from_dict(METADATA)
    return notebook


def execute_all(paths: Iterable[Path], say: Callable[[str], None] = lambda line: None) -> None:
    """Run the notebooks in order, in place; each is written whole once all its cells have run."""
    listed = list(paths)
    for place, path in enumerate(listed, start=1):
        began = time.monotonic()
        notebook = execute(path)
        write_text(path, nbformat.writes(notebook) + "\n")
        say(f"  [{place}/{len(listed)}] {path.name}  {time.monotonic() - began:.1f} s")


def figure_shown(output: Mapping[str, Any], catalog: Catalog) -> str | None:
    """The id of the figure of this catalog that an output shows; the figure of another one is a picture like any."""
    said = output.get("metadata", {})
    return said.get("figure") if said.get("event") == catalog.event.id else None


def figures_shown(path: Path, catalog: Catalog) -> Iterator[tuple[str, str | None]]:
    """The figures of this catalog that the outputs of a notebook show, each with the fingerprint of its state then."""
    for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
        for output in cell.get("outputs", ()):
            if id := figure_shown(output, catalog):
                yield id, output["metadata"].get("fingerprint")


def _failed(cell: nbformat.NotebookNode) -> bool:
    return any(output.output_type == "error" for output in cell.get("outputs", ()))

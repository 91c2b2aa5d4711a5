"""A notebook run in this very process, which has imported everything already; a forked child is the place for it.

The outputs are those of a kernel, byte for byte; a test holds them against nbclient. What only a kernel can do (magics,
shell commands, outputs changed afterwards) raises NeedsKernel, and the notebook is run in one.
"""

import base64
import io
import os
import re
import signal
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from itertools import takewhile
from pathlib import Path
from typing import Any

import matplotlib
import matplotlib_inline.backend_inline as inline
import nbformat
import pandas
from IPython.core.displayhook import DisplayHook
from IPython.core.displaypub import DisplayPublisher
from IPython.core.interactiveshell import InteractiveShell

from terror_estimates.publication.notebooks import METADATA, SECONDS_A_CELL, SETTINGS, NotebookFailed

_COLUMNS = 20  # of a table that is printed; pandas allows as many when it is imported in a kernel
_OF_A_KERNEL = re.compile(r"^\s*[!%]|\binput\(|\bos\.system\(", re.M)


class NeedsKernel(Exception):
    """The notebook does what only a kernel can do."""


def execute_here(path: Path) -> nbformat.NotebookNode:
    """The notebook, run from top to bottom in this process; NotebookFailed if a cell raises, NeedsKernel if it must."""
    notebook = nbformat.read(path, as_version=4)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    if any(_OF_A_KERNEL.search(cell.source) for cell in code):
        raise NeedsKernel(path.name)
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)
    outputs: list[nbformat.NotebookNode] = []
    with _settled(path.parent, outputs):
        shell = _Shell.instance()
        shell.displayhook.kept = shell.display_pub.kept = outputs
        inline.configure_inline_support(shell, SETTINGS["MPLBACKEND"])
        for cell in code:
            _run(shell, cell, outputs, path)
    notebook.metadata = nbformat.from_dict(METADATA)
    return notebook


def _run(shell: "_Shell", cell: nbformat.NotebookNode, outputs: list[nbformat.NotebookNode], path: Path) -> None:
    outputs.clear()
    cell.execution_count = shell.execution_count
    signal.alarm(SECONDS_A_CELL)
    result = shell.run_cell(cell.source, store_history=True)
    signal.alarm(0)
    cell.outputs = list(outputs)
    fault = result.error_before_exec or result.error_in_exec
    if isinstance(fault, NeedsKernel):
        raise fault
    if fault is not None:
        raise NotebookFailed(f"{path.name}, cell {cell.id}: {type(fault).__name__}: {fault}")


@contextmanager
def _settled(folder: Path, outputs: list[nbformat.NotebookNode]) -> Iterator[None]:
    """The folder, streams and drawing of a kernel, for as long as the notebook runs."""
    before, streams, alarm = Path.cwd(), (sys.stdout, sys.stderr), signal.signal(signal.SIGALRM, _too_long)
    os.environ.update(SETTINGS, COLUMNS="80", LINES="24")
    matplotlib.use(SETTINGS["MPLBACKEND"])
    matplotlib.interactive(True)
    pandas.set_option("display.max_columns", _COLUMNS)
    os.chdir(folder)
    sys.stdout, sys.stderr = _Stream("stdout", outputs), _Stream("stderr", outputs)
    try:
        yield
    finally:
        sys.stdout, sys.stderr = streams
        signal.alarm(0)
        signal.signal(signal.SIGALRM, alarm)
        os.chdir(before)


def _too_long(*_: Any) -> None:
    raise TimeoutError(f"the cell did not end within {SECONDS_A_CELL} seconds")


class _Stream(io.TextIOBase):
    """Text that a cell prints, gathered as a kernel gathers it: up to the next output, and errors after the rest."""

    def __init__(self, name: str, kept: list[nbformat.NotebookNode]) -> None:
        self._name, self._kept = name, kept

    def writable(self) -> bool:
        return True

    def write(self, text: str) -> int:
        since = list(takewhile(lambda one: one.output_type == "stream", reversed(self._kept)))
        for one in since:
            if one.name == self._name:
                one.text += text
                return len(text)
        if text:
            place = len(self._kept) - (len(since) if self._name == "stdout" else 0)
            self._kept.insert(place, nbformat.v4.new_output("stream", name=self._name, text=text))
        return len(text)


class _Hook(DisplayHook):
    """The value of the last line becomes an output."""

    kept: Any = None

    def start_displayhook(self) -> None:
        self._said: dict[str, Any] = {}

    def write_output_prompt(self) -> None:
        pass

    def write_format_data(self, format_dict: Mapping[str, Any], md_dict: Mapping[str, Any] | None = None) -> None:
        self._said = {"data": _plain(format_dict), "metadata": md_dict or {}}

    def finish_displayhook(self) -> None:
        if self._said.get("data"):
            output = nbformat.v4.new_output("execute_result", execution_count=self.prompt_count, **self._said)
            self.kept.append(output)


class _Publisher(DisplayPublisher):
    """What is displayed on the way becomes an output; an output changed afterwards needs a kernel."""

    kept: Any = None

    def publish(self, data: Mapping[str, Any], metadata: Any = None, *_: Any, **said: Any) -> None:
        if said.get("update") or said.get("transient"):
            raise NeedsKernel("an output that is changed afterwards")
        self.kept.append(nbformat.v4.new_output("display_data", data=_plain(data), metadata=metadata or {}))

    def clear_output(self, wait: bool = False) -> None:
        raise NeedsKernel("an output that is cleared")


class _Shell(InteractiveShell):
    """An IPython shell without history or windows."""

    displayhook_class, display_pub_class = _Hook, _Publisher

    def init_history(self) -> None:
        self.config.HistoryManager.enabled = False
        super().init_history()

    def enable_gui(self, gui: str | None = None) -> None:
        """No window is ever opened."""


def _plain(data: Mapping[str, Any]) -> dict[str, Any]:
    return {kind: base64.b64encode(said).decode() if isinstance(said, bytes) else said for kind, said in data.items()}

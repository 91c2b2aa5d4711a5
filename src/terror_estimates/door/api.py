"""The page on the front door for people who write Python, made from its docstrings; their examples are run as tests.

`python -m terror_estimates.door.api` writes it anew.
"""

import inspect
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from terror_estimates.catalog.refusal import Refusal
from terror_estimates.door.catalog import OpenCatalog
from terror_estimates.door.chart import Chart
from terror_estimates.door.opening import example, load
from terror_estimates.door.selection import Selection
from terror_estimates.publication.writing import write_text

_INTRODUCTION = """# For Python

`import terror_estimates as te` is all that a notebook needs. What is asked wrongly is refused in a sentence that names
the nearest right word. Nothing here changes a file. The examples ask the small invented catalog that `te.example()`
opens.
"""
_SECTIONS = {
    "An open catalog": (OpenCatalog, "catalog"),
    "A selection": (Selection, "selection"),
    "A chart of one's own": (Chart, "chart"),
}
_SHOWN = {"__getitem__"}  # of the methods with underscores, those that are typed


def api_page() -> str:
    """The page as Markdown: each function and method with its signature, what it says of itself, and its example."""
    lines = [_INTRODUCTION, "## The door", ""]
    for function in (load, example):
        lines += _entry(f"te.{function.__name__}{_signature(function)}", function)
    for title, (shape, name) in _SECTIONS.items():
        lines += [f"## {title}", "", *_told(shape)]
        for member, value in _members(shape):
            lines += _entry(_call(name, member, value), value)
    return "\n".join([*lines, "## What is refused", "", *_told(Refusal)]).rstrip() + "\n"


def _members(shape: type) -> Iterator[tuple[str, Any]]:
    for name, value in vars(shape).items():
        typed = not name.startswith("_") or (name in _SHOWN and shape is OpenCatalog)
        if typed and inspect.getdoc(value):
            yield name, value


def _call(owner: str, name: str, value: Any) -> str:
    if name == "__getitem__":
        return f"{owner}[id]"
    return f"{owner}.{name}" if isinstance(value, property) else f"{owner}.{name}{_signature(value)}"


def _signature(function: Callable[..., Any]) -> str:
    """The arguments with their defaults; what they hold is said in words."""
    arguments = [one.replace(annotation=one.empty) for one in inspect.signature(function).parameters.values()]
    return str(inspect.Signature([one for one in arguments if one.name != "self"]))


def _entry(call: str, value: Any) -> list[str]:
    return [f"### `{call}`", "", *_told(value)]


def _told(value: Any) -> list[str]:
    """A docstring, its example set apart as code."""
    words, arrow, example_lines = (inspect.getdoc(value) or "").partition(">>>")
    lines = [words.strip(), ""]
    shown = [line.partition("  # doctest:")[0] for line in f"{arrow}{example_lines}".splitlines()]
    return [*lines, "```pycon", *shown, "```", ""] if arrow else lines


if __name__ == "__main__":
    write_text(Path(__file__).parents[3] / "docs" / "api.md", api_page())

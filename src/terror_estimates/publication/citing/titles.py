"""The titles of the notebooks beside a catalog, read without running anything."""

import json
from collections.abc import Mapping
from pathlib import Path


def notebook_titles(folder: Path) -> Mapping[str, str]:
    """The heading of each notebook of a folder by the name of its file without the ending, in reading order."""
    found = {path.stem: _heading(path) for path in sorted(folder.glob("[0-9][0-9]_*.ipynb"))}
    return {stem: heading for stem, heading in found.items() if heading}


def _heading(path: Path) -> str:
    """The first heading of a notebook, or '' if it has none, or is no notebook, which the build says."""
    try:
        cells = json.loads(path.read_bytes())["cells"]
        told = ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown"]
    except (ValueError, KeyError, TypeError):
        return ""
    lines = (line for words in told for line in words.splitlines())
    return next((line.removeprefix("# ").strip() for line in lines if line.startswith("# ")), "")

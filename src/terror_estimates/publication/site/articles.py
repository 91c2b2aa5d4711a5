"""Articles: the notebooks as the site shows them, with the code folded away and the way to run them at the end."""

from pathlib import Path

import nbformat

from terror_estimates.catalog import Catalog
from terror_estimates.publication.figure_block import Card, card_of, figure_block
from terror_estimates.publication.notebooks import figure_shown
from terror_estimates.publication.site.folder import FOLDER, commands, services
from terror_estimates.publication.site.page import written

FOLDED = "hide-input"  # the tag by which the renderer folds the code of a cell
SHOW, HIDE = "Show the code", "Hide the code"
_TO_ROOT = "../"


def article(root: Path, path: Path, catalog: Catalog, cards: dict[str, Card]) -> str:
    """The notebook as text: each picture of a registered figure becomes the block with its numbers."""
    notebook = nbformat.read(path, as_version=4)
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.metadata["tags"] = [*cell.metadata.get("tags", ()), FOLDED]
        for output in cell.get("outputs", ()):
            if id := figure_shown(output, catalog):
                card = card_of(cards, id, f"notebooks/{path.name}")
                output["data"] = {"text/html": figure_block(card, _TO_ROOT)}
                output["metadata"] = {}
    notebook.cells.append(nbformat.v4.new_markdown_cell(_again(root, path.name), id="run-it-yourself"))
    return nbformat.writes(notebook) + "\n"


def _again(root: Path, name: str) -> str:
    """How to run this article: the folder with its two commands, and services that can reach the project."""
    said = written(
        "again.html", folder=f"{_TO_ROOT}{FOLDER}", name=name, commands=commands(root), services=services(root, name)
    )
    return "\n".join(line for line in said.splitlines() if line.strip())

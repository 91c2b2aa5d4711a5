"""Articles: the notebooks as the site shows them, with the code folded away and the way to run them at the end."""

from collections.abc import Mapping
from pathlib import Path

import nbformat

from terror_estimates.catalog import Catalog
from terror_estimates.publication.figure_block import Card, card_of, figure_block
from terror_estimates.publication.hypertext import element, link, text
from terror_estimates.publication.notebooks import figure_shown
from terror_estimates.publication.site import addresses
from terror_estimates.publication.site.folder import FOLDER, commands, services
from terror_estimates.publication.site.page import written

FOLDED = "hide-input"  # the tag by which the renderer folds the code of a cell
SHOW, HIDE = "Show the code", "Hide the code"
_TO_ROOT = "../"


def article(root: Path, path: Path, catalog: Catalog, cards: Mapping[str, Card]) -> str:
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
            elif works := _works_named(output, catalog):
                output["data"] = {"text/html": works}
                output["metadata"] = {}
    notebook.cells.append(nbformat.v4.new_markdown_cell(_again(root, path.name), id="run-it-yourself"))
    return nbformat.writes(notebook) + "\n"


def _works_named(output: nbformat.NotebookNode, catalog: Catalog) -> str:
    """The closing list of sources, each name a link to the page of the work; empty for any other output."""
    said = output.get("metadata", {})
    if said.get("event") != catalog.event.id or not (works := said.get("sources")):
        return ""
    *before, _ = output["data"]["text/plain"].split("\n\n")
    names = "; ".join(link(f"{_TO_ROOT}{addresses.source(id)}", text(name)) for id, name in works)
    lines = [*(text(line) for line in before), f"<strong>Sources</strong>: {names}."]
    return "\n".join(element("p", line) for line in lines)


def _again(root: Path, name: str) -> str:
    """How to run this article: the folder with its two commands, and services that can reach the project."""
    said = written(
        "again.html", folder=f"{_TO_ROOT}{FOLDER}", name=name, commands=commands(root), services=services(root, name)
    )
    return "\n".join(line for line in said.splitlines() if line.strip())

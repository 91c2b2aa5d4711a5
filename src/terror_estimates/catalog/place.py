"""Where the catalog is: the nearest estimates.yaml."""

from pathlib import Path

from terror_estimates.catalog.refusal import Refusal

FILE_NAME = "estimates.yaml"


class CatalogNotFound(Refusal, FileNotFoundError):
    """There is no catalog file where one was looked for; the message is a sentence with the remedy."""


def find_catalog() -> Path:
    """The nearest estimates.yaml in this folder or above it."""
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / FILE_NAME).is_file():
            return folder / FILE_NAME
    raise CatalogNotFound(
        f"There is no {FILE_NAME} in this folder or above it. "
        "Go to the project's folder, or name the file (--catalog FILE)."
    )

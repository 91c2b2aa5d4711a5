"""Where the catalog is: the nearest estimates.yaml."""

from pathlib import Path

from terror_estimates.catalog.refusal import Refusal

FILE_NAME = "estimates.yaml"


class CatalogNotFound(Refusal, FileNotFoundError):
    """There is no catalog file where one was looked for; the message is a sentence with the remedy."""


def bytes_of(file: Path) -> bytes:
    """What stands in the file; CatalogNotFound says why it cannot be read."""
    try:
        return file.read_bytes()
    except OSError as fault:
        raise CatalogNotFound(f"The file '{file}' cannot be read: {fault.strerror or 'no reason is known'}.") from None


def to_ask(file: str | Path | None = None) -> Path:
    """The file named, else the nearest estimates.yaml, else the package's own: whoever only asks needs no folder."""
    if file is not None:
        return Path(file)
    try:
        return find_catalog()
    except CatalogNotFound:
        own = Path(__file__).parents[1] / FILE_NAME  # a wheel holds it; a checkout has it where it is found
        if not own.is_file():
            raise
        return own


def to_change(file: str | Path | None = None) -> Path:
    """The file named, else the nearest estimates.yaml, itself and no link to it: its folder is worked in."""
    place = Path(file) if file else find_catalog()
    try:
        return place.resolve()
    except (OSError, RuntimeError):  # the latter of a link that leads to itself
        raise CatalogNotFound(f"The file '{file}' cannot be read: it is a link that leads nowhere.") from None


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

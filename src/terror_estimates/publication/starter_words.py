"""What a folder still says of the starter's invented event when its catalog is of another one."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

from terror_estimates.catalog import Catalog
from terror_estimates.catalog.place import FILE_NAME
from terror_estimates.catalog.plain import Plain
from terror_estimates.catalog.problem import clipped
from terror_estimates.publication.new_catalog import starter_files

_OF_THE_STARTER = re.compile("flood|drowned|invented", re.IGNORECASE)  # its words about the event itself


def starter_words(root: Path, catalog: Catalog) -> list[str]:
    """A sentence for each file that still tells of the starter's event; none while the catalog is the starter's.

    A passage is compared to the letter, so that whoever has written words of their own is never suspected.
    """
    made = starter_files()
    if _holds_the_starter(catalog, made[Path(FILE_NAME)]):
        return []
    found = []
    for path, content in made.items():
        place = root / path
        if path.suffix in (".md", ".ipynb") and place.is_file():
            kept = set(_passages(place.read_bytes(), path.suffix))
            first = next((one for one in _passages(content, path.suffix) if one in kept and _tells(one)), None)
            if first is not None:
                said = clipped(first.splitlines()[0])
                found.append(
                    f"{path.as_posix()} still tells of the starter's event ('{said}'); write what is so of yours"
                )
    return found


def _holds_the_starter(catalog: Catalog, starter: bytes) -> bool:
    """Whether the catalog is the starter's still: its event, with all its estimates, whatever was added."""
    plain = Plain(starter)
    same = plain.data["event"]["title"] == catalog.event.title
    return same and plain.sections["estimates"].keys() <= catalog.estimates.keys()


def _tells(passage: str) -> bool:
    return _OF_THE_STARTER.search(passage) is not None


def _passages(content: bytes, suffix: str) -> Iterator[str]:
    """The paragraphs of a page, or of the prose of a notebook; nothing of a file that cannot be read."""
    try:
        text = content.decode()
        cells = json.loads(text)["cells"] if suffix == ".ipynb" else [{"cell_type": "markdown", "source": text}]
        prose = ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown"]
    except (ValueError, KeyError, TypeError):  # of a notebook that is none the build says so
        return
    for words in prose:
        yield from (one.strip() for one in re.split(r"\n\s*\n", words) if one.strip())

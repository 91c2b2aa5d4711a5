"""What many tests ask of the record as it stands, made once a process: the catalog, and each of its figures.

Nobody may change what is returned. Whoever paints a figure in another size draws one of their own.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from unittest.mock import patch

from terror_estimates.catalog import Catalog
from terror_estimates.catalog.load import keep_catalog
from terror_estimates.comparison.held import Held

if TYPE_CHECKING:
    from terror_estimates.publication.figures import Figure

ROOT = Path(__file__).parents[1]


@cache
def record() -> Catalog:
    """The catalog of the record, with which every later reading of the same bytes in this process is answered."""
    return keep_catalog(ROOT / "estimates.yaml")


@cache
def held_numbers() -> Held:
    """All numbers of the record, to be asked."""
    return Held(record())


@cache
def figure(id: str) -> "Figure":
    """A registered figure of the record."""
    from terror_estimates.publication.figures import draw  # a catalog alone needs no matplotlib

    return draw(record(), id)


@contextmanager
def letters_named() -> Iterator[None]:
    """Have pictures name their letters and not hold them: what they hold is asked in publication/test_pictures.py.

    To take the letters out of the fonts is most of the work of writing a figure.
    """
    from terror_estimates.publication import lettering

    with patch.object(lettering, "letters_of", lambda font, characters: "".join(sorted(characters)).encode()):
        yield

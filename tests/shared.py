"""What many tests ask of the record as it stands, made once a process: the catalog, and each of its figures.

Nobody may change what is returned. Whoever paints a figure in another size draws one of their own.
"""

from functools import cache
from pathlib import Path

from terror_estimates.catalog import Catalog
from terror_estimates.catalog.load import keep_catalog
from terror_estimates.publication.figures import Figure, draw

ROOT = Path(__file__).parents[1]


@cache
def record() -> Catalog:
    """The catalog of the record, with which every later reading of the same bytes in this process is answered."""
    return keep_catalog(ROOT / "estimates.yaml")


@cache
def figure(id: str) -> Figure:
    """A registered figure of the record."""
    return draw(record(), id)

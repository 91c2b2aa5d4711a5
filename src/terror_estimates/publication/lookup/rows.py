"""Rows: what is said of each estimate wherever it is listed, one file a measure, so that a page takes what it shows."""

from typing import Any

from terror_estimates.catalog import Catalog, Estimate
from terror_estimates.comparison.lineage import foundations
from terror_estimates.comparison.quotation import quotation
from terror_estimates.publication.site.row import row


def rows_data(catalog: Catalog, measure: str) -> dict[str, list[Any]]:
    """By id of the estimate: see `ROW`."""
    return {one.id: _row(catalog, one) for one in catalog.of_measure(measure)}


ROW = ("who", "work", "number", "counts", "silences", "caveats", "how", "quotation", "note", "behind")


def _row(catalog: Catalog, estimate: Estimate) -> list[Any]:
    """One estimate: the cells of its row, the sentence that says it rightly, our note, what it rests on."""
    said = row(catalog, estimate)
    note = " ".join((estimate.note or "").split())
    behind = foundations(catalog, [estimate]).sentence(catalog)
    return [
        said.who, said.work, said.number, said.counts, said.silences, list(said.caveats), said.how,
        quotation(catalog, estimate), note, behind,
    ]  # fmt: skip

"""Rows: what is said of each estimate wherever it is listed, one file per measure, so a page takes what it shows."""

from collections.abc import Iterable
from typing import Any

from terror_estimates.catalog import Estimate
from terror_estimates.comparison.finding import revision_words
from terror_estimates.comparison.lineage import foundations
from terror_estimates.comparison.quotation import quotation
from terror_estimates.publication.site.row import row

ROW = (
    "who", "work", "number", "ours", "printed", "counts", "silences", "how", "caveats", "note", "where", "quotation",
    "behind", "revised",
)  # fmt: skip


def rows_data(estimates: Iterable[Estimate]) -> dict[str, list[Any]]:
    """By id of the estimate, what `ROW` names, in that order."""
    return {one.id: _row(one) for one in estimates}


def _row(estimate: Estimate) -> list[Any]:
    """The cells of a row of the site, the sentence that says the number rightly, and what stands behind it."""
    said = row(estimate)
    note = " ".join(said.note.split())
    behind = foundations([estimate]).sentence()
    return [
        said.who, said.work, said.number, int(said.ours), said.printed, said.counts, said.silences, said.how,
        list(said.caveats), note, said.where, quotation(estimate), behind,
        revision_words(estimate),
    ]  # fmt: skip

"""The sides of an estimate in the words of its vocabulary, for tables and rows."""

from terror_estimates.catalog import Catalog, Estimate, Period

_PLURALS = {
    "measure": "measures", "population": "populations", "jurisdiction": "jurisdictions", "territory": "territories",
}  # fmt: skip


def side_label(catalog: Catalog, estimate: Estimate, side: str) -> str:
    """One side of an estimate's scope in words for readers."""
    word = getattr(estimate, side)
    if isinstance(word, Period):
        return word.label()
    return catalog.vocabulary.label(_PLURALS[side], word) if side in _PLURALS else word.replace("_", " ")

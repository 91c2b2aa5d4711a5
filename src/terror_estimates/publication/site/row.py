"""A row: one estimate in a table of the site, the same wherever it stands; and the table around such rows."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from terror_estimates.catalog import Catalog, Estimate
from terror_estimates.publication.site import addresses
from terror_estimates.publication.site.counting import BASIS, SEEN, STANCE, counts, silences
from terror_estimates.publication.site.page import written


@dataclass(frozen=True)
class Row:
    """What is said of an estimate in one row: who, the number, what it counts, and how it was seen."""

    id: str
    address: str
    who: str
    work: str
    number: str
    measure: str
    counts: str
    silences: str
    caveats: tuple[str, ...]
    how: str
    unseen: bool
    rejected: bool
    remark: str = ""


def row(catalog: Catalog, estimate: Estimate, remark: str = "") -> Row:
    """The row of one estimate; a remark says why it stands in this table."""
    label = catalog.vocabulary.label("measures", estimate.measure)
    return Row(
        id=estimate.id,
        address=addresses.estimate(estimate.id),
        who=estimate.estimated_by,
        work=catalog.where(estimate),
        number=stated(estimate),
        measure=f"{label[:1].upper()}{label[1:]}",
        counts=counts(catalog, estimate),
        silences=silences(catalog, estimate),
        caveats=tuple(catalog.vocabulary.caveats[word].definition for word in estimate.caveats),
        how=how(estimate),
        unseen=not estimate.chartable,
        rejected=estimate.stance == "rejects",
        remark=remark,
    )


def table(catalog: Catalog, caption: str, estimates: Iterable[Estimate], remarks: Mapping[str, str] = {}) -> Markup:
    """A table of estimates in the order given; `remarks` by id say why one stands there."""
    rows = [row(catalog, one, remarks.get(one.id, "")) for one in estimates]
    return written("rows.html", caption=caption, rows=rows)


def stated(estimate: Estimate) -> str:
    """The number as printed, in quotation marks, or in our words, which say so."""
    if estimate.as_printed:
        return f"“{estimate.as_printed}”"
    return f"{estimate.value.text()}{' (our words)' if estimate.in_our_words else ''}"


def how(estimate: Estimate) -> str:
    """How the number was reached, how we saw it, and where its source stands: one line below the row."""
    parts = [BASIS[estimate.basis], SEEN[estimate.verification.level]]
    if estimate.stance != "asserts":
        parts.append(STANCE[estimate.stance])
    said = "; ".join(parts)
    return f"{said[:1].upper()}{said[1:]}."

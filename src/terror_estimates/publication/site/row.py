"""A row: one estimate in a table of the site, the same wherever it stands; and the table around such rows."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from terror_estimates.catalog import Catalog, Estimate
from terror_estimates.publication.site import addresses
from terror_estimates.publication.site.counting import BASIS, SEEN, STANCE, counts, silences
from terror_estimates.publication.site.page import written
from terror_estimates.publication.site.strip import Axis, Strip, axis_of, strip_of

_NO_REMARKS: Mapping[str, str] = {}


@dataclass(frozen=True)
class Row:
    """What is said of an estimate in one row: who, the number, what it counts, and how it was seen."""

    id: str
    address: str
    who: str
    work: str
    number: str
    ours: bool
    counts: str
    silences: str
    how: str
    caveats: tuple[str, ...]
    note: str
    where: str
    unseen: bool
    rejected: bool
    remark: str = ""
    strip: Strip | None = None


def row(catalog: Catalog, estimate: Estimate, remark: str = "", axis: Axis | None = None) -> Row:
    """The row of one estimate; a remark says why it stands in this table."""
    return Row(
        id=estimate.id,
        address=addresses.estimate(estimate.id),
        who=estimate.estimated_by,
        work=catalog.source(estimate.source).short(),
        number=stated(estimate),
        ours=estimate.in_our_words,
        counts=counts(catalog, estimate),
        silences=silences(catalog, estimate),
        how=how(estimate),
        caveats=tuple(catalog.vocabulary.caveats[word].definition for word in estimate.caveats),
        note=estimate.note or "",
        where=catalog.where(estimate),
        unseen=not estimate.chartable,
        rejected=estimate.stance == "rejects",
        remark=remark,
        strip=strip_of(estimate, axis) if axis else None,
    )


def table(
    catalog: Catalog, caption: str, estimates: Iterable[Estimate], remarks: Mapping[str, str] = _NO_REMARKS,
    *, drawn: bool = False,
) -> Markup:  # fmt: skip
    """A table of estimates in the order given; `remarks` by id say why one stands there; `drawn` adds the strips."""
    held = list(estimates)
    axis = axis_of(held) if drawn else None
    rows = [row(catalog, one, remarks.get(one.id, ""), axis) for one in held]
    return written("rows.html", caption=caption, rows=rows, axis=axis)


def stated(estimate: Estimate) -> str:
    """The number as printed, in quotation marks, or in our words."""
    return f"“{estimate.as_printed}”" if estimate.as_printed else estimate.value.text()


def how(estimate: Estimate) -> str:
    """How the number was reached, how we saw it, and where its source stands: one line below the row."""
    parts = [BASIS[estimate.basis], SEEN[estimate.verification.level]]
    if estimate.stance != "asserts":
        parts.append(STANCE[estimate.stance])
    said = "; ".join(parts)
    return f"{said[:1].upper()}{said[1:]}."

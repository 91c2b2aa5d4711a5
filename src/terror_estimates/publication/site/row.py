"""A row: one estimate in a table of the site, the same wherever it stands; and the table around such rows."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from terror_estimates.catalog import Estimate
from terror_estimates.catalog.english import capital, sentence
from terror_estimates.comparison.phrase import stopped
from terror_estimates.publication.site import addresses
from terror_estimates.publication.site.counting import BASIS, SEEN, STANCE, counts, silences
from terror_estimates.publication.site.page import written
from terror_estimates.publication.site.strip import Axis, Strip, axis_of, strip_of

_NO_REMARKS: Mapping[str, str] = {}


@dataclass(frozen=True)
class Row:
    """What is said of an estimate in one row: who, the number, what it counts, and how it was seen.

    The explorer adds what is counted, why the row stands where it stands, and the button that picks it: what is
    written on it, and what it is called.
    """

    id: str
    address: str
    who: str
    work: str
    number: str
    printed: str
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
    measure: str = ""
    why: str = ""
    pick: tuple[str, str] | None = None


def row(estimate: Estimate, remark: str = "", axis: Axis | None = None, *, of: str = "", measured: bool = False) -> Row:
    """The row of one estimate; a remark says why it stands in this table, `of` is whose page it stands on."""
    measure = estimate.label("measure") if measured else ""
    work, who = estimate.work.short(), estimate.estimated_by
    return Row(
        id=estimate.id,
        address=addresses.estimate(estimate.id),
        who=work if of else who,
        work=(who if who != of else "") if of else work,
        number=f"{estimate.shown()}{estimate.of_how_many}",
        printed="" if estimate.shown_as_printed else estimate.as_printed or "",
        ours=not estimate.shown_as_printed and not estimate.bare,
        counts=counts(estimate),
        silences=silences(estimate),
        how=how(estimate),
        caveats=tuple(estimate.vocabulary.caveats[word].definition for word in estimate.caveats),
        note=estimate.note or "",
        where=stopped(estimate.where),
        unseen=not estimate.chartable,
        rejected=estimate.stance == "rejects",
        remark=remark,
        strip=strip_of(estimate, axis) if axis else None,
        measure=capital(measure),
    )


def table(
    caption: str, estimates: Iterable[Estimate], remarks: Mapping[str, str] = _NO_REMARKS,
    *, drawn: bool = False, axis: Axis | None = None, anchored: bool = True, of: str = "", measured: bool = False,
) -> Markup:  # fmt: skip
    """A table of estimates in the order given; `remarks` by id say why one stands there.

    `drawn` adds the strips, on an axis of the table's own, or on the `axis` given. Rows that are drawn are anchors by
    the id of their estimate, unless one page has several tables that may hold the same one. On the page `of` somebody
    the work leads each row. What is counted stands in each row where the rows differ in it, or where the table is
    `measured` because nothing around it says so.
    """
    held = list(estimates)
    measured = measured or len({one.measure for one in held}) > 1
    axis = axis or (axis_of(held) if drawn else None)
    rows = [row(one, remarks.get(one.id, ""), axis, of=of, measured=measured) for one in held]
    head = "Stated in" if of else "Whose number"
    return written("rows.html", caption=caption, head=head, rows=rows, axis=axis, anchored=bool(axis) and anchored)


def how(estimate: Estimate) -> str:
    """How the number was reached, how we saw it, and where its source stands: one line below the row."""
    parts = [BASIS[estimate.basis], SEEN[estimate.verification.level]]
    if estimate.stance != "asserts":
        parts.append(STANCE[estimate.stance])
    said = "; ".join(parts)
    return sentence(said)

"""Two pages: every published figure that can be recomputed with its verdict, and every correction."""

from collections import Counter
from collections.abc import Iterator
from fractions import Fraction
from typing import get_args

from terror_estimates.audit.claims import Checked, Verdict, check_claims, shown, span, stated_inputs
from terror_estimates.audit.rounding import Printed
from terror_estimates.catalog import Catalog, Claim, Correction, Sighting
from terror_estimates.catalog.claim import OtherBase
from terror_estimates.catalog.english import capital
from terror_estimates.catalog.interval import Interval
from terror_estimates.catalog.words import MEANING, CorrectionKind
from terror_estimates.publication.hypertext import element, link, marked, marked_table, text

_MEANS = {
    Verdict.FOLLOWS: "The recomputed value, rounded to the digits printed, is the published one.",
    Verdict.AS_ROUNDED: "It is the published one if the zeros at its end, or the source's own “about”, are rounding.",
    Verdict.OTHER_BASE: "The inputs the words ask for do not give the published number; another reading does.",
    Verdict.DOES_NOT: "No reading that was tried gives the published number.",
    Verdict.UNCHECKED: "An input has no number or was not seen in print, or the inputs leave the answer open.",
}
_BREAK = "<br>"
_PARTS = {"third": 3, "quarter": 4, "fifth": 5}  # units that are parts of a whole


def claims_page(catalog: Catalog) -> str:
    """Every claim by its verdict: what was published, what its inputs give, why, and the inputs with their entries."""
    checked = check_claims(catalog.claims.values())
    counts = Counter(one.verdict for one in checked)
    parts = [
        "# Do the published sums hold?",
        "Shares, sums, rates and ratios as they were published, each computed again from its inputs in exact "
        f"fractions. Generated from the data ({marked(catalog.event.title)}, {marked(catalog.stated_edition)}); do not "
        "edit. A verdict is about arithmetic only: a claim that follows may still say that it counts something which "
        "its inputs do not count. Where we have found that, its note says so.",
        marked_table(("verdict", "claims"), [(verdict.value, str(counts[verdict])) for verdict in Verdict]),
    ]
    for verdict, meaning in _MEANS.items():
        if rows := [_row(one) for one in checked if one.verdict is verdict]:
            head = ("claim", "published", "recomputed", "why", "inputs")
            parts += [f"## {capital(verdict.value)}", meaning, marked_table(head, rows)]
    return "\n\n".join(parts) + "\n"


def corrections_page(catalog: Catalog) -> str:
    """Every correction by its kind: what circulates, where it was found, and what the source says."""
    parts = [
        "# Corrections",
        "What circulates wrongly about the event, so that nobody adds it again. Generated from the data "
        f"({marked(catalog.event.title)}, {marked(catalog.stated_edition)}); do not edit. That a work stands here with "
        "a slip says nothing about the rest of it.",
    ]
    for kind in get_args(CorrectionKind):
        if held := [one for one in catalog.corrections.values() if one.kind == kind]:
            head = ("what circulates", "where it was found", "what the source says", "entries")
            parts += [f"## {capital(kind)}", MEANING[kind], marked_table(head, (_corrected(one) for one in held))]
    return "\n\n".join(parts) + "\n"


def _row(checked: Checked) -> tuple[str, ...]:
    claim = checked.claim
    unit, part = marked(claim.unit.replace("_", " ")), _PARTS.get(claim.unit.rstrip("s"))
    own = link(f"claim/{claim.id}.html", "cite it")
    named = f"{element('span', '', id=claim.id)}{marked(claim.says)} ({own})"
    where = marked(_where(claim))
    quoted = [f"“{marked(claim.as_printed)}”"] if claim.as_printed else []
    published = shown(claim)
    if part and claim.published == "1":
        published = published.removesuffix("1") + "one"
    if checked.recomputed is None:
        given = "—"
    elif part:  # 'a fifth' is read, '1.11 fifths' is not
        given = f"{_percent(checked.recomputed, part)} percent"
    else:
        given = f"{span(Printed(claim.published, claim.about), checked.recomputed)} {unit}"
    return (
        _BREAK.join([named, where, *_note(claim.note)]),
        _BREAK.join([f"{published} {unit}", *quoted]),
        given,
        f"{capital(checked.verdict.value)}. {marked(checked.why)}",
        _BREAK.join(_inputs(claim)),
    )


def _percent(found: Interval, part: int) -> str:
    """So many parts of a whole, in percent to one decimal: 1.11 fifths are 22.2 percent."""
    low, high = (None if end is None else f"{float(Fraction(end) * 100 / part):.1f}" for end in (found.low, found.high))
    if low and high:
        return low if low == high else f"{low} to {high}"
    return f"{low} or more" if low else f"{high} or less" if high else "any number of"


def _inputs(claim: Claim) -> Iterator[str]:
    """The formula and the inputs of the claim, then those of its other bases."""
    bases: list[tuple[str, Claim | OtherBase]] = [("", claim)]
    bases += [(f"Another base, {marked(other.why)}: ", other) for other in claim.other_bases]
    for lead, reading in bases:
        yield f"{lead}`{' '.join(reading.formula.split())}`"
        for name, number in stated_inputs(claim, reading).items():
            given = reading.inputs[name]
            said = _entry(given) if isinstance(given, str) else marked(given.is_)
            yield f"`{name}`: {number} ({said})"


def _corrected(correction: Correction) -> tuple[str, ...]:
    verification, own = correction.verification, link(f"correction/{correction.id}.html", "its page")
    place = correction.catalog.place
    found = [place(one) for one in correction.found_in]
    elsewhere = [seen for seen in verification.seen_in if seen not in correction.found_in]
    found += [f"seen in {place(seen)}" for seen in elsewhere]
    return (
        f"{element('span', '', id=correction.id)}{marked(correction.circulates)} ({own})",
        _BREAK.join([*(marked(one) for one in found), verification.level.replace("_", " ")]),
        _BREAK.join([marked(correction.source_says), *_way(correction), *_note(correction.note)]),
        _BREAK.join(_entry(id) for id in correction.see) or "—",
    )


def _way(correction: Correction) -> list[str]:
    return [f"The way: {marked(correction.vocabulary.label('ways', correction.way))}."] if correction.way else []


def _note(note: str | None) -> list[str]:
    return [f"Note: {marked(note)}"] if note else []


def _where(claim: Claim) -> str:
    seen, verification = claim.catalog.place, claim.verification
    others = [seen(one) for one in verification.seen_in if one.source != claim.source]
    elsewhere = f", seen in {'; '.join(others)}" if others else ""
    stated = seen(Sighting(source=claim.source, locator=claim.locator))
    return f"{stated}{elsewhere} ({verification.level.replace('_', ' ')})"


def _entry(id: str) -> str:
    return link(f"estimate/{id}.html", element("code", text(id)))

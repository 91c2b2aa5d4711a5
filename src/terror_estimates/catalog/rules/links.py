"""Links: what an estimate stands on, belongs to or replaces."""

from collections.abc import Mapping

from terror_estimates.catalog.catalog import Catalog
from terror_estimates.catalog.estimate import LINKS, Estimate
from terror_estimates.catalog.problem import clipped, did_you_mean
from terror_estimates.catalog.rules.registry import GONE, Findings, Raised, each, rule
from terror_estimates.catalog.words import NOTHING
from terror_estimates.catalog.years import UNKNOWN

_ONE_WAY = ("rests_on", "part_of", "rounds", "revises")
_SHOWN = 6  # steps of a circle that are written out


@rule("problem")
def unknown_link(catalog: Catalog) -> Findings:
    """Links name other entries: `rests_on` estimates or sources, all others estimates."""
    estimates = catalog.declared["estimates"]
    foundations = estimates | catalog.declared["sources"]
    for path, estimate in each(catalog.estimates):
        for key in LINKS:
            known = foundations if key == "rests_on" else estimates
            for place, link in enumerate(getattr(estimate, key)):
                if link == estimate.id:
                    yield (*path, key, place), f"{key}: '{link}' links to itself; remove it"
                elif link not in known:
                    gone = link in catalog.declared.get("released", ())
                    near = GONE if gone else did_you_mean(link, known, "; add it, or remove the link")
                    yield (*path, key, place), f"{key}: there is no entry '{clipped(link)}'{near}"


@rule("problem")
def circular_link(catalog: Catalog) -> Findings:
    """What an estimate rests on, is part of, rounds or revises does not, in the end, lead back to the estimate."""
    for key in _ONE_WAY:
        settled: set[str] = set()
        linked = [id for id in catalog.estimates if _linked(catalog.estimates, key, id)]
        for id in linked:
            for circle in _circles(catalog.estimates, key, id, settled):
                steps = circle if len(circle) <= _SHOWN else [*circle[:_SHOWN], "…"]
                said = f"{key}: {' → '.join([*steps, circle[0]])} closes a circle; remove the link that is not so"
                yield ("estimates", circle[-1], key), said


@rule("flag")
def foundation_differs(catalog: Catalog) -> Raised:
    """An exact number that rests on one exact number of the same people, place and time is that number.

    What rounds another or is set against it says so; a flag, since an author may correct what he builds upon.
    """
    for path, estimate in each(catalog.estimates):
        below = catalog.estimates.get(estimate.rests_on[0]) if len(estimate.rests_on) == 1 else None
        if (
            below is None
            or estimate.rounds
            or below.id in estimate.conflicts_with
            or not _counts_alike(estimate, below)
        ):
            continue
        own, its = estimate.value.best, below.value.best
        if own is not None and its is not None and own != its:
            said = f"{own:,} rests on the {its:,} of '{below.id}', of the same people, place and time, and differs"
            yield (
                (*path, "value"),
                f"{said}; check the digits, then answer foundation-differs and name both",
                (own, its),
            )


def _counts_alike(one: Estimate, other: Estimate) -> bool:
    """Whether two exact numbers count in one unit, of the same people, place and time as both state."""
    exact, known = one.value.precision == other.value.precision == "exact", one.catalog.vocabulary.measures
    if not {one.measure, other.measure} <= known.keys():
        return False  # an unknown word, reported as such
    sides = [(getattr(one, side), getattr(other, side)) for side in ("population", "territory", "period")]
    return exact and one.measured.unit == other.measured.unit and all(a == b and a not in NOTHING for a, b in sides)


def _circles(estimates: Mapping[str, Estimate], key: str, start: str, settled: set[str]) -> list[list[str]]:
    """The circles reached from an estimate, each by the link that closes it; without recursion, chains may be long."""
    found: list[list[str]] = []
    trail: dict[str, None] = {}
    waiting = [] if start in settled else [(start, iter(_linked(estimates, key, start)))]
    trail.update(dict.fromkeys(id for id, _ in waiting))
    while waiting:
        id, links = waiting[-1]
        link = next(links, None)
        if link is None:
            waiting.pop()
            del trail[id]
            settled.add(id)
        elif link in trail:
            line = list(trail)
            found.append(line[line.index(link) :])
        elif link not in settled:
            trail[link] = None
            waiting.append((link, iter(_linked(estimates, key, link))))
    return found


def _linked(estimates: Mapping[str, Estimate], key: str, id: str) -> list[str]:
    """The other estimates that a link of this kind names; a link to itself is another rule's matter."""
    return [link for link in getattr(estimates[id], key) if link in estimates and link != id]


@rule("problem")
def revises_earlier(catalog: Catalog) -> Findings:
    """A revision replaces an earlier or equally old figure of the same author and the same measure."""
    for path, estimate in each(catalog.estimates):
        for place, link in enumerate(estimate.revises):
            former = catalog.estimates.get(link)
            if former and (said := _not_a_revision(estimate, former)):
                yield (*path, "revises", place), f"revises: '{link}' {said}"


def _not_a_revision(estimate: Estimate, former: Estimate) -> str | None:
    if former.by != estimate.by:
        return f"is by {clipped(former.estimated_by)}; use conflicts_with instead"
    known = estimate.catalog.declared["measures"]
    if former.measure != estimate.measure and {former.measure, estimate.measure} <= known:
        return f"counts {former.measure}, this entry {estimate.measure}; drop the link"
    later, earlier = (estimate.catalog.sources.get(one.source) for one in (former, estimate))
    if later and earlier and (later.earliest or 0) > (earlier.latest or UNKNOWN):
        return f"was issued in {later.dating}, this entry in {earlier.dating}; reverse the link"
    return None


@rule("flag")
def part_above_whole(catalog: Catalog) -> Raised:
    """A part is not larger than the whole it is `part_of`; an answer names both numbers."""
    for path, part in each(catalog.estimates):
        for place, link in enumerate(part.part_of):
            whole = catalog.estimates.get(link)
            least, most = part.value.least, whole.value.most if whole else None
            if least is not None and most is not None and least > most:
                said = f"at least {least} here, at most {most} in '{link}'; check both"
                yield (*path, "part_of", place), f"{said}, then answer part-above-whole with both", (least, most)

"""The places of a chart of places: a line for each witness, and the numbers on which the witnesses differ."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import combinations

from terror_estimates.catalog import Estimate
from terror_estimates.catalog.english import capital
from terror_estimates.catalog.estimate import by_publication
from terror_estimates.catalog.figure import FigureEntry
from terror_estimates.charts.kinds.places.place import Lane, Place
from terror_estimates.charts.words.labels import short_name, whose
from terror_estimates.comparison.distance import gap
from terror_estimates.comparison.rounding import told_roundly


def rows_of(entry: FigureEntry, estimates: Iterable[Estimate], usual: str) -> list[Place]:
    """The places of some estimates, each with a line for every witness."""
    rows: dict[str, dict[str, list[Estimate]]] = {}
    for one in by_publication(estimates):
        witness = _witness(one, usual)
        rows.setdefault(_name(entry, one), {}).setdefault(witness, []).append(one)
    return [
        Place(
            name,
            tuple(lane for witness, mine in lanes.items() for lane in _lanes(entry, witness, mine)),
            _differing(lanes),
            _compared(lanes),
        )
        for name, lanes in rows.items()
    ]


def usual_hand(estimates: Iterable[Estimate]) -> str:
    """The person or office that more than half of these numbers come from; empty if there is no such majority."""
    names = Counter(one.estimated_by for one in estimates)
    name, count = names.most_common(1)[0] if names else ("", 0)
    return name if 2 * count > names.total() else ""


def _witness(estimate: Estimate, usual: str) -> str:
    """Where a number was seen; whose it is as well, unless it is of the hand that the figure names for all."""
    seen = estimate.verification.witness
    carrier = estimate.catalog.source(seen.source if seen else estimate.source).named()
    if estimate.estimated_by == usual:
        return carrier
    name = whose(estimate)
    said = short_name(estimate) == estimate.estimated_by and estimate.stance == "asserts"
    own = estimate.work.named()
    name = f"{estimate.estimated_by}, {own}" if said and own not in name else name
    return name if carrier in (own, name) else f"{name}, seen in {carrier}"


def _lanes(entry: FigureEntry, witness: str, estimates: Sequence[Estimate]) -> list[Lane]:
    """One line, or more where a witness gives two numbers for one column."""
    lanes: list[dict[tuple, Estimate]] = []
    for one in estimates:
        place = (one.measure, column_of(entry, one))
        lane = next((lane for lane in lanes if place not in lane), None)
        if lane is None:
            lanes.append(lane := {})
        lane[place] = one
    return [Lane(witness, tuple(lane.values())) for lane in lanes]


def _kind(estimate: Estimate) -> tuple:
    return (estimate.measure, frozenset(part for part, said in estimate.components.items() if said == "included"))


def _differing(lanes: dict[str, list[Estimate]]) -> frozenset[str]:
    """The ids of the numbers of one place and kind that contradict another print.

    What rounds a number that is there itself adds no contradiction, and a bound or a range has none with what it holds.
    """
    unlike: set[str] = set()
    for mine in _kinds(lanes).values():
        own = [one for one in mine if not any(told_roundly(one, other) for other in mine if other is not one)]
        unlike |= {one.id for pair in combinations(own, 2) if _contradict(*pair) for one in pair}
    return frozenset(unlike)


def _compared(lanes: dict[str, list[Estimate]]) -> bool:
    """Whether two witnesses both give a number of one kind, so that they can agree."""
    given = [kind for mine in lanes.values() for kind in {_kind(one) for one in mine if one.value.stated}]
    return len(given) > len(set(given))


def _kinds(lanes: dict[str, list[Estimate]]) -> dict[tuple, list[Estimate]]:
    """The numbers of a place by kind, whoever prints them."""
    kinds: dict[tuple, list[Estimate]] = {}
    for one in (each for mine in lanes.values() for each in mine):
        kinds.setdefault(_kind(one), []).append(one)
    return kinds


def _contradict(one: Estimate, other: Estimate) -> bool:
    """Whether no number could be what both of them say."""
    across = gap(one, other)
    return across is not None and across.high != 0


def _name(entry: FigureEntry, estimate: Estimate) -> str:
    """The label of a place; of the people, where they are only some of those asked about."""
    if narrower(entry, estimate):
        return capital(entry.vocabulary.label("populations", estimate.population))
    return entry.vocabulary.label("territories", estimate.territory)


def narrower(entry: FigureEntry, estimate: Estimate) -> bool:
    """Whether an estimate counts only some of the people that the figure asks about."""
    asked = entry.catalog.scope(entry.scope).population if entry.scope else None
    return estimate.in_part("population") and estimate.population != asked


def column_of(entry: FigureEntry, estimate: Estimate) -> str | None:
    """The one component of the columns that an estimate counts; None if it counts several, or says none."""
    counts = [one for one in entry.columns if estimate.components.get(one) == "included"]
    others = [one for one in entry.columns if one not in counts]
    single = len(counts) == 1 and all(estimate.components.get(one) == "excluded" for one in others)
    return counts[0] if single else None

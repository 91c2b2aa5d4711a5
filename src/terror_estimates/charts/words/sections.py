"""Sections: the estimates of one measure, and what most of them are about, so that only the others need to say it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from terror_estimates.catalog import Estimate, Period
from terror_estimates.catalog.figure import FigureEntry
from terror_estimates.charts.words.labels import inferred_sides, period_words, side_words, when

_FEW = 3  # among fewer estimates nothing is usual


@dataclass(frozen=True)
class Section:
    """The estimates of one measure, and the period that most of them are about."""

    measure: str
    estimates: tuple[Estimate, ...]
    usual: Period | None


def sections_of(entry: FigureEntry, estimates: Sequence[Estimate]) -> list[Section]:
    """The estimates measure by measure, in the order of the entry, then any other measure."""
    measures = [*entry.measures, *sorted({one.measure for one in estimates} - set(entry.measures))]
    groups = {word: tuple(one for one in estimates if one.measure == word) for word in measures}
    return [Section(word, mine, usual_period(mine)) for word, mine in groups.items() if mine]


def usual_period(estimates: Iterable[Estimate]) -> Period | None:
    """The period that most of these estimates are about; none where two are as frequent."""
    given = list(estimates)
    periods = Counter(one.period for one in given if isinstance(one.period, Period))
    first, second = [*periods.most_common(2), (None, 0), (None, 0)][:2]
    return first[0] if len(given) >= _FEW and first[1] > second[1] else None


def unusual_words(estimate: Estimate, usual: Period | None) -> str:
    """The part of the people that is counted, the period where it is not the usual one, and what is left out."""
    said = [side_words(estimate, "population")] if estimate.in_part("population") else []
    said += [words for words in inferred_sides(estimate) if words not in said]
    if estimate.period != usual:
        said.append(when(estimate))
    return "; ".join([*said, *_left_out(estimate)])


def _left_out(estimate: Estimate) -> list[str]:
    """The components that the source itself leaves out of its number, beyond what the measure leaves out anyway."""
    known = estimate.vocabulary.measures[estimate.measure].components
    mine = [part for part, word in estimate.components.items() if word == "excluded" and known.get(part) != word]
    labels = [estimate.vocabulary.label("components", part) for part in mine]
    return [f"leaves out {', '.join(labels)}"] if labels else []


def usual_note(usual: Period | None, where: str = "a row") -> str:
    """'in 1937–38 unless a row says otherwise', or nothing."""
    return f"in {period_words(usual)} unless {where} says otherwise" if usual else ""

"""Named years: the years that a question names beside its number, and whether the number is held of them.

Whoever asks for "681,692 shot in 1937" is told that it is of 1937–38. A year in which a work was published may name
the work, and the years of the event are in every question about it: neither says of which years the number is meant.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from terror_estimates.catalog import Claim, Estimate, Period
from terror_estimates.catalog.years import YEAR
from terror_estimates.comparison.asked import Asked
from terror_estimates.comparison.order import Hit
from terror_estimates.comparison.phrase import span_of
from terror_estimates.comparison.typed import in_whole_years

Years = tuple[int, int]
NAMED = rf"(?<![0-9.,’'])({YEAR})(?:(?<=0)(s)(?![a-z])|\s?[–-]\s?({YEAR}|[0-9]{{2}}))?(?![0-9]|[.,’'][0-9])"
OF_YEARS = ", but of {held} and not of {asked}"
DECADE = 10  # years
ALONE = " alone"  # where the years asked for are some of those held


def years_named(asked: Asked) -> Years | None:
    """The first and the last year that stand beside the number: (1937, 1938) of '681,692 in 1937–38'.

    A decade is named where no years are: (1930, 1939) of '681,692 in the 1930s'.
    """
    exact, decades = _named(asked)
    named = exact or decades
    return (min(named), max(named)) if named else None


def _named(asked: Asked) -> tuple[list[int], list[int]]:
    """The years that stand beside the number, and the first and last years of the decades that do."""
    years: list[int] = []
    decades: list[int] = []
    for first, decade, last in re.findall(NAMED, in_whole_years(asked.text)):
        if decade:
            decades += [int(first), int(first) + DECADE - 1]
        else:
            years += [int(first), int(first[: -len(last)] + last) if last else int(first)]
    return [year for year in years if year not in asked.numbers], decades


def years_meant(asked: Asked, hits: Iterable[Hit[Estimate]]) -> Years | None:
    """The years of which the number is meant: those named beside it, unless they are the year of a work that has it.

    A decade that holds the years of the number says nothing else than these.
    """
    years, firm = years_named(asked), [hit.entry for hit in hits if hit.firm]
    if years is None:
        return None
    if not _named(asked)[0]:
        held = filter(None, map(of_years, firm))
        return None if any(years[0] <= first and last <= years[1] for first, last in held) else years
    return None if years[0] == years[1] and years[0] in {one.known_by for one in firm} else years


def of_years(estimate: Estimate) -> Years | None:
    """The first and the last year of which a number is; None where its years are not stated, or have no end."""
    period = estimate.period
    if not isinstance(period, Period) or period.open_end:
        return None
    return period.start.year, period.end.year


def with_years(hits: Iterable[Hit[Estimate]], years: Years | None) -> list[Hit[Estimate]]:
    """The hits, each that states the number of these very years named by them."""
    return [replace(hit, named=hit.named + 1) if in_years(hit, years) else hit for hit in hits]


def in_years(hit: Hit[Estimate] | Hit[Claim], years: Years | None) -> bool:
    """Whether a hit states the number of the very years that a question names."""
    return bool(years and hit.firm and isinstance(hit.entry, Estimate) and of_years(hit.entry) == years)


def missed(hits: Iterable[Hit[Estimate]], years: Years | None, window: Period) -> Years | None:
    """The years that a question names, if nobody states the number of them and they do not only name the event."""
    known = {(window.start.year, window.end.year), *(of_years(hit.entry) for hit in hits if hit.firm)}
    return years if years and years not in known else None


def other_years(estimate: Estimate, asked: Years) -> str:
    """', but of 1937–38 and not of 1937 alone'; nothing where the years of the number are not stated."""
    held = of_years(estimate)
    if held in (None, asked) or not isinstance(estimate.period, Period):
        return ""
    within = held[0] <= asked[0] and asked[1] <= held[1]
    return OF_YEARS.format(held=span_of(estimate.period), asked=span(asked)) + (ALONE if within else "")


def span(years: Years) -> str:
    """'1937', '1937–38', '1899–1901'."""
    first, last = years
    if first == last:
        return str(first)
    return f"{first}–{last % 100:02}" if first // 100 == last // 100 else f"{first}–{last}"

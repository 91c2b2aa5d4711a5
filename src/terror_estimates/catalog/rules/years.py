"""Years: nobody counts what is still to come, and a slip of one digit moves a work or a count by centuries.

No clock is asked: the dates of the file are held against each other, so that it stays sound, or not, for life.
"""

import re

from terror_estimates.catalog.catalog import Catalog
from terror_estimates.catalog.period import Period
from terror_estimates.catalog.rules.registry import Findings, Raised, each, rule
from terror_estimates.catalog.source import Source

_FAR = 100  # years between an event and what is counted about it; the record's own go back 35
_AHEAD = 2  # by so many years the date of an issue may follow the day on which it was read
_LATER = 10  # so many years may a file be worked on after the release that its head names


@rule("flag")
def counted_later(catalog: Catalog) -> Raised:
    """What a work counts ended before the work appeared, or in its year; an answer names the year of the work.

    A flag, because a work may foretell, and a later printing may have other numbers than the year of the first.
    """
    for path, estimate in each(catalog.estimates):
        source, period = catalog.sources.get(estimate.source), estimate.period
        last = _last_year(source) if source else None
        if last and isinstance(period, Period) and not period.open_end and last < period.end.year:
            said = f"period '{period}' ends after '{estimate.source}' was issued, in {last}; check both years"
            yield (*path, "period"), f"{said}, or answer counted-later and name {last}", (last,)


@rule("flag")
def period_far(catalog: Catalog) -> Raised:
    """What is counted lies within a hundred years of the event; an answer names the year that is farther away."""
    try:
        event = catalog.event.window
    except ValueError:
        return  # reported as such
    first, last = event.start.year - _FAR, event.end.year + _FAR
    for path, estimate in each(catalog.estimates):
        period = estimate.period
        if not isinstance(period, Period):
            continue
        starts = [period.start.year] if period.first_day else []
        ends = [period.end.year] if period.last_day else []
        for year in dict.fromkeys(starts + ends):
            if not first <= year <= last:
                said = (
                    f"period '{period}' has {year}, more than {_FAR} years from the event ({event}); check its digits"
                )
                yield (*path, "period"), f"{said}, or answer period-far and name {year}", (year,)


@rule("problem")
def issued_late(catalog: Catalog) -> Findings:
    """A work was issued before it was read, or soon after, and not years after the catalog was released."""
    released = _year(catalog.event.released)
    for id, source in catalog.sources.items():
        year, read = _last_year(source), source.year_read
        if year is None or source.between:  # whose bounds have a rule of their own
            continue
        if read and year > read + _AHEAD:
            yield ("sources", id, "issued"), f"issued in {year}, and read in {read}; check both years"
        elif released and year > released + _LATER:
            yield ("sources", id, "issued"), f"issued in {year}, and the catalog was released in {released}; check both"


def _last_year(source: Source) -> int | None:
    """The year of a work, the last of several, or None if none was seen."""
    known = [year for year in (source.latest, *map(_year, source.issued.split("/"))) if year]
    return max(known, default=None)


def _year(text: str | None) -> int | None:
    """The year that a date begins with."""
    return int(text[:4]) if text and re.match(r"[0-9]{4}(?![0-9])", text) else None

"""Periods: inclusive ISO 8601 intervals of years, months or days, a closed subset of EDTF."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from terror_estimates.catalog.problem import clipped

_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_REMEDY = "write a year, month or day, or two of them with a slash: '1937', '1937-08/1938-11', '1936-10-01/1938-11-01'"


@dataclass(frozen=True)
class Period:
    """From the first to the last day of the events, both included, and the text it was read from."""

    start: date
    end: date
    text: str

    @classmethod
    @lru_cache(maxsize=1024)  # a catalog has few periods and thousands of estimates
    def parse(cls, text: str) -> "Period":
        """Read '1937', '1937-08' or 'start/end'; ValueError says what is wrong and what to write."""
        ends = text.split("/")
        if len(ends) > 2:
            raise ValueError(f"'{clipped(text)}' has more than one slash; {_REMEDY}")
        start, end = _day(ends[0], first=True), _day(ends[-1], first=False)
        if end < start:
            raise ValueError(f"'{text}' ends before it begins; write the earlier date first")
        return cls(start, end, text)

    def label(self) -> str:
        """The period for readers: whole years as '1937–38', everything else as written, with an en dash."""
        first, _, last = self.text.partition("/")
        if first == last:
            return first
        if last and len(first) == len(last) == 4 and first[:2] == last[:2]:
            last = last[2:]
        return f"{first}–{last}" if last else first

    def __str__(self) -> str:
        return self.text


def _day(text: str, *, first: bool) -> date:
    """The first or last day of a year, month or day."""
    match = _DATE.fullmatch(text)
    if not match:
        raise ValueError(f"'{clipped(text)}' is not a date; {_REMEDY}")
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        if day is not None:
            return date(year, month, day)
        if month is None:
            month = 1 if first else 12
        return date(year, month, 1 if first else monthrange(year, month)[1])
    except ValueError:
        raise ValueError(f"'{text}' is not a day of the calendar; {_REMEDY}") from None

"""Periods: inclusive ISO 8601 intervals of years, months or days, a closed subset of EDTF.

Of EDTF also '~' after a date that is only about right, '?' after one that is not printed for this number but inferred,
and '..' for an end that is left open.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from terror_estimates.catalog.problem import clipped

_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?[~?]?")
ABOUT, INFERRED, OPEN = "~", "?", ".."
_YEARS = re.compile(r"([0-9]{4}) ?[-–—] ?([0-9]{4}|1[3-9]|[2-9][0-9])")  # "1937-38"; "1937-08" is a month
_REMEDY = "write a year, month or day, or two of them with a slash: '1937', '1937-08/1938-11', '1936-10-01/1938-11-01'"


@dataclass(frozen=True)
class Period:
    """From the first to the last day of the events, both included, and the text it was read from.

    An open end is the first or the last day there is; a date marked as about right, or as inferred, is read as written.
    """

    start: date
    end: date
    text: str

    @classmethod
    @lru_cache(maxsize=1024)  # a catalog has few periods and thousands of estimates
    def parse(cls, text: str) -> "Period":
        """Read '1937', '1937-08' or 'start/end'; ValueError says what is wrong and what to write."""
        if (years := _YEARS.fullmatch(text)) and years[2] > years[1][-len(years[2]) :]:
            written = f"{years[1]}/{years[1][: -len(years[2])]}{years[2]}"
            raise ValueError(f"'{text}' names two years with a dash; write '{written}'")
        ends = text.split("/")
        if len(ends) > 2:
            raise ValueError(f"'{clipped(text)}' has more than one slash; {_REMEDY}")
        if ends[0] == ends[-1] == OPEN:
            raise ValueError(f"'{clipped(text)}' names no date; {_REMEDY}, or not_stated")
        start, end = (
            (date.min, date.max)[place] if len(ends) == 2 and part == OPEN else _day(part, first=not place)
            for place, part in enumerate((ends[0], ends[-1]))
        )
        if end < start:
            raise ValueError(f"'{text}' ends before it begins; write the earlier date first")
        return cls(start, end, text)

    @property
    def approximate(self) -> bool:
        """Whether a date of it is marked as only about right, or as inferred; neither is what a source states."""
        return ABOUT in self.text or self.inferred

    @property
    def inferred(self) -> bool:
        """Whether a date of it is marked as not printed for this number."""
        return INFERRED in self.text

    @property
    def open_end(self) -> bool:
        """Whether it has a beginning or an end only."""
        return OPEN in self.text

    @property
    def first_day(self) -> str | None:
        """Its first day in ISO 8601, or None where the beginning is left open: nobody states the first day there is."""
        return None if self.text.startswith(OPEN) else self.start.isoformat()

    @property
    def last_day(self) -> str | None:
        """Its last day in ISO 8601, or None where the end is left open."""
        return None if self.text.endswith(OPEN) else self.end.isoformat()

    @property
    def plain(self) -> str:
        """Its text without the marks of what is about right."""
        return self.text.replace(ABOUT, "").replace(INFERRED, "")

    @property
    def ends(self) -> tuple[str, str]:
        """Its two dates as they are written; of one date twice the same."""
        first, _, last = self.plain.partition("/")
        return first, last or first

    def said(self, ends: str) -> str:
        """Words for its dates with what the marks mean: 'about 1937', '1937 (inferred)', 'from 1937 on'."""
        told = f"about {ends}" if ABOUT in self.text else ends
        if self.text.startswith(OPEN):
            told = f"until {told}"
        elif self.text.endswith(OPEN):
            told = f"from {told} on"
        if not self.inferred:
            return told
        return f"{'from ' if ' to ' in told else ''}{told} (inferred)"

    def label(self) -> str:
        """The period for readers: whole years as '1937–38', everything else as written, with an en dash."""
        first, _, last = self.plain.partition("/")
        if self.open_end:
            return self.said(last if first == OPEN else first)
        return self.said(_joined(first, last))

    def __str__(self) -> str:
        return self.text


def dated(period: Period | str) -> Period | None:
    """The period of what has one, and None for the words that say that nothing is stated."""
    return period if isinstance(period, Period) else None


def may_be_one(one: str, other: str) -> bool:
    """Whether one of two dates gives the month only in which the other has its day.

    >>> may_be_one("1938-11", "1938-11-17"), may_be_one("1938", "1938-11-17")
    (True, False)
    """
    month, day = sorted((one, other), key=len)
    return len(month) == len("1938-11") < len(day) and day.startswith(month)


def _joined(first: str, last: str) -> str:
    """'1937–38', '1936-10–1938-11'."""
    if first == last:
        return first
    if last and len(first) == len(last) == 4 and first[:2] == last[:2]:
        last = last[2:]
    return f"{first}–{last}" if last else first


def _day(text: str, *, first: bool) -> date:
    """The first or last day of a year, month or day."""
    match = _DATE.fullmatch(text)
    if not match:
        raise ValueError(f"'{clipped(text)}' is not a date; {_REMEDY}")
    year, month, day = (int(part or 0) for part in match.groups())
    month = month if match[2] else 1 if first else 12
    try:
        if match[3]:
            return date(year, month, day)
        return date(year, month, 1 if first else monthrange(year, month)[1])
    except ValueError:
        raise ValueError(f"'{text}' is not a day of the calendar; {_REMEDY}") from None

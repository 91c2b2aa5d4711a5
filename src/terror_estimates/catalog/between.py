"""Between: a work whose year is not known, and the two years between which it appeared; EDTF's one of a set.

'[2009..2014]' is one year, none before 2009 and none after 2014. The interval '2009/2014' is something else: a work
that appeared in all of these years.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from terror_estimates.catalog.problem import clipped

SIGN = "["  # with which one of a set begins, and no date
_WRITTEN = re.compile(r"\[([0-9]{4})\.\.([0-9]{4})\]")
_REMEDY = "write two years, the earlier first: '[2009..2014]', or not_seen"


@dataclass(frozen=True)
class Between:
    """The earliest and the latest year in which a work can have appeared, both included."""

    earliest: int
    latest: int

    @classmethod
    @lru_cache(maxsize=256)
    def parse(cls, text: str) -> "Between":
        """Read '[2009..2014]'; ValueError says what is wrong and what to write."""
        found = _WRITTEN.fullmatch(text)
        if not found:
            raise ValueError(f"'{clipped(text)}' does not name two years; {_REMEDY}")
        earliest, latest = int(found[1]), int(found[2])
        if earliest == latest:
            raise ValueError(f"'{text}' is a single year; write '{earliest}'")
        if earliest > latest:
            raise ValueError(f"'{text}' ends before it begins; {_REMEDY}")
        return cls(earliest, latest)

    def told(self) -> str:
        """In words that nobody takes for a span, or for a year that is known: 'between 2009 and 2014'."""
        return f"between {self.earliest} and {self.latest}"

    def supplied(self) -> str:
        """The same in the brackets in which catalogers put what a work does not say of itself."""
        return f"[{self.told()}]"


def between(text: str) -> Between | None:
    """The bounds that a date is, or None where it is anything else."""
    try:
        return Between.parse(text) if text.startswith(SIGN) else None
    except ValueError:
        return None

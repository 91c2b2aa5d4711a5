"""One claim by someone about one quantity, as stated; what is left out takes the least certain value."""

import re
from typing import Annotated, Any

from pydantic import BeforeValidator

from terror_estimates.catalog.period import Period
from terror_estimates.catalog.source import Locator, Sighting
from terror_estimates.catalog.value import EMPTY, Closed, ReadOnly, Value
from terror_estimates.catalog.words import NOTHING, Basis, Coverage, Level, Stance

_PLAIN = frozenset(
    {"a", "about", "almost", "and", "around", "at", "between", "half", "in", "least", "less", "likely", "more", "most"}
    | {"nearly", "of", "or", "over", "perhaps", "probably", "roughly", "some", "than", "to", "under", "up"}
    | {"billion", "million", "millions", "thousand", "thousands"}
)


ALMOST = re.compile(r"\b(almost|nearly|close to|just under|presque|près de|fast|knapp|почти)\b", re.IGNORECASE)
_ABOUT = re.compile(
    r"\b(about|approximately|around|circa|roughly|some|environ|etwa|rund|ungefähr|около|примерно|приблизительно|порядка)\b",
    re.IGNORECASE,
)


def _hedge(printed: str) -> str:
    """'almost ' or 'about ' where the print is hedged so, in English, French, German or Russian; otherwise ''."""
    if ALMOST.search(printed):
        return "almost "
    return "about " if _ABOUT.search(printed) else ""


def read_period(given: Any) -> Any:
    """Text becomes a Period; the words for nothing stay words."""
    if isinstance(given, int) and not isinstance(given, bool):
        raise ValueError(f"{given} is a number; write it in quotes: '{given}'")
    return Period.parse(given) if isinstance(given, str) and given not in NOTHING else given


def _listed(given: Any) -> Any:
    """One witness stands for a list of one; several are a list in the file."""
    if isinstance(given, dict):
        return (given,)
    return tuple(given) if isinstance(given, list) else given


class Verification(Closed):
    """How we saw the number, which is not how certain it is."""

    level: Level = "unverified"
    seen_in: Annotated[tuple[Sighting, ...], BeforeValidator(_listed)] = ()
    seen_on: str | None = None

    @property
    def witness(self) -> Sighting | None:
        """The first work in which we saw the number, if it was not the one that states it."""
        return self.seen_in[0] if self.seen_in else None

    @property
    def witnesses(self) -> tuple[str, ...]:
        """The ids of all works in which we saw the number."""
        return tuple(seen.source for seen in self.seen_in)


class Estimate(Closed):
    """A number with its author, its source, what it counts, what it rests on, and how we saw it."""

    id: str
    estimated_by: str
    source: str
    locator: Locator = Locator()
    stance: Stance = "reports"
    measure: str
    components: Annotated[dict[str, Coverage], ReadOnly] = EMPTY
    population: str = "not_stated"
    jurisdiction: str = "not_stated"
    territory: str = "not_stated"
    period: Annotated[Period | str, BeforeValidator(read_period)] = "not_stated"
    value: Value
    as_printed: str | None = None
    basis: Basis = "not_stated"
    method: str | None = None
    rests_on: tuple[str, ...] = ()
    part_of: tuple[str, ...] = ()
    rounds: tuple[str, ...] = ()
    revises: tuple[str, ...] = ()
    conflicts_with: tuple[str, ...] = ()
    verification: Verification = Verification()
    caveats: tuple[str, ...] = ()
    answers: Annotated[dict[str, str], ReadOnly] = EMPTY
    note: str | None = None
    table: str | None = None

    @property
    def chartable(self) -> bool:
        """Whether the number may enter a chart: it was seen somewhere, at least in a reference work."""
        return self.verification.level != "unverified"

    @property
    def firmly_seen(self) -> bool:
        """Whether it is drawn filled: read in the work, or cited in scholarship."""
        return self.verification.level in ("read_in_work", "cited_in_scholarship")

    @property
    def in_our_words(self) -> bool:
        """Whether the words around the number are ours; an exact count has none, whoever wrote it down."""
        return not self.as_printed and self.value.precision != "exact"

    @property
    def shown_as_printed(self) -> bool:
        """Whether an English page can show the print itself: numerals and the plainest words around them."""
        words = re.findall(r"[^\W\d_]+", self.as_printed or "")
        return bool(self.as_printed) and (self.value.in_words or {word.lower() for word in words} <= _PLAIN)

    def shown(self) -> str:
        """The number for an English page; a print in other words is told in ours, and keeps its 'almost' or 'about'."""
        if self.shown_as_printed:
            return self.printed()
        single = self.value.stated == (self.value.best,) and self.value.bound is None
        return f"{_hedge(self.as_printed or '') if single else ''}{self.value.text()}"

    def printed(self) -> str:
        """The number as printed where the print was seen, otherwise the value in our words."""
        if self.as_printed:
            return f"“{self.as_printed}”" if self.value.in_words else self.as_printed
        return self.value.text()

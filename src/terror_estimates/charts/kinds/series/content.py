"""What a series chart says: counts over time as printed, rival series of one measure side by side in one panel.

Nothing is joined, so a period without a number stays a gap.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from terror_estimates.catalog import Estimate, Period
from terror_estimates.catalog.english import capital
from terror_estimates.catalog.figure import FigureEntry
from terror_estimates.charts.kinds.series.panels import Panel, Series, panels_of, period_of
from terror_estimates.charts.words.content import Content
from terror_estimates.charts.words.drawing import Drawn, as_drawn, counted, extremes
from terror_estimates.charts.words.ends import arrow_note
from terror_estimates.charts.words.labels import row_name, short_name

_SHORT, _LOW = 6, 20  # numbers of a series that all have words, but those so many times lower than the highest
_FEW_YEARS = 3  # below so many the axis names quarters
_SIGNS = "†‡§¶"
_GAPS = "Nothing is joined or filled in: a period without a number is a gap."
_BARS = "Pattern tells the sources apart."
_ASIDE = "Marks of one date stand side by side."
_ITALIC = "Italics: the number written out by us."
_WEAK = "White inside: seen in a reference work only."
_SHADED = "Shaded: the months of the event."
_MOST = 2 / 3  # a wider band of the event sets nothing apart


@dataclass(frozen=True)
class Counts(Content):
    """The panels, and the months of the event among them."""

    panels: Sequence[Panel]
    window: Period

    @property
    def drawn(self) -> tuple[Drawn, ...]:
        return tuple(as_drawn(one, panel.gid) for panel in self.panels for one in panel.estimates)

    @property
    def dated(self) -> list[Estimate]:
        """The numbers that are marks at a date."""
        return [one for panel in self.panels if panel.dated for one in panel.estimates]

    @property
    def barred(self) -> list[Estimate]:
        """The numbers that are bars over a period."""
        return [one for panel in self.panels if not panel.dated for one in panel.estimates]

    @property
    def remark_signs(self) -> dict[str, str]:
        """The sign of every drawn number that the entry has a remark on."""
        return signs_of(self.entry, self.estimates)

    @property
    def days(self) -> tuple[date, date]:
        """The first and last day of the axis; of dated numbers it holds the dates, in whole years or quarters."""
        if not any(panel.dated for panel in self.panels):
            periods = [one for one in map(period_of, self.estimates) if not one.open_end] or [self.window]
            return min(one.start for one in periods), max(one.end for one in periods)
        ends = [one.end for one in map(period_of, self.estimates) if one.end < date.max] or [self.window.end]
        first, last = min(ends), max(ends)
        if last.year - first.year < _FEW_YEARS:
            return date(first.year, first.month - (first.month - 1) % 3, 1), last
        return date(first.year, 1, 1), date(last.year, 12, 31)

    @property
    def shaded(self) -> bool:
        """Whether the band of the event would show it among other times, rather than fill the panel."""
        first, last = self.days
        start, end = max(self.window.start, first), min(self.window.end, last)
        return start < end and (end - start) < _MOST * (last - first)

    @property
    def notes(self) -> list[str]:
        return [
            *self._remarks(),
            self.entry.note or "",
            _SHADED if self.shaded else "",
            *self._how(),
            _ITALIC if self._italic else "",
            _WEAK if any(not one.firmly_seen for one in self.barred) else "",
            arrow_note(self.estimates),
            *self.kept_off,
        ]

    @property
    def alt(self) -> str:
        return (
            f"Counts over time. {self.entry.title}. {counted(len(self.estimates), 'number')} in "
            f"{counted(len(self.panels), 'panel')}: {'; '.join(panel.name for panel in self.panels)}. "
            f"{extremes(self.estimates)}"
        )

    def inside(self, one: Estimate) -> bool:
        """Whether a number belongs to the years of the event."""
        period = period_of(one)
        return period.start.year <= self.window.end.year and period.end.year >= self.window.start.year

    def said(self, panel: Panel) -> dict[str, str]:
        """The dated numbers of a panel that have words, and whose each is: in full at the first of its series.

        Those are the numbers of the event, and the first of every stretch of a series that has none there, or, where
        they stand high enough, all of so short a series; further ones of the only series, and of such a one, have no
        name unless they begin a stretch.
        """
        words: dict[str, str] = {}
        highest = max(number for one in panel.estimates for number in one.value.stated)
        for series in panel.series:
            stretches = series.stretches
            inside = [[one for one in stretch if self.inside(one)] for stretch in stretches]
            told = [one for mine, stretch in zip(inside, stretches, strict=True) for one in mine or stretch[:1]]
            full = ", ".join(part for part in row_name(told[0]) if part)
            again = "" if len(panel.series) == 1 else full if told[0].stance == "asserts" else short_name(told[0])
            words |= {one.id: again for one in told[1:]} | {told[0].id: full}
            words |= {stretch[0].id: full for stretch in stretches if stretch[0] in told}
            if not any(inside) and len(series.estimates) <= _SHORT:
                high = [one for one in series.estimates if max(one.value.stated) * _LOW > highest]
                words |= {one.id: "" for one in high if one.id not in words}
        return words

    @property
    def _italic(self) -> bool:
        """Whether a number with words at its mark is written out by us."""
        told = {id for panel in self.panels if panel.dated for id in self.said(panel)}
        return any(one.id in told and not one.shown_as_printed for one in self.dated)

    def _remarks(self) -> list[str]:
        """Each remark of the entry behind its sign."""
        said = {sign: self.entry.remarks[id].rstrip(".") for id, sign in self.remark_signs.items()}
        return [f"{sign}\u00a0{capital(words)}." for sign, words in said.items()]

    def _how(self) -> list[str]:
        """How the sources of bars are told apart, and what is not drawn between numbers."""
        dated = [panel for panel in self.panels if panel.dated]
        aside = any(aside_of(panel, line, one) for panel in dated for line in panel.series for one in line.estimates)
        return [_BARS if self.barred else "", _ASIDE if aside else "", _GAPS]


def counts_of(entry: FigureEntry) -> Counts:
    """The rows of the entry's tables, and the estimates it names, over time; one panel per measure."""
    panels, undrawn = panels_of(entry)
    estimates = [one for panel in panels for one in panel.estimates]
    return Counts(entry, estimates, undrawn, panels, Period.parse(entry.catalog.event.period))


def signs_of(entry: FigureEntry, estimates: Iterable[Estimate]) -> dict[str, str]:
    """The sign of every drawn number that the entry has a remark on; one remark, one sign, in the order given."""
    drawn = {one.id for one in estimates}
    remarks = list(dict.fromkeys(words for id, words in entry.remarks.items() if id in drawn))
    signs = [_SIGNS[place % len(_SIGNS)] * (1 + place // len(_SIGNS)) for place in range(len(remarks))]
    return {id: signs[remarks.index(words)] for id, words in entry.remarks.items() if id in drawn}


def aside_of(panel: Panel, series: Series, one: Estimate, kept: int = 0) -> float:
    """How many places a mark steps aside where several series have a number at one date, so that none hides another.

    Those that are `kept` from stepping before their date (1), or past it (-1), begin at it, and the others follow.
    """
    end = period_of(one).end
    here = [line for line in panel.series if any(period_of(other).end == end for other in line.estimates)]
    return here.index(series) - (len(here) - 1) / 2 * (1 - kept)

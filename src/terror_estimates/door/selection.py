"""A selection: estimates chosen by words of the catalog, as a table, a chart, or the foundations behind them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from terror_estimates.catalog import Catalog, Estimate, Period, Refusal, Source, UnknownId
from terror_estimates.catalog.english import how_many
from terror_estimates.catalog.estimate import by_publication
from terror_estimates.catalog.problem import clipped
from terror_estimates.catalog.scope import KIND_OF, WORDED
from terror_estimates.catalog.words import BASES, LEVELS, NOTHING, STANCES
from terror_estimates.comparison.person import People
from terror_estimates.door.call import Answering, WrongCall, place, several, whether, whole, year

if TYPE_CHECKING:
    import pandas as pd

    from terror_estimates.door.chart import Chart
    from terror_estimates.publication.display import Grid, Told

_SIDES = ("measure", *WORDED)
_WORDS = {"basis": BASES, "level": LEVELS, "stance": STANCES}
_FREE = ("by", "period", "source", "number", "verified", "cells", "since", "before")


class Choice:
    """Choosing estimates of a catalog, by their ids or by its words."""

    def __init__(self, catalog: Catalog):
        self.catalog = catalog

    def of(self, ids: Sequence[str], words: Mapping[str, Any]) -> list[Estimate]:
        """The estimates of these ids, each once and in the order given, or all that match the words, by publication."""
        if ids:
            if words:
                raise Refusal("Name estimates by their ids or choose them by words, not both at once.", *ids)
            return [self.catalog.estimate(id) for id in dict.fromkeys(ids)]
        tests = [self._test(word, wanted) for word, wanted in words.items()]
        return by_publication(one for one in self.catalog.estimates.values() if all(test(one) for test in tests))

    def _test(self, word: str, wanted: Any) -> Callable[[Estimate], bool]:
        """Whether an estimate has what is wanted; UnknownId for a word that the catalog does not know."""
        if word in _SIDES:
            words = self._known(word, wanted, [*self.catalog.vocabulary.words(KIND_OF[word]), *NOTHING])
            return lambda one: getattr(one, word) in words
        if word == "level":
            levels = self._known(word, wanted, LEVELS)
            return lambda one: one.verification.level in levels
        if word in _WORDS:
            words = self._known(word, wanted, _WORDS[word])
            return lambda one: getattr(one, word) in words
        if word == "source":
            sources = self._known(word, wanted, self.catalog.sources)
            return lambda one: one.source in sources
        if word == "verified":
            seen = whether(word, wanted)
            return lambda one: one.chartable is seen
        if word == "cells":
            cells = whether(word, wanted)
            return lambda one: cells or one.table is None
        if word in ("since", "before"):
            asked, early = year(word, wanted), word == "before"
            return lambda one: _published(one.work, asked, early=early)
        if word in ("by", "period", "number"):
            return self._held(getattr(self, f"_{word}")(wanted))
        raise UnknownId(word, [*_SIDES, *_WORDS, *_FREE], "word to select by", "")

    def _known(self, word: str, wanted: Any, known: Iterable[str]) -> tuple[str, ...]:
        """The words wanted; UnknownId for the first that is not known, WrongCall where there is none."""
        words, asked = list(known), several(word, wanted)
        if not asked:
            raise WrongCall(f"{word} is {clipped(repr(wanted))}; name at least one word, or leave {word} out.")
        for one in asked:
            if one not in words:
                raise UnknownId(one, words, word, " to select by")
        return asked

    def _held(self, asked: _Asked) -> Callable[[Estimate], bool]:
        """The test, unless no estimate at all passes it: then what was asked for is refused as a slip."""
        if not any(asked.test(one) for one in self.catalog.estimates.values()):
            raise asked.refusal()
        return asked.test

    def _by(self, wanted: Any) -> _Asked:
        if not isinstance(wanted, str) or not wanted.strip():
            raise WrongCall(f"by is {clipped(repr(wanted))}; write a name, or a part of one, in quotes.")
        names = {one.estimated_by for one in self.catalog.estimates.values()}
        return _Asked(People(self.catalog).by(wanted), lambda: UnknownId(wanted, names, "person or office"))

    def _period(self, wanted: Any) -> _Asked:
        period = _period(wanted)
        held = {str(one.period) for one in self.catalog.estimates.values()}
        return _Asked(lambda one: one.period == period, lambda: UnknownId(str(period), held, "estimate of the period"))

    def _number(self, wanted: Any) -> _Asked:
        stated = whole("number", wanted)
        said = f"No estimate here states {stated:,}; catalog.number('{stated:,}') says what is near it."
        return _Asked(lambda one: stated in one.value.stated, lambda: Refusal(said))


@dataclass(frozen=True)
class _Asked:
    """What is looked for, and what is said if nothing in the whole catalog is like it."""

    test: Callable[[Estimate], bool]
    refusal: Callable[[], Refusal]


def _period(wanted: Any) -> Period | str:
    if wanted in NOTHING:
        return wanted
    try:
        return Period.parse(str(wanted))
    except ValueError as fault:
        raise Refusal(f"period: {fault}") from None


def _published(work: Source, asked: int, *, early: bool) -> bool:
    """Whether a work appeared before a year, or in it and after, for certain, also where its year is not known."""
    if work.earliest is None or work.latest is None:
        return False
    return work.latest < asked if early else work.earliest >= asked


class Selection(Answering, Collection[Estimate]):
    """Estimates of one catalog, in order."""

    def __init__(self, catalog: Catalog, estimates: Iterable[Estimate]):
        self._catalog, self._estimates = catalog, tuple(estimates)

    def frame(self) -> pd.DataFrame:
        """A tidy table, one row per estimate: ids and words as values, every end and component in a column of its own.

        Columns: id, estimated_by, source, year, stance, measure, population, jurisdiction, territory, period, start,
        end (days, ISO), low, best, high (whole numbers, missing where none is stated), bound, precision, hedge, ends
        (JSON), as_printed, basis, method, level, witnesses, locator, rests_on, caveats, inferred (what is our reading,
        and no statement of the source), table, then one column for each component of the measures chosen.

        >>> te.example().select(measure="deaths").frame()[["id", "low", "best", "high"]]
                                  id   low  best  high
        0  harbor-office-1906-deaths  <NA>  1204  <NA>
        1            doe-1920-deaths   900  <NA>  1500
        """
        import pandas as pd

        measures = dict.fromkeys(one.measure for one in self._estimates)
        words = self._catalog.vocabulary.measures
        components = list(dict.fromkeys(part for measure in measures for part in words[measure].components))
        rows = [self._row(one, components) for one in self._estimates]
        frame = pd.DataFrame(rows, columns=[*_COLUMNS, *components])
        return frame.astype(dict.fromkeys(("year", "low", "best", "high"), "Int64"))

    def _row(self, one: Estimate, components: Sequence[str]) -> dict[str, Any]:
        from terror_estimates.publication.extract.tables import estimate_row

        held, counted = estimate_row(one, between=", "), one.scope.components
        held |= {"witnesses": held["seen_in"], "rests_on": ", ".join(one.rests_on)}
        row = {name: None if held[name] == "" else held[name] for name in _COLUMNS}
        return row | {part: counted.get(part) for part in components}

    def table(self, *columns: str) -> Grid:
        """The estimates as a table to read, with these columns of `comparison.table`; all of them if none is named."""
        from terror_estimates.comparison.table import COLUMNS, table
        from terror_estimates.publication.display import Grid

        _columns(columns, COLUMNS)
        shown = list(columns or COLUMNS)
        return Grid(table(self._estimates)[shown].set_index(shown[0]))

    def count(self, by: str, across: str | None = None) -> Grid:
        """How many of these estimates have each word of a column of `comparison.table`, by the words of another.

        Every estimate is counted: those that have no word there stand last, as 'not seen' or 'none stated'.
        """
        from terror_estimates.comparison.table import COLUMNS, table
        from terror_estimates.publication.display import Grid

        _columns(filter(None, (by, across)), COLUMNS)
        sizes = table(self._estimates).groupby([by, across] if across else by, dropna=False).size()
        counted = sizes.unstack(fill_value=0) if across else sizes.to_frame("estimates")
        counted.index = counted.index.map(lambda word: _worded(by, word))
        if across:
            counted.columns = counted.columns.map(lambda word: _worded(across, word))
        return Grid(counted)

    def foundations(self) -> Told:
        """How many independent foundations stand behind these estimates.

        >>> print(te.example().select(measure="deaths").foundations())
        2 works, 1 known foundation (Harbor Office 1906).
        """
        from terror_estimates.comparison.lineage import foundations
        from terror_estimates.publication.display import Told

        return Told((("", foundations(self._estimates).sentence()),))

    def claimed(self) -> Told:
        """The range that these estimates claim, with what stands behind it; or why no range is formed over them.

        >>> print(te.example().select(measure="deaths").claimed())  # doctest: +ELLIPSIS
        No range is formed over Harbor Office 1906 and Doe 1920: ...
        """
        from terror_estimates.publication.display import claimed

        return claimed(self._estimates)

    def chart(self, kind: str = "ranges", *, like: str | None = None, title: str | None = None) -> Chart:
        """A chart of one's own, unregistered, with a footer that says so; `like` is the estimate that rows are
        compared with, else the first one."""
        from terror_estimates.door.chart import chart_of

        asked = self._catalog.estimate(like) if like else None
        return chart_of(self._estimates, kind, asked, title)

    def plot(self, title: str | None = None) -> Chart:
        """A first look at the asserted single numbers by year of publication, a panel for each measure, by seaborn.

        What has no single number, such as a range, is counted below the plot; `chart` draws it as it is stated.
        """
        from terror_estimates.door.plot import plot_of

        return plot_of(self._estimates, title)

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the estimates, in order."""
        return tuple(one.id for one in self._estimates)

    def __getitem__(self, position: Any) -> Any:
        """An estimate by its position or its id, or a part of the selection: `shot[0]`, `shot["doe-1920-deaths"]`."""
        if isinstance(position, slice):
            return Selection(self._catalog, self._estimates[position])
        if isinstance(position, Estimate):
            position = position.id
        if isinstance(position, str):
            held = {one.id: one for one in self._estimates}
            if position not in held:
                raise UnknownId(position, held, "estimate", " in the selection")
            return held[position]
        return self._estimates[place(position, len(self))]

    def __contains__(self, one: object) -> bool:
        return one in self.ids if isinstance(one, str) else one in self._estimates

    def __len__(self) -> int:
        return len(self._estimates)

    def __iter__(self) -> Iterator[Estimate]:
        return iter(self._estimates)

    def __repr__(self) -> str:
        few = ", ".join(self.ids[:3]) + (" …" if len(self) > 3 else "")
        return f"<{how_many(len(self), 'estimate')}: {few}>" if self else "<no estimates>"

    def _repr_html_(self) -> str:
        return self.table("estimated by", "published", "measure", "period", "as printed", "verification")._repr_html_()

    def __dir__(self) -> list[str]:
        return sorted(name for name in vars(type(self)) if not name.startswith("_"))


def _worded(column: str, word: Any) -> Any:
    """A word of a column, or why there is none: a year was not seen, a number is not stated."""
    import pandas as pd

    if not pd.isna(word):
        return word
    return "not seen" if column == "published" else "none stated"


def _columns(asked: Iterable[str], known: Sequence[str]) -> None:
    """UnknownId for the first column that there is not."""
    for column in asked:
        if column not in known:
            raise UnknownId(column, known, "column", "")


_COLUMNS = (
    "id", "estimated_by", "source", "year", "stance", "measure", "population", "jurisdiction", "territory", "period",
    "start", "end", "low", "best", "high", "bound", "precision", "hedge", "ends", "as_printed", "basis", "method",
    "level", "witnesses", "locator", "rests_on", "caveats", "inferred", "table",
)  # fmt: skip

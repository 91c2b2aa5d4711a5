"""What the reader and the rules say about a file: problems stop the build, flags ask a person to look."""

from bisect import bisect
from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import SequenceMatcher, get_close_matches
from functools import lru_cache

from terror_estimates.catalog.english import how_many
from terror_estimates.catalog.hidden import visible
from terror_estimates.catalog.refusal import Refusal

Path = tuple[str | int, ...]
_CAUSES = ("odd-indent", "entries-missing")  # what stands within another entry, or was cut off, is missed elsewhere
_LONGEST = 1000  # signs of a line about one problem; the longest of the record's own flags has half as many
_MORE = "What cannot be read was asked no rule, so more may follow when it is mended."
_CATALOG, _FEW = " in the catalog", 24  # so many words are listed where none is near; of entries, never
_NEIGHBORS = 200  # words on either side, in order of the alphabet, among which the nearest is looked for
_LEAST = 3  # letters by which a word may be known


@dataclass(frozen=True)
class Problem:
    """One broken rule at one line: a sentence with the offending value and the remedy.

    Problems stand in the order of their lines; only what others follow from, such as a cut, comes before them.
    """

    line: int
    entry: str
    rule: str
    message: str

    def __lt__(self, other: "Problem") -> bool:
        return self._order < other._order

    @property
    def _order(self) -> tuple[int, int, str, str, str]:
        return (*_CAUSES, self.rule).index(self.rule), self.line, self.entry, self.rule, self.message

    def text(self, file: str) -> str:
        said = f"{file}:{self.line}  {self.entry or '(file)'}  [{self.rule}]  {self.message}"
        return visible(said if len(said) <= _LONGEST else f"{said[:_LONGEST]}…")


@dataclass(frozen=True)
class Report:
    """All problems and flags of one file, in the order of their lines; that it was cut off is said first."""

    file: str
    problems: tuple[Problem, ...] = ()
    flags: tuple[Problem, ...] = ()
    counts: dict[str, int] = field(default_factory=dict)
    unasked: bool = False  # whether something could not be read, and so was asked no rule

    @property
    def sound(self) -> bool:
        return not self.problems

    def lines(self) -> list[str]:
        """Every problem and flag as printed, then how to learn more."""
        listed = [problem.text(self.file) for problem in self.problems]
        listed += [f"{flag.text(self.file)}  (flag)" for flag in self.flags]
        if not listed:
            return listed
        first = (self.problems or self.flags)[0].rule
        total = f"{how_many(len(self.problems), 'problem')}, {how_many(len(self.flags), 'flag')}."
        more = f" {_MORE}" if self.unasked else ""
        return [*listed, f"{total}{more} What a rule asks for: terror-estimates check --explain {first}"]


class CatalogError(Refusal):
    """The file has problems, so there is no catalog to read; `report` holds them all."""

    def __init__(self, report: Report):
        super().__init__("\n".join(report.lines()))
        self.report = report


class NamedTwice(Refusal):
    """Two estimates are asked for and one is named, twice."""


class UnknownId(Refusal, KeyError):
    """An id that nothing in the catalog answers to; the sentence offers `nearest`, the nearest one that does."""

    def __init__(self, wanted: str, known: Iterable[str], kind: str = "entry", where: str = _CATALOG):
        words = list(known)
        self.wanted = wanted
        self.nearest = nearest(wanted, words)
        few = f"; choose one of {', '.join(words)}." if where != _CATALOG and 0 < len(words) <= _FEW else "."
        super().__init__(f"There is no {kind} '{clipped(wanted)}'{where}{_offered(self.nearest) or few}", wanted)


def did_you_mean(wanted: str, known: Iterable[str], otherwise: str = ".") -> str:
    """The end of a sentence: the nearest known word, or what is said where none is near."""
    return _offered(nearest(wanted, known)) or otherwise


def _offered(word: str | None) -> str:
    return f"; did you mean '{word}'?" if word else ""


def nearest(wanted: str, known: Iterable[str]) -> str | None:
    """The known word that is nearest (of several, the first), or None where none is near."""
    held = frozenset(known)
    if same := _by_letters(held).get(_letters(clipped(wanted))):
        return same
    words = _in_order(held)
    if len(words) > 2 * _NEIGHBORS:  # comparing with all of ten thousand ids, for each of many problems, takes hours
        at = bisect(words, wanted)
        words = words[max(at - _NEIGHBORS, 0) : at + _NEIGHBORS]
    near = get_close_matches(clipped(wanted), words, n=len(words) or 1, cutoff=0.6) or _alike(clipped(wanted), words)
    matcher = SequenceMatcher(b=clipped(wanted))

    def distance(word: str) -> tuple[float, str]:
        matcher.set_seq1(word)
        return -matcher.ratio(), word

    return min(near, key=distance, default=None)


def _alike(wanted: str, words: Iterable[str]) -> list[str]:
    """The words that begin with what is wanted, whatever its capitals and the signs between."""
    plain = _letters(wanted)
    return [one for one in words if _letters(one).startswith(plain)] if len(plain) >= _LEAST else []


@lru_cache(maxsize=32)
def _by_letters(words: frozenset[str]) -> dict[str, str]:
    """The first word of those that are the same but for capitals and the signs between, by these letters."""
    return {plain: word for word in reversed(_in_order(words)) if len(plain := _letters(word)) >= _LEAST}


def same_letters(one: str, other: str) -> bool:
    """Whether two words differ only in capitals and signs: 'f06' and 'F06'."""
    return _letters(clipped(one)) == _letters(other)


@lru_cache(maxsize=10_000)  # of each of many problems the letters of all words are asked
def _letters(word: str) -> str:
    return "".join(sign for sign in word.casefold() if sign.isalnum())


@lru_cache(maxsize=32)
def _in_order(words: frozenset[str]) -> tuple[str, ...]:
    return tuple(sorted(words))


def clipped(text: str, length: int = 60) -> str:
    """The text on one line, no longer than that and with nothing hidden, so that a sentence about it stays readable."""
    line = visible(" ".join(text[: 4 * length].split()))
    return line if len(line) <= length and len(text) <= 4 * length else f"{line[:length]}…"


def entry_of(path: Path) -> str:
    """The name of the entry a path lies in: its id, or its section."""
    if len(path) >= 3 and path[0] == "vocabulary":
        return clipped(f"{path[1]}.{path[2]}", 200)
    if len(path) >= 2 and path[0] not in ("version", "event", "vocabulary"):
        return clipped(str(path[1]), 200)
    return clipped(str(path[0])) if path else ""

"""The words beside a row: whose number it is, when it was published, and what it counts otherwise than the reference.

A name is shortened only when it is nothing but the names of the source's own authors; any other name is printed whole,
because a number given to the wrong person is the worst mistake a chart can make.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from terror_estimates.catalog import Estimate, Period, Source
from terror_estimates.catalog.english import lowered
from terror_estimates.catalog.period import OPEN
from terror_estimates.catalog.reference import Reference
from terror_estimates.catalog.words import NOTHING
from terror_estimates.charts.words.ends import ends_words
from terror_estimates.comparison import SIDES, Row, Verdict
from terror_estimates.comparison.phrase import joined

_ASIDE = re.compile(r"\s*(\([^()]*\))$")
_BETWEEN_NAMES = re.compile(r",\s+and\s+|\s+and\s+|\s*&\s*|,\s+")
_GLUE = "\u00a0"  # a year never stands alone on a line
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_SAID = ("included", "partly", "excluded", "not_applicable")
_COUNTS = "counts "
_INFERRED = " (inferred)"
INFERRED = "inferred_"  # before the word of a cell of a matrix that is our reading: "inferred_included"
_PAPERS = ("archival_document", "report")
_OTHERWISE = {"not_applicable": "cannot apply", "disputed": "readings differ"}
_NEARLY_ALL = 0.8


@dataclass(frozen=True)
class Item:
    """One thing a row says about a side of its scope, or leaves unsaid, and then with which kind of silence."""

    side: str
    what: str
    silence: str = ""

    @property
    def unsaid(self) -> bool:
        return bool(self.silence)

    @property
    def text(self) -> str:
        return f"{self.what} {self.silence}".rstrip()


def short_name(estimate: Estimate) -> str:
    """Whose number it is: family names where these are the source's authors, otherwise the name as given."""
    names, aside = _apart(estimate.estimated_by.strip())
    parts = _BETWEEN_NAMES.split(names)
    families = _families(parts, estimate.work)
    if families is None:
        return estimate.estimated_by
    joined = families[0] if len(families) == 1 else f"{', '.join(families[:-1])} & {families[-1]}"
    return f"{joined} {aside}" if aside else joined


def _apart(name: str) -> tuple[str, str]:
    """A name, and the parentheses at its end or ''."""
    found = _ASIDE.search(name)
    return (name[: found.start()], found[1]) if found else (name, "")


def _is_paper(estimate: Estimate) -> bool:
    """Whether a number is that of an office's paper, which has a name, and no persons for its authors."""
    work = estimate.work
    office = not any(author.family for author in work.authors) and work.kind in _PAPERS
    return estimate.stance == "asserts" and (
        (office and bool(work.label)) or _names_all_authors(estimate.estimated_by, work)
    )


def _names_all_authors(name: str, work: Source) -> bool:
    """Whether a name ends with the authors of the work in parentheses: 'The ministers (Doe, Roe)'."""
    _, aside = _apart(name.strip())
    return bool(work.authors) and aside == f"({', '.join(author.family or '' for author in work.authors)})"


def _families(parts: Sequence[str], source: Source) -> list[str] | None:
    """The family names, if each part is an author's given name (or initials) and family name."""
    families = []
    for part in parts:
        given, _, family = part.rpartition(" ")
        author = next((one for one in source.authors if family == one.family), None)
        if author is None or not author.family or not author.given or given[:1] != author.given[:1]:
            return None
        families.append(author.family)
    return families


def name_and_year(estimate: Estimate) -> str:
    """The name with the year of its source, of a later edition with the first: 'Doe 1968', 'Doe 1968/1991', 'Doe'.

    The paper of an office has one name everywhere, its own: 'Harbor register 1906'.
    """
    if _is_paper(estimate):
        return _GLUE.join(estimate.work.named().rsplit(" ", 1))
    name, year = short_name(estimate), estimate.year
    if year is None or name.endswith(f" {year}"):
        return name
    first = estimate.work.first_year
    return f"{name}{_GLUE}{year if first is None else f'{first}/{year}'}"


def row_name(estimate: Estimate) -> tuple[str, str]:
    """The name of a row and the words on its stance; a number passed on is never labeled as its source's own."""
    if estimate.stance == "asserts":
        return name_and_year(estimate), ""
    done = {"reports": "reported", "rejects": "rejected"}[estimate.stance]
    source = estimate.work
    if _families(_BETWEEN_NAMES.split(estimate.estimated_by), source):
        return name_and_year(estimate), f"{done}, not asserted"
    return short_name(estimate), f"{done} in {source.named()}"


def basis_words(basis: str) -> str:
    """The evidence of a number in words: 'archival count', 'evidence not stated'."""
    return "evidence not stated" if basis == "not_stated" else basis.replace("_", " ")


def side_words(estimate: Estimate, side: str) -> str:
    """One side of a scope in the words of a row: periods with months by name, another measure as what is counted."""
    word = getattr(estimate, side)
    if isinstance(word, Period):
        return period_words(word)
    label = estimate.label(side)
    inferred = _INFERRED if estimate.infers(side) else ""
    return f"{_COUNTS}{lowered(label)}{inferred}" if side == "measure" else f"{label}{inferred}"


def unit_words(estimate: Estimate) -> str:
    """In what the axis of a number counts: persons, but sentences or the like where these are not people."""
    measure = estimate.measured
    people = measure.unit != "persons" or not measure.phrase or measure.phrase.startswith("people")
    return measure.unit if people else lowered(estimate.label("measure"))


def component_words(estimate: Estimate, component: str) -> str:
    """A way of being counted, and that it is inferred where the source does not say it."""
    phrase = estimate.vocabulary.phrase("components", component)
    return f"{phrase}{_INFERRED if estimate.infers(component) else ''}"


def inferred_sides(estimate: Estimate) -> list[str]:
    """What is inferred besides components and dates, as a row says it: 'executions (inferred)'."""
    return [side_words(estimate, side).removeprefix(_COUNTS) for side in SIDES if side in estimate.inferred]


def period_words(period: Period) -> str:
    """A period for a narrow column: '1937–38', 'Aug 1937–Nov 1938', '5 Aug–30 Sep 1937'."""
    ends = [end for end in period.plain.split("/") if end != OPEN]
    if period.open_end or period.approximate:
        return period.said(period_words(Period.parse("/".join(ends))))
    if {len(end) for end in ends} == {4}:
        return period.label()
    if ends[0] == ends[-1]:
        return _day(ends[0])
    first, last = _day(ends[0]), _day(ends[-1])
    if ends[0][:4] == ends[-1][:4] and 4 not in map(len, ends):
        first = first[:-5]
    return f"{first}–{last}"


def when(estimate: Estimate) -> str:
    """The years a number is about, or the words for their absence: '1937–38', 'period not stated'."""
    period = estimate.period
    return period_words(period) if isinstance(period, Period) else f"period {period.replace('_', ' ')}"


def _day(text: str) -> str:
    year, *month, day = f"{text}-".split("-") if len(text) < 10 else text.split("-")
    named = [_MONTHS[int(part) - 1] for part in month]
    return _GLUE.join([*([str(int(day))] if day else []), *named, year])


def whose(estimate: Estimate) -> str:
    """The name of a row with its stance, in one phrase: 'Rumor, rejected in Doe 1968'."""
    return ", ".join(part for part in row_name(estimate) if part).replace(_GLUE, " ")


def items(row: Row, reference: Reference, asked: Sequence[str] = ()) -> tuple[Item, ...]:
    """What tells the row from the reference, side by side, and what it says of the components in `asked`.

    A side that the reference does not ask about may still set two rows apart, so what the row states of it is said.
    """
    found = []
    for side in SIDES:
        verdict = row.relation.stated.get(side)
        if side == "components":
            found += _components(row.estimate, reference, asked)
        elif side in row.relation.open_sides:
            word = getattr(row.estimate, side)
            dated = isinstance(word, Period)
            found.append(
                Item(side, side_words(row.estimate, side)) if dated else Item(side, side, word.replace("_", " "))
            )
        elif verdict is not Verdict.ALIKE and getattr(row.estimate, side) not in NOTHING:
            found.append(Item(side, side_words(row.estimate, side)))
    if any(item.side == "components" and item.what.startswith(_COUNTS) for item in found):
        found = [item for item in found if item.side != "measure"]  # what it counts is told more exactly
    return tuple(found)


def _components(estimate: Estimate, reference: Reference, asked: Sequence[str]) -> list[Item]:
    """The ways of being counted that a row states beyond its measure's definition and otherwise than the reference.

    Where the reference asks about one on which the row is silent, that is said too.
    """
    mine, settled = estimate.scope.components, estimate.measured.components
    said: dict[str, list[str]] = {word: [] for word in (*_SAID, "disputed")}
    silent = []
    for component in dict.fromkeys([*reference.components, *asked]):
        coverage = mine.get(component, "excluded")
        if coverage == reference.components.get(component, settled.get(component, "excluded")):
            continue
        phrase = component_words(estimate, component)
        if coverage in said:
            said[coverage].append(phrase)
        elif component in reference.components:
            silent.append(
                Item("components", estimate.vocabulary.label("components", component), coverage.replace("_", " "))
            )
    said["included"] += [f"some {phrase}" for phrase in said.pop("partly")]
    return [*(Item("components", _how(word, phrases)) for word, phrases in said.items() if phrases), *silent]


def _how(coverage: str, phrases: Sequence[str]) -> str:
    """'counts deaths in camps', 'leaves out people later freed'."""
    told = joined(phrases)
    ways = {"included": f"{_COUNTS}{told}", "excluded": f"leaves out {told}"}
    return ways.get(coverage, f"{told}: {_OTHERWISE.get(coverage, coverage)}")


def hoisted(rows: Sequence[tuple[Item, ...]]) -> tuple[Item, ...]:
    """What all rows of a panel have in common, and what nearly all leave unsaid: said once in its head."""
    if len(rows) < 3:
        return ()
    counts = Counter(item for row in rows for item in row)
    enough = {True: _NEARLY_ALL * len(rows), False: len(rows)}
    return tuple(item for item, count in counts.items() if count >= enough[item.unsaid])


def head_note(shared: Sequence[Item], rows: Sequence[tuple[Item, ...]]) -> str:
    """The words beside the head of a panel, or nothing."""
    said = [item.text for item in shared if not item.unsaid]
    never = [item for item in shared if item.unsaid and all(item in row for row in rows)]
    mostly = [item for item in shared if item.unsaid and item not in never]
    said += _merged(never)
    said += [f"{text} unless noted" for text in _merged(mostly)]
    return "; ".join(said)


def detail(estimate: Estimate, mine: Sequence[Item], shared: Sequence[Item]) -> str:
    """The second line of a row: what is its own, and the sides it states where its neighbors are silent."""
    told = [item.text for item in mine if item not in shared and not item.unsaid]
    silent = [item for item in mine if item not in shared and item.unsaid]
    sides = {item.side for item in mine}
    for item in shared:
        if item.unsaid and item not in mine and item.side not in sides and item.side != "components":
            told.append(f"{item.side}: {side_words(estimate, item.side)}")
    told = [*(words for words in inferred_sides(estimate) if not any(words in one for one in told)), *told]
    return "; ".join(words for words in (*told, ends_words(estimate), *_merged(silent)) if words)


def _merged(silent: Sequence[Item]) -> list[str]:
    """What is left unsaid, in one phrase for each kind of silence: 'population, period not stated'."""
    kinds = dict.fromkeys(["not stated", *(item.silence for item in silent)])
    found = {kind: [item.what for item in silent if item.silence == kind] for kind in kinds}
    return [f"{', '.join(what)} {kind}" for kind, what in found.items() if what]

"""Contrast: the sentence that says what tells two estimates apart, or that nothing stated does."""

from collections.abc import Iterator

from terror_estimates.catalog import Estimate, Period
from terror_estimates.catalog.english import sentence
from terror_estimates.catalog.scope import SPOKEN, WORDED
from terror_estimates.comparison.comparison import Comparison
from terror_estimates.comparison.names import Names
from terror_estimates.comparison.phrase import counted, listed, span_of
from terror_estimates.comparison.relation import Verdict

LONGEST = 40
TOLD = ("measure", *SPOKEN)  # the sides that a sentence may name beside the components
_SHOWN = 3


def contrast(compared: Comparison, names: Names) -> str:
    """One sentence of at most forty words; the longer lists of components are cut."""
    if compared.relation.verdict is Verdict.ALIKE:
        return "Nothing stated tells them apart."
    if compared.relation.stated["measure"] is Verdict.APART:
        return _different_events(compared)
    if compared.relation.deciding == ("measure",) and compared.relation.verdict is Verdict.OVERLAPS:
        return "The two measures overlap: some are in both counts, and neither count contains the other."
    for shown in range(_SHOWN, -1, -1):
        said = _led(compared, names, _contrasts(compared, names, shown))
        if len(said.split()) <= LONGEST:
            return said
    return _led(compared, names, iter([f"they differ in {listed(list(compared.relation.deciding), len(TOLD))}"]))


def _led(compared: Comparison, names: Names, contrasts: Iterator[str]) -> str:
    unsaid = any(compared.relation.stated.get(side) is Verdict.OVERLAPS for side in WORDED)
    lead = {
        Verdict.WITHIN: f"{names.one} is the narrower",
        Verdict.CONTAINS: f"{names.one} is the wider",
        # Words without a common line: nobody has said that either lies within the other, nor that neither does.
        Verdict.OVERLAPS: "neither is said to lie within the other"
        if unsaid
        else "each counts something that the other does not",
        Verdict.APART: "they are counted apart",  # which is not to say that nobody stands in both
    }[compared.relation.verdict]
    clauses = "; ".join(contrasts)
    return sentence(f"{lead}: {clauses}" if clauses else lead)


def _contrasts(compared: Comparison, names: Names, shown: int) -> Iterator[str]:
    """The sides on which the two differ in one clause, then the components, at most so many of each kind."""
    relation = compared.relation
    differing = [side for side in TOLD if relation.stated.get(side, Verdict.ALIKE) is not Verdict.ALIKE]
    if relation.stated["measure"] is Verdict.OVERLAPS:
        differing.remove("measure")  # the first sentence has named both
    if relation.verdict is Verdict.APART and set(differing) & set(relation.deciding):
        differing = [side for side in differing if side in relation.deciding]
        shown = 0
    subject = "it" if relation.verdict in (Verdict.WITHIN, Verdict.CONTAINS) else names.one
    if differing:
        yield _sides(compared, names, differing, subject)
        subject = names.one
    if shown or not differing:
        yield from _components(compared, (subject, names.other), max(shown, 1))


def _sides(compared: Comparison, names: Names, sides: list[str], subject: str) -> str:
    """'it counts targets of the order, Doe everyone'; of years alone: 'it covers 1901, Doe 1901–02'."""
    pair = compared.one, compared.other
    if sides == ["period"]:
        periods = [estimate.period for estimate in pair if isinstance(estimate.period, Period)]
        first, second = map(_covered, periods)
        if all(period.start == period.end for period in periods):
            return f"{subject} is of {first}{names.between}{names.other} of {second}"
        return f"{subject} covers {first}{names.between}{names.other} {second}"
    told = [" ".join(_pieces(estimate, sides)) for estimate in pair]
    those = "" if sides[0] in ("measure", "population") else "those "
    return f"{subject} counts {those}{told[0]}{names.between}{names.other} {those}{told[1]}"


def _covered(period: Period) -> str:
    """A period after a name that may end in a year: 'the years 1937–38', 'August 1937 to November 1938'.

    A day would read as part of such a name: 'Doe 1954 1 January 1921'.
    """
    span = span_of(period)
    if " to " in span and span[0].isdigit():
        return f"the time from {span}"
    return f"the year{'s' * ('–' in span)} {span}" if span[:4].isdigit() and len(span) <= len("1937–1938") else span


def _pieces(estimate: Estimate, sides: list[str]) -> Iterator[str]:
    for place, side in enumerate(sides):
        word = getattr(estimate, side)
        later = place and side in ("population", "jurisdiction")
        if not isinstance(word, Period) and later and estimate.vocabulary.universal(side, word):
            continue  # 'deaths' needs no 'of everyone'
        of = "of " if place and side == "population" else ""
        yield f"{of}{counted(estimate, side)}"


def _components(compared: Comparison, subjects: tuple[str, str], shown: int) -> Iterator[str]:
    first, second = subjects
    words = compared.one.vocabulary
    groups: dict[tuple[str, str], list[str]] = {}
    for component, verdict in compared.relation.components.items():
        if verdict is not Verdict.ALIKE:
            mine, theirs = (_coverage(scope.components.get(component, "excluded")) for scope in compared.scopes)
            groups.setdefault((mine, theirs), []).append(words.phrase("components", component))
    for pair, names in groups.items():
        those = listed(names, shown)
        yield {
            ("included", "excluded"): f"{first} includes {those}, which {second} leaves out",
            ("excluded", "included"): f"{first} leaves out {those}, which {second} includes",
            ("partly", "included"): f"{first} includes only a part of {those}, {second} all",
            ("included", "partly"): f"{first} includes all of {those}, {second} only a part",
            ("partly", "excluded"): f"{first} includes a part of {those}, which {second} leaves out",
            ("excluded", "partly"): f"{first} leaves out {those}, of which {second} includes a part",
        }[pair]


def _coverage(word: str) -> str:
    return "excluded" if word == "not_applicable" else word


def _different_events(compared: Comparison) -> str:
    mine, theirs = compared.one.measured, compared.other.measured
    if mine.kind != theirs.kind:
        return "One is a number at one moment, the other over a period, so they share no axis."
    if mine.unit != theirs.unit:
        return f"One is in {mine.unit}, the other in {theirs.unit}, so they share no axis."
    what = "These are different events" if mine.outcome != theirs.outcome else "These are separate categories"
    return (
        f"{what}, even where the numbers agree." if compared.kinship.same_number else f"{what}, so they share no axis."
    )

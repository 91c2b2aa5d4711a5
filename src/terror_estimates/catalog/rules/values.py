"""Values: what the author printed, no more and no less, and how we saw it."""

from collections.abc import Mapping
from itertools import pairwise
from operator import attrgetter

from terror_estimates.catalog.catalog import Catalog
from terror_estimates.catalog.hedge import bound_in
from terror_estimates.catalog.numerals import placed_numbers, read
from terror_estimates.catalog.period import Period
from terror_estimates.catalog.problem import clipped
from terror_estimates.catalog.rules.registry import Findings, Raised, each, rule
from terror_estimates.catalog.scope import STATED
from terror_estimates.catalog.source import Locator
from terror_estimates.catalog.value import Ends, Value
from terror_estimates.catalog.verification import Verification


@rule("problem")
def value_order(catalog: Catalog) -> Findings:
    """Low, best and high stand in that order and are not negative."""
    for path, estimate in each(catalog.estimates):
        value = estimate.value
        ends = [(name, getattr(value, name)) for name in ("low", "best", "high") if getattr(value, name) is not None]
        for (lesser, less), (greater, more) in pairwise(ends):
            if less > more:
                yield (*path, "value", lesser), f"{lesser} {less} is above {greater} {more}; check which is which"
        for name, number in ends:
            if number < 0:
                yield (*path, "value", name), f"{name} {number} is below zero; a count cannot be, so check the sign"


@rule("problem")
def value_stated(catalog: Catalog) -> Findings:
    """A value has a number, or is `in_words` with none and with the words as printed."""
    for path, estimate in each(catalog.estimates):
        value = estimate.value
        if value.in_words and (value.stated or value.bound):
            yield (*path, "value"), "a value in words has no number and no bound; remove them, or change precision"
        elif value.in_words and not estimate.as_printed:
            yield (*path, "value"), "a value in words needs the words: add as_printed"
        elif not value.in_words and not value.stated:
            yield (*path, "value"), "the value is empty; give low, best or high as stated, or precision: in_words"


@rule("problem")
def value_ends(catalog: Catalog) -> Findings:
    """A range has both ends; one end alone says which bound it is; an exact count is one number."""
    for path, estimate in each(catalog.estimates):
        value = estimate.value
        if value.stated and not value.in_words and (said := _wrong_ends(value)):
            yield (*path, "value"), said


def _wrong_ends(value: Value) -> str | None:
    if value.precision == "exact" and (value.low is not None or value.high is not None or value.bound):
        return "an exact count is one number; write it as best, or change precision"
    if value.bound == "at_least" and (value.low is None or value.high is not None):
        return "bound at_least goes with low and without high; write the end that is stated"
    if value.bound == "at_most" and (value.high is None or value.low is not None):
        return "bound at_most goes with high and without low; write the end that is stated"
    if not value.bound and (value.low is None) != (value.high is None):
        end, bound = ("low", "at_least") if value.high is None else ("high", "at_most")
        return f"{end} stands alone; add the other end as stated, or bound: {bound}"
    return None


@rule("problem")
def hedge_without_print(catalog: Catalog) -> Findings:
    """A hedge of the value stands before one number whose print is not kept; a print that is kept has its own."""
    for path, estimate in each(catalog.estimates):
        value = estimate.value
        if value.hedge is None:
            continue
        if estimate.as_printed:
            yield (
                (*path, "value", "hedge"),
                "as_printed has the words of the print; write its hedge there, and not here",
            )
        elif value.precision == "exact" or value.bound or value.stated != (value.best,):
            said = f"'{value.hedge}' goes with one round number; write it as best, or remove the hedge"
            yield (*path, "value", "hedge"), said


@rule("problem")
def ends_kind(catalog: Catalog) -> Findings:
    """Confidence and credible ends have a level in percent and both ends; a running count has its day."""
    for path, estimate in each(catalog.estimates):
        value = estimate.value
        if value.ends and (said := _wrong_kind(value, value.ends)):
            yield (*path, "value", "ends"), said


def _wrong_kind(value: Value, ends: Ends) -> str | None:
    interval = ends.kind in ("confidence", "credible")
    if interval and (ends.level is None or not 0 < ends.level < 100):
        return f"{ends.kind} ends need a level between 0 and 100 percent; write it as level: 95"
    if not interval and ends.level is not None:
        return f"a level goes with confidence or credible ends, not with {ends.kind}; remove it, or change the kind"
    if ends.kind in ("confidence", "credible", "compiled") and (value.low is None or value.high is None):
        return f"{ends.kind} ends need low and high; write both as stated, or remove ends"
    if ends.kind == "running" and not readable_day(ends.as_of):
        return 'a running count needs the day up to which it goes; write it as as_of: "2009-03-01"'
    if ends.kind != "running" and ends.as_of is not None:
        return f"as_of goes with a running count, not with {ends.kind} ends; remove it, or write kind: running"
    return None


def readable_day(text: str | None) -> bool:
    """Whether the text is a year, a month or a day."""
    try:
        return text is not None and "/" not in text and bool(Period.parse(text))
    except ValueError:
        return False


@rule("problem")
def as_printed(catalog: Catalog) -> Findings:
    """Every number of the value can be read in `as_printed`."""
    for path, estimate in each(catalog.estimates):
        text = estimate.as_printed or ""
        if not text or not (printed := read(text)).understood:
            continue
        for number in dict.fromkeys(estimate.value.stated):
            if number not in printed.numbers:
                said = f"as_printed '{clipped(text, 100)}' does not show {number}; check both"
                yield (*path, "as_printed"), said


@rule("flag")
def print_unclear(catalog: Catalog) -> Raised:
    """A print that is only half understood is read by a person, whose answer names every number of the value."""
    for path, estimate in each(catalog.estimates):
        text = estimate.as_printed if estimate.value.precision != "in_words" else ""  # which has no number to read
        if estimate.value.stated and text and not (printed := read(text)).understood:
            held = clipped("', '".join(printed.unclear), 60)
            said = f"as_printed '{clipped(text, 100)}' holds '{held}', which is not understood"
            said = f"{said}; read it yourself, then answer print-unclear with each number in digits"
            yield (*path, "as_printed"), said, estimate.value.stated


@rule("flag")
def bound_unsaid(catalog: Catalog) -> Raised:
    """What a print bounds is bounded in the value: 'more than 700,000' is a low end, and no number of its own.

    A flag, because such a word may belong to something else than the number; an answer names the number.
    """
    for path, estimate in each(catalog.estimates):
        value, text = estimate.value, estimate.as_printed or ""
        if len(value.stated) != 1 or not text or value.in_words:
            continue
        [number] = value.stated
        bounds = {bound_in(text, one.start, one.end) for one in placed_numbers(text) if number in one.numbers}
        for kind, word in sorted(bounds):
            if kind and kind != value.bound:
                end, held = ("low" if kind == "at_least" else "high"), _held(value)
                said = f"as_printed says '{clipped(word)}' of {number}, and value {held}"
                said = f"{said}; write {{{end}: {number}, bound: {kind}}}"
                yield (*path, "value"), f"{said}, or answer bound-unsaid and name the number", (number,)


def _held(value: Value) -> str:
    """What a value of one number makes of it, in the words of the file."""
    return f"has bound: {value.bound}" if value.bound else "has only best"


@rule("problem")
def range_of_one(catalog: Catalog) -> Findings:
    """A range whose two ends are equal is one number, and is written as best."""
    for path, estimate in each(catalog.estimates):
        low, high = estimate.value.low, estimate.value.high
        if low is not None and low == high:
            yield (*path, "value", "high"), f"low and high are both {low}; write it once, as best"


@rule("flag")
def claim_twice(catalog: Catalog) -> Raised:
    """The same person, source, scope, stance and value stand in one entry and not in two; an answer names the other.

    Components tell two entries apart only where one counts what the other leaves out: what one of them merely does not
    say is no difference.
    """
    seen: dict[tuple[object, ...], dict[frozenset[tuple[str, str]], str]] = {}
    said_once = attrgetter("estimated_by", "source", "stance", "measure", *STATED)
    for path, estimate in each(catalog.estimates):
        if not estimate.value.stated:
            continue
        alike = seen.setdefault((*said_once(estimate), *vars(estimate.value).values()), {})
        counted = frozenset(estimate.components.items())
        first = next((id for other, id in alike.items() if not _apart(dict(other), estimate.components)), None)
        if first:
            said = f"the source says the same of the same in '{first}'; keep one of the two, or say what differs"
            yield path, f"{said}, or answer claim-twice and name that entry", (first,)
        alike.setdefault(counted, estimate.id)


def _apart(one: Mapping[str, str], other: Mapping[str, str]) -> bool:
    """Whether one counts a component that the other leaves out, or counts in part."""
    return any(one[word] != other[word] for word in one.keys() & other.keys())


@rule("problem")
def verification_place(catalog: Catalog) -> Findings:
    """A number seen only elsewhere says where (`seen_in`); a number read in the work has a locator there.

    A source that reports somebody else's number may be where it was seen; one that asserts its own is read, or not.
    """
    for path, estimate in each(catalog.estimates):
        if said := misplaced(estimate.verification, estimate.locator):
            yield (*path, "verification"), said


def misplaced(verification: Verification, locator: Locator) -> str | None:
    """What is wrong between a level, the place in the source and the place where the number was seen, if anything."""
    level, seen = verification.level, verification.seen_in
    if level in ("cited_in_scholarship", "reference_work") and not seen:
        return f"level {level} needs seen_in: the source in which the number was seen"
    if level in ("read_in_work", "unverified") and seen:
        return f"level {level} goes without seen_in; remove it, or change the level"
    if level == "read_in_work" and not locator.text():
        return "level read_in_work needs a locator: the page, chapter, table or note where it was read"
    return None

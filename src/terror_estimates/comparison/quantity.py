"""Quantity: a number as a sentence needs it, as hedged and as bounded as it stands in its print."""

import re

from terror_estimates.catalog import Estimate
from terror_estimates.catalog.english import lowered
from terror_estimates.catalog.hedge import almost_or_about, at_first_number, at_last_number, or_so, perhaps, to_come
from terror_estimates.catalog.numerals import printed_numbers
from terror_estimates.catalog.value import Ends, Value
from terror_estimates.comparison.phrase import day

_HEDGES = ("about", "almost", "around", "nearly", "perhaps", "probably", "roughly", "some")
_OF_NUMBERS = (*_HEDGES, "and", "between", "from", "hundred", "million", "thousand", "to")
_OR = re.compile(r"\b(?:or|oder|ou|или|або|lub|o|albo)\b", re.IGNORECASE)
_WORDS = re.compile(r"[^\W\d_]+")


def quantity(estimate: Estimate) -> str:
    """The number as a sentence needs it: 'at least 724,000', 'between 950,000 and 1.2 million', '“a few thousand”'."""
    return _of_the_print(estimate) if left_to_the_print(estimate) else _in_sentences(estimate)


def _of_the_print(estimate: Estimate) -> str:
    """The words of the print, after the number where it is not written as ours: 'almost 700,000 (“почти 0,7 млн”)'."""
    printed, value = estimate.as_printed or "", estimate.value
    if not printed:
        return estimate.printed()
    stated = [] if value.in_words or to_come(printed) else [in_words(number) for number in value.stated]
    told = all(number in printed for number in stated)
    return f"“{printed}”" if told else f"{_in_sentences(estimate)} (“{printed}”)"


def _in_sentences(estimate: Estimate) -> str:
    """The number with its bound, its hedge and its other end."""
    value = estimate.value
    if value.ends is None and not value.bound and (printed := _printed(estimate)):
        return printed
    low, best, high = (None if number is None else in_words(number) for number in (value.low, value.best, value.high))
    if value.ends and (limits := _limits(value, low, high)):
        return f"{best or f'between {low} and {high}'} ({limits})"
    likely = f", most likely {_about_the_best(estimate)}{best}," if best else ""
    if value.bound:
        return f"{_bounded(estimate)}{likely}"
    if low and high:
        return f"{_between(estimate)}{likely}"
    printed = estimate.as_printed or ""
    hedged = f"{value.hedge} " if value.hedge else f"{perhaps(printed)}{almost_or_about(printed)}"
    return f"{hedged}{best}{or_so(printed)}"


def _bounded(estimate: Estimate) -> str:
    """A bound as hedged as it is printed, with both numbers of a print that has two: 'at most 200,000 to 250,000'.

    Where a best number stands beside it, the print hedges either of the two, and `_about_the_best` has it.
    """
    value, printed = estimate.value, estimate.as_printed or ""
    hedged, end = ("", "") if value.best is not None else (almost_or_about(printed), or_so(printed))
    end = "" if end in (" or more", " or fewer") else end  # that is what a bound says
    number = value.low if value.bound == "at_least" else value.high
    other = _beside_the_bound(estimate)
    first = "" if other is None else f"{in_words(other)} {'or' if _OR.search(printed) else 'to'} "
    likely = perhaps(printed) if value.best is None and not end else ""
    return (
        f"{likely}{'at least' if value.bound == 'at_least' else 'at most'} {hedged}{first}{in_words(number or 0)}{end}"
    )


def _beside_the_bound(estimate: Estimate) -> int | None:
    """The lower of two numbers up to which a print goes: the 200,000 of 'up to 200,000–250,000'."""
    value = estimate.value
    if value.bound != "at_most" or value.best is not None or value.high is None:
        return None
    others = [one for one in printed_numbers(estimate.as_printed or "") if one * 2 >= value.high > one]
    return others[0] if len(others) == 1 else None


def _between(estimate: Estimate) -> str:
    """A range with the hedges of its ends: 'between 350,000 and perhaps 445,000'."""
    value, printed = estimate.value, estimate.as_printed or ""
    low, high = ends_in_words(value.low or 0, value.high or 0)
    if value.best is not None:  # the print hedges the best number, or so it may be
        return f"between {low} and {high}"
    first, last = at_first_number(printed)
    doubt = "" if perhaps(first) == perhaps(last) else perhaps(last)
    return f"{perhaps(first)}between {almost_or_about(first)}{low} and {doubt}{almost_or_about(last)}{high}"


def _about_the_best(estimate: Estimate) -> str:
    """How a best number is hedged that is printed last: 'in the vicinity of 10 million'."""
    before, last = at_last_number(estimate.as_printed or "")
    return almost_or_about(before) if estimate.value.best in printed_numbers(last) else ""


def _printed(estimate: Estimate) -> str:
    """The number as printed, where the print is a hedged number and nothing else: 'nearly 2 million'."""
    text = estimate.as_printed or ""
    words = _WORDS.findall(text)
    plain = words and all(word.casefold() in _OF_NUMBERS for word in words)
    if not plain or not any(word.casefold() in _HEDGES for word in words):
        return ""
    closed = "," * (", " in text)  # '120 to 200, perhaps 150, people'
    return f"{lowered(text)}{closed}"


def _limits(value: Value, low: str | None, high: str | None) -> str:
    """What the ends are, where they are more than the author's own: '95% confidence limits: 12 to 40'."""
    ends = value.ends or Ends()
    if ends.kind == "running":
        return f"as of {day(ends.as_of)}" if ends.as_of else ""
    if ends.kind in ("confidence", "credible"):
        return f"{ends.text()}: {low} to {high}" if value.best is not None else ends.text()
    return ends.text()


def in_words(number: int) -> str:
    """A number in the form that is read fastest: '681,692', '1.2 million', '7 million'."""
    millions = _millions(number)
    return f"{millions} million" if millions else f"{number:,}"


def ends_in_words(low: int, high: int) -> tuple[str, str]:
    """The two ends of a range, with the word that both share once: ('5', '8 million'), ('950,000', '1.2 million')."""
    shared = _millions(low) if _millions(high) else None
    return shared or in_words(low), in_words(high)


def _millions(number: int) -> str | None:
    """'1.2' for 1,200,000; None for what is not said in millions."""
    return f"{number / 10**6:g}" if number >= 10**6 and number % 10**4 == 0 else None


def left_to_the_print(estimate: Estimate) -> bool:
    """Whether the print must speak for itself: a magnitude in words, a number of a time to come, or of what it counts.

    Where only we take it for a number of its measure, no sentence of ours may say so in its author's name.
    """
    return estimate.value.in_words or to_come(estimate.as_printed or "") or "measure" in estimate.ours

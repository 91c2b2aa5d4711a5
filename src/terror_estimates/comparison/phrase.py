"""Phrases: the sides of a scope, and whose number it is, in the words that sentences are put together from."""

from collections.abc import Sequence

from terror_estimates.catalog import Estimate, Period
from terror_estimates.catalog.english import MONTHS
from terror_estimates.catalog.period import ABOUT, OPEN
from terror_estimates.catalog.words import NOTHING

_OPEN = {"population": "which people", "territory": "where", "period": "which years", "jurisdiction": "whose cases"}
_AT_ONE_MOMENT = {"period": "on which day"}
_SHOWN = 3


def dated(period: Period) -> str:
    """A period as a sentence needs it: 'in 1937–38', 'from August 1937 to November 1938', 'on 1 January 1939'."""
    first, _, last = period.plain.partition("/")
    if period.open_end or period.approximate:
        words, bare = span_of(period), period.inferred and not period.open_end and ABOUT not in period.text
        return f"{'on' if len(first) == 10 else 'in'} {words}" if bare and not words.startswith("from ") else words
    if not last or first == last:
        return f"{'on' if len(first) == 10 else 'in'} {day(first)}"
    if len(first) == len(last) == 4:
        return f"in {period.label()}"
    return f"from {span_of(period)}"


def said_period(estimate: Estimate) -> str:
    """The period of an estimate by itself, or in words that it has none."""
    return span_of(estimate.period) if isinstance(estimate.period, Period) else estimate.label("period")


def span_of(period: Period) -> str:
    """A period by itself: '1937–38', 'August 1937 to November 1938', 'about 1937', 'from August 1937 on'."""
    first, _, last = period.plain.partition("/")
    if period.open_end or period.approximate:
        ends = "/".join(end for end in (first, last) if end and end != OPEN)
        return period.said(span_of(Period.parse(ends)))
    if not last or first == last or len(first) == len(last) == 4:
        return period.label() if len(first) == 4 else day(first)
    shared = first[:4] == last[:4] and len(first) > 4 < len(last)
    start = _within_year(first) if shared else day(first)
    return f"{start} to {day(last)}"


def day(text: str) -> str:
    """A year, month or day for readers: '1937', 'August 1937', '5 August 1937'."""
    return f"{_within_year(text)} {text[:4]}".strip()


def _within_year(text: str) -> str:
    """The same without its year: '', 'August', '5 August'."""
    month, day_of_month = ([int(part) for part in text.split("-")[1:]] + [0, 0])[:2]
    return " ".join([*([str(day_of_month)] if day_of_month else []), *([MONTHS[month - 1]] if month else [])])


def counted(estimate: Estimate, side: str) -> str:
    """What an estimate says on one side, or '' where it says nothing that can be put into words."""
    word = getattr(estimate, side)
    if isinstance(word, Period):
        return dated(word)
    return "" if word in NOTHING else estimate.vocabulary.phrase(side, word)


def open_side(estimate: Estimate, side: str) -> str:
    """A side that is left unsaid, as the question it leaves open: 'whose cases'; of a stock 'on which day'."""
    return {**_OPEN, **(_AT_ONE_MOMENT if estimate.measured.kind == "stock" else {})}[side]


def numbered(estimate: Estimate) -> str:
    """An estimate by its number alone, where its name would not tell it from another: 'the 681,692', '“several”'."""
    value = estimate.value
    if value.bound or not value.stated:
        return value.text() if value.stated else estimate.printed()
    return f"the {value.best:,}" if value.low is None else f"the {value.low:,}–{value.high:,}"


def counts(estimate: Estimate) -> str:
    """What an estimate counts, where other words follow: a name with a comma stands in quotation marks."""
    words = estimate.vocabulary.phrase("measure", estimate.measure)
    return f"“{words}”" if "," in words else words


def in_print(estimate: Estimate) -> str:
    """A number as its print has it, with what is said beside one that no print was seen to have."""
    aside = "no print seen" if not estimate.chartable else estimate.whose_words
    return f"{estimate.printed()} ({aside})" if aside else estimate.printed()


def stopped(words: str) -> str:
    """Words with the stop that ends a sentence, of which those that end in a short form have one: 'Doe n.d.'.

    >>> stopped("Doe 1968, p. 12"), stopped("Doe n.d.")
    ('Doe 1968, p. 12.', 'Doe n.d.')
    """
    return words if words.endswith((".", "?", "!", "…")) else f"{words}."


def joined(words: Sequence[str], last: str = "and") -> str:
    """All of them, with what they begin or end with alike said once: 'political and ordinary cases'.

    >>> joined(["political cases", "ordinary cases"]), joined(["deaths in camps", "deaths in prisons"], "or")
    ('political and ordinary cases', 'deaths in camps or prisons')
    """
    parts = [word.split() for word in words]
    start = _alike(parts)
    rests = [part[start:] for part in parts]
    ends = {tuple(rest[1:]) for rest in rests}
    if len(parts) > 1 and len(ends) == 1 and all(len(end) == 1 and end[0].endswith("s") for end in ends):
        rests = [*(rest[:1] for rest in rests[:-1]), rests[-1]]  # 'cases' are several, so the word serves them all
    told = [" ".join(rest) for rest in rests]
    return " ".join([*parts[0][:start], listed(told, len(told), last)])


def _alike(parts: Sequence[Sequence[str]]) -> int:
    """With how many words all of them begin, if these are two or more and leave something of each."""
    most = min(map(len, parts)) - 1 if len(parts) > 1 else 0
    start = next((at for at in range(most) if len({part[at] for part in parts}) > 1), most)
    return start if start > 1 else 0


def listed(items: list[str], shown: int = _SHOWN, last: str = "and") -> str:
    """'a', 'a and b', 'a, b and c', 'a, b, c and 4 more'."""
    told = shortened(items, shown)
    return told[0] if len(told) == 1 else f"{', '.join(told[:-1])} {last} {told[-1]}"


def shortened(items: list[str], shown: int) -> list[str]:
    """So many of them, and in place of all others how many there are; one word is as short as '1 more'."""
    return items if len(items) <= shown + 1 else [*items[:shown], f"{len(items) - shown} more"]

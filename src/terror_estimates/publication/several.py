"""Several: two numbers of one question, whether they may stand side by side, and a line for each of more."""

import textwrap
from collections.abc import Iterator, Sequence
from typing import Any

from terror_estimates.catalog import Claim, Estimate
from terror_estimates.catalog.numerals import printed_numbers
from terror_estimates.comparison import comparison_of
from terror_estimates.comparison.answer import QUESTION
from terror_estimates.comparison.asked import SeveralNumbers, TwoNumbers, Unread, stems
from terror_estimates.comparison.finding import Finding, finding, of_two
from terror_estimates.comparison.held import Held
from terror_estimates.comparison.names import with_number
from terror_estimates.comparison.number import Answer, number
from terror_estimates.comparison.phrase import listed
from terror_estimates.publication.comparisons import side_by_side, sized
from terror_estimates.publication.meant import asking
from terror_estimates.publication.quoted import quoted_claim, said_claim

MOST = 6  # numbers of one question that have a line each
ALL_OF_ONE = "All of one: {ask}"
SEVERAL = "These are {n} numbers, each with its own answer."
NO_COMPARISON = "No comparison can be made of {shown}, for which no number is quoted."
NO_ESTIMATE = "No comparison can be made of {shown}, which is quoted from a published share, sum or rate."
IN_ONE = "Both stand in one statement. {quoted}"
ONE_ENTRY = "Both are of one entry, {entry}, so there are no two numbers to compare."


class Several:
    """The answers to the numbers of one question, in its order; Unread if there are too many."""

    def __init__(self, held: Held, unread: TwoNumbers | SeveralNumbers):
        if not 1 < len(unread.each) <= MOST:
            raise unread
        self.numbers, self.words = unread.numbers, [" ".join(words.split()) for words in unread.each]
        self.answers = [_answered(held, words) for words in self.words]
        shown = unread.shown if isinstance(unread, TwoNumbers) else self._shown()
        self.sentence = of_two(shown) if len(shown) == 2 else SEVERAL.format(n=len(shown))
        self.shown = shown
        self.stated = _stated(held, self.answers) if len(shown) == 2 else None

    def _shown(self) -> list[str]:
        pairs = zip(self.answers, self.words, strict=True)
        return [one.asked.shown if isinstance(one, Answer) else words for one, words in pairs]

    def _first(self) -> str:
        """How to ask for the first of them alone: in its words, where they name anything beside it."""
        return self.words[0] if stems(self.words[0]) else self.shown[0]

    def verdict(self) -> dict[str, Any] | None:
        """Whether two of them may stand side by side, as `compare` says it of the quoted entries; None of more."""
        if len(self.answers) != 2:
            return None
        bests = [one.best if isinstance(one, Answer) else None for one in self.answers]
        data: dict[str, Any] = {
            side: best.id if best else None for side, best in zip(("one", "other"), bests, strict=True)
        }
        stated = {"claim": self.stated.id} if self.stated else {}
        return {**data, **stated, "answer": self._said(bests)}

    def _said(self, bests: Sequence[Any]) -> str:
        if self.stated:
            return IN_ONE.format(quoted=quoted_claim(self.stated))
        unquoted = [shown for shown, best in zip(self.shown, bests, strict=True) if best is None]
        if unquoted:
            return NO_COMPARISON.format(shown=listed(list(dict.fromkeys(unquoted))))
        computed = [shown for shown, best in zip(self.shown, bests, strict=True) if isinstance(best, Claim)]
        if computed:
            return NO_ESTIMATE.format(shown=listed(list(dict.fromkeys(computed))))
        one, other = bests
        if one is other:
            return ONE_ENTRY.format(entry=f"{with_number(one)}, {one.id}")
        compared = comparison_of(one, other)
        return f"{side_by_side(compared)}. {QUESTION} {sized(compared)}"

    def lines(self, width: int) -> Iterator[str]:
        """The sentence and the verdict, then of two the first paragraphs each, of more a line each."""
        yield from textwrap.wrap(self.sentence, width)
        if verdict := self.verdict():
            yield ""
            yield from textwrap.wrap(verdict["answer"], width)
            for shown, answer in zip(self.shown, self.answers, strict=True):
                yield from ("", f" {shown} ".center(width, "-"), "")
                yield from paragraphs(_told(answer), width, cautions=1)
        else:
            yield ""
            for shown, answer in zip(self.shown, self.answers, strict=True):
                yield from textwrap.wrap(f"  {shown}: {_in_a_line(answer)}", width, subsequent_indent="    ")
        yield ""
        yield ALL_OF_ONE.format(ask=asking(self._first()))


def _stated(held: Held, answers: Sequence[Answer | str]) -> Claim | None:
    """The published sum or share in whose words both numbers stand, which are no shares: '40 of the 120 killed'.

    None where each of them is quoted as the number of an estimate, for these are compared.
    """
    told = [one for one in answers if isinstance(one, Answer) and one.asked.a_count]
    if len(told) < len(answers) or all(isinstance(one.best, Estimate) for one in told):
        return None
    counts = {number for one in told for number in one.asked.counts}
    stating = (one.entry for one in held.claims if counts <= set(printed_numbers(one.entry.says)))
    return next(stating, None)


def _answered(held: Held, words: str) -> Answer | str:
    """The answer to one of them, or why it has none."""
    try:
        return number(held, words)
    except Unread as unread:
        return str(unread)


def _told(answer: Answer | str) -> Finding:
    return finding(answer, quoted_claim) if isinstance(answer, Answer) else Finding(answer, "", ())


def _in_a_line(answer: Answer | str) -> str:
    """What the answer says, what the number counts, and whose it is."""
    if isinstance(answer, str):
        return answer
    said, best = finding(answer).answer, answer.best
    if best is None:
        return said
    quoted = said_claim(best) if isinstance(best, Claim) else with_number(best)
    return f"{said} {quoted}, {best.id}."


def paragraphs(told: Finding, width: int, cautions: int | None = None) -> Iterator[str]:
    """The answer, the sentence to quote, and what to beware of."""
    yield from textwrap.wrap(told.answer, width)
    if told.quotation:
        yield ""
        yield from textwrap.wrap(f"To quote: {told.quotation}", width)
    for caution in told.cautions[:cautions]:
        yield ""
        yield from textwrap.wrap(caution, width)

"""Number: what is this number? Everything held that is, rounds to, ends at or comes near a number met somewhere.

Numbers of the whole country in the years of the event come first, then its parts, then other years: a number said
of one event is often the number of another. Nothing is computed but the distance between two numbers.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property

from terror_estimates.catalog import Catalog, Claim, Correction, Estimate
from terror_estimates.catalog.digits import significant
from terror_estimates.comparison.asked import LEAST, Asked, Match, NoNumber, matched, read_question, stands_for, stems
from terror_estimates.comparison.hedged import hedge_held, hedge_of
from terror_estimates.comparison.held import Held
from terror_estimates.comparison.kindred import nearest_of_kind
from terror_estimates.comparison.named_years import Years, in_years, missed, with_years, years_meant
from terror_estimates.comparison.naming import Naming
from terror_estimates.comparison.nearby import nearest
from terror_estimates.comparison.order import Hit, Order, lying
from terror_estimates.comparison.phrase import listed
from terror_estimates.comparison.place import Place
from terror_estimates.comparison.renamed import renamed
from terror_estimates.comparison.rounding import GREAT, Rounded, rounded_from
from terror_estimates.comparison.spoken import Mention
from terror_estimates.comparison.told import ToldClaim, ToldCorrection
from terror_estimates.comparison.typed import in_plain_digits

ROUND = 2  # significant digits of a round number
OF_A_COUNT = [Match.EXACT, Match.END, Match.MISCOPIED, Match.NEAR, Match.ROUNDED]  # a count is rather miscopied


class Standing(StrEnum):
    """The four answers to the question what a number is."""

    HELD = "held"
    NEAR = "near"
    ELSEWHERE = "of_other_years"
    NONE = "none"


@dataclass(frozen=True)
class Answer:
    """What is held on a number: the hits by kind of entry, the likeliest first, and which of four answers this is."""

    asked: Asked
    standing: Standing
    estimates: tuple[Hit[Estimate], ...]
    claims: tuple[Hit[Claim], ...]
    corrections: tuple[Hit[Correction], ...]
    catalog: Catalog = field(repr=False, compare=False)
    spoken: tuple[Mention, ...] = ()  # where it is only spoken of, if nothing states it
    another: bool = False  # whether what states it is nothing that the question names
    people: str = ""  # whom the question names, if nobody has it as a number of theirs
    theirs: tuple[Hit[Estimate], ...] = ()  # what is held of them instead, the nearest first
    years: Years | None = None  # those that the question names, if nobody states it of them
    part: str = ""  # what it counts that is only a part of what the question names
    oftener: str = ""  # that more works give it of another thing than of what befell people by the question
    unnamed: str = ""  # the name by which it is asked for, if the record knows no such name
    rounded: Rounded | None = None  # the number that is told instead of the round one that is asked for

    @cached_property
    def best(self) -> Estimate | Claim | None:
        """The entry that says what the number most likely counts; None where nothing that is held says it."""
        if self.standing is Standing.NONE or self.spoken or self.another:  # what is near or beside it is another
            return None
        if self.standing is Standing.NEAR:
            named = [hit for hit in self.estimates if hit.entry.id in self._right and hit.entry.chartable]
            if named:  # the correction says which number was meant
                return named[0].entry
            return next((hit.entry for hit in self.estimates if _likely(hit) and self._may_stand(hit)), None)
        claims = [hit for hit in self.claims if hit.match is Match.EXACT]  # not those that only mention it
        every: list[Hit[Estimate] | Hit[Claim]] = [*self.estimates, *claims]
        # No other number stands for one that only a claim mentions: the claim says it.
        firm = self._of_the_standing(hit for hit in every if hit.firm)
        wanted = firm or self._of_the_standing(self.claims)
        wanted = wanted or self._of_the_standing(hit for hit in self.estimates if self._may_stand(hit))
        return min(wanted, key=lambda hit: (-hit.named, hit.doubtful, lying(hit))).entry if wanted else None

    def _may_stand(self, hit: Hit[Estimate]) -> bool:
        """Whether a number that is only near may be told: a rounding or a slip, of the event or of what is named."""
        if not hit.may_stand or len(self.asked.numbers) > 1:  # of a range it shares an end
            return hit.may_stand
        known = hit.place is not Place.OTHER or bool(hit.named)
        return known and any(stands_for(self.asked.counts[0], one) for one in hit.entry.value.stated)

    def _of_the_standing(self, hits: Iterable[Hit]) -> list[Hit]:
        """Those of other years if the answer is of other years, else those that are not."""
        return [hit for hit in hits if (hit.place is Place.OTHER) is (self.standing is Standing.ELSEWHERE)]

    @property
    def _right(self) -> frozenset[str]:
        """The entries that the corrections of this number name."""
        return frozenset(id for hit in self.corrections for id in hit.entry.see)


def _likely(hit: Hit) -> bool:
    """Whether a number near the one asked for may be meant: one of the whole event, or one that the words name."""
    return hit.place in (Place.WHOLE, Place.UNDATED) or bool(hit.named)


def _mentioned(hit: Hit) -> bool:
    """Whether a claim only mentions the number."""
    return isinstance(hit.entry, Claim) and hit.match is not Match.EXACT


def number(held: Held, text: str) -> Answer:
    """What a catalog holds on the number in these words; Unread if they hold none.

    Whoever asks many questions keeps `held`, so that what all of them need is found once.
    """
    try:
        return answered(held, read_question(text))
    except NoNumber as unread:
        if printed := held.worded(text):
            names, ids = listed([f"{one.name} ({one.id})" for one in printed]), [one.id for one in printed]
            raise NoNumber(f"{unread} The words are printed in {names}.", *ids) from None
        raise


def answered(held: Held, asked: Asked) -> Answer:
    """What a catalog holds on a question that was read before."""
    return _Search(held, asked).answer()


class _Search:
    """One search."""

    def __init__(self, held: Held, asked: Asked, *, exactly: bool = False):
        self.held, self.catalog, self.asked = held, held.catalog, asked
        exact = min(map(significant, asked.counts), default=0) > ROUND
        self._closeness = OF_A_COUNT if exact else list(Match)
        self._exact = exact
        self._hedge = "" if exactly else hedge_of(in_plain_digits(asked.text), ends=len(asked.numbers) > 1)
        self._order = Order(held, self._closeness, self._hedge, bool(asked.ratio))
        self._naming = Naming(held, asked)

    def answer(self) -> Answer:
        """What is held on the number; of a round one that nobody states of what is asked, on what it rounds."""
        found = self._found()
        if (rounded := self._rounded(found)) is None:
            return found
        asked = replace(self.asked, numbers=(rounded.number,))
        told = _Search(self.held, asked, exactly=True)._found()
        return replace(told, asked=self.asked, rounded=rounded) if told.best else found

    def _rounded(self, found: Answer) -> Rounded | None:
        """The number that the one asked for rounds, where that is held by nobody, or not of what the question names."""
        hits: list[Hit[Estimate] | Hit[Claim]] = [*found.estimates, *found.claims]
        held = any(hit.firm for hit in hits) or any(hit.match is Match.EXACT for hit in found.corrections)
        one = len(self.asked.numbers) == 1 and self.asked.a_count and self._near_counts(self.asked.counts[0])
        if not one or found.people or found.spoken or not (found.another if held else self._exact):
            return None
        number, estimates = self.asked.counts[0], found.estimates
        return rounded_from(number, self._hedge, estimates, self._naming, self._order, beside=held)

    def _found(self) -> Answer:
        found = self._of_their_measure(self._of_their_years([*self._estimates()]))
        years = years_meant(self.asked, found)
        estimates = self._order.ranked(with_years(found, years))
        claims = sorted(self._claims(), key=self._order.of_claim)
        corrections = sorted(self._corrections(), key=lambda hit: (hit.place, hit.entry.id))
        standing = self._standing([*estimates, *claims], corrections, years)
        if standing is Standing.NONE:
            estimates, claims = (
                [*nearest(self.held, self.asked, self._naming, self._order), *estimates],
                nearest_of_kind(self.asked, self.held.claims),
            )
        stated = any(hit.firm for hit in estimates) or any(hit.firm for hit in claims)
        stated = stated or any(hit.match is Match.EXACT for hit in corrections)
        spoken = () if stated or self.asked.a_year else self.held.spoken.of(self.asked)
        told = tuple(estimates), tuple(claims), tuple(corrections)
        hits: list[Hit[Estimate] | Hit[Claim]] = [*estimates, *claims]
        stating = [hit.entry for hit in hits if hit.firm and not _mentioned(hit)]
        another, people = self._naming.another(stating)
        years = missed(estimates, years, self.catalog.event.window)
        theirs = tuple(self._naming.theirs()) if people else ()
        named = people, theirs, years
        answer = Answer(
            self.asked, standing, *told, self.catalog, spoken, another, *named, unnamed=self._naming.unnamed
        )
        best = answer.best if any(hit.firm for hit in hits) else None
        if isinstance(best, Estimate) and self._naming.miscounted(best):
            answer = replace(answer, another=True)
        elif isinstance(best, Estimate):
            answer = replace(answer, oftener=self._naming.oftener(best, estimates))
        return replace(answer, part=self._naming.part(stating)) if answer.another and not people else answer

    def _of_their_years(self, hits: list[Hit[Estimate]]) -> list[Hit[Estimate]]:
        """A number without years is of other years if its author's like number is: the same claim told twice."""
        elsewhere = {hit.entry.by for hit in hits if hit.place is Place.OTHER}
        return [
            replace(hit, place=Place.OTHER) if hit.place is Place.UNDATED and hit.entry.by in elsewhere else hit
            for hit in hits
        ]

    def _of_their_measure(self, hits: list[Hit[Estimate]]) -> list[Hit[Estimate]]:
        """What the question says is counted is a name as well: '7 million executed' is no arrest.

        But not of a number that goes under two names, for there the words may be the slip.
        """
        if renamed(hits):
            return hits
        return [replace(hit, named=hit.named + self._naming.measuring(hit.entry)) if hit.firm else hit for hit in hits]

    def _standing(
        self, hits: list[Hit[Estimate] | Hit[Claim]], corrections: list[Hit[Correction]], years: Years | None
    ) -> Standing:
        firm = [hit for hit in hits if hit.firm]
        firm = [hit for hit in firm if not _mentioned(hit)] or firm  # whoever states it, before what mentions it
        firm = [hit for hit in firm if hit.named] or firm  # whom the words name is meant before anybody else
        firm = [hit for hit in firm if not hit.rejected] or firm  # and what somebody says before a mere denial
        firm = [hit for hit in firm if in_years(hit, years)] or firm  # the very years that are named, before others
        if firm:
            of_the_event = any(hit.place is not Place.OTHER for hit in firm)
            return Standing.HELD if of_the_event else Standing.ELSEWHERE
        if corrections:
            elsewhere = all(hit.place is Place.OTHER for hit in corrections)
            return Standing.ELSEWHERE if elsewhere else Standing.NEAR
        great = self.asked.numbers[0] >= GREAT
        near = next((hit for hit in hits if _likely(hit) or (great and hit.place is Place.OTHER)), None)
        if near is None:
            return Standing.NONE
        return Standing.ELSEWHERE if near.place is Place.OTHER else Standing.NEAR

    def _estimates(self) -> Iterator[Hit[Estimate]]:
        for estimate in self.catalog.estimates.values():
            if not self.asked.a_count or (found := self._match(estimate.value.stated)) is None:
                continue
            match, off = found
            value = estimate.value
            single = len(value.stated) == 1 and not value.bound
            one_number = len(self.asked.numbers) == 1
            if match is Match.EXACT and one_number and not single and value.best not in self.asked.numbers:
                match = Match.END
            ended = match is Match.END and hedge_held(estimate) != (self._hedge or None)
            named, fits = self._naming.named(estimate), self._naming.fits(estimate)
            yield Hit(estimate, match, self.held.place(estimate), off, named, fits, ended)

    def _match(self, held: Iterable[int]) -> tuple[Match, int] | None:
        """The closest match between what is asked for and what is held, with the distance; of a range both ends."""
        held = tuple(held)
        if not held:
            return None
        if len(self.asked.numbers) == 2:  # of a range both ends, or it is only near
            ends = {held[0], held[-1]} & set(self.asked.numbers)
            return (Match.EXACT if len(ends) == 2 else Match.NEAR, 0) if ends else None
        found = [
            (match, abs(asked - one))
            for asked in self.asked.counts
            for one in held
            if (match := matched(asked, one)) and (match is Match.EXACT or self._near_counts(asked))
        ]
        if not found:
            return None
        return min(found, key=lambda pair: (self._closeness.index(pair[0]), pair[1]))

    def _near_counts(self, asked: int) -> bool:
        """Whether what is near a number may be meant by it: near a year or a handful of people lies everything."""
        return asked >= LEAST and not self.asked.a_year

    def _claims(self) -> Iterator[Hit[Claim]]:
        asked = frozenset(self.asked.numbers)
        for claim in self.held.claims:
            if self._a_part(claim) or (self.asked.rate and not self.asked.ratio and self._rates <= claim.rates):
                named = len(self._naming.words & stems(claim.entry.says))
                yield Hit(claim.entry, Match.EXACT, claim.place, 0, named, ended=True)
            elif self.asked.a_count and asked <= claim.numbers | claim.mentioned:
                match = Match.EXACT if asked <= claim.numbers else Match.END
                yield Hit(claim.entry, match, claim.place, 0, ended=True)

    def _corrections(self) -> Iterator[Hit[Correction]]:
        for correction in self.held.corrections:
            if self._circulates(correction):
                held = correction.shares if self.asked.share else correction.numbers
                # Of a range both ends, or only one of them.
                whole = self.asked.part is not None or set(self.asked.numbers) <= held
                yield Hit(correction.entry, Match.EXACT if whole else Match.END, correction.place, 0)

    def _circulates(self, told: ToldCorrection) -> bool:
        """Whether this number, rate or share circulates, or a range that has an end in common with it."""
        asked, numbers = set(self.asked.numbers), told.numbers
        if self.asked.share or self.asked.ratio:
            return self._a_part(told)
        if self.asked.rate:
            return self._rates <= told.rates
        return asked <= numbers if len(asked) == 1 or len(numbers) != len(asked) else bool(asked & numbers)

    def _a_part(self, told: ToldClaim | ToldCorrection) -> bool:
        """Whether the part of a whole that is asked for is stated, in whatever way; of a range both ends in percent."""
        if self.asked.part is not None:
            return self.asked.part in told.parts
        return self.asked.share and set(self.asked.numbers) <= told.shares

    @property
    def _rates(self) -> set[tuple[int, str]]:
        """The numbers asked for, each with its span of time."""
        return {(number, self.asked.rate) for number in self.asked.counts}

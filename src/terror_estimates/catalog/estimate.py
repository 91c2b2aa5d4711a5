"""One claim by someone about one quantity, as stated; what is left out takes the least certain value."""

import re
from collections.abc import Iterable
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from terror_estimates.catalog.english import reads_in_english
from terror_estimates.catalog.entry import Statement
from terror_estimates.catalog.hedge import almost_or_about, perhaps, to_come
from terror_estimates.catalog.period import Period
from terror_estimates.catalog.person import Person, without_asides
from terror_estimates.catalog.scope import KIND_OF, Scope
from terror_estimates.catalog.source import Locator, Sighting
from terror_estimates.catalog.value import ReadOnly, Value, empty
from terror_estimates.catalog.verification import Verification
from terror_estimates.catalog.vocabulary import Measure
from terror_estimates.catalog.words import NOTHING, Basis, Coverage, Stance
from terror_estimates.catalog.years import UNKNOWN

LINKS = ("rests_on", "part_of", "rounds", "revises", "conflicts_with")  # the keys that name other entries


def read_period(given: Any) -> Any:
    """Text becomes a Period; the words for nothing stay words."""
    if isinstance(given, int) and not isinstance(given, bool):
        raise ValueError(f"{given} is a number; write it in quotes: '{given}'")
    return Period.parse(given) if isinstance(given, str) and given not in NOTHING else given


class Estimate(Statement):
    """A number with its author, its source, what it counts, what it rests on, and how we saw it.

    What the catalog knows of it is asked of the estimate itself: its `work`, `year`, `name`, `scope`, `hand`.
    """

    estimated_by: str = Field(
        description="Whose number it is: a person or an office, which need not be the author of the source."
    )
    source: str = Field(description="The id of the work or document that states the number.")
    locator: Locator = Field(
        default=Locator(),
        description="Where in the source the number is printed; left out means that we did not see the place.",
    )
    stance: Stance = Field(
        default="reports", description="What the source does with the number: it asserts it, reports it, or rejects it."
    )
    measure: str = Field(description="The event (or state) that one unit of the number stands for.")
    components: Annotated[dict[str, Coverage], ReadOnly] = Field(
        default_factory=empty,
        description="What this source itself says it counts or leaves out, beyond what the measure settles.",
    )
    population: str = Field(default="not_stated", description="Whose members are counted.")
    jurisdiction: str = Field(default="not_stated", description="Which authority's cases are counted.")
    territory: str = Field(default="not_stated", description="Within which territory.")
    period: Annotated[Period | str, BeforeValidator(read_period)] = Field(
        default="not_stated",
        description="From when to when the counted events happened, both ends included, not when the work was made; "
        "~ after a date says that it is only about right, ? that it is inferred for this number and not printed.",
    )
    value: Value = Field(description="The numbers as stated: low, best and high.")
    as_printed: str | None = Field(
        default=None,
        description="The numerals and the few words around them as the source prints them; only if that was seen.",
    )
    basis: Basis = Field(
        default="not_stated", description="How the number was obtained, according to the source: a family of evidence."
    )
    method: str | None = Field(
        default=None,
        description="The method within that family, a word of the vocabulary, where the catalog tells methods apart.",
    )
    rests_on: tuple[str, ...] = Field(
        default=(), description="The ids of the estimates or documents that this number restates or builds on."
    )
    part_of: tuple[str, ...] = Field(default=(), description="The ids of estimates of which this number is a part.")
    rounds: tuple[str, ...] = Field(
        default=(), description="The ids of estimates that this number gives in round figures."
    )
    revises: tuple[str, ...] = Field(
        default=(), description="The ids of earlier estimates by the same author that this number replaces."
    )
    conflicts_with: tuple[str, ...] = Field(
        default=(),
        description="The ids of estimates that this one is set against: rival numbers of what may be the same.",
    )
    verification: Verification = Field(
        default=Verification(), description="How we saw the number, which is not how certain the number is."
    )
    caveats: tuple[str, ...] = Field(
        default=(), description="Words for known weaknesses, each with a definition in the vocabulary."
    )
    inferred: tuple[str, ...] = Field(
        default=(),
        description="The sides and the components that are our reading of the source, which does not say so: "
        "they place the number beside others, and are never quoted as the source’s; dates have a mark instead; "
        "also rests_on, where nobody states what it rests on, or of several ids there those that nobody states.",
    )
    answers: Annotated[dict[str, str], ReadOnly] = Field(
        default_factory=empty, description="Answers to flags: the name of the rule, and one sentence."
    )
    note: str | None = Field(
        default=None, description="A sentence or two of ours, where a reader would otherwise go wrong."
    )
    table: str | None = None

    @property
    def chartable(self) -> bool:
        """Whether a chart may draw a mark for it: the number was seen somewhere, at least in a reference work."""
        return self.verification.level != "unverified"

    @property
    def firmly_seen(self) -> bool:
        """Whether it is drawn filled: read in the work, or cited in scholarship."""
        return self.verification.level in ("read_in_work", "cited_in_scholarship")

    @property
    def in_our_words(self) -> bool:
        """Whether the number or the words around it are ours; an exact count has none, whoever wrote it down."""
        return not self.as_printed and not self.bare

    @property
    def given(self) -> Literal["as printed", "in our words", "no print seen"]:
        """How the number is given: in the words of its print, in ours, or without any print that we saw."""
        if not self.chartable:
            return "no print seen"
        return "as printed" if self.as_printed else "in our words"

    @property
    def bare(self) -> bool:
        """Whether it is just the digits that are printed: an exact count, in the unit in which prints give it."""
        return self.value.precision == "exact" and not self.measured.converted and not self.made

    @property
    def made(self) -> str | None:
        """What the number is, where its source prints its parts only: 'the sum of two yearly numbers'."""
        return next(iter(self._said_by_caveats("made")), None)

    @property
    def whose_words(self) -> str:
        """What a list says in brackets of a number that stands in no print so: 'our words', or what it is made of."""
        return "" if not self.in_our_words else self.made or "our words"

    @property
    def speaker(self) -> str | None:
        """Who speaks in the place of whose number it is: 'the publisher of'."""
        return next(iter(self._said_by_caveats("speaker")), None)

    def infers(self, what: str) -> bool:
        """Whether a side, a component or a link is inferred: the source does not say it, or not for this number."""
        dated = what == "period" and isinstance(self.period, Period) and self.period.inferred
        linked = what in self.rests_on and "rests_on" in self.inferred
        return dated or linked or what in self.inferred

    @property
    def ours(self) -> frozenset[str]:
        """The sides and components whose words are ours: inferred, or a rendering of looser words."""
        return frozenset((*self.inferred, *self._said_by_caveats("renders")))

    def _said_by_caveats(self, what: str) -> list[str]:
        known = (self.vocabulary.caveats.get(word) for word in self.caveats)
        return [said for term in known if term and (said := getattr(term, what))]

    @property
    def of_how_many(self) -> str:
        """' per ten thousand' after a rate that nothing prints so: the number alone would be taken for a count."""
        return f" {self.measured.unit}" if self.measured.converted and not self.as_printed else ""

    @property
    def shown_as_printed(self) -> bool:
        """Whether an English page can show the print itself: numerals as English has them, and the plainest words."""
        if not self.as_printed:
            return False
        return self.value.in_words or reads_in_english(self.as_printed, ranges=self.value.low is not None)

    def shown(self) -> str:
        """The number for an English page; a print in other words is told in ours, and keeps its hedges."""
        if self.shown_as_printed:
            return self.printed()
        if to_come(self.as_printed or ""):
            return f"“{self.as_printed}”"
        printed, single = self.as_printed or "", self.value.stated == (self.value.best,) and self.value.bound is None
        hedged = f"{perhaps(printed)}{almost_or_about(printed)}" if single else ""
        return f"{hedged}{self.value.text()}"

    def printed(self) -> str:
        """The number as printed where the print was seen, otherwise the value in our words."""
        if self.as_printed:
            return f"“{self.as_printed}”" if self.value.in_words else self.as_printed
        return self.value.text()

    @property
    def year(self) -> int | None:
        """The year of the work that states it, or None if it was not seen."""
        work = self.catalog.sources.get(self.source)
        return work.year if work else None

    @property
    def known_by(self) -> int | None:
        """The year by which the work that states it is known to exist: its year, or the last that it can be of."""
        work = self.catalog.sources.get(self.source)
        return work.latest if work else None

    @property
    def name(self) -> str:
        """Whose number it is, with the work: 'Doe 1968'; 'Jane Doe (Roe 1990)' where another work passes it on."""
        person, work = self._named
        return f"{person} ({work})" if person else work

    @property
    def name_aside(self) -> str:
        """The same inside parentheses: 'Doe 1968'; 'Jane Doe, in Roe 1990'."""
        person, work = self._named
        return f"{person}, in {work}" if person else work

    @property
    def _named(self) -> tuple[str, str]:
        """The person whose number another work passes on, else '', and the work."""
        work = self.work
        if self.own:
            return "", work.named()
        person, hand = self.estimated_by.partition(" (")[0], self.hand
        if hand is None or hand.kind != "together":  # whose names have commas between them
            person = person.partition(", ")[0]
        return "" if person == work.named() else person, work.named()

    @property
    def own(self) -> bool:
        """Whether it is a number of the work itself, and not of a paper or of people whom it only quotes."""
        if self.stance == "asserts":
            return True
        work, who, hand = self.work, without_asides(self.estimated_by), self.hand
        if hand and hand.kind in ("document", "unnamed"):
            return False
        names = filter(None, (name.family or name.literal for name in (*work.authors, *work.editors)))
        return any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", who) for name in names)

    @property
    def where(self) -> str:
        """Where the number is printed and where we saw it, e.g. 'Doe 1968, p. 12, as cited in Roe 1990, ch. 3'."""
        place = self.catalog.place
        text = place(Sighting(source=self.source, locator=self.locator))
        seen = self.verification.witness
        if not seen or seen.source == self.source:
            return text
        by = "as cited in" if self.verification.level == "cited_in_scholarship" else "as given in"
        return f"{text}, {by} {place(seen)}"

    @property
    def hand(self) -> Person | None:
        """Whose number it is, as an entry of `people`; None where the catalog lists nobody of that name."""
        spellings = self.catalog.spellings
        id = spellings.get(self.estimated_by) or spellings.get(without_asides(self.estimated_by))
        return self.catalog.people[id] if id else None

    @property
    def by(self) -> str:
        """One word for whose number it is, alike for every spelling: the id of the hand, or the words of the entry."""
        hand = self.hand
        return hand.id if hand else self.estimated_by

    @property
    def measured(self) -> Measure:
        """The measure as the vocabulary defines it: its unit, its kind, and the components that it settles."""
        return self.vocabulary.measures[self.measure]

    @property
    def scope(self) -> Scope:
        """What it counts: what its measure's definition settles, overlaid with what its source states."""
        return Scope(
            measure=self.measure,
            components={**self.measured.components, **self.components},
            population=self.population,
            jurisdiction=self.jurisdiction,
            territory=self.territory,
            period=self.period,
        )

    def above(self, side: str) -> list[str]:
        """The words that its word on a side lies within, the nearest first; none above the widest."""
        return self.vocabulary.trees[KIND_OF[side]].upward(getattr(self, side))[1:]

    def in_part(self, *sides: str) -> bool:
        """Whether it counts only a part on one of these sides: part of the people, of the land, of the authorities."""
        return any(self.above(side) for side in sides)

    def label(self, side: str) -> str:
        """One side of its scope, or another of its fields, in words for readers."""
        word = getattr(self, side)
        if isinstance(word, Period):
            return word.label()
        return self.vocabulary.label(KIND_OF[side], word) if side in KIND_OF else word.replace("_", " ")


def by_publication(estimates: Iterable[Estimate]) -> list[Estimate]:
    """Estimates by the year their work was issued, or by which it is known to exist; unknown years last, ties by id."""
    return sorted(estimates, key=lambda one: (one.known_by or UNKNOWN, one.id))

"""Subjects: what is held of whom, of where or of what? Whoever types 'Butovo' or 'officers shot' names no number."""

from collections.abc import Iterator
from typing import Any

from terror_estimates.comparison.asked import AKIN, Asked, Match, meant, stems
from terror_estimates.comparison.deeds import deed, stem, words_of
from terror_estimates.comparison.held import NAMED, Held
from terror_estimates.comparison.named_years import of_years, years_named
from terror_estimates.comparison.order import Hit, Order
from terror_estimates.comparison.place import Place

# Words of every question, in the languages in which numbers are read.
ASKING = stems(
    "how many much which what where there does known really actually total toll figures statistics estimates during "
    "under kill kills happened viele wieviele leute menschen personen wurden worden waren sind haben während jahren "
    "combien gens personnes furent étaient pendant cuántos cuántas gente personas fueron durante quanti quante persone "
    "furono sono stati stato ilu ludzi osób zostało było podczas latach сколько людей человек было были годы годах "
    "скільки осіб було років роках"
)
NO_NUMBER, HELD_OF_IT = "No number is asked for.", "These are held of what the words name."
# What is said first where no number is of all that the words name, and where one of them stands for another.
NONE_OF_THEM = "The record holds no number of them that counts this."
HELD_OF_THEM = "What it holds of them counts something else:"
NOT_ALL = "The record holds no number of all that the words name. What it holds of a part of them:"
TAKEN_FOR = "{words} taken for {label}."
OUTSIDE = "The record holds no number of what {words} names."


ROOT = 3  # letters in which a word and ours are evidently the same: Poles and Polish


class Subjects:
    """The numbers that a few words name by their people, their place or what they count, the likeliest first."""

    def __init__(self, held: Held, text: str):
        self.held = held
        said = held.beside_the_event(text)
        typed = {word for word in words_of(said) if stem(word) in stems(said) - held.loose - ASKING}
        whom, counted = held.telling
        of_whom = frozenset[str]().union(*(meant(word, held.meant) for word in typed)) & whom
        of_what = [ways for word in sorted(typed) if (ways := counted & meant(word, held.meant))]
        self.counted_only = bool(of_what) and len(of_what) == len(typed)  # 'how many were arrested' names no place
        self.of_what = of_what if of_whom or self.counted_only else []
        self.outside = sorted(word for word in typed if stem(word) in held.outside)
        self.hits = self._order([] if of_whom & held.outside else self._named(of_whom), text)
        self._said = [word for word in sorted(typed) if stem(word) in held.meant and not deed(word)]
        self.apart = bool(self.of_what) and not any(self._so_counted(hit, akin=True) for hit in self.hits)

    def __bool__(self) -> bool:
        return bool(self.hits)

    def data(self, text: str) -> dict[str, Any]:
        """The question, what is said first of the numbers, and these by id."""
        held = [hit.entry.id for hit in self.hits]
        return {"asked": text, "people": [], "works": [], "sentence": self.sentence, "held": held}

    @property
    def sentence(self) -> str:
        """What is said first: for whom the words are taken, and that no number is of all that they name."""
        held_of = f"{NONE_OF_THEM} {HELD_OF_THEM}" if self.apart else HELD_OF_IT
        return " ".join([*self._taken_for(), NOT_ALL if self.apart and self.counted_only else held_of])

    def _taken_for(self) -> Iterator[str]:
        """'“generals” is taken for armed forces officers.', where the record has no such word of its own."""
        for word in self._said:
            ours = frozenset(self.held.meant[stem(word)])
            labels = [
                hit.entry.label(side) for hit in self.hits for side in NAMED if ours & stems(hit.entry.label(side))
            ]
            if labels and stem(word)[:ROOT] != labels[0].casefold()[:ROOT]:
                yield TAKEN_FOR.format(words=f"“{word}” is", label=labels[0])

    def _so_counted(self, hit: Hit, akin: bool) -> bool:
        """Whether a number is of all that the words say is counted, or of what stands for it: executions, sentences."""
        own = self.held.measured[hit.entry.measure]
        own |= {word for word, other in AKIN.items() if akin and other in own}
        return bool(self.of_what) and all(ways & own for ways in self.of_what)

    def _named(self, of_whom: frozenset[str]) -> list[Hit]:
        """Those that have most of the words for people and places; of these, what is counted as the words say.

        Where the words name neither people nor a place, those of the whole event.
        """
        found = [
            Hit(one, Match.EXACT, self.held.place(one), 0, len(of_whom & self.held.of_whom(one)))
            for one in self.held.catalog.estimates.values()
            if one.chartable
        ]
        so_counted = [hit for hit in found if self._so_counted(hit, akin=True)]
        if not of_whom:
            return [hit for hit in so_counted if hit.place is Place.WHOLE] or self._counted_in_part(found)
        most = max((hit.named for hit in found), default=0)
        found = [hit for hit in found if most and hit.named == most]
        return [hit for hit in found if hit in so_counted] or found

    def _counted_in_part(self, found: list[Hit]) -> list[Hit]:
        """What counts one of several things that the words name, of which nothing counts all: the rarest of them."""
        each = [[hit for hit in found if ways & self.held.measured[hit.entry.measure]] for ways in self.of_what]
        return min(filter(None, each), key=len, default=[]) if len(each) > 1 else []

    def _order(self, hits: list[Hit], text: str) -> list[Hit]:
        """The likeliest first; before any other what is counted in these very words, then of the years they name."""
        years = years_named(Asked(text, ()))
        ranked = Order(self.held, list(Match), "").ranked(hits)
        apart = bool(years)  # whether years are named from which a number may be apart
        return sorted(
            ranked, key=lambda hit: (not self._so_counted(hit, akin=False), apart and of_years(hit.entry) != years)
        )

"""What is held, how it was seen and what is not said: one page, so that gaps are as visible as numbers."""

from collections import Counter
from collections.abc import Iterable

from terror_estimates.audit.verification import seen
from terror_estimates.catalog import Catalog, Estimate
from terror_estimates.catalog.english import capital, how_many
from terror_estimates.catalog.words import BASES, LEVELS, UNSAID
from terror_estimates.publication.citing.bibliography import reference
from terror_estimates.publication.hypertext import marked, marked_prose, marked_table

_WORKS = ("book", "article", "chapter")
_SIDES = {"population": "of whom", "jurisdiction": "whose cases", "territory": "where", "period": "when"}


# What a source says of itself that readers can help with: the heading, what it means, and the lead of each line.
_NAMED = {
    "exception": (
        "Sources behind headline figures that lack something",
        "The figures that most people cite draw nothing that is undated or cannot be found again, but for these, each "
        "with its reason.",
    ),
    "unidentified": (
        "Sources that nobody can identify",
        "What stands in these alone is in the data and in no headline figure. Whoever knows the work can settle it.",
    ),
    "look_for": (
        "Places to look",
        "Works, and pages in them, that would settle or add a number. We have not seen these pages: what is said of "
        "them is a lead, and nothing here rests on it.",
        "Look for: ",
    ),
}


def completeness(catalog: Catalog) -> str:
    """The page: estimates by measure, decade, basis and verification; works still unread; sides that are not stated."""
    gaps = Completeness(catalog)
    estimates = list(catalog.estimates.values())
    parts = [
        "# How complete is this?",
        f"What the {len(estimates)} estimates of the catalog hold and leave open. Generated from the data "
        f"({marked(catalog.event.title)}, {marked(catalog.stated_edition)}); do not edit.",
        "## Estimates by measure",
        _counts("measure", Counter(marked(one.label("measure")) for one in estimates)),
        "## Estimates by decade of publication",
        _counts("decade", Counter(_decade(one) for one in estimates)),
        "## When the works appeared",
        *gaps.dates(),
        "## Estimates by evidence basis",
        _counts("basis", Counter(one.basis for one in estimates), BASES),
        "## Estimates by verification",
        _counts("how we saw it", Counter(one.verification.level for one in estimates), LEVELS),
        "## Works not read at their own page",
        "Books, articles and chapters that state a number of the catalog of which we read none in the work itself. "
        "A page number, or a photograph of the page, is the most valuable contribution.",
        gaps.unread(),
        *(part for field, told in _NAMED.items() for part in gaps.named(field, *told)),
        "## What is not said",
        "For each measure, those with most estimates first: how many of its estimates leave a side of their scope, or "
        "a way of being counted, open. The source is silent, or we have not seen the page, or its readers disagree.",
        *gaps.unsaid(),
    ]
    return "\n\n".join(parts) + "\n"


class Completeness:
    """What a catalog holds, how it was seen, and what is not said."""

    def __init__(self, catalog: Catalog):
        self.catalog = catalog

    def silences(self) -> dict[str, dict[str, str]]:
        """For each measure and each component: 'n of m' estimates that do not say whether they count it."""
        return {self._measure(word): said for word in self._most_first() if (said := self._silent(word))}

    def _most_first(self) -> list[str]:
        """The measures, those with most estimates first."""
        return sorted(self.catalog.vocabulary.measures, key=lambda word: -len(self.catalog.of_measure(word)))

    def _silent(self, word: str) -> dict[str, str]:
        scopes = [one.scope for one in self.catalog.of_measure(word)]
        said = {}
        for component in self.catalog.vocabulary.measures[word].components if scopes else ():
            if silent := sum(scope.components[component] in UNSAID for scope in scopes):
                said[self.catalog.vocabulary.label("components", component)] = f"{silent} of {len(scopes)}"
        return said

    def _measure(self, word: str) -> str:
        return self.catalog.vocabulary.label("measures", word)

    def dates(self) -> Iterable[str]:
        """How many works have a year, bounds or neither, and each that has bounds, with what these rest on."""
        held = list(self.catalog.sources.values())
        bounded = [one for one in held if one.between]
        undated = [one for one in held if not one.year]
        yield (
            f"Of {len(held)} works and documents, {len(undated)} are without a year. Of these, {len(bounded)} are "
            f"known within bounds, and of {len(undated) - len(bounded)} neither a year nor bounds were seen."
        )
        lines = [f"- {marked_prose(reference(one))} {marked_prose(one.details_from or '')}" for one in bounded]
        if lines:
            yield (
                "Known within bounds: what the work does not say of itself, and what the earlier and the later year "
                "rest on. Whoever knows the year can settle it."
            )
            yield "\n".join(sorted(lines, key=str.casefold))

    def unread(self) -> str:
        """The works of which no number was read in the work itself, each with how many numbers it states."""
        unread = [self.catalog.source(id) for id in seen(self.catalog.estimates.values()).unread]
        stated = Counter(one.source for one in self.catalog.estimates.values())
        listed = sorted(
            (
                f"- {marked_prose(reference(one))} ({how_many(stated[one.id], 'number')})"
                for one in unread
                if one.kind in _WORKS
            ),
            key=str.casefold,
        )
        return "\n".join(listed) or "None."

    def named(self, field: str, heading: str, opening: str, lead: str = "") -> Iterable[str]:
        """Under a heading, each source of which that field is written, with what it says; nothing if there is none."""
        said = [(one, getattr(one, field)) for one in self.catalog.sources.values()]
        lines = [f"- {marked_prose(reference(one))} {lead}{marked_prose(words)}" for one, words in said if words]
        if lines:
            yield f"## {heading}"
            yield opening
            yield "\n".join(sorted(lines, key=str.casefold))

    def unsaid(self) -> Iterable[str]:
        """Under each measure a sentence for every side and every component that some of its estimates leave open."""
        for word in self._most_first():
            held, label = self.catalog.of_measure(word), self._measure(word)
            lines = [
                f"- {silent} of {len(held)} do not say {asked} ({side})."
                for side, asked in _SIDES.items()
                if side in self.catalog.vocabulary.asked
                and (silent := sum(getattr(one, side) in UNSAID for one in held))
            ]
            counted = self._silent(word).items()
            lines += [
                f"- {count} do not say whether they count this: {marked(component)}." for component, count in counted
            ]
            if lines:
                yield f"### {marked(capital(label))}"
                yield "\n".join(lines)


def _counts(head: str, counts: Counter[str], order: Iterable[str] = ()) -> str:
    """A table of how many there are of each, in the order given, otherwise that of the alphabet."""
    named = [word for word in order if counts[word]] or sorted(counts, key=str.casefold)
    return marked_table((head, "estimates"), ((word.replace("_", " "), str(counts[word])) for word in named))


def _decade(estimate: Estimate) -> str:
    """The decade of the work; where its year is only known within bounds, the one that holds both."""
    decade = estimate.work.decade
    if decade:
        return f"{decade}s"
    return "known within bounds of two decades" if estimate.known_by else "year not seen"

"""The catalog: everything that estimates.yaml holds, read-only."""

from collections.abc import Mapping
from functools import cached_property
from types import MappingProxyType
from typing import Annotated, Any, Self, TypeVar

from pydantic import Field

from terror_estimates.catalog.claim import Claim, Correction
from terror_estimates.catalog.entry import Entry
from terror_estimates.catalog.estimate import Estimate, by_publication
from terror_estimates.catalog.figure import FigureEntry
from terror_estimates.catalog.period import Period
from terror_estimates.catalog.person import Person
from terror_estimates.catalog.problem import NamedTwice, UnknownId
from terror_estimates.catalog.reference import Reference
from terror_estimates.catalog.release import Release
from terror_estimates.catalog.source import Sighting, Source
from terror_estimates.catalog.table import Table
from terror_estimates.catalog.value import EMPTY, Closed, ReadOnly, empty
from terror_estimates.catalog.vocabulary import Vocabulary

Held = TypeVar("Held", bound=Entry)


class Event(Closed):
    """The contested event that the catalog is about, and the catalog itself: who made it, and under which terms.

    What is left out is not put in place by anyone: a catalog without a license states none.
    """

    id: str = Field(description="The short name of the event.")
    title: str = Field(description="The name of the event.")
    also_called: tuple[str, ...] = Field(
        default=(),
        description="Its other names, in any language and any case; no number is asked for by the name of the event.",
    )
    period: str = Field(description="The period that the catalog is about.")
    territory: str | None = Field(
        default=None,
        description="The territory that the catalog is about: a number of all of it is a number of the whole.",
    )
    collection: str | None = Field(default=None, description="What the catalog is called, if not after the event.")
    compiled_by: str | None = Field(default=None, description="Who made the catalog: the author of its citations.")
    license: str | None = Field(
        default=None, description="The terms on which the data may be used, as an SPDX identifier or in words."
    )
    released: str | None = Field(default=None, description="The date of the release.")
    publisher: str | None = Field(
        default=None, description="Who publishes the catalog, if anyone but those who made it does."
    )
    address: str | None = Field(default=None, description="Where the catalog is found.")
    doi: str | None = Field(default=None, description="Its DOI, without the address before it.")
    in_passing: tuple[str, ...] = Field(
        default=(),
        description="Words in the names of its people, places and measures by which nobody asks for one of them.",
    )
    asked_as: Annotated[dict[str, str], ReadOnly] = Field(
        default_factory=empty,
        description="Words by which people ask for what is counted, each with our word for it: {docks: dockers}.",
    )
    outside: tuple[str, ...] = Field(
        default=(),
        description="Words for what no number of the catalog counts; whoever asks with one is told that it does not.",
    )
    questions: tuple[str, ...] = Field(
        default=(), description="What the page of the field shows as examples of what may be asked."
    )

    @property
    def name(self) -> str:
        """What the catalog is called: the collection it belongs to, or the event itself."""
        return self.collection or self.title

    @property
    def rights(self) -> str:
        """The license for readers, 'CC BY 4.0' for the identifier CC-BY-4.0, or ''."""
        given = self.license or ""
        return given.replace("-", " ") if given.startswith("CC-") else given

    @property
    def window(self) -> Period:
        return Period.parse(self.period)


SECTIONS = ("sources", "estimates", "tables", "scopes", "figures", "claims", "corrections", "people")  # of entries


class Catalog(Closed):
    """Everything the file holds, by section; the cells of the tables are among the estimates."""

    version: str
    event: Event
    vocabulary: Vocabulary = Vocabulary()
    sources: Annotated[dict[str, Source], ReadOnly] = EMPTY
    tables: Annotated[dict[str, Table], ReadOnly] = EMPTY
    estimates: Annotated[dict[str, Estimate], ReadOnly] = EMPTY
    scopes: Annotated[dict[str, Reference], ReadOnly] = EMPTY
    figures: Annotated[dict[str, FigureEntry], ReadOnly] = EMPTY
    claims: Annotated[dict[str, Claim], ReadOnly] = EMPTY
    corrections: Annotated[dict[str, Correction], ReadOnly] = EMPTY
    people: Annotated[dict[str, Person], ReadOnly] = EMPTY
    renamed: Annotated[dict[str, str], ReadOnly] = EMPTY
    withdrawn: Annotated[dict[str, str], ReadOnly] = EMPTY
    holds: Annotated[dict[str, int], ReadOnly] = EMPTY
    declared: Annotated[dict[str, frozenset[str]], ReadOnly] = EMPTY
    releases: tuple[Release, ...] = ()
    digest: str = ""
    own_entries: bool = False  # whether a reader's own were put in, to ask what if

    def model_post_init(self, context: Any) -> None:
        """Every entry learns which catalog holds it; one that another catalog holds already is copied."""
        for section in SECTIONS:
            held: Mapping[str, Entry] = getattr(self, section)
            self.__dict__[section] = MappingProxyType({id: entry.held_by(self) for id, entry in held.items()})

    def __copy__(self) -> Self:
        """A catalog of its own: its entries know it, and nothing is kept that was found out about another."""
        return type(self).model_construct(**{name: getattr(self, name) for name in type(self).model_fields})

    def __deepcopy__(self, memo: dict[int, Any] | None = None) -> Self:
        """The same: what a catalog holds is never changed, so that two may share it."""
        return self.__copy__()

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """This catalog with some sections replaced, as a catalog of its own; this one keeps its entries."""
        fields = {name: getattr(self, name) for name in type(self).model_fields}
        return type(self).model_construct(**{**fields, **(update or {})})

    def as_draft_of(self, other: Self) -> Self:
        """This catalog as that one with a reader's own entries put in, which no output then calls a release."""
        return self.model_copy(update={"own_entries": True, "releases": other.releases})

    @property
    def draft(self) -> bool:
        """Whether this is none of the versions that were released; without a list of releases nobody can say."""
        return self.own_entries or self._unreleased

    @property
    def _unreleased(self) -> bool:
        return bool(self.releases) and all(one.version != self.version for one in self.releases)

    @property
    def edition(self) -> str:
        """The version of the data as every output names it: '0.2.0', or 'draft after 0.2.0' between two releases.

        A release with entries of a reader's own is a draft too: 'draft after 0.2.0 with own entries'.
        """
        return f"draft after {self._last}{self._own}" if self.draft else self.version

    @property
    def stated_edition(self) -> str:
        """The same in a sentence: 'version 0.2.0', 'a draft after version 0.2.0'."""
        return f"a draft after version {self._last}{self._own}" if self.draft else f"version {self.version}"

    @property
    def _last(self) -> str:
        """The version on which a draft builds."""
        return self.releases[-1].version if self._unreleased else self.version

    @property
    def _own(self) -> str:
        return " with own entries" if self.own_entries else ""

    def estimate(self, id: str) -> Estimate:
        """The estimate of that id; UnknownId names the nearest one."""
        return _named(self.estimates, id, "estimate")

    def two(self, one: str, other: str) -> tuple[Estimate, Estimate]:
        """The two estimates that were named; one beside itself is a slip of whoever typed it."""
        if (first := self.estimate(one)) is (last := self.estimate(other)):
            raise NamedTwice(f"{first.id} is named twice; name two numbers.", first.id)
        return first, last

    def source(self, id: str) -> Source:
        """The source of that id; UnknownId names the nearest one."""
        return _named(self.sources, id, "source")

    def scope(self, id: str) -> Reference:
        """The reference scope of that id; UnknownId names the nearest one."""
        return _named(self.scopes, id, "reference scope")

    def figure(self, id: str) -> FigureEntry:
        """The registered figure of that id; UnknownId names the nearest one."""
        return _named(self.figures, id, "figure")

    def claim(self, id: str) -> Claim:
        """The published derived figure of that id; UnknownId names the nearest one."""
        return _named(self.claims, id, "claim")

    def correction(self, id: str) -> Correction:
        """The correction of that id; UnknownId names the nearest one."""
        return _named(self.corrections, id, "correction")

    def person(self, id: str) -> Person:
        """The person or office of that id; UnknownId names the nearest one."""
        return _named(self.people, id, "person or office")

    @cached_property
    def spellings(self) -> Mapping[str, str]:
        """The id of a person or office by each name and spelling."""
        return {spelling: id for id, person in self.people.items() for spelling in person.spellings}

    @cached_property
    def documents(self) -> Mapping[str, tuple[str, ...]]:
        """The names of each document by its key: the short names of all sources that are this document."""
        found: dict[str, list[str]] = {}
        for source in self.sources.values():
            found.setdefault(source.document, []).append(source.named())
        return {key: tuple(names) for key, names in found.items()}

    @cached_property
    def read(self) -> frozenset[str]:
        """The ids of the works that were had in hand: a page with its day, or one in which something was seen."""
        seen = {id for id, source in self.sources.items() if source.accessed}
        stated: list[Estimate | Claim] = [*self.estimates.values(), *self.claims.values()]
        for one in stated:
            seen |= {*one.verification.witnesses, *([one.source] if one.verification.level == "read_in_work" else [])}
        for wrong in self.corrections.values():
            seen |= {*wrong.verification.witnesses, *(place.source for place in wrong.found_in)}
        return frozenset(seen)

    @cached_property
    def below_documents(self) -> Mapping[str, frozenset[str]]:
        """What a document rests on, if every number that it states is held to rest on something; by the document."""
        resting: dict[str, set[str]] = {}
        for estimate in self.estimates.values():
            resting.setdefault(estimate.source, set()).update(estimate.rests_on)
        loose = {estimate.source for estimate in self.estimates.values() if not estimate.rests_on}
        return {source: frozenset(below - {source}) for source, below in resting.items() if source not in loose}

    def place(self, seen: Sighting) -> str:
        """A work with the place in it, for readers: 'Doe 1968, p. 12'."""
        work, locator = self.source(seen.source), seen.locator.text()
        return f"{work.short()}, {locator}" if locator else work.short()

    def of_measure(self, *measures: str) -> list[Estimate]:
        """The estimates of these measures, in order of publication."""
        return by_publication(estimate for estimate in self.estimates.values() if estimate.measure in measures)

    @cached_property
    def ids(self) -> frozenset[str]:
        """Everything that rests_on may name."""
        return frozenset(self.sources) | frozenset(self.estimates)


def _named(entries: Mapping[str, Held], id: str, kind: str) -> Held:
    try:
        return entries[id]
    except KeyError:
        raise UnknownId(id, entries, kind) from None

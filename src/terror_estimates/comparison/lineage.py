"""Lineage: which numbers rest on which, and how many foundations stand behind several works.

A foundation is a document or a body of evidence that restates nothing else in the catalog. Documents are told apart
by their shelf-mark, not by their title. A foundation that is not known is never merged with another, and never
taken for an independent one.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from terror_estimates.catalog import Catalog, Estimate, Source

_OWN_EVIDENCE = (
    "archival_count", "archival_sample", "demographic_balance", "survey", "poll", "press_and_records",
    "multiple_systems", "testimony",
)  # fmt: skip


@dataclass(frozen=True)
class Foundations:
    """What stands behind some estimates: the works that state them, the known foundations, and what is not known."""

    works: tuple[str, ...]
    known: tuple[str, ...]
    unknown: tuple[str, ...]

    def sentence(self, catalog: Catalog) -> str:
        """'9 works, 1 known foundation (…); of 2 estimates the foundation is not known.'"""
        named = "; ".join(foundation_name(catalog, key) for key in self.known)
        known = f"{_counted(len(self.known), 'known foundation')}{f' ({named})' if named else ''}"
        if not self.unknown:
            return f"{_counted(len(self.works), 'work')}, {known}."
        of = "1 estimate" if len(self.unknown) == 1 else f"{len(self.unknown)} estimates"
        return f"{_counted(len(self.works), 'work')}, {known}; of {of} the foundation is not known."


def foundations(catalog: Catalog, estimates: Iterable[Estimate]) -> Foundations:
    """The foundations of these estimates together, each counted once."""
    given = list(estimates)
    ends = {root for estimate in given for root in roots(catalog, estimate)}
    return Foundations(
        works=tuple(sorted({estimate.source for estimate in given})),
        known=tuple(sorted(key for known, key in ends if known)),
        unknown=tuple(sorted(key for known, key in ends if not known)),
    )


def links(catalog: Catalog, estimates: Iterable[Estimate]) -> Iterator[tuple[str, str]]:
    """Every (id, what it rests on) on the way from these estimates down to their foundations, each once."""
    waiting, seen = [estimate.id for estimate in estimates], set()
    while waiting:
        id = waiting.pop(0)
        if id in seen or id not in catalog.estimates:
            continue
        seen.add(id)
        for below in catalog.estimates[id].rests_on:
            yield id, below
            waiting.append(below)


def document(source: Source) -> str:
    """The identity of a document: its shelf-mark down to the file, or the id of the source if it has none."""
    mark = source.archive
    if mark is None or not (mark.fond and mark.delo):
        return source.id
    parts = (mark.repository, mark.fond, mark.opis, mark.delo)
    return " ".join("".join((part or "?").split()).casefold() for part in parts)


def roots(catalog: Catalog, estimate: Estimate) -> set[tuple[bool, str]]:
    """(known, key) of everything an estimate rests on in the end; the links have no circles, a rule sees to it."""
    found: set[tuple[bool, str]] = set()
    waiting, seen = [estimate.id], set()
    while waiting:
        id = waiting.pop()
        if id in seen:
            continue
        seen.add(id)
        if id in catalog.sources:
            below = catalog.below_documents.get(id)
            waiting += below or ()
            if not below:
                found.add((True, document(catalog.sources[id])))
            continue
        resting = catalog.estimates[id]
        if resting.rests_on:
            waiting += resting.rests_on
        elif resting.basis in _OWN_EVIDENCE:
            found.add((True, document(resting.work)))
        else:
            found.add((False, id))
    return found


def foundation_name(catalog: Catalog, key: str) -> str:
    """The name of a foundation: the short names of all sources that are this document."""
    return " = ".join(source.named() for source in catalog.sources.values() if document(source) == key)


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"

"""Lineage: which numbers rest on which, and how many foundations stand behind several works.

A foundation is a document or a body of evidence that restates nothing else in the catalog. Documents are told apart
by their shelf-mark, not by their title. A foundation that is not known is never merged with another, and never
taken for an independent one.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from terror_estimates.catalog import Catalog, Estimate
from terror_estimates.catalog.english import how_many

_OWN_EVIDENCE = (
    "archival_count", "archival_sample", "demographic_balance", "survey", "poll", "press_and_records",
    "multiple_systems", "testimony",
)  # fmt: skip


@dataclass(frozen=True)
class Foundations:
    """What stands behind some estimates: the works that state them, the known foundations, and what is not known.

    `known` are keys of documents, `names` the names of these, in the same order, with a word behind those to which no
    way of stated links leads; `unknown` are ids of estimates.
    """

    works: tuple[str, ...]
    known: tuple[str, ...]
    unknown: tuple[str, ...]
    names: tuple[str, ...] = ()

    def sentence(self) -> str:
        """'9 works, 1 known foundation (…); of 2 estimates the foundation is not known.'"""
        return self._told(f" ({'; '.join(self.names)})" if self.names else "")

    def count(self) -> str:
        """The same without the names of the foundations."""
        return self._told("")

    def _told(self, names: str) -> str:
        known = f"{how_many(len(self.known), 'known foundation')}{names}"
        if not self.unknown:
            return f"{how_many(len(self.works), 'work')}, {known}."
        of = how_many(len(self.unknown), "estimate")
        return f"{how_many(len(self.works), 'work')}, {known}; of {of} the foundation is not known."


def foundations(estimates: Iterable[Estimate]) -> Foundations:
    """The foundations of these estimates together, each counted once."""
    given = list(estimates)
    ends = {root for estimate in given for root in roots(estimate)}
    known = tuple(sorted(key for known, key in ends if known))
    stated = {key for estimate in given for _, key in roots(estimate, stated=True)}
    return Foundations(
        works=tuple(sorted({estimate.source for estimate in given})),
        known=known,
        unknown=tuple(sorted(key for known, key in ends if not known)),
        names=tuple(
            f"{' = '.join(given[0].catalog.documents[key])}{'' if key in stated else ', inferred'}" for key in known
        ),
    )


def links(estimate: Estimate, *, stated: bool = False) -> Iterator[tuple[str, str]]:
    """Every (id, what it rests on) on the way from an estimate down to its foundations, each once.

    Here and below, `stated` leaves out the links that are inferred, and what only they lead to.
    """
    waiting, seen = [estimate], set()
    while waiting:
        one = waiting.pop(0)
        if one.id in seen:
            continue
        seen.add(one.id)
        for resting_on in _resting(one, stated):
            yield one.id, resting_on
            if resting_on in estimate.catalog.estimates:
                waiting.append(estimate.catalog.estimates[resting_on])


def _resting(estimate: Estimate, stated: bool) -> Iterable[str]:
    return [id for id in estimate.rests_on if not estimate.infers(id)] if stated else estimate.rests_on


def below(estimate: Estimate, *, stated: bool = False) -> frozenset[str]:
    """The ids of all that an estimate rests on, at whatever distance."""
    return frozenset(id for _, id in links(estimate, stated=stated))


def roots(estimate: Estimate, *, stated: bool = False) -> set[tuple[bool, str]]:
    """(known, key) of everything an estimate rests on in the end; the links have no circles, a rule sees to it."""
    found: set[tuple[bool, str]] = set()
    catalog = estimate.catalog
    waiting, seen = [estimate.id], set()
    while waiting:
        id = waiting.pop()
        if id in seen:
            continue
        seen.add(id)
        if id in catalog.sources:
            printed = catalog.below_documents.get(id)
            waiting += _printed(catalog, id, printed) if printed and stated else printed or ()
            if not printed:
                found.add((True, catalog.sources[id].document))
            continue
        resting = catalog.estimates[id]
        if resting.rests_on:
            waiting += _resting(resting, stated)
        elif resting.own and resting.basis in _OWN_EVIDENCE:  # a work that passes a number on is no foundation of it
            found.add((True, resting.work.document))
        else:
            found.add((False, id))
    return found


def _printed(catalog: Catalog, source: str, printed: Iterable[str]) -> list[str]:
    """Of what a document rests on, that which one of its numbers is stated to rest on."""
    said = {id for one in catalog.estimates.values() if one.source == source for id in _resting(one, stated=True)}
    return [id for id in printed if id in said]

"""What an estimate is, and how estimates.yaml is read and checked. Looks at no other room.

Each name is imported when it is first asked for, so that a command pays only for what it uses.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from terror_estimates.catalog.catalog import Catalog, Event
    from terror_estimates.catalog.claim import Claim, Correction
    from terror_estimates.catalog.estimate import Estimate
    from terror_estimates.catalog.load import load_catalog, read_bytes, read_catalog
    from terror_estimates.catalog.period import Period
    from terror_estimates.catalog.person import Person
    from terror_estimates.catalog.place import CatalogNotFound, find_catalog
    from terror_estimates.catalog.problem import CatalogError, Problem, Report, UnknownId
    from terror_estimates.catalog.refusal import Refusal
    from terror_estimates.catalog.rules import RULES, Rule
    from terror_estimates.catalog.source import Locator, Name, ShelfMark, Sighting, Source
    from terror_estimates.catalog.table import Table
    from terror_estimates.catalog.value import Ends, Value
    from terror_estimates.catalog.verification import Verification
    from terror_estimates.catalog.vocabulary import Caveat, Measure, Method, Term, Vocabulary

_PLACES = {
    "catalog": ("Catalog", "Event"),
    "claim": ("Claim", "Correction"),
    "estimate": ("Estimate",),
    "load": ("load_catalog", "read_bytes", "read_catalog"),
    "period": ("Period",),
    "person": ("Person",),
    "place": ("CatalogNotFound", "find_catalog"),
    "problem": ("CatalogError", "Problem", "Report", "UnknownId"),
    "refusal": ("Refusal",),
    "rules": ("RULES", "Rule"),
    "source": ("Locator", "Name", "ShelfMark", "Sighting", "Source"),
    "table": ("Table",),
    "value": ("Ends", "Value"),
    "verification": ("Verification",),
    "vocabulary": ("Caveat", "Measure", "Method", "Term", "Vocabulary"),
}
_PLACE_OF = {name: module for module, names in _PLACES.items() for name in names}

__all__ = [
    "RULES", "Catalog", "CatalogError", "CatalogNotFound", "Caveat", "Claim", "Correction", "Ends", "Estimate", "Event",
    "Locator", "Measure", "Method", "Name", "Period", "Person", "Problem", "Refusal", "Report", "Rule", "ShelfMark",
    "Sighting", "Source", "Table", "Term", "UnknownId", "Value", "Verification", "Vocabulary", "find_catalog",
    "load_catalog", "read_bytes", "read_catalog",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    if name not in _PLACE_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = getattr(import_module(f"{__name__}.{_PLACE_OF[name]}"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return __all__

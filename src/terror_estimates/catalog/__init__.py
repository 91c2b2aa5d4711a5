"""What an estimate is, and how estimates.yaml is read and checked. Looks at no other room."""

from terror_estimates.catalog.catalog import Catalog, Event
from terror_estimates.catalog.claim import Claim, Correction
from terror_estimates.catalog.estimate import Estimate, Sighting, Verification
from terror_estimates.catalog.load import CatalogNotFound, find_catalog, load_catalog, read_bytes, read_catalog
from terror_estimates.catalog.period import Period
from terror_estimates.catalog.problem import CatalogError, Problem, Report, UnknownId
from terror_estimates.catalog.refusal import Refusal
from terror_estimates.catalog.rules import RULES, Rule
from terror_estimates.catalog.source import Locator, Name, ShelfMark, Source
from terror_estimates.catalog.table import Table
from terror_estimates.catalog.value import Ends, Value
from terror_estimates.catalog.vocabulary import Measure, Method, Term, Vocabulary

__all__ = [
    "RULES", "Catalog", "CatalogError", "CatalogNotFound", "Claim", "Correction", "Ends", "Estimate", "Event",
    "Locator", "Measure", "Method", "Name", "Period", "Problem", "Refusal", "Report", "Rule", "ShelfMark", "Sighting",
    "Source", "Table", "Term", "UnknownId", "Value", "Verification", "Vocabulary", "find_catalog", "load_catalog",
    "read_bytes", "read_catalog",
]  # fmt: skip

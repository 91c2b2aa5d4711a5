"""The arrangement of a file: what `format` makes of it, and what it says that the file no longer holds."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from terror_estimates.catalog.catalog import SECTIONS
from terror_estimates.catalog.layout import SORTED, counted, laid_out
from terror_estimates.catalog.load import read_bytes
from terror_estimates.catalog.problem import CatalogError
from terror_estimates.catalog.reading import FORMER
from terror_estimates.catalog.refusal import Refusal
from terror_estimates.catalog.rules.holding import fewer
from terror_estimates.catalog.text import TextFault, read_text
from terror_estimates.catalog.yaml_text import Document

COUNTED = (*SORTED, *(one for one in SECTIONS if one not in SORTED), *FORMER)


class LayoutUnknown(Refusal):
    """The lines of the file cannot be put in order without changing what it says; the message names the file."""


@dataclass(frozen=True)
class Arrangement:
    """The file in its layout, with its entries counted anew; `fewer` are sentences about what is no longer held."""

    text: str
    fewer: tuple[str, ...]


def arrangement(raw: bytes, name: str) -> Arrangement:
    """What a sound file becomes; CatalogError for any problem but that it holds fewer entries than its head says."""
    catalog, report = read_bytes(raw, name)
    if catalog is None and any(problem.rule != "entries-missing" for problem in report.problems):
        raise CatalogError(report)
    text = read_text(raw)
    if catalog is None:
        catalog, report_without = read_bytes(counted(text, {}).encode(), name)
        if catalog is None:
            raise CatalogError(report_without)
    counts = _counts(catalog.declared)
    gone = tuple(fewer(catalog.declared, Document(text).data["holds"]).values()) if report.problems else ()
    after = laid_out(counted(text, counts))
    if _said(after) != _said(text):
        raise LayoutUnknown(f"{name} is written in a way that moving its lines would change, so it is left as it is.")
    return Arrangement(after, gone)


def _said(text: str) -> Any:
    """All that a file says but the count of its entries; nothing where it cannot be read."""
    try:
        data = Document(text).data
    except TextFault:
        return None
    return {key: value for key, value in data.items() if key != "holds"}


def _counts(declared: Mapping[str, frozenset[str]]) -> dict[str, int]:
    found = {section: len(declared[section]) for section in COUNTED}
    return {section: count for section, count in found.items() if count}

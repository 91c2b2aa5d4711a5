"""Holding: a file that was cut off holds fewer entries than its head says."""

from terror_estimates.catalog.catalog import Catalog
from terror_estimates.catalog.rules.registry import Findings, rule


@rule("problem")
def entries_missing(catalog: Catalog) -> Findings:
    """A section has no fewer entries than `holds` says; `format` counts them anew once some were taken out on purpose.

    The estimates are counted with the cells of tables, so that a lost row is missed too.
    """
    for section, count in catalog.holds.items():
        found = len(catalog.declared[section])
        if found < count:
            yield (
                ("holds", section),
                f"{section}: {found} stand in the file and its head says {count}; if the end was cut off, take the "
                f"file from the last good copy; if entries were taken out on purpose, run: terror-estimates format",
            )

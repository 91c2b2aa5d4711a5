"""Holding: a file that was cut off holds fewer entries than its head says."""

from collections.abc import Mapping

from terror_estimates.catalog.catalog import Catalog
from terror_estimates.catalog.rules.registry import Findings, rule


@rule("problem")
def entries_missing(catalog: Catalog) -> Findings:
    """A section has no fewer entries than `holds` says; `format` counts them anew once some were taken out on purpose.

    The estimates are counted with the cells of tables, so that a lost row is missed too, and so are the ids under
    `renamed` and `withdrawn`, which stand at the end of a file.
    """
    for section, said in fewer(catalog.declared, catalog.holds).items():
        yield (
            ("holds", section),
            f"{said}; if the end was cut off, take the file from the last good copy; if entries were taken out on "
            f"purpose, run: terror-estimates format",
        )


def fewer(declared: Mapping[str, frozenset[str]], holds: Mapping[str, int]) -> dict[str, str]:
    """By section what is no longer held of the entries that a head counts: 'sources: 3 stand in the file and …'."""
    found = {section: len(declared[section]) for section in holds}
    return {
        section: f"{section}: {found[section]} stand in the file and its head says {count}"
        for section, count in holds.items()
        if found[section] < count
    }

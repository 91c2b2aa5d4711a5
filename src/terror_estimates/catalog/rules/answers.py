"""Answers: a person looked at a flag and wrote why it stands."""

from terror_estimates.catalog.catalog import Catalog
from terror_estimates.catalog.estimate import Estimate
from terror_estimates.catalog.problem import Path, clipped, did_you_mean
from terror_estimates.catalog.rules.registry import RULES, Findings, rule
from terror_estimates.catalog.table import Table


@rule("problem")
def answers_a_flag(catalog: Catalog) -> Findings:
    """An answer answers a flag; problems are mended, not answered."""
    flags = [one.name for one in RULES.values() if one.strength == "flag"]
    entries: list[tuple[Path, Estimate | Table]] = [(("estimates", one.id), one) for one in catalog.estimates.values()]
    entries += [(("tables", one.id), one) for one in catalog.tables.values()]
    for path, entry in entries:
        for name in entry.answers:
            if name not in flags:
                yield (*path, "answers", name), f"'{clipped(name)}' is not a flag{did_you_mean(name, flags)}"

"""Answers: a person looked at a flag and wrote why it stands."""

from collections.abc import Callable, Iterator

from terror_estimates.catalog.catalog import Catalog
from terror_estimates.catalog.estimate import Estimate
from terror_estimates.catalog.problem import Path, clipped, did_you_mean
from terror_estimates.catalog.rules.registry import RULES, Findings, Raised, rule
from terror_estimates.catalog.table import Table


@rule("problem")
def answers_a_flag(catalog: Catalog) -> Findings:
    """An answer answers a flag; problems are mended, not answered."""
    for path, entry in _answering(catalog):
        for name in entry.answers:
            if name not in _flags():
                yield (*path, "answers", name), f"'{clipped(name)}' is not a flag{did_you_mean(name, _flags())}"


@rule("problem")
def answer_to_nothing(catalog: Catalog) -> Findings:
    """An answer to a flag stands where that flag is raised."""
    answered = {name for _, entry in _answering(catalog) for name in entry.answers if name in _flags()}
    raised = {name: {path[:2] for path, *_ in _flags()[name](catalog)} for name in answered}
    for path, entry in _answering(catalog):
        for name in entry.answers:
            if name in raised and path not in raised[name] and not _for_a_cell(entry):
                said = f"nothing here raises {name}, so there is nothing to answer; remove the answer"
                yield (*path, "answers", name), said


def _flags() -> dict[str, Callable[[Catalog], Raised]]:
    """Each flag with all that it raises, answered or not."""
    return {name: one.raised for name, one in RULES.items() if one.raised}


def _answering(catalog: Catalog) -> Iterator[tuple[Path, Estimate | Table]]:
    """Every entry that can hold answers, with its path."""
    yield from ((("estimates", id), one) for id, one in catalog.estimates.items())
    yield from ((("tables", id), one) for id, one in catalog.tables.items())


def _for_a_cell(entry: Estimate | Table) -> bool:
    """Whether the answer comes from the heading of a table, where it stands for some of the cells only."""
    return isinstance(entry, Estimate) and entry.table is not None

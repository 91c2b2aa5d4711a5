"""The fields that a person writes in estimates.yaml, by the kind of entry: for the codebook and for editors.

What each field means is said at the field itself; a test holds that none is without its sentence.
"""

from typing import Any

from pydantic.fields import FieldInfo

from terror_estimates.catalog import (
    Caveat,
    Claim,
    Correction,
    Ends,
    Estimate,
    Event,
    Locator,
    Measure,
    Method,
    Name,
    Person,
    ShelfMark,
    Sighting,
    Source,
    Table,
    Term,
    Value,
    Verification,
)  # fmt: skip
from terror_estimates.catalog.claim import Given, OtherBase, TakenFor
from terror_estimates.catalog.figure import (
    BridgeEntry,
    FigureEntry,
    OverviewColumn,
    OverviewGroup,
    OverviewRow,
    PlanEntry,
    SenseEntry,
    Turn,
    WayEntry,
)  # fmt: skip
from terror_estimates.catalog.reference import Reference
from terror_estimates.catalog.value import Closed

UNWRITTEN = ("id", "table")  # the key of an entry is its id, and a cell knows its table; neither is written inside
WRITTEN: tuple[type[Closed], ...] = (
    Estimate,
    Value,
    Ends,
    Locator,
    Verification,
    Sighting,
    Source,
    Name,
    ShelfMark,
    Term,
    Measure,
    Method,
    Caveat,
    Event,
    BridgeEntry,
    OverviewColumn,
    OverviewRow,
    OverviewGroup,
    PlanEntry,
    SenseEntry,
    WayEntry,
    Turn,
    Reference,
    FigureEntry,
    Table,
    Claim,
    OtherBase,
    Given,
    Person,
    TakenFor,
    Correction,
)


def meaning(model: type[Closed], name: str) -> str:
    """What a field of an entry means, in one sentence; '' for a field that nobody writes."""
    field = written_fields(model).get(name)
    return (field and field.description) or ""


def written_fields(model: type[Closed]) -> dict[str, FieldInfo]:
    """The fields of an entry that a person writes, in the order of the model."""
    hidden = UNWRITTEN if "id" in model.model_fields and model is not Event else ()
    return {field.alias or name: field for name, field in model.model_fields.items() if name not in hidden}


def left_out(field: FieldInfo) -> str:
    """What the reader puts in place of a field that is left out."""
    if field.is_required():
        return "must be given"
    default: Any = field.get_default(call_default_factory=True)
    if isinstance(default, Closed):
        stated = default.model_dump(exclude_none=True)
        stated = {name: value for name, value in stated.items() if value != ()}
        return ", ".join(f"`{name}: {value}`" for name, value in stated.items()) or "empty"
    return f"`{default}`" if isinstance(default, str) and default else "empty"

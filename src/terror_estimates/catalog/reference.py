"""Reference scopes: which questions are asked of the catalog, in words about the event."""

from typing import Annotated

from pydantic import BeforeValidator, Field

from terror_estimates.catalog.entry import Entry
from terror_estimates.catalog.estimate import read_period
from terror_estimates.catalog.period import Period
from terror_estimates.catalog.value import ReadOnly, empty
from terror_estimates.catalog.words import Coverage


class Reference(Entry):
    """A question under a name: the scope that charts group estimates around; a side left out is not asked about."""

    label: str = Field(description="What the scope is called in charts.")
    measure: str = Field(description="The measure of the scope.")
    components: Annotated[dict[str, Coverage], ReadOnly] = Field(
        default_factory=empty, description="What the scope counts and leaves out, beyond what the measure settles."
    )
    population: str | None = Field(
        default=None, description="Whose members the scope counts; left out, the scope does not ask."
    )
    jurisdiction: str | None = Field(
        default=None, description="Which authority's cases the scope counts; left out, the scope does not ask."
    )
    territory: str | None = Field(
        default=None, description="The territory of the scope; left out, the scope does not ask."
    )
    period: Annotated[Period | None, BeforeValidator(read_period)] = Field(
        default=None, description="The period of the scope; left out, the scope does not ask."
    )

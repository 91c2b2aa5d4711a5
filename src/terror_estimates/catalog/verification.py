"""Verification: how we saw a number, which is not how certain it is."""

from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from terror_estimates.catalog.source import Sighting
from terror_estimates.catalog.value import Closed
from terror_estimates.catalog.words import Level


def _listed(given: Any) -> Any:
    """One witness stands for a list of one; several are a list in the file."""
    if isinstance(given, dict):
        return (given,)
    return tuple(given) if isinstance(given, list) else given


class Verification(Closed):
    """How we saw the number, which is not how certain it is."""

    level: Level = Field(default="unverified", description="How closely we saw the number in print.")
    seen_in: Annotated[tuple[Sighting, ...], BeforeValidator(_listed)] = Field(
        default=(),
        description="The source in which we saw the number, if it was not the one that states it; "
        "or a list of several.",
    )
    seen_on: str | None = Field(default=None, description="The day on which we saw it.")

    @property
    def witness(self) -> Sighting | None:
        """The first work in which we saw the number, if it was not the one that states it."""
        return self.seen_in[0] if self.seen_in else None

    @property
    def witnesses(self) -> tuple[str, ...]:
        """The ids of all works in which we saw the number."""
        return tuple(seen.source for seen in self.seen_in)

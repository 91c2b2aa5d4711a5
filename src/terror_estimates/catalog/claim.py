"""Published figures that can be recomputed, and wrong ones in circulation.

A claim is typed as it was published, with its inputs and the way to compute it; whether it follows is for the audit to
compute and is never typed here.
"""

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import BeforeValidator, Discriminator, Field, Tag

from terror_estimates.catalog.entry import Entry, Statement
from terror_estimates.catalog.estimate import Estimate, Sighting, Verification, read_period
from terror_estimates.catalog.period import Period
from terror_estimates.catalog.source import Locator
from terror_estimates.catalog.value import Closed, ReadOnly
from terror_estimates.catalog.words import Bound, CorrectionKind

BRANCHES = ("<id>", "<number>")  # pydantic puts them into the place of a fault; no key of a file has such a name


class Given(Closed):
    """A number that no estimate of the catalog holds, with what it is; without a number, it is not known.

    Without `verification` it needs no witness (days in a year); otherwise that says how we saw it.
    """

    number: int | None = None
    is_: str = Field(alias="is")
    verification: Verification | None = None


def _branch(given: Any) -> str:
    return BRANCHES[isinstance(given, (dict, Given))]


Input = Annotated[Annotated[str, Tag(BRANCHES[0])] | Annotated[Given, Tag(BRANCHES[1])], Discriminator(_branch)]
Inputs = Annotated[dict[str, Input], ReadOnly]


class OtherBase(Closed):
    """Another reading of the same claim: other inputs, or the same ones put together in another way."""

    why: str
    inputs: Inputs
    formula: str


class Claim(Statement):
    """A published share, sum, rate or ratio; `published` is text, so that the digits it was printed with are kept."""

    says: str
    source: str
    locator: Locator = Locator()
    as_printed: str | None = None
    published: str
    unit: str
    bound: Bound | None = None
    about: bool = False
    inputs: Inputs
    formula: str
    other_bases: tuple[OtherBase, ...] = ()
    verification: Verification = Verification()
    note: str | None = None

    @property
    def readings(self) -> "tuple[Claim | OtherBase, ...]":
        """The claim as its author computed it, then its other bases."""
        return (self, *self.other_bases)

    def numbers(self, reading: "Claim | OtherBase") -> Mapping[str, Estimate | Given]:
        """What each input of one of its readings is: an estimate of the catalog, or a number given with it."""
        held = self.catalog.estimate
        return {name: held(one) if isinstance(one, str) else one for name, one in reading.inputs.items()}


class TakenFor(Closed):
    """The scope that what circulates gives to a number, as far as its words say; a range has both ends.

    A side that the words leave open is left out: nothing is put into their mouth.
    """

    number: int
    high: int | None = None
    unit: str | None = None
    estimated_by: str | None = None
    measure: str | None = None
    population: str | None = None
    territory: str | None = None
    period: Annotated[Period | None, BeforeValidator(read_period)] = None


class Correction(Entry):
    """What circulates wrongly, where it was found, and what the source says, so that nobody adds it again.

    `way` is the word for how the number went wrong, and `rightly` the estimate that says it, or its like, rightly.
    """

    kind: CorrectionKind
    way: str | None = None
    circulates: str
    taken_for: TakenFor | None = None
    found_in: tuple[Sighting, ...] = ()
    source_says: str
    rightly: str | None = None
    see: tuple[str, ...] = ()
    verification: Verification = Verification()
    note: str | None = None

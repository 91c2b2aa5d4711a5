"""Published figures that can be recomputed, and wrong ones in circulation.

A claim is typed as it was published, with its inputs and the way to compute it; whether it follows is for the audit to
compute and is never typed here.
"""

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import BeforeValidator, Discriminator, Field, Tag

from terror_estimates.catalog.entry import Entry, Statement
from terror_estimates.catalog.estimate import Estimate, Sighting, read_period
from terror_estimates.catalog.period import Period
from terror_estimates.catalog.source import Locator
from terror_estimates.catalog.value import Closed, ReadOnly
from terror_estimates.catalog.verification import Verification
from terror_estimates.catalog.words import Bound, CorrectionKind

BRANCHES = ("<id>", "<number>")  # pydantic puts them into the place of a fault; no key of a file has such a name


class Given(Closed):
    """A number that no estimate of the catalog holds, with what it is; without a number, it is not known.

    Without `verification` it needs no witness (days in a year); otherwise that says how we saw it.
    """

    number: int | None = Field(default=None, description="The number; left out means that it is not known.")
    is_: str = Field(alias="is", description="What the number is.")
    verification: Verification | None = Field(
        default=None, description="How we saw it; left out for what needs no witness, such as the days of a year."
    )


def _branch(given: Any) -> str:
    return BRANCHES[isinstance(given, (dict, Given))]


Input = Annotated[Annotated[str, Tag(BRANCHES[0])] | Annotated[Given, Tag(BRANCHES[1])], Discriminator(_branch)]
Inputs = Annotated[dict[str, Input], ReadOnly]


class OtherBase(Closed):
    """Another reading of the same claim: other inputs, or the same ones put together in another way."""

    why: str = Field(description="What this reading takes the claim to be about.")
    inputs: Inputs = Field(description="Its inputs, in the same form.")
    formula: str = Field(description="Its formula, in the same form.")


class Claim(Statement):
    """A published share, sum, rate or ratio; `published` is text, so that the digits it was printed with are kept."""

    says: str = Field(description="What the claim says, in our words.")
    source: str = Field(description="The id of the work that publishes it.")
    locator: Locator = Field(
        default=Locator(),
        description="Where in the source it is printed; left out means that we did not see the place.",
    )
    as_printed: str | None = Field(
        default=None,
        description="The numerals and the few words around them as the source prints them; only if that was seen.",
    )
    published: str = Field(
        description="The published number as text, in plain digits, so that the digits it was printed with are kept."
    )
    unit: str = Field(description="What the number is: percent, persons, or one of another kind.")
    bound: Bound | None = Field(default=None, description="Says that only one end is claimed: at least, or at most.")
    about: bool = Field(default=False, description="Whether the source itself hedges the number.")
    inputs: Inputs = Field(
        description="For each short name, the id of an estimate, or a number that no estimate holds."
    )
    formula: str = Field(
        description="How the inputs are put together, with the four signs of arithmetic and parentheses only."
    )
    other_bases: tuple[OtherBase, ...] = Field(
        default=(), description="Other readings worth trying, if the claim does not follow from its own inputs."
    )
    verification: Verification = Field(
        default=Verification(), description="How we saw the claim; how its inputs were seen stands with them."
    )
    note: str | None = Field(default=None, description="A sentence or two of ours on what the arithmetic cannot show.")

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

    number: int = Field(description="The number as it circulates, or the lower end of a range; it stands in the words.")
    high: int | None = Field(default=None, description="The upper end of a range.")
    unit: str | None = Field(
        default=None, description="What follows the number where it is no number of people: 'a day'."
    )
    estimated_by: str | None = Field(default=None, description="Whose number it is said to be.")
    measure: str | None = Field(default=None, description="What one unit is said to be.")
    population: str | None = Field(default=None, description="Whose members are said to be counted.")
    territory: str | None = Field(default=None, description="Where they are said to be counted.")
    period: Annotated[Period | None, BeforeValidator(read_period)] = Field(
        default=None, description="The years it is said to be of."
    )


class Correction(Entry):
    """What circulates wrongly, where it was found, and what the source says, so that nobody adds it again.

    `way` is the word for how the number went wrong, and `rightly` the estimate that says it, or its like, rightly.
    """

    kind: CorrectionKind = Field(
        description="What was done to it: misprinted, misquoted, given to somebody else, said to count something else."
    )
    way: str | None = Field(default=None, description="In which of the ways of the vocabulary the number went wrong.")
    circulates: str = Field(description="What circulates, in our words, with the number as it circulates.")
    taken_for: TakenFor | None = Field(default=None, description="The number, and what its words say that it counts.")
    found_in: tuple[Sighting, ...] = Field(
        default=(), description="The sources in which it was found, each with the place."
    )
    source_says: str = Field(description="What the source says that it garbles, or why it cannot be.")
    inferred: bool | None = Field(
        default=None,
        description="Whether it is our inference, and nobody's statement, that the number goes wrong like this.",
    )
    rightly: str | None = Field(
        default=None,
        description="The id of the estimate, among those to see, that says what the number, or its like, counts.",
    )
    see: tuple[str, ...] = Field(default=(), description="The ids of the estimates that are right, or that it garbles.")
    verification: Verification = Field(default=Verification(), description="How we saw that it circulates.")
    note: str | None = Field(default=None, description="A sentence or two of ours.")

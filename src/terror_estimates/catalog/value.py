"""What a source states as a number: low, best and high, never filled in."""

from types import MappingProxyType
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, GetCoreSchemaHandler
from pydantic_core import core_schema

from terror_estimates.catalog.words import Bound, EndsKind, Hedge, Precision


class ReadOnly:
    """Marks a mapping that nobody can change after reading; written out, it is a plain mapping again."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        written = core_schema.plain_serializer_function_ser_schema(dict)
        return core_schema.no_info_after_validator_function(MappingProxyType, handler(source), serialization=written)


def empty() -> Any:
    """A mapping that holds nothing; a factory, because pydantic copies plain defaults."""
    return MappingProxyType({})


EMPTY: Any = Field(default_factory=empty)


class Closed(BaseModel):
    """The base of every entry: frozen, with closed keys and no silent conversions."""

    # Deferred: of the kinds that stand inside others only, nothing is ever built that nobody asks for.
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, defer_build=True)

    def __dir__(self) -> list[str]:
        """What completion offers: the fields, and what is asked of an entry; nothing of the machinery of models."""
        return [name for name in super().__dir__() if not name.startswith("_") and not hasattr(BaseModel, name)]


class Ends(Closed):
    """What the ends of a value are: stated by the author, limits at a level, compiled, or of a count still running."""

    kind: EndsKind = Field(
        default="stated",
        description="What the ends are: stated, confidence or credible limits, compiled, or a count still running.",
    )
    level: int | float | None = Field(
        default=None, description="The level of confidence or credible limits, in percent."
    )
    as_of: str | None = Field(default=None, description="The day up to which a running count goes.")

    def text(self) -> str:
        """'95% confidence limits', 'as of 2009-03-01', or '' for ends that the author only states."""
        if self.kind == "running":
            return f"as of {self.as_of}" if self.as_of else "still running"
        named = {
            "confidence": "confidence limits",
            "credible": "credible interval",
            "compiled": "lowest and highest reported",
        }
        level = f"{self.level}% " if self.level is not None else ""
        return f"{level}{named[self.kind]}" if self.kind in named else ""


class Value(Closed):
    """Whole numbers as stated; a missing end is None, and nothing ever computes it."""

    low: int | None = Field(default=None, description="The lower end as stated.")
    best: int | None = Field(
        default=None, description="The one number, or the best number, that the author gives; never a midpoint of ours."
    )
    high: int | None = Field(default=None, description="The upper end as stated.")
    bound: Bound | None = Field(
        default=None, description="Says that only one end is claimed: at least the low, or at most the high."
    )
    precision: Precision = Field(
        default="rounded",
        description="Whether the number is a count to the last digit, a round figure, or words without a number.",
    )
    hedge: Hedge | None = Field(
        default=None,
        description="The word with which the source hedges its one number, where the print itself is not kept.",
    )
    ends: Ends | None = Field(
        default=None,
        description="What the ends of the range are; left out means that the author states them and no more.",
    )

    @property
    def stated(self) -> tuple[int, ...]:
        """The numbers the source states, from the lowest to the highest."""
        return tuple([number for number in (self.low, self.best, self.high) if number is not None])

    @property
    def least(self) -> int | None:
        """The smallest number the statement allows, or None if it sets no floor ('at most')."""
        if self.bound == "at_most":
            return None
        return self.best if self.low is None else self.low

    @property
    def most(self) -> int | None:
        """The largest number the statement allows, or None if it sets no ceiling ('at least')."""
        if self.bound == "at_least":
            return None
        return self.best if self.high is None else self.high

    @property
    def in_words(self) -> bool:
        return self.precision == "in_words"

    def text(self) -> str:
        """The value in our words, for places where the print was not seen."""
        if not self.stated:
            return "no number"
        if self.bound == "at_least":
            floor = f"at least {self.low:,}"
            return floor if self.best is None else f"{floor}, best {self.best:,}"
        if self.bound == "at_most":
            ceiling = f"at most {self.high:,}"
            return ceiling if self.best is None else f"{ceiling}, best {self.best:,}"
        if self.low is not None:
            span = f"{self.low:,}–{self.high:,}"
            return span if self.best is None else f"{span}, best {self.best:,}"
        hedged = f"{self.hedge} " if self.hedge else ""  # a round number alone is not a doubt that the source expressed
        return f"{hedged}{self.best:,}"

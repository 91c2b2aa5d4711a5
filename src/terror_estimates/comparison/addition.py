"""Addition: whether two numbers may be summed, in one sentence, as far as what they state can tell."""

from dataclasses import dataclass

from terror_estimates.catalog import Estimate
from terror_estimates.comparison.comparison import Comparison
from terror_estimates.comparison.names import Names, names_of, sentence
from terror_estimates.comparison.relation import Verdict

_ONCE = "death"  # what befalls a person once: nobody who died in one place or year died in another
_RATES = ("percent", "per ")


@dataclass(frozen=True)
class Addition:
    """Whether two numbers may be added, and the sentence that says why, or why not."""

    may: bool
    sentence: str


def addition(compared: Comparison, names: Names | None = None) -> Addition:
    """Whether what both state keeps anybody from being counted twice in a sum of the two."""
    names = names or names_of(compared.one, compared.other)
    if why := _never(compared, names):
        return Addition(False, sentence(f"they must not be added: {why}"))
    apart = "they may be added, since as far as both say they are counted apart"
    tails = [] if _once(compared) else ["whether anybody stands in both is not said"]
    tails += ["what either leaves open, the sum leaves open"] if compared.relation.open else []
    return Addition(True, sentence("; ".join([apart, *tails])))


def _never(compared: Comparison, names: Names) -> str:
    """Why the two must not be added, or ''."""
    one, other, relation = compared.one, compared.other, compared.relation
    mine, theirs = one.measured, other.measured
    if any(measured.unit.startswith(_RATES) for measured in (mine, theirs)):
        return "a share or a rate is no count"
    if (mine.outcome, mine.unit, mine.kind) != (theirs.outcome, theirs.unit, theirs.kind):
        return "they count different events, which may have befallen the same people"
    if silent := next((name for each, name in ((one, names.one), (other, names.other)) if not each.value.stated), ""):
        return f"{silent} states no number"
    if relation.stated["measure"] is Verdict.APART and (both := _defined(one, other) or _defined(other, one)):
        return f"both count {both}"
    if relation.verdict is Verdict.APART:
        moments = mine.kind == "stock" and not _of_one_day(one, other, compared)
        return "each is of one moment, and whoever was there at both stands in both" if moments else ""
    return {
        Verdict.ALIKE: "as far as both say, they count the same",
        Verdict.WITHIN: f"as far as both say, {names.one} is part of what {names.other} counts",
        Verdict.CONTAINS: f"as far as both say, {names.other} is part of what {names.one} counts",
        Verdict.OVERLAPS: "they may count the same people",
    }[relation.verdict]


def _defined(one: Estimate, other: Estimate) -> str:
    """What the measure of the one counts by definition and the other says that it counts too, or ''."""
    counted = other.scope.components
    own = [word for word, said in one.measured.components.items() if said == "included"]
    shared = [word for word in own if counted.get(word) in ("included", "partly")]
    return one.vocabulary.phrase("components", shared[0]) if shared else ""


def _of_one_day(one: Estimate, other: Estimate, compared: Comparison) -> bool:
    return compared.relation.stated.get("period") is Verdict.ALIKE and one.period == other.period


def _once(compared: Comparison) -> bool:
    """Whether nobody can stand in both: people who died, counted in different years or places."""
    relation = compared.relation
    return compared.one.measured.outcome == _ONCE and bool({"period", "territory"} & {*relation.deciding})

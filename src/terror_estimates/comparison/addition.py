"""Addition: whether two numbers may be summed, in one sentence, as far as what they state can tell."""

from dataclasses import dataclass

from terror_estimates.catalog import Estimate
from terror_estimates.catalog.english import sentence
from terror_estimates.catalog.vocabulary import Measure
from terror_estimates.comparison.accounts import slip
from terror_estimates.comparison.answer import numberless
from terror_estimates.comparison.comparison import Comparison
from terror_estimates.comparison.names import Names, names_of
from terror_estimates.comparison.relation import Verdict

_ONCE = ("birth", "death")  # what befalls a person once: nobody who died in one place or year died in another
_RENEWED = ("authorization", "request")  # what may be given anew in full: a limit that replaces another
_LASTING = "custody"  # what may go on: whoever was held in two years stands in what a list says of either
_RATES = ("percent", "per ")


@dataclass(frozen=True)
class Addition:
    """Whether two numbers may be added, and the sentence that says why, or why not."""

    may: bool
    sentence: str


def addition(compared: Comparison, names: Names | None = None) -> Addition:
    """Whether what both state keeps anybody from being counted twice in a sum of the two."""
    names = names or names_of(compared.one, compared.other)
    if why := linked(compared, names):
        return Addition(False, must_not(why))
    if name := numberless(compared, names):
        return Addition(False, must_not(stating_nothing(name)))
    return by_scopes(compared, names)


def by_scopes(compared: Comparison, names: Names) -> Addition:
    """The same by what the two count, whatever numbers they give and whoever they are."""
    if why := _never(compared, names):
        return Addition(False, must_not(why))
    apart = "they may be added, since as far as both say they are counted apart"
    tails = [] if _once(compared) else ["whether anybody stands in both is not said"]
    tails += ["what either leaves open, the sum leaves open"] if compared.relation.open else []
    return Addition(True, sentence("; ".join([apart, *tails])))


def of_one_kind(mine: Measure, theirs: Measure) -> bool:
    """Whether two measures count one kind of event in one unit, over a time or at a moment: else nothing is summed."""
    return (mine.outcome, mine.unit, mine.kind) == (theirs.outcome, theirs.unit, theirs.kind)


def must_not(why: str) -> str:
    """The sentence that gives a reason against a sum."""
    return sentence(f"they must not be added: {why}")


def stating_nothing(name: str) -> str:
    """The reason of what is in words alone."""
    return f"{name} states no number"


def counted_once(stated: bool) -> str:
    """The reason of two that are one count, or are only taken for it."""
    return f"they {'are' if stated else 'appear to be'} one count"


def linked(compared: Comparison, names: Names) -> str:
    """What the entries themselves say of the two: that they are one count, rivals, or the one a part of the other."""
    one, other = compared.one, compared.other
    if compared.kinship.one_count:
        return counted_once(compared.kinship.stated)
    if other.id in one.conflicts_with or one.id in other.conflicts_with:
        return "the one is a slip of the other" if slip(one, other) else "they are set against each other"
    for part, whole in ((one, other), (other, one)):
        if whole.id in part.part_of:
            return f"{names.of(part is one)} is part of {names.of(whole is one)}"
    return ""


def _never(compared: Comparison, names: Names) -> str:
    """Why the two must not be added, or ''."""
    one, other, relation = compared.one, compared.other, compared.relation
    mine, theirs = one.measured, other.measured
    if any(measured.unit.startswith(_RATES) for measured in (mine, theirs)):
        return "a share or a rate is no count"
    if not of_one_kind(mine, theirs):
        if (mine.outcome in _RENEWED) is not (theirs.outcome in _RENEWED):
            return "the one is a limit, which counts nobody"
        return "they count different things, which may concern the same people"
    if relation.stated["measure"] is Verdict.APART and (both := _defined(compared) or _defined(compared, turned=True)):
        return f"both count {both}"
    if relation.stated["measure"] is Verdict.APART and not _of_one_whole(one, other):
        return "nothing says that they are parts of one whole"
    if relation.verdict is Verdict.APART:
        return _over_time(compared)
    return {
        Verdict.ALIKE: "as far as both say, they count the same",
        Verdict.WITHIN: f"as far as both say, {names.one} is part of what {names.other} counts",
        Verdict.CONTAINS: f"as far as both say, {names.other} is part of what {names.one} counts",
        Verdict.OVERLAPS: "they may count the same people",
    }[relation.verdict]


def _of_one_whole(one: Estimate, other: Estimate) -> bool:
    """Whether a third measure lies above both: death sentences and sentences to camps are convictions."""
    tree = one.vocabulary.trees["measures"]
    return bool({*tree.upward(one.measure)} & {*tree.upward(other.measure)})


def _over_time(compared: Comparison) -> str:
    """Why numbers of two times that are counted apart must not be added all the same, or ''."""
    measured, apart = compared.one.measured, compared.relation.deciding
    if measured.kind == "stock" and compared.relation.stated.get("period") is not Verdict.ALIKE:
        return "each is of one moment, and whoever was there at both stands in both"
    if measured.outcome == _LASTING and "period" in apart:
        return "whoever was held in both times stands in both"
    if measured.outcome in _RENEWED and set(apart) == {"period"}:
        return "the later may take in the earlier, and nothing stated says whether it does"
    return ""


def _defined(compared: Comparison, turned: bool = False) -> str:
    """What the measure of the one counts by definition and the other says that it counts too, or ''."""
    one, (mine, theirs) = compared.one, compared.scopes[::-1] if turned else compared.scopes
    settled = one.vocabulary.measures[mine.measure].components
    own = [word for word, said in settled.items() if said == "included"]
    shared = [word for word in own if theirs.components.get(word) in ("included", "partly")]
    return one.vocabulary.phrase("components", shared[0]) if shared else ""


def _once(compared: Comparison) -> bool:
    """Whether nobody can stand in both: people who died, counted in different years or places."""
    relation = compared.relation
    return compared.one.measured.outcome in _ONCE and bool({"period", "territory"} & {*relation.deciding})

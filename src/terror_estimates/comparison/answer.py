"""Answer: whether two numbers may stand side by side, in the first sentence that a reader meets.

The sentences that follow it say why. What is said of a pair by what it counts is kept apart from what is said of it as
a pair, so that a page needs only the scopes for the one, and only the links for the other.
"""

from collections.abc import Sequence

from terror_estimates.catalog import Estimate, Period
from terror_estimates.comparison.accounts import rounding, slips
from terror_estimates.comparison.comparison import Comparison
from terror_estimates.comparison.kinship import Kin, Kinship
from terror_estimates.comparison.names import Names, names_of
from terror_estimates.comparison.phrase import counts, listed
from terror_estimates.comparison.relation import PLACE, Verdict

QUESTION = "May they stand side by side?"
NO = "No, "
GIVEN_UP = "Only as an earlier and a later number of one author."
SMALLER = "the wider is the smaller number"
_MEANT = {"population": "people", "territory": "place", "period": "years"}


def answer(compared: Comparison, names: Names | None = None) -> str:
    """'Only as a narrower number beside a wider one.': yes, no, or only if."""
    names = names or names_of(compared.one, compared.other)
    said = doubting(_of_the_pair(compared, names), [doubt(compared.one), doubt(compared.other)])
    return said if compared.one.chartable and compared.other.chartable else waiting(said)


def by_counting(compared: Comparison) -> str:
    """What is answered by what the two count, whoever they are."""
    relation, condition = compared.relation, _condition(compared)
    if relation.stated["measure"] is Verdict.APART:
        return f"{NO}since the one counts {counts(compared.one)}, the other {counts(compared.other)}."
    if relation.verdict is Verdict.APART:
        return "Only as answers to different questions."
    if relation.verdict is Verdict.OVERLAPS:
        return f"{NO}since what they count agrees only in part."
    if relation.verdict is not Verdict.ALIKE:
        return f"Only as a narrower number beside a wider one{f', {condition}' if condition else ''}."
    if condition:
        return f"Only {condition}."
    if relation.open:
        return "Yes, as far as both say, though what is left open may tell them apart."
    return "Yes, since they count the same."


def told_twice(verdict: Verdict, kinship: Kinship) -> str:
    """What is answered of one count that stands in two places; a rounding that nobody states only appears to be one."""
    if verdict is Verdict.ALIKE:
        return f"Yes, but {'as' if kinship.stated else 'probably as'} one count told twice."
    return f"Only as {'' if kinship.stated else 'what is probably '}one count, of which they say different things."


def silent(name: str) -> str:
    """What is answered where one of the two gives no number."""
    return f"{NO}since {name} states no number."


def by_a_slip(names: Sequence[str]) -> str:
    """What is answered where one or both of the numbers are slips of digits, which stand beside nothing."""
    entered = f"the number of {names[0]} is entered as a slip" if len(names) == 1 else "both are entered as slips"
    return f"{NO}since {entered}."


def doubt(estimate: Estimate) -> str:
    """What is known against a number itself, whatever it is compared with, or ''."""
    return "given only to be rejected" if estimate.stance == "rejects" else ""


def doubting(said: str, doubts: Sequence[str]) -> str:
    """The same with what is known against the one or both, which nobody sees who reads the answer alone."""
    known = dict.fromkeys(filter(None, doubts))
    told = [f"{'Both are' if doubts.count(one) > 1 else 'One of the two is'} {one}." for one in known]
    return said if said.startswith(NO) else " ".join([said, *told])


def waiting(said: str) -> str:
    """The same of numbers of which not both were seen in print: what was not seen stands beside nothing."""
    if said.startswith(NO):
        return said
    return f"Not before both numbers have been seen in print; then {said[0].lower()}{said[1:]}"


def numberless(compared: Comparison, names: Names) -> str:
    """The name of the one that states no number, or ''."""
    pair = ((compared.one, names.one), (compared.other, names.other))
    return next((name for each, name in pair if not each.value.stated), "")


def _of_the_pair(compared: Comparison, names: Names) -> str:
    if name := numberless(compared, names):
        return silent(name)
    pair = ((compared.one, names.one), (compared.other, names.other))
    if wrong := [name for each, name in pair if slips(each)]:
        return by_a_slip(wrong)
    if compared.kinship.one_count:
        return told_twice(compared.relation.verdict, compared.kinship)
    if compared.kinship.kin is Kin.REVISES:
        return GIVEN_UP
    said = by_counting(compared)
    return reversed_sizes(said) if upside_down(compared) else said


def reversed_sizes(said: str) -> str:
    """The same where the wider of the two is the smaller number: what they count cannot make it so."""
    return f"{said.removesuffix('.')}, though {SMALLER}."


def upside_down(compared: Comparison) -> bool:
    """Whether what counts more is the smaller number all the same, and not because the one rounds the other."""
    if compared.relation.verdict not in (Verdict.WITHIN, Verdict.CONTAINS):
        return False
    wider, narrower = in_width(compared)
    most, least = wider.value.most, narrower.value.least
    return most is not None and least is not None and most < least and not rounding(wider, narrower)


def in_width(compared: Comparison) -> tuple[Estimate, Estimate]:
    """What counts more of the two, then what counts less, where the one counts all that the other counts."""
    pair = compared.one, compared.other
    return pair[::-1] if compared.relation.verdict is Verdict.WITHIN else pair


def _condition(compared: Comparison) -> str:
    """'if they mean the same years', where one or both do not say of whom, where or when; or ''."""
    words = {**_MEANT, **({"period": "day"} if compared.one.measured.kind == "stock" else {})}
    nearly = [one for one in compared.relation.open if not one.unsaid and not (one.about and _of_other_years(compared))]
    unsaid = {one.side for one in compared.relation.open if one.side in PLACE and one not in nearly}
    told = [word for side, word in words.items() if side in unsaid]
    return f"if they mean the same {listed(told, len(told))}" if told else ""


def _of_other_years(compared: Comparison) -> bool:
    """Whether two times differ by the year although one of them is only about right: October 1936 is not 1937."""
    times = [scope.period for scope in compared.scopes]
    years = {(time.start.year, time.end.year) for time in times if isinstance(time, Period)}
    return len(years) > 1

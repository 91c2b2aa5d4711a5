"""What a page finds of how two numbers are related is what the package says of them, for every two."""

from itertools import combinations

from comparison.test_lineage import works
from terror_estimates.catalog import Estimate
from terror_estimates.catalog.estimate import by_publication
from terror_estimates.comparison import Verdict, comparison_of
from terror_estimates.comparison.wording import related
from terror_estimates.publication.lookup.kin import kin_data
from terror_estimates.publication.lookup.pairs import NAMES

COUNT = {"basis": "archival_count"}
ON_REGISTER, INFERRED = {"rests_on": ["register-killings"]}, {"inferred": ["rests_on"]}
CATALOG = works(
    register=COUNT,
    poll={**COUNT, "value": {"best": 2}},
    ash=ON_REGISTER,
    birch={**ON_REGISTER, **INFERRED},
    cedar={**ON_REGISTER, **INFERRED, "value": {"best": 3}},
    elm={"rests_on": ["register"], "value": {"best": 4}},
    fir={"rests_on": ["register"], "value": {"best": 5}, **INFERRED},
    gorse={"rests_on": ["register"], "value": {"best": 6}, "measure": "arrests"},
    holly={"rests_on": ["birch-killings", "poll"], "inferred": ["poll"]},
    iris={"rests_on": ["ash-killings", "poll"], "value": {"best": 7}},
    juniper={"value": {"best": 8}, "rounds": ["register-killings"], **ON_REGISTER, **INFERRED},
    kelp={"value": {"best": 9}, "revises": ["cedar-killings"], "estimated_by": "cedar"},
    larch={"rests_on": ["rumor-killings"], **INFERRED},
    rumor={},
)
ESTIMATES = by_publication(CATALOG.estimates.values())
DATA = kin_data(ESTIMATES)


def on_a_page(low: int, high: int) -> tuple[str, int | None]:
    """How static/pairs.js looks two places up: the sentence, and whether they are one count by statement (1) or not."""
    one, other = ESTIMATES[low], ESTIMATES[high]
    same = bool(one.value.stated) and set(one.value.stated) == set(other.value.stated)
    apart = comparison_of(one, other).relation.stated["measure"] is Verdict.APART
    less, more = sorted((DATA["roots"][low], DATA["roots"][high]))
    shared, descent = DATA["shared"].get(f"{less}-{more}"), DATA["descent"].get(f"{low}-{high}")
    at = shared[0 if same else 2 if apart else 1] if descent is None and shared else descent
    if at is None:
        return DATA["none"][DATA["unknown"][low] + 3 * DATA["unknown"][high]], None
    return DATA["sentences"][at], DATA["once"].get(at)


def told(one: Estimate, other: Estimate) -> tuple[str, int | None]:
    compared = comparison_of(one, other)
    return related(compared, NAMES), int(compared.kinship.stated) if compared.kinship.one_count else None


def test_every_two_are_related_on_a_page_as_the_package_relates_them():
    pairs = list(combinations(range(len(ESTIMATES)), 2))
    amiss = {pair: on_a_page(*pair) for pair in pairs if on_a_page(*pair) != told(*(ESTIMATES[at] for at in pair))}
    assert amiss == {}
    said = {on_a_page(*pair)[0] for pair in pairs}
    for words in (" appears to restate ", " appears to build on ", " appears to round ", "Both appear to rest on "):
        assert any(words in one for one in said), words
    for words in (" rests on Register, in which the other number stands", " appears to rest on Register, in which"):
        assert any(words in one for one in said), words
    assert {on_a_page(*pair)[1] for pair in pairs} == {None, 0, 1}

"""Standing: how an estimate relates to a question, in words: on which sides it differs, and what it leaves open."""

from collections.abc import Iterator

from terror_estimates.catalog import Estimate
from terror_estimates.catalog.english import sentence
from terror_estimates.comparison.phrase import listed, shortened
from terror_estimates.comparison.relation import Relation, Verdict
from terror_estimates.comparison.wording import point_words

_ASKED = {
    "measure": "what is counted", "population": "people", "territory": "place", "jurisdiction": "whose cases",
    "period": "years",
}  # fmt: skip
_COUNTED = {"included": "with", "partly": "with a part of", "excluded": "without", "not_applicable": "without"}
_SHOWN = 4


def standing_words(estimate: Estimate, relation: Relation) -> str:
    """'Differs: years 1921–53; with those who drowned. Left open: whose cases.', or '' where it is alike in all."""
    parts = list(_differing(estimate, relation))
    said = [sentence(f"differs: {'; '.join(parts)}")] if parts else []
    if relation.open and relation.verdict is not Verdict.APART:
        points = [point_words(estimate, point) for point in relation.open]
        said.append(sentence(f"left open: {'; '.join(shortened(points, _SHOWN))}"))
    return " ".join(said)


def _differing(estimate: Estimate, relation: Relation) -> Iterator[str]:
    for side, verdict in relation.stated.items():
        if verdict is not Verdict.ALIKE and side != "components":
            yield f"{_ASKED[side]} {estimate.label(side)}"
    differing = [word for word, verdict in relation.components.items() if verdict is not Verdict.ALIKE]
    for coverage, lead in _COUNTED.items():
        settled = estimate.measured.components
        words = [one for one in differing if {**settled, **estimate.components}.get(one) == coverage]
        if words:
            yield f"{lead} {listed([estimate.vocabulary.phrase('components', word) for word in words])}"

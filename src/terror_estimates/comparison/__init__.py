"""What may stand side by side: relation, kinship and ranges. Knows the catalog only; `table` alone knows pandas."""

from terror_estimates.catalog.scope import SIDES, Scope
from terror_estimates.comparison.comparison import Comparison, comparison_of
from terror_estimates.comparison.kinship import Kin, Kinship, kinship_of
from terror_estimates.comparison.ranges import NotComparable, Panel, Panels, Row, Span, panels, span
from terror_estimates.comparison.relation import (
    Open,
    Relation,
    Silent,
    Verdict,
    compare,
    compare_estimates,
    compare_with,
)
from terror_estimates.comparison.wording import Wording, wording_of

__all__ = [
    "SIDES", "Comparison", "Kin", "Kinship", "NotComparable", "Open", "Panel", "Panels", "Relation", "Row", "Scope",
    "Silent", "Span", "Verdict", "Wording", "compare", "compare_estimates", "compare_with", "comparison_of",
    "kinship_of", "panels", "span", "wording_of",
]  # fmt: skip

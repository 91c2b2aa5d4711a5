"""What may stand side by side: scope and ranges. Knows the catalog only; `table` alone knows pandas."""

from terror_estimates.comparison.ranges import NotComparable, Panel, Panels, Row, panels, span
from terror_estimates.comparison.scope import (
    SIDES,
    Relation,
    Scope,
    Verdict,
    compare,
    compare_estimates,
    compare_with,
    scope_of,
)

__all__ = [
    "SIDES", "NotComparable", "Panel", "Panels", "Relation", "Row", "Scope", "Verdict", "compare",
    "compare_estimates", "compare_with", "panels", "scope_of", "span",
]  # fmt: skip

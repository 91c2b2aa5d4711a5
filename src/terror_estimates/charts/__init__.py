"""Charts: one kind per module, one style. Estimates are drawn as stated, and the picture comes with its record."""

from collections.abc import Callable

from terror_estimates.catalog import Catalog
from terror_estimates.catalog.reference import FigureEntry
from terror_estimates.charts.kinds.bridge.chart import bridge_chart
from terror_estimates.charts.kinds.circulation.chart import circulation_chart
from terror_estimates.charts.kinds.claims.chart import claims_chart
from terror_estimates.charts.kinds.coverage.chart import coverage_chart
from terror_estimates.charts.kinds.gaps.chart import gaps_chart
from terror_estimates.charts.kinds.lineage.chart import lineage_chart
from terror_estimates.charts.kinds.marks.chart import marks_chart
from terror_estimates.charts.kinds.overview.chart import overview_chart
from terror_estimates.charts.kinds.parts.chart import parts_chart
from terror_estimates.charts.kinds.places.chart import places_chart
from terror_estimates.charts.kinds.ranges.chart import range_chart
from terror_estimates.charts.kinds.revisions.chart import revision_chart
from terror_estimates.charts.kinds.series.chart import series_chart
from terror_estimates.charts.kinds.timeline.chart import timeline_chart
from terror_estimates.charts.kinds.turn.chart import turn_chart
from terror_estimates.charts.kinds.verification.chart import verification_chart
from terror_estimates.charts.paper.style import styled
from terror_estimates.charts.words.drawing import Drawing, Drawn, Undrawn

CHARTS: dict[str, Callable[[Catalog, FigureEntry], Drawing]] = {
    "ranges": range_chart,
    "timeline": timeline_chart,
    "coverage": coverage_chart,
    "marks": marks_chart,
    "series": series_chart,
    "lineage": lineage_chart,
    "bridge": bridge_chart,
    "claims": claims_chart,
    "gaps": gaps_chart,
    "verification": verification_chart,
    "revisions": revision_chart,
    "parts": parts_chart,
    "places": places_chart,
    "turn": turn_chart,
    "overview": overview_chart,
    "circulation": circulation_chart,
}

__all__ = [
    "CHARTS", "Drawing", "Drawn", "Undrawn", "coverage_chart", "marks_chart", "parts_chart", "places_chart",
    "range_chart", "styled", "timeline_chart",
]  # fmt: skip

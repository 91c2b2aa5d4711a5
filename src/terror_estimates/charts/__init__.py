"""Charts: one kind per module, one style. Estimates are drawn as stated, and the picture comes with its record."""

from collections.abc import Callable

from terror_estimates.catalog import Catalog
from terror_estimates.catalog.reference import FigureEntry
from terror_estimates.charts.bridge_chart import bridge_chart
from terror_estimates.charts.claims_chart import claims_chart
from terror_estimates.charts.coverage_chart import coverage_chart
from terror_estimates.charts.drawing import Drawing, Drawn, Undrawn
from terror_estimates.charts.gaps_chart import gaps_chart
from terror_estimates.charts.lineage_chart import lineage_chart
from terror_estimates.charts.marks_chart import marks_chart
from terror_estimates.charts.overview_chart import overview_chart
from terror_estimates.charts.parts_chart import parts_chart
from terror_estimates.charts.places_chart import places_chart
from terror_estimates.charts.range_chart import range_chart
from terror_estimates.charts.revision_chart import revision_chart
from terror_estimates.charts.series_chart import series_chart
from terror_estimates.charts.style import styled
from terror_estimates.charts.timeline_chart import timeline_chart
from terror_estimates.charts.turn_chart import turn_chart
from terror_estimates.charts.verification_chart import verification_chart

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
}

__all__ = [
    "CHARTS", "Drawing", "Drawn", "Undrawn", "coverage_chart", "marks_chart", "parts_chart", "places_chart",
    "range_chart", "styled", "timeline_chart",
]  # fmt: skip

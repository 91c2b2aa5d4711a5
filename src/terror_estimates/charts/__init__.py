"""Charts: a folder for each kind, one frame, one mark, one style; estimates are drawn as stated."""

from collections.abc import Callable

from terror_estimates.catalog.figure import FigureEntry
from terror_estimates.catalog.refusal import Refusal
from terror_estimates.charts.chart import Kind
from terror_estimates.charts.kinds.bridge.content import bridges_of
from terror_estimates.charts.kinds.bridge.page import BridgesPage
from terror_estimates.charts.kinds.circulation.content import circulation_of
from terror_estimates.charts.kinds.circulation.page import CirculationPage
from terror_estimates.charts.kinds.claims.content import claims_of
from terror_estimates.charts.kinds.claims.page import ClaimsPage
from terror_estimates.charts.kinds.coverage.content import coverage_of
from terror_estimates.charts.kinds.coverage.page import CoveragePage
from terror_estimates.charts.kinds.gaps.content import gaps_of
from terror_estimates.charts.kinds.gaps.page import GapsPage
from terror_estimates.charts.kinds.lineage.content import lineage_of
from terror_estimates.charts.kinds.lineage.page import LineagePage
from terror_estimates.charts.kinds.marks.content import marks_of
from terror_estimates.charts.kinds.marks.page import MarksPage
from terror_estimates.charts.kinds.overview.content import overview_of
from terror_estimates.charts.kinds.overview.page import OverviewPage
from terror_estimates.charts.kinds.parts.content import parts_of
from terror_estimates.charts.kinds.parts.page import PartsPage
from terror_estimates.charts.kinds.places.content import places_of
from terror_estimates.charts.kinds.places.page import PlacesPage
from terror_estimates.charts.kinds.plans.content import plans_of
from terror_estimates.charts.kinds.plans.page import PlansPage
from terror_estimates.charts.kinds.ranges.content import ranges_of
from terror_estimates.charts.kinds.ranges.page import RangesPage
from terror_estimates.charts.kinds.revisions.content import revisions_of
from terror_estimates.charts.kinds.revisions.page import RevisionsPage
from terror_estimates.charts.kinds.senses.content import senses_of
from terror_estimates.charts.kinds.senses.page import SensesPage
from terror_estimates.charts.kinds.series.content import counts_of
from terror_estimates.charts.kinds.series.page import CountsPage
from terror_estimates.charts.kinds.timeline.content import timeline_of
from terror_estimates.charts.kinds.timeline.page import TimelinePage
from terror_estimates.charts.kinds.turn.content import publications_of
from terror_estimates.charts.kinds.turn.page import PublicationsPage
from terror_estimates.charts.kinds.verification.content import levels_of
from terror_estimates.charts.kinds.verification.page import LevelsPage
from terror_estimates.charts.paper.style import styled
from terror_estimates.charts.words.drawing import Drawing, Drawn, Undrawn


class Register(dict[str, Callable[[FigureEntry], Drawing]]):
    """The kinds of chart by their words; a kind that the catalog knows and nobody has drawn yet is refused."""

    def __missing__(self, kind: str) -> Callable[[FigureEntry], Drawing]:
        said = f"Nothing draws a chart of kind '{kind}': CHARTS in charts/__init__.py has no such kind"
        raise Refusal(f"{said}; add a line for its content and its page.", kind)


CHARTS = Register(
    {
        "ranges": Kind(ranges_of, RangesPage),
        "timeline": Kind(timeline_of, TimelinePage),
        "coverage": Kind(coverage_of, CoveragePage),
        "marks": Kind(marks_of, MarksPage),
        "series": Kind(counts_of, CountsPage),
        "lineage": Kind(lineage_of, LineagePage),
        "bridge": Kind(bridges_of, BridgesPage),
        "claims": Kind(claims_of, ClaimsPage),
        "gaps": Kind(gaps_of, GapsPage),
        "verification": Kind(levels_of, LevelsPage),
        "revisions": Kind(revisions_of, RevisionsPage),
        "parts": Kind(parts_of, PartsPage),
        "places": Kind(places_of, PlacesPage),
        "turn": Kind(publications_of, PublicationsPage),
        "overview": Kind(overview_of, OverviewPage),
        "circulation": Kind(circulation_of, CirculationPage),
        "plans": Kind(plans_of, PlansPage),
        "senses": Kind(senses_of, SensesPage),
    }
)

__all__ = ["CHARTS", "Drawing", "Drawn", "Undrawn", "styled"]

"""The register of the kinds of chart: each with what it says and how that stands on a page."""

from collections.abc import Callable

from terror_estimates.catalog.figure import FigureEntry
from terror_estimates.charts.chart import Kind
from terror_estimates.charts.contents import CONTENTS, unknown
from terror_estimates.charts.kinds.bridge.page import BridgesPage
from terror_estimates.charts.kinds.circulation.page import CirculationPage
from terror_estimates.charts.kinds.claims.page import ClaimsPage
from terror_estimates.charts.kinds.coverage.page import CoveragePage
from terror_estimates.charts.kinds.gaps.page import GapsPage
from terror_estimates.charts.kinds.lineage.page import LineagePage
from terror_estimates.charts.kinds.marks.page import MarksPage
from terror_estimates.charts.kinds.overview.page import OverviewPage
from terror_estimates.charts.kinds.parts.page import PartsPage
from terror_estimates.charts.kinds.places.page import PlacesPage
from terror_estimates.charts.kinds.plans.page import PlansPage
from terror_estimates.charts.kinds.ranges.page import RangesPage
from terror_estimates.charts.kinds.revisions.page import RevisionsPage
from terror_estimates.charts.kinds.senses.page import SensesPage
from terror_estimates.charts.kinds.series.page import CountsPage
from terror_estimates.charts.kinds.timeline.page import TimelinePage
from terror_estimates.charts.kinds.turn.page import PublicationsPage
from terror_estimates.charts.kinds.verification.page import LevelsPage
from terror_estimates.charts.paper.flow import Body
from terror_estimates.charts.words.drawing import Drawing


class Register(dict[str, Callable[[FigureEntry], Drawing]]):
    """The kinds of chart by their words; a kind that the catalog knows and nobody has drawn yet is refused."""

    def __missing__(self, kind: str) -> Callable[[FigureEntry], Drawing]:
        raise unknown(kind)


PAGES: dict[str, type[Body]] = {
    "ranges": RangesPage,
    "timeline": TimelinePage,
    "coverage": CoveragePage,
    "marks": MarksPage,
    "series": CountsPage,
    "lineage": LineagePage,
    "bridge": BridgesPage,
    "claims": ClaimsPage,
    "gaps": GapsPage,
    "verification": LevelsPage,
    "revisions": RevisionsPage,
    "parts": PartsPage,
    "places": PlacesPage,
    "turn": PublicationsPage,
    "overview": OverviewPage,
    "circulation": CirculationPage,
    "plans": PlansPage,
    "senses": SensesPage,
}
CHARTS = Register({kind: Kind(CONTENTS[kind], page) for kind, page in PAGES.items()})

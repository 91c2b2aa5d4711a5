"""What a figure says, by the kind of its chart: known without drawing it, and without the libraries that draw."""

from collections.abc import Callable

from terror_estimates.catalog.figure import FigureEntry
from terror_estimates.catalog.refusal import Refusal
from terror_estimates.charts.kinds.bridge.content import bridges_of
from terror_estimates.charts.kinds.circulation.content import circulation_of
from terror_estimates.charts.kinds.claims.content import claims_of
from terror_estimates.charts.kinds.coverage.content import coverage_of
from terror_estimates.charts.kinds.gaps.content import gaps_of
from terror_estimates.charts.kinds.lineage.content import lineage_of
from terror_estimates.charts.kinds.marks.content import marks_of
from terror_estimates.charts.kinds.overview.content import overview_of
from terror_estimates.charts.kinds.parts.content import parts_of
from terror_estimates.charts.kinds.places.content import places_of
from terror_estimates.charts.kinds.plans.content import plans_of
from terror_estimates.charts.kinds.ranges.content import ranges_of
from terror_estimates.charts.kinds.revisions.content import revisions_of
from terror_estimates.charts.kinds.senses.content import senses_of
from terror_estimates.charts.kinds.series.content import counts_of
from terror_estimates.charts.kinds.timeline.content import timeline_of
from terror_estimates.charts.kinds.turn.content import publications_of
from terror_estimates.charts.kinds.verification.content import levels_of
from terror_estimates.charts.words.content import Content

CONTENTS: dict[str, Callable[[FigureEntry], Content]] = {
    "ranges": ranges_of,
    "timeline": timeline_of,
    "coverage": coverage_of,
    "marks": marks_of,
    "series": counts_of,
    "lineage": lineage_of,
    "bridge": bridges_of,
    "claims": claims_of,
    "gaps": gaps_of,
    "verification": levels_of,
    "revisions": revisions_of,
    "parts": parts_of,
    "places": places_of,
    "turn": publications_of,
    "overview": overview_of,
    "circulation": circulation_of,
    "plans": plans_of,
    "senses": senses_of,
}


def content_of(entry: FigureEntry) -> Content:
    """What the chart of an entry says; Refusal where nothing knows that kind, or the entry asks for the impossible."""
    if entry.chart not in CONTENTS:
        raise unknown(entry.chart)
    return CONTENTS[entry.chart](entry)


def unknown(kind: str) -> Refusal:
    """A kind of chart that the catalog knows and nobody has drawn yet."""
    said = f"Nothing draws a chart of kind '{kind}': CONTENTS in charts/contents.py has no such kind"
    return Refusal(f"{said}; add a line for its content, and one for its page in charts/register.py.", kind)

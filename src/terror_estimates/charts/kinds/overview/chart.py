"""The overview: the competing numbers that people know, in one look, with what each one counts."""

from terror_estimates.catalog import Catalog
from terror_estimates.catalog.reference import FigureEntry
from terror_estimates.charts.kinds.overview.content import alternative, overview_of, rows_of
from terror_estimates.charts.kinds.overview.page import OverviewPage
from terror_estimates.charts.paper.style import styled
from terror_estimates.charts.rows.furniture import source_keys
from terror_estimates.charts.words.choice import UNVERIFIED
from terror_estimates.charts.words.drawing import Drawing, Undrawn, as_drawn


def overview_chart(catalog: Catalog, entry: FigureEntry) -> Drawing:
    """Every row that the entry names, in its groups; an unverified number is said in words and never placed."""
    content = overview_of(catalog, entry)
    with styled():
        page = OverviewPage(catalog, entry, content)
        figure = page.figure(source_keys(content.drawn), [entry.note or ""])
    drawn = {one.id for one in content.drawn}
    named = [id for row in rows_of(entry) for id in row.estimates]
    return Drawing(
        figure,
        tuple(as_drawn(one) for one in content.drawn),
        alternative(catalog, content, entry.title),
        tuple(Undrawn(id, _why(catalog, id)) for id in named if id not in drawn),
    )


def _why(catalog: Catalog, id: str) -> str:
    return "gives a magnitude in words only" if catalog.estimate(id).chartable else UNVERIFIED

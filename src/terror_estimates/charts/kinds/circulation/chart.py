"""The circulation: the numbers that people meet, what each is taken for, and what it is."""

from terror_estimates.catalog import Catalog
from terror_estimates.catalog.reference import FigureEntry
from terror_estimates.charts.kinds.circulation.content import alternative, circulation_of
from terror_estimates.charts.kinds.circulation.page import CirculationPage
from terror_estimates.charts.paper.style import styled
from terror_estimates.charts.rows.furniture import source_keys
from terror_estimates.charts.words.drawing import Drawing, as_drawn


def circulation_chart(catalog: Catalog, entry: FigureEntry) -> Drawing:
    """One row a number that is met, in its way of going wrong; what it is stands at its step and in its years."""
    content = circulation_of(catalog, entry)
    with styled():
        page = CirculationPage(catalog, entry, content)
        figure = page.figure(source_keys([*content.drawn, *content.corrections]), [entry.note or ""])
    marks = tuple(as_drawn(case.right, way.label) for way in content.ways for case in way.cases if case.right)
    corrections = tuple(one.id for one in content.corrections)
    return Drawing(figure, marks, alternative(content, entry), corrections=corrections)

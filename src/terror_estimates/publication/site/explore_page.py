"""The page of the explorer: the choices, and the first group of the first question for those who have no scripts."""

from markupsafe import Markup

from terror_estimates.catalog.reference import Reference
from terror_estimates.comparison import panels
from terror_estimates.publication.lookup.words import EXPLORER
from terror_estimates.publication.site.ask_page import staged
from terror_estimates.publication.site.concordance import Concordance
from terror_estimates.publication.site.counting import BASIS, SEEN
from terror_estimates.publication.site.page import written
from terror_estimates.publication.site.row import table
from terror_estimates.publication.site.strip import axis_of_panels

EXPLORE = "explore.html"
PARTS = ("The whole", "A part", "Not said")
_TITLE = "Explore all numbers"


def explore_page(known: Concordance) -> str:
    """The page as the renderer reads it."""
    catalog = known.catalog
    asked = first_question(known)
    years = {one.year for one in catalog.estimates.values()} - {None}
    held = [(word, known.heading(word), len(catalog.of_measure(word))) for word in known.measures]
    article = written(
        "explore.html",
        title=_TITLE,
        words=EXPLORER,
        count=len(catalog.estimates),
        questions=[(one.id, f"{one.label[:1].upper()}{one.label[1:]}") for one in catalog.scopes.values()],
        first=asked.id if asked else "",
        measures=held,
        people=_people(known),
        parts=PARTS,
        bases=list(BASIS.values()),
        levels=list(SEEN.values()),
        decades=sorted({year // 10 * 10 for year in years if year}),
        table=_first_group(asked) if asked else "",
    )
    return staged(article)


def first_question(known: Concordance) -> Reference | None:
    """The question that the page opens with: the one that the most numbers answer as they stand."""
    asked = list(known.catalog.scopes.values())
    return max(asked, key=lambda one: len(next(iter(panels(one).groups.values()), ())), default=None)


def _first_group(asked: Reference) -> Markup:
    groups = {panel: [row.estimate for row in rows] for panel, rows in panels(asked).groups.items()}
    panel, held = next(iter(groups.items()))
    axis = axis_of_panels(list(groups.values()))
    shown = str(table(f"{panel}: {len(held)}", held, axis=axis, anchored=False))
    return Markup(shown.replace('href="../', 'href="'))  # rows lead from one folder deep, and this page is at the top


def _people(known: Concordance) -> list[tuple[str, str, int]]:
    """Everybody whose numbers are held, by name."""
    held: dict[str, int] = {}
    for one in known.catalog.estimates.values():
        held[one.by] = held.get(one.by, 0) + 1
    names = {id: known.catalog.people[id].name if id in known.catalog.people else id for id in held}
    return sorted(((id, names[id], times) for id, times in held.items()), key=lambda one: one[1].casefold())

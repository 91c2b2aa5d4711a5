"""The page of the explorer: the choices, and the first group of the first question, which needs no scripts."""

from dataclasses import replace

from markupsafe import Markup

from terror_estimates.catalog.english import capital
from terror_estimates.catalog.reference import Reference
from terror_estimates.catalog.years import UNKNOWN
from terror_estimates.comparison import panels
from terror_estimates.comparison.ranges import Panels
from terror_estimates.comparison.ranges import Row as Placed
from terror_estimates.comparison.standing import standing_words
from terror_estimates.publication.lookup.words import EXPLORER, FIELD, SELECTED, WORKS
from terror_estimates.publication.site.ask_page import staged
from terror_estimates.publication.site.concordance import Concordance
from terror_estimates.publication.site.counting import BASIS, SEEN
from terror_estimates.publication.site.page import written
from terror_estimates.publication.site.row import Row, row
from terror_estimates.publication.site.strip import Axis, axis_of_panels

EXPLORE = "explore.html"
PARTS = ("The whole", "A part", "Not said")
_TITLE = "Explore all numbers"


def explore_page(known: Concordance) -> str:
    """The page as the renderer reads it."""
    catalog = known.catalog
    asked = first_question(known)
    grouped = panels(asked) if asked else None
    decades = {one.work.decade for one in catalog.estimates.values()} - {None}
    held = [(word, known.heading(word), len(catalog.of_measure(word))) for word in known.measures]
    article = written(
        "explore.html",
        title=_TITLE,
        words=EXPLORER,
        copied=FIELD["copied"],
        count=len(catalog.estimates),
        questions=[(one.id, capital(one.label)) for one in catalog.scopes.values()],
        first=asked.id if asked else "",
        measures=held,
        people=_people(known),
        parts=PARTS,
        bases=list(BASIS.values()),
        levels=list(SEEN.values()),
        decades=sorted(one for one in decades if one),
        undated=UNKNOWN // 10 * 10,
        selected=_selected(grouped) if grouped else "",
        table=_first_group(known, grouped) if grouped and grouped.groups else "",
    )
    return staged(article)


def first_question(known: Concordance) -> Reference | None:
    """The question that the page opens with: the one that the most numbers answer as they stand."""
    asked = list(known.catalog.scopes.values())
    return max(asked, key=lambda one: len(next(iter(panels(one).groups.values()), ())), default=None)


def _first_group(known: Concordance, grouped: Panels) -> Markup:
    """The group as the script would make it, so that the script may leave it in its place."""
    panel, held = next(iter(grouped.groups.items()))
    axis = axis_of_panels([[one.estimate for one in rows] for rows in grouped.groups.values()])
    rows = [_row(known, one, axis) for one in held]
    name = str(EXPLORER["group"]).format(name=panel, n=len(held))
    shown = written("rows.html", caption=name, head="Whose number", rows=rows, axis=axis, anchored=False)
    inside = Markup(str(shown).replace('href="../', 'href="'))  # rows are written for pages one folder deep
    group = Markup('<div class="group" data-group="{}" data-ids="{}">{}</div>')
    return group.format(panel, " ".join(one.estimate.id for one in held), inside)


def _row(known: Concordance, placed: Placed, axis: Axis | None) -> Row:
    said = row(placed.estimate, axis=axis)
    name = str(EXPLORER["comparing"]).format(name=said.who, number=said.number)
    why = standing_words(placed.estimate, placed.relation)
    return replace(said, measure=known.heading(placed.estimate.measure), why=why, pick=(str(EXPLORER["compare"]), name))


def _selected(grouped: Panels) -> str:
    """How many numbers of how many works the question brings together."""
    held = [*(row.estimate for row in (*grouped.rows, *grouped.apart)), *grouped.unverified]
    works = len({one.source for one in held})
    label = grouped.reference.label
    one_or_more = WORKS[works != 1].format(n=works)
    question = capital(label)
    return SELECTED[len(held) != 1].format(n=len(held), works=one_or_more, question=question)


def _people(known: Concordance) -> list[tuple[str, str, int]]:
    """Everybody whose numbers are held, by name."""
    held: dict[str, int] = {}
    for one in known.catalog.estimates.values():
        held[one.by] = held.get(one.by, 0) + 1
    names = {id: known.catalog.people[id].name if id in known.catalog.people else id for id in held}
    return sorted(((id, names[id], times) for id, times in held.items()), key=lambda one: one[1].casefold())

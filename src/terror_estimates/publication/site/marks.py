"""Marks: the lines of a page by hand that stand for something of the catalog, such as `<!-- figure F06 -->`."""

import re

from markupsafe import Markup

from terror_estimates.publication.citing.citation import Citations
from terror_estimates.publication.figure_block import Card, card_of, figure_block
from terror_estimates.publication.hypertext import element, link, text
from terror_estimates.publication.site import addresses
from terror_estimates.publication.site.changes import versions
from terror_estimates.publication.site.concordance import Concordance
from terror_estimates.publication.site.overview import overview_block
from terror_estimates.publication.site.page import written

_FIGURE = re.compile(r"^<!-- figure (F\d+) -->$", re.M)
_CITATION = re.compile(r"^<!-- how to cite the data -->$", re.M)
_BEGINNING = re.compile(r"^<!-- where to begin -->$", re.M)
_CHANGES = re.compile(r"^<!-- latest changes -->$", re.M)
_POINT = re.compile(r"^\* .*\n(?:  .*\n)*", re.M)
_ASK = "Ask about a number or a name in the field above, or begin here:"
_SHOWN = 3  # of the measures that are asked for first, where no overview names them
_SENTENCES = 2  # of what changed
# The end of a sentence, but not of an initial: 'by J. Doe and A. B. Poe'.
_END = re.compile(r"(?<=[.!?])(?<!\b[A-Z]\.)(?<!\bno\.)\s+(?=[\W\d_]*[A-Z“])")


def shown(said: str, page: str, to_root: str, known: Concordance, changelog: str) -> str:
    """The words of a page with what its marks stand for; `page` names it where something is wrong."""
    said = _FIGURE.sub(lambda found: _figure(known, card_of(known.cards, found[1], page), to_root), said)
    said = _CITATION.sub(lambda _: _citation(known), said)
    said = _BEGINNING.sub(lambda _: _beginning(known, to_root), said)
    return _CHANGES.sub(lambda _: latest(changelog), said)


def latest(changelog: str) -> str:
    """The name of the latest release and two sentences of what changed in it, as Markdown; '' if there is none."""
    for name, said in versions(changelog).items():
        points = [" ".join(point.removeprefix("* ").split()) for point in _POINT.findall(said)]
        told = " ".join([sentence for point in points for sentence in _END.split(point)][:_SENTENCES])
        return f"**{name}**. {told}\n\n[All that changed](changelog.md)"
    return ""


def _figure(known: Concordance, card: Card, to_root: str) -> str:
    """An overview as rows, any other figure as its picture with the numbers folded below it."""
    entry = known.catalog.figures.get(card.id)
    if entry is None or entry.chart != "overview":
        return figure_block(card, to_root)
    said = element("strong", text(card.said["title"])) + f"<br>{text(card.said['caption'])}"
    own = link(f"{to_root}{addresses.figure(card.id)}", f"Figure {card.id}: the picture, the sources, how to cite it")
    rows = str(overview_block(entry, to_root))
    return element("div", element("p", said) + rows + element("p", own, class_="files onscreen"), id=card.id)


def _beginning(known: Concordance, to_root: str) -> str:
    """The ways in: numbers in circulation, the measures most asked for, whose numbers, the figures."""
    ways = [(addresses.index("number"), "Numbers in circulation")]
    ways += [(addresses.measure(word), known.heading(word)) for word in _asked_first(known)]
    ways += [(addresses.index("person"), "Whose numbers"), ("figures.html", "All figures")]
    listed = " · ".join(link(f"{to_root}{address}", text(words)) for address, words in ways)
    return element("p", f"{_ASK}<br>{listed}", class_="onscreen")


def _asked_first(known: Concordance) -> list[str]:
    """The measures of the overview, since a reader of the home page sees its numbers; without one those held most."""
    charts = [one for one in known.catalog.figures.values() if one.chart == "overview"]
    named = {measure for one in charts for axis in one.axes for measure in axis.measures}
    return [word for word in known.measures if word in named] or list(known.measures[:_SHOWN])


def _citation(known: Concordance) -> Markup:
    desk = Citations(known.catalog)
    credit, full = desk.cite("data", "short"), desk.cite("data")
    return Markup(" ".join(written("citing.html", short=credit, full=full).split("\n")))

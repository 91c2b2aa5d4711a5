"""The page of a figure: the picture, the numbers drawn with their places, what was left out, and how to cite it."""

from markupsafe import Markup

from terror_estimates.publication.figure_block import Card, figure_block
from terror_estimates.publication.site import addresses
from terror_estimates.publication.site.concordance import Concordance
from terror_estimates.publication.site.metadata import of_figure
from terror_estimates.publication.site.page import Page, written


def figure_page(known: Concordance, card: Card) -> Page:
    """The page of one figure."""
    block = Markup(figure_block(card, addresses.UP))
    article = written("figure.html", card=card.said, block=block)
    about = of_figure(known.catalog, card)
    title = f"{card.id}. {card.said['title']}"
    return Page(addresses.figure(card.id), title, card.said["alternative_text"], article, about.head(), about.image)

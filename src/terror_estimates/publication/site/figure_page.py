"""The page of a figure: the picture, the numbers drawn with their places, what was left out, and how to cite it."""

from markupsafe import Markup

from terror_estimates.publication.figure_block import Card, figure_block
from terror_estimates.publication.site import addresses
from terror_estimates.publication.site.concordance import Concordance
from terror_estimates.publication.site.page import Page, written


def figure_page(known: Concordance, card: Card) -> Page:
    """The page of one figure."""
    block = Markup(figure_block(card, addresses.UP))
    article = written("figure.html", card=card.said, block=block)
    return Page(addresses.figure(card.id), f"{card.id}. {card.said['title']}", card.said["alternative_text"], article)

"""Addresses: where in the site the page of anything is; an address once given out leads somewhere for good.

Every address is a path from the root of the site. A page of the catalog stands one folder deep, so `UP` leads from it
to the root.
"""

import re
import unicodedata

from terror_estimates.catalog import Event

UP = "../"
_LETTERS = re.compile(r"[a-z0-9]+")


def number(value: int) -> str:
    """The page of a number met somewhere.

    >>> number(681692)
    'number/681692.html'
    """
    return f"number/{value}.html"


def person(id: str) -> str:
    """The page of a person or an office, by its id."""
    return f"person/{id}.html"


def estimate(id: str) -> str:
    """The page of an estimate."""
    return f"estimate/{id}.html"


def source(id: str) -> str:
    """The page of a work or document."""
    return f"source/{id}.html"


def figure(id: str) -> str:
    """The page of a figure, by its accession number."""
    return f"figure/{id}.html"


def measure(word: str) -> str:
    """The page of everything that is counted as one measure.

    >>> measure("death_sentences")
    'measure/death-sentences.html'
    """
    return f"measure/{word.replace('_', '-')}.html"


def claim(id: str) -> str:
    """The page of a published share, sum or rate."""
    return f"claim/{id}.html"


def correction(id: str) -> str:
    """The page of something that circulates wrongly."""
    return f"correction/{id}.html"


def compared(one: str, other: str = "") -> str:
    """The explorer with two numbers side by side, or with one that waits for a second.

    >>> compared("doe-1968-deaths", "roe-1990-deaths"), compared("doe-1968-deaths")
    ('explore.html#a=doe-1968-deaths&b=roe-1990-deaths', 'explore.html#a=doe-1968-deaths')
    """
    return f"explore.html#a={one}{f'&b={other}' if other else ''}"


def index(kind: str) -> str:
    """The page that lists all of one kind: 'number', 'person', 'estimate' …"""
    return f"{kind}/index.html"


def data(address: str) -> str:
    """The same thing for programs: the JSON beside a page.

    >>> data(estimate("doe-1968-dismissals"))
    'estimate/doe-1968-dismissals.json'
    """
    return f"{address.removesuffix('.html')}.json"


def slug(name: str) -> str:
    """A name in small Latin letters with hyphens; letters of other scripts are not turned into Latin ones.

    >>> slug("Sébastien Doe, in a letter")
    'sebastien-doe-in-a-letter'
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return "-".join(_LETTERS.findall(plain))


def taken_as(event: Event) -> str:
    """What a file or folder of the catalog is called where it is taken away: by its name, else by the event's id.

    >>> taken_as(Event(id="flood", title="The Spring Flood", period="1904"))
    'the-spring-flood'
    """
    return slug(event.name) or event.id

"""A page that is made from the catalog, before it is set into the frame of the theme."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from terror_estimates.catalog.english import capital, lowered
from terror_estimates.publication.site.addresses import UP


@dataclass(frozen=True)
class Page:
    """What a page says: its address, its title, one sentence that describes it, its article, and what machines read.

    A page about the work of somebody else is not `ours`: a reference manager would take our name for that of the place
    where the work appeared.
    """

    address: str
    title: str
    description: str
    article: str
    head: str = ""
    image: str = ""
    ours: bool = True


@cache
def _templates() -> Environment:
    """The templates; every value is text and inert unless it is Markup, and a name that is missing is an error."""
    folder = files("terror_estimates.publication.site") / "templates"
    made = Environment(
        loader=FunctionLoader(lambda name: folder.joinpath(name).read_text("utf-8")),
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=False,
    )  # fmt: skip
    made.filters |= {"capital": capital, "lowered": lowered}
    return made


def written(template: str, **said: Any) -> Markup:
    """A template with what it says; `up` leads from a page of the catalog to the root of the site."""
    return Markup(_templates().get_template(template).render(up=UP, **said))

"""Persons: whose numbers these are, each with one name, and the other spellings under which people look for it.

An estimate names its hand in free words (`estimated_by`). These words, without what is said of how the number reached
us, are a name or a spelling of exactly one entry here.
"""

import re

from pydantic import Field

from terror_estimates.catalog.english import MONTHS
from terror_estimates.catalog.entry import Entry
from terror_estimates.catalog.words import Hand

IN_BRACKETS = re.compile(r"\s*\([^()]*\)$")  # 'Jane Doe (so the encyclopedia)'
AS_GIVEN = re.compile(r",\s+as\s.*$")  # 'The harbor office, as a page gives it'
_ASIDES = (
    IN_BRACKETS,
    AS_GIVEN,
    re.compile(rf",\s+(?:[0-9]{{1,2}}\s+)?(?:(?:{'|'.join(MONTHS)})\s+)?[0-9]{{4}}$"),  # ', 31 May 1912'
)


class Person(Entry):
    """A person or an office by one name; `also` are other spellings, `members` the persons of a joint work."""

    name: str = Field(description="The name under which the numbers of this person or office are listed.")
    kind: Hand = Field(
        description="What stands behind the name: a person, an office, a document, several together, or nobody named."
    )
    in_text: str | None = Field(
        default=None,
        description="How a sentence names it, where its name alone does not read: 'the harbor office', 'a diary'.",
    )
    also: tuple[str, ...] = Field(
        default=(),
        description="Other spellings: usual transliterations, and those that the bibliography or an entry prints.",
    )
    members: tuple[str, ...] = Field(default=(), description="The ids of the persons who gave a number together.")

    @property
    def spellings(self) -> tuple[str, ...]:
        """The name and every other spelling, each once."""
        return tuple(dict.fromkeys((self.name, *self.also)))


def without_asides(name: str) -> str:
    """A name without what stands beside it.

    >>> without_asides("Jane Doe (so the encyclopedia)")
    'Jane Doe'
    """
    for aside in _ASIDES:
        name = aside.sub("", name.strip())
    return name

"""Entry: what stands in a section of the file under an id of its own, and knows the catalog that holds it.

The link back to the catalog is no field: it stands in a slot of its own, so that it is never written out, never shown
and never compared. Two entries that say the same are equal, whichever catalogs hold them.
"""

from typing import TYPE_CHECKING, Any, Self

from pydantic import PrivateAttr

from terror_estimates.catalog.refusal import Refusal
from terror_estimates.catalog.value import Closed

if TYPE_CHECKING:
    from terror_estimates.catalog.catalog import Catalog
    from terror_estimates.catalog.source import Source
    from terror_estimates.catalog.vocabulary import Vocabulary

_hold = object.__setattr__  # entries are frozen, and this is the one thing that is learned after reading


class Unheld(Refusal):
    """An entry that stands in no catalog was asked for what only a catalog knows; the sentence names the entry."""


class Entry(Closed):
    """The base of everything that has an id in the file."""

    __slots__ = ("_held_by",)

    id: str

    if TYPE_CHECKING:
        _held_by: Catalog = PrivateAttr()

    @property
    def catalog(self) -> "Catalog":
        """The catalog that holds this entry; Unheld where none does.

        >>> from terror_estimates.catalog import Person
        >>> Person(id="jane-doe", name="Jane Doe", kind="person").catalog
        Traceback (most recent call last):
        terror_estimates.catalog.entry.Unheld: 'jane-doe' stands in no catalog; take it from one, or put it into one.
        """
        try:
            return self._held_by
        except AttributeError:
            said = f"'{self.id}' stands in no catalog; take it from one, or put it into one."
            raise Unheld(said, self.id) from None

    @property
    def vocabulary(self) -> "Vocabulary":
        """The words of the catalog that holds this entry."""
        return self.catalog.vocabulary

    def held_by(self, catalog: "Catalog") -> Self:
        """This entry as that catalog holds it: itself, or a copy if another catalog holds it already."""
        holder = getattr(self, "_held_by", None)
        if holder is catalog:
            return self
        mine = self if holder is None else self.__copy__()
        _hold(mine, "_held_by", catalog)
        return mine

    def __repr__(self) -> str:
        """Its kind and its id; the fields are asked by their names, and `catalog[id]` shows an estimate whole."""
        return f"<{type(self).__name__} {self.id}>"

    def __hash__(self) -> int:
        """By its id: what an entry holds, such as a mapping, has no hash of its own."""
        return hash((type(self), self.id))

    def __copy__(self) -> Self:
        """A copy reads its words in the same catalog."""
        copied = super().__copy__()
        if (holder := getattr(self, "_held_by", None)) is not None:
            _hold(copied, "_held_by", holder)
        return copied

    def __deepcopy__(self, memo: dict[int, Any] | None = None) -> Self:
        """Nothing in an entry can change, so that a deep copy is a copy."""
        return self.__copy__()


class Statement(Entry):
    """What one work states: a number, or a share, sum or rate.

    `source` is the id as the file has it, `work` the work itself.
    """

    if TYPE_CHECKING:
        source: str

    @property
    def work(self) -> "Source":
        """The work that states it; UnknownId if the catalog has no such source."""
        return self.catalog.source(self.source)

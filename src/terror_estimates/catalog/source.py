"""Works and documents that state something, in the terms of CSL, and where in them a number is printed."""

import re
from typing import Literal

from pydantic import Field

from terror_estimates.catalog.between import Between, between
from terror_estimates.catalog.entry import Entry
from terror_estimates.catalog.value import Closed

SourceKind = Literal[
    "book", "chapter", "article", "encyclopedia_entry", "newspaper_article", "interview", "speech", "report",
    "webpage", "archival_document", "review", "collection", "dataset", "thesis",
]  # fmt: skip
OTHERS = "and others"  # stands last among the names where a work has more people than were recorded


class Name(Closed):
    """A person by family and given name, or an office or unsigned work by its literal name."""

    family: str | None = Field(default=None, description="The family name.")
    given: str | None = Field(default=None, description="The given names or initials.")
    literal: str | None = Field(
        default=None, description="The name of an office, or what stands in place of an unknown author."
    )

    def short(self) -> str:
        return self.family or self.literal or ""

    def inverted(self) -> str:
        return f"{self.family}, {self.given}" if self.family and self.given else self.short()


class ShelfMark(Closed):
    """The identity of an archival document."""

    repository: str | None = Field(default=None, description="The archive.")
    fond: str | None = Field(default=None, description="The fond (record group).")
    opis: str | None = Field(default=None, description="The opis (inventory).")
    delo: str | None = Field(default=None, description="The delo (file).")
    list: str | None = Field(default=None, description="The list (leaf or leaves).")

    def text(self) -> str:
        """The shelf-mark as archives write it: 'Harbor Archive f. 12 op. 3 d. 456 l. 7-8'."""
        parts = [("", self.repository), ("f. ", self.fond), ("op. ", self.opis), ("d. ", self.delo), ("l. ", self.list)]
        return " ".join(f"{before}{part}" for before, part in parts if part)


class Locator(Closed):
    """Where in a source a number is printed; every part is text, because pages can be 'xvii' or '12-14'."""

    page: str | None = Field(default=None, description="One page, as text, because a page can be 'xvii'.")
    pages: str | None = Field(default=None, description="Several pages, as text.")
    table: str | None = Field(default=None, description="The number or name of a table.")
    note: str | None = Field(default=None, description="The number of a note.")
    chapter: str | None = Field(default=None, description="The number or title of a chapter.")
    section: str | None = Field(default=None, description="The title of a section.")
    entry: str | None = Field(default=None, description="The headword of an entry.")
    archive: ShelfMark | None = Field(
        default=None, description="The shelf-mark, where the place is in an archival document."
    )

    def text(self) -> str:
        """The locator for readers, e.g. 'chapter 10, p. 99', or '' if none was recorded."""
        before = {"page": "p. ", "pages": "pp. ", "table": "table ", "note": "note "}
        parts = []
        for name in ("chapter", "section", "entry", "table", "note", "page", "pages"):
            if part := getattr(self, name):
                parts.append(_LED_IN[name](part) if name in _LED_IN else f"{before.get(name, '')}{part}")
        if self.archive:
            parts.append(self.archive.text())
        return ", ".join(parts)


def _chapter(part: str) -> str:
    """A number after 'ch.', a title in quotation marks, and any other description as it is."""
    if part[0].isdigit():
        return f"ch. {part}"
    described = part[0].islower() or re.match(r"(Part|Book|Volume) [IVXLC\d]+\b", part)
    return part if described else f"“{part}”"


def _section(part: str) -> str:
    """A title, or a description, as it is; a lone letter needs a word before it."""
    return f"section {part}" if len(part) == 1 else part


_LED_IN = {"chapter": _chapter, "section": _section}


class Sighting(Closed):
    """A source with the place in it: where a number was seen, or where a document is printed."""

    source: str = Field(description="The id of the source in which we saw the number.")
    locator: Locator = Field(default=Locator(), description="Where in that source.")


class Source(Entry):
    """A work or document; a field that was not seen stays empty."""

    kind: SourceKind = Field(description="What kind of work or document it is.")
    authors: tuple[Name, ...] = Field(default=(), description="Its authors, in the order of the title page.")
    authors_inferred: bool = Field(
        default=False, description="Whether that these are its authors is our inference, because the work names none."
    )
    editors: tuple[Name, ...] = Field(default=(), description="Its editors, or those of the volume it stands in.")
    translators: tuple[Name, ...] = Field(default=(), description="Its translators.")
    issued: str = Field(
        default="not_seen",
        description="The date of the work: a year, a month or a day, or the two years between which it appeared.",
    )
    label: str | None = Field(default=None, description="The short name that charts print; otherwise the family names.")
    title: str = Field(description="The title as the work prints it.")
    title_supplied: bool = Field(
        default=False, description="Whether the title is our description, because the work has none or it was not seen."
    )
    title_transliterated: str | None = Field(default=None, description="The title in Latin letters.")
    title_english: str | None = Field(default=None, description="The title in English.")
    container: str | None = Field(default=None, description="The book, journal or site in which it stands.")
    publisher: str | None = Field(default=None, description="Who published it.")
    place: str | None = Field(default=None, description="Where it was published.")
    volume: str | None = Field(default=None, description="The volume.")
    issue: str | None = Field(default=None, description="The issue of the journal.")
    pages: str | None = Field(default=None, description="The pages that the whole work takes up.")
    edition: str | None = Field(default=None, description="The edition, in the words of the title page.")
    series: str | None = Field(default=None, description="The series in which it appeared.")
    doi: str | None = Field(default=None, description="Its DOI, without the address before it.")
    isbn: str | None = Field(default=None, description="Its ISBN.")
    issn: str | None = Field(default=None, description="The ISSN of its journal.")
    url: str | None = Field(
        default=None, description="A link to a publisher, institution, journal, archive or encyclopedia."
    )
    accessed: str | None = Field(
        default=None, description="The day on which the page at that address was read: 2026-11-26."
    )
    archived_url: str | None = Field(
        default=None, description="A lasting copy of a page: a snapshot of an encyclopedia, or an archive of the web."
    )
    language: str | None = Field(default=None, description="The language it is written in, as two letters.")
    archive: ShelfMark | None = Field(default=None, description="The shelf-mark of an archival document.")
    printed_in: Sighting | None = Field(
        default=None, description="The edition in which a document is printed, with the place in it."
    )
    original_issued: str | None = Field(
        default=None, description="When the work first appeared, for a translation or a later edition."
    )
    look_for: str | None = Field(
        default=None,
        description="What somebody who has the work should look for in it, and on which page; a lead, not seen by us.",
    )
    details_from: str | None = Field(
        default=None, description="Where particulars of this reference were seen, if not in the work itself."
    )
    exception: str | None = Field(
        default=None,
        description="Why a headline figure may draw it, though its date, or where it can be found, was not seen.",
    )
    unidentified: str | None = Field(
        default=None,
        description="Why nobody can say which work it is; no headline figure draws what stands in it alone.",
    )
    note: str | None = Field(
        default=None, description="Which part of it we saw, and what in this entry does not come from the work itself."
    )

    @property
    def dated(self) -> bool:
        """Whether a date of the work, or the day on which it was read, is recorded; bounds are no date."""
        return (self.issued != "not_seen" and not self.between) or self.accessed is not None

    @property
    def findable(self) -> bool:
        """Whether another reader can get at it: by address, identifier, shelf-mark, edition or imprint."""
        shelved = self.archive is not None and self.archive.delo is not None
        named = self.url or self.archived_url or self.doi or self.isbn or self.printed_in or self.publisher
        return bool(named or shelved or self._in_an_issue)

    @property
    def _in_an_issue(self) -> bool:
        """A journal is found by volume or issue, a newspaper by the day."""
        return bool(self.container and (self.volume or self.issue or self.issued.count("-") == 2))

    @property
    def document(self) -> str:
        """The identity of a document: its shelf-mark down to the file, or the id of the source if it has none."""
        mark = self.archive
        if mark is None or not (mark.fond and mark.delo):
            return self.id
        parts = (mark.repository, mark.fond, mark.opis, mark.delo)
        return " ".join("".join((part or "?").split()).casefold() for part in parts)

    @property
    def year(self) -> int | None:
        """The year of the work, or None if it was not seen."""
        year = self.issued[:4]
        return int(year) if year.isascii() and year.isdigit() else None

    @property
    def year_read(self) -> int | None:
        """The year in which the page at its address was read."""
        year = (self.accessed or "")[:4]
        return int(year) if year.isascii() and year.isdigit() and len(year) == 4 else None

    @property
    def between(self) -> Between | None:
        """The years between which it appeared, where the year itself was not seen and these were."""
        return between(self.issued)

    @property
    def earliest(self) -> int | None:
        """Its year, or the first in which it can have appeared; None if neither is known."""
        return self.between.earliest if self.between else self.year

    @property
    def latest(self) -> int | None:
        """Its year, or the last in which it can have appeared, by which it is known to exist."""
        return self.between.latest if self.between else self.year

    @property
    def decade(self) -> int | None:
        """The first year of the decade in which it appeared, if that is known: 2010 of '[2011..2018]'."""
        first, last = self.earliest, self.latest
        return first // 10 * 10 if first and last and first // 10 == last // 10 else None

    @property
    def dating(self) -> str:
        """Its year as a reference has it: '1968', '1921–1953', '[between 2009 and 2014]', 'n.d.'."""
        return self.between.supplied() if self.between else self._years or "n.d."

    @property
    def _years(self) -> str:
        """Its year, both of a work that came out over years ('1921–1953'), or '' if it was not seen."""
        ends = dict.fromkeys(end[:4] for end in self.issued.split("/")) if self.year else ()
        return "–".join(end for end in ends if end.isascii() and end.isdigit())

    @property
    def first_year(self) -> int | None:
        """The year in which the work of a translation or a later edition first appeared; None where it is this one."""
        first = (self.original_issued or "")[:4]
        return int(first) if first.isascii() and first.isdigit() and int(first) != self.year else None

    def named(self) -> str:
        """The name for a label, with the year if it is one that is known: 'Doe & Roe 1968', 'Doe'."""
        names = [self.label] if self.label else [name.short() for name in self.authors or self.editors] or [self.title]
        last = names[-1] if names[-1] == OTHERS else f"& {names[-1]}"
        joined = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {last}"
        dated = f" {self.year}" if self.dating == str(self.year) else ""
        return joined if joined.endswith(dated) else f"{joined}{dated}"

    def short(self) -> str:
        """Label, or names, with the year, as a reference needs them: 'Doe & Roe 1968', 'Doe 1921–1953', 'Doe n.d.'.

        Bounds of the year stand in brackets, since the work does not say them: 'Doe [between 2009 and 2014]'.
        """
        return self.named() if self.dating == str(self.year) else f"{self.named()} {self.dating}"

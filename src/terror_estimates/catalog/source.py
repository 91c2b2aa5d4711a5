"""Works and documents that state something, in the terms of CSL, and where in them a number is printed."""

import re
from typing import Literal

from terror_estimates.catalog.entry import Entry
from terror_estimates.catalog.value import Closed

SourceKind = Literal[
    "book", "chapter", "article", "encyclopedia_entry", "newspaper_article", "interview", "speech", "report",
    "webpage", "archival_document", "review", "collection", "dataset", "thesis",
]  # fmt: skip
OTHERS = "and others"  # stands last among the names where a work has more people than were recorded


class Name(Closed):
    """A person by family and given name, or an office or unsigned work by its literal name."""

    family: str | None = None
    given: str | None = None
    literal: str | None = None

    def short(self) -> str:
        return self.family or self.literal or ""

    def inverted(self) -> str:
        return f"{self.family}, {self.given}" if self.family and self.given else self.short()


class ShelfMark(Closed):
    """The identity of an archival document."""

    repository: str | None = None
    fond: str | None = None
    opis: str | None = None
    delo: str | None = None
    list: str | None = None

    def text(self) -> str:
        """The shelf-mark as archives write it: 'GARF f. 9401 op. 1 d. 4157 l. 201-205'."""
        parts = [("", self.repository), ("f. ", self.fond), ("op. ", self.opis), ("d. ", self.delo), ("l. ", self.list)]
        return " ".join(f"{before}{part}" for before, part in parts if part)


class Locator(Closed):
    """Where in a source a number is printed; every part is text, because pages can be 'xvii' or '12-14'."""

    page: str | None = None
    pages: str | None = None
    table: str | None = None
    note: str | None = None
    chapter: str | None = None
    section: str | None = None
    entry: str | None = None
    archive: ShelfMark | None = None

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

    source: str
    locator: Locator = Locator()


class Source(Entry):
    """A work or document; a field that was not seen stays empty."""

    kind: SourceKind
    authors: tuple[Name, ...] = ()
    editors: tuple[Name, ...] = ()
    translators: tuple[Name, ...] = ()
    issued: str = "not_seen"
    label: str | None = None
    title: str
    title_supplied: bool = False
    title_transliterated: str | None = None
    title_english: str | None = None
    container: str | None = None
    publisher: str | None = None
    place: str | None = None
    volume: str | None = None
    issue: str | None = None
    pages: str | None = None
    edition: str | None = None
    series: str | None = None
    doi: str | None = None
    isbn: str | None = None
    issn: str | None = None
    url: str | None = None
    accessed: str | None = None
    archived_url: str | None = None
    language: str | None = None
    archive: ShelfMark | None = None
    printed_in: Sighting | None = None
    original_issued: str | None = None
    look_for: str | None = None
    details_from: str | None = None
    exception: str | None = None
    unidentified: str | None = None
    note: str | None = None

    @property
    def dated(self) -> bool:
        """Whether a date of the work, or the day on which it was read, is recorded."""
        return self.issued != "not_seen" or self.accessed is not None

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

    def named(self) -> str:
        """The name for a label, with the year where one is known: 'Doe & Roe 1968', 'Doe'."""
        return self.short().removesuffix(" n.d.")

    def short(self) -> str:
        """Label, or names, with the year, as a reference needs them: 'Doe & Roe 1968', 'Doe n.d.'."""
        names = [self.label] if self.label else [name.short() for name in self.authors or self.editors] or [self.title]
        last = names[-1] if names[-1] == OTHERS else f"& {names[-1]}"
        joined = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {last}"
        year = str(self.year or "n.d.")
        return joined if joined.endswith(f" {year}") else f"{joined} {year}"

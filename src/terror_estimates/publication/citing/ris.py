"""Sources as RIS records, for reference managers; no value can make a tag of its own."""

from collections.abc import Iterable, Iterator, Sequence

from terror_estimates.catalog import Name, Source
from terror_estimates.catalog.source import OTHERS
from terror_estimates.comparison.phrase import joined
from terror_estimates.publication.citing.bibliography import (
    author_doubt,
    dates,
    full_title,
    natural,
    number,
    spelled_date,
)

_TYPES = {
    "book": "BOOK", "collection": "BOOK", "chapter": "CHAP", "article": "JOUR", "review": "JOUR",
    "encyclopedia_entry": "ENCYC", "newspaper_article": "NEWS", "interview": "GEN", "speech": "GEN",
    "report": "RPRT", "webpage": "ELEC", "archival_document": "MANSCPT", "dataset": "DATA", "thesis": "THES",
}  # fmt: skip
# What the format knows no type for is named in words: its hearings are no speeches, its communications no interviews.
_NAMED = {"interview": "Interview", "speech": "Speech"}
_EDITORS = {"BOOK": "A3", "CHAP": "A2", "ENCYC": "A2"}  # elsewhere A2 is an editor of a series, a producer, a recipient
_IN_SERIES = ("BOOK", "ELEC", "MANSCPT", "RPRT")  # their T2 is the series, unless they stand in something else
_IMPRINTLESS = ("JOUR", "NEWS")


def ris(source: Source, locator: str = "", remark: str = "") -> list[tuple[str, str]]:
    """The tags and values of one source; what was not seen has no tag, what its type has no tag for is a note."""
    known, kind = dates(source.issued), _TYPES[source.kind]
    first, _, last = (source.pages or "").replace("-", "–").partition("–")
    fields = [
        ("TY", kind), ("ID", source.id),
        *_people("AU", source.authors), *_people(_EDITORS.get(kind, "ED"), source.editors),
        *_people("A4", source.translators),
        ("TI", full_title(source)), ("ST", source.label), ("T2", source.container),
        ("T2" if kind in _IN_SERIES and not source.container else "T3", source.series),
        ("PY", str(known[0][0]) if known else ""), ("DA", _day(source.issued, known)),
        ("VL", source.volume), ("SN" if kind == "RPRT" else "IS", source.issue), ("SP", first), ("EP", last),
        ("ET", source.edition),
        ("PB", source.publisher), ("CY", source.place), ("SN", source.isbn or source.issn), ("DO", source.doi),
        ("UR", source.url or source.archived_url), ("Y2", (source.accessed or "").replace("-", "/")),
        ("LA", source.language), ("AV", source.archive.text() if source.archive else ""),
        ("M3", _NAMED.get(source.kind)), ("N1", "; ".join([*filter(None, (locator, remark)), *_beside(source, kind)])),
    ]  # fmt: skip
    return [(tag, value) for tag, value in fields if value]


def record(fields: Iterable[tuple[str, str]]) -> str:
    """One record; a line break inside a value would begin another tag, so it becomes a space."""
    return "\n".join([*(f"{tag}  - {' '.join(value.split())}" for tag, value in fields), "ER  - "])


def _beside(source: Source, kind: str) -> Iterator[str]:
    """What readers of the format find no place for, and our note."""
    if author_doubt(source):
        yield author_doubt(source)
    if OTHERS in [one.literal for one in (*source.authors, *source.editors, *source.translators)]:
        yield "With others who are not named here"
    if kind not in _EDITORS and (editors := [natural(one) for one in source.editors if one.literal != OTHERS]):
        yield f"Edited by {joined(editors)}"
    if source.between:
        yield f"Issued {source.between.told()}"
    if source.original_issued:
        yield f"First published {spelled_date(source.original_issued)}"
    if kind == "NEWS" and source.issue:
        yield number(source.issue)
    if kind in _IMPRINTLESS and (source.place or source.publisher):
        yield ": ".join(part for part in (source.place, source.publisher) if part)
    if kind == "DATA" and source.container:
        yield f"In {source.container}"
    if source.note:
        yield source.note


def _people(tag: str, names: Sequence[Name]) -> list[tuple[str, str]]:
    """A tag for each; 'and others' is nobody's name, and is said in a note."""
    return [(tag, _name(one)) for one in names if one.literal != OTHERS]


def _name(one: Name) -> str:
    """'Doe, Jane', and 'Office of Maps,': without the comma at its end a reader takes its last word for a family.

    It has no other comma, for what follows one is taken for a given name.
    """
    return one.inverted() if one.family and one.given else one.family or office(one.short())


def office(name: str) -> str:
    """The name of an office as the format has it: in one piece."""
    return f"{name.replace(',', '')}," if name else ""


def _day(issued: str, known: Sequence[tuple[int, ...]]) -> str:
    """'1993/10/' as RIS writes a date of which the day is not known; an interval in words after the year."""
    if len(known) > 1:
        return f"{known[0][0]:04}///{spelled_date(issued)}"
    parts = [f"{date[0]:04}" if not place else f"{part:02}" for date in known for place, part in enumerate(date)]
    return "/".join([*parts, *[""] * (3 - len(parts))]) if parts else ""

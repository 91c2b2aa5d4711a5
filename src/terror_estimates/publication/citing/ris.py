"""Sources as RIS records, for reference managers; no value can make a tag of its own."""

from collections.abc import Iterable

from terror_estimates.catalog import Name, Source
from terror_estimates.publication.citing.bibliography import dates, full_title

_TYPES = {
    "book": "BOOK", "collection": "BOOK", "chapter": "CHAP", "article": "JOUR", "review": "JOUR",
    "encyclopedia_entry": "ENCYC", "newspaper_article": "NEWS", "interview": "PCOMM", "speech": "HEAR",
    "report": "RPRT", "webpage": "ELEC", "archival_document": "MANSCPT", "dataset": "DATA", "thesis": "THES",
}  # fmt: skip


def ris(source: Source, locator: str = "", remark: str = "") -> list[tuple[str, str]]:
    """The tags and values of one source; what was not seen has no tag."""
    known = dates(source.issued)
    first, _, last = (source.pages or "").replace("-", "–").partition("–")
    fields = [
        ("TY", _TYPES[source.kind]), ("ID", source.id),
        *(("AU", _name(one)) for one in source.authors),
        *(("ED", _name(one)) for one in source.editors),
        *(("A4", _name(one)) for one in source.translators),
        ("TI", full_title(source)), ("ST", source.label), ("T2", source.container), ("T3", source.series),
        ("PY", str(known[0][0]) if known else ""), ("DA", _day(known[0]) if len(known) == 1 else ""),
        ("VL", source.volume), ("IS", source.issue), ("SP", first), ("EP", last), ("ET", source.edition),
        ("PB", source.publisher), ("CY", source.place), ("SN", source.isbn or source.issn), ("DO", source.doi),
        ("UR", source.url or source.archived_url), ("Y2", (source.accessed or "").replace("-", "/")),
        ("LA", source.language), ("AV", source.archive.text() if source.archive else ""),
        ("N1", "; ".join(part for part in (locator, remark, source.note) if part)),
    ]  # fmt: skip
    return [(tag, value) for tag, value in fields if value]


def record(fields: Iterable[tuple[str, str]]) -> str:
    """One record; a line break inside a value would begin another tag, so it becomes a space."""
    return "\n".join([*(f"{tag}  - {' '.join(value.split())}" for tag, value in fields), "ER  - "])


def _name(one: Name) -> str:
    """'Doe, Jane'; the name of an office stands as it is."""
    return one.inverted()


def _day(date: tuple[int, ...]) -> str:
    """'1993/10/' as RIS writes a date of which the day is not known."""
    parts = [f"{date[0]:04}", *(f"{part:02}" for part in date[1:])]
    return "/".join([*parts, *[""] * (3 - len(parts))])

"""Sources as CSL-JSON items, for reference managers."""

from collections.abc import Sequence
from typing import Any

from terror_estimates.catalog import Name, Source
from terror_estimates.catalog.source import OTHERS
from terror_estimates.publication.citing.bibliography import author_doubt, dates, full_title

_TYPES = {
    "book": "book", "collection": "book", "chapter": "chapter", "article": "article-journal",
    "review": "article-journal", "encyclopedia_entry": "entry-encyclopedia", "newspaper_article": "article-newspaper",
    "interview": "interview", "speech": "speech", "report": "report", "webpage": "webpage",
    "archival_document": "document", "dataset": "dataset", "thesis": "thesis",
}  # fmt: skip


def csl(source: Source, locator: str = "", remark: str = "") -> dict[str, Any]:
    """One item; a locator stands in `note` too, where processors look; what we remark goes where no style prints it.

    An unseen field is absent, and an undated work has no `issued`. The years between which it appeared are its
    `status`, which styles print in the place of the year, and which no reader takes for a year.
    """
    place = "; ".join(part for part in (locator, author_doubt(source)) if part)
    item = {
        "id": source.id,
        "type": "manuscript" if source.archive else _TYPES[source.kind],
        "author": _names(source.authors),
        "editor": _names(source.editors),
        "translator": _names(source.translators),
        "issued": issued(source.issued),
        "status": source.between and source.between.supplied(),
        "title": full_title(source),
        "title-short": source.label,
        "container-title": source.container,
        "collection-title": source.series,
        "edition": source.edition,
        "volume": source.volume,
        "number" if source.kind == "report" else "issue": source.issue,
        "page": source.pages.replace("–", "-") if source.pages else None,
        "publisher": source.publisher,
        "publisher-place": source.place,
        "archive": source.archive.repository if source.archive else None,
        "archive_location": source.archive.model_copy(update={"repository": None}).text() if source.archive else None,
        "DOI": source.doi,
        "ISBN": source.isbn,
        "ISSN": source.issn,
        "URL": source.url or source.archived_url,
        "accessed": issued(source.accessed or "not_seen"),
        "original-date": issued(source.original_issued or "not_seen"),
        "language": source.language,
        "locator": place,
        "note": place,
        "annote": "; ".join(part for part in (remark, source.note) if part),
    }
    return {name: value for name, value in item.items() if value}


def issued(text: str) -> dict[str, Any] | None:
    """The date as CSL date-parts, or None if it was not seen."""
    parts = [list(date) for date in dates(text)]
    return {"date-parts": parts} if parts else None


def _names(people: Sequence[Name]) -> list[dict[str, str]]:
    """The names; a style puts its own 'and' before the last one."""
    written = [one.model_dump(exclude_none=True) for one in people]
    return [{"literal": "others"} if one == {"literal": OTHERS} else one for one in written]

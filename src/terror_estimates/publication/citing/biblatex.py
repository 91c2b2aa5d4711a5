"""Sources as biblatex entries, for biber: dates as dates, titles with what renders them apart, the shelf-mark kept."""

from collections.abc import Mapping

from terror_estimates.catalog import Source
from terror_estimates.publication.citing.bibliography import author_doubt, dates, number, renderings
from terror_estimates.publication.citing.bibtex import LANGUAGES, entry, escaped, listed, names, verbatim

# What biber asks of a type beyond title and date; a work that lacks any of it is a @misc, which asks for nothing.
_ASKED: Mapping[str, tuple[str, ...]] = {
    "article": ("authors", "container"), "incollection": ("authors", "editors", "container"),
    "inreference": ("authors", "editors", "container"), "inbook": ("authors", "container"), "book": ("authors",),
    "collection": ("editors",), "report": ("authors", "publisher"), "thesis": ("authors", "publisher"),
    "dataset": ("authors",), "online": ("url",),
}  # fmt: skip
_TYPES: Mapping[str, tuple[str, ...]] = {
    "book": ("book", "collection"), "collection": ("collection", "book"), "chapter": ("incollection", "inbook"),
    "article": ("article", "online"), "review": ("article", "online"), "newspaper_article": ("article", "online"),
    "encyclopedia_entry": ("inreference", "online", "inbook"), "webpage": ("online",), "report": ("report",),
    "thesis": ("thesis",), "dataset": ("dataset", "online"), "archival_document": (), "speech": (), "interview": (),
}  # fmt: skip
_CONTAINER = {
    "article": "journaltitle",
    "inbook": "booktitle",
    "incollection": "booktitle",
    "inreference": "booktitle",
    "online": "organization",
}
_IMPRINT = {"report": "institution", "thesis": "institution", "online": "organization", "misc": "organization"}
_LISTS = ("publisher", "institution", "organization", "location")  # of several, joined by 'and'
_NUMBERED = ("article", "book", "collection", "inbook", "incollection", "inreference")


def biblatex(source: Source, locator: str = "", remark: str = "") -> str:
    """The entry of one source; a locator stands in `note`, what a type has no field for in `addendum`."""
    kind = type_of(source)
    fields = {
        "author": names(source.authors),
        "editor": names(source.editors),
        "translator": names(source.translators) if kind in _NUMBERED else "",
        "title": f"{{{escaped(f'[{source.title}]' if source.title_supplied else source.title)}}}",
        "titleaddon": escaped(" ".join(renderings(source))),
        "shorttitle": escaped(source.label),
        **_standing(source, kind),
        "date": source.issued if dates(source.issued) else "",
        "pubstate": source.between.supplied() if source.between else "",
        "origdate": escaped(source.original_issued),
        "doi": verbatim(source.doi),
        "url": verbatim(source.url or source.archived_url),
        "urldate": source.accessed if source.accessed and (source.url or source.archived_url) else "",
        "langid": LANGUAGES.get(source.language or "", ""),
        "note": escaped("; ".join(part for part in (locator, author_doubt(source)) if part)),
        "addendum": escaped(", ".join(_beside(source, kind))),
        "annotation": escaped("; ".join(part for part in (remark, source.note) if part)),
    }
    return entry(kind, source.id, {name: value for name, value in fields.items() if name})


def type_of(source: Source) -> str:
    """The first type that fits the kind of work and is given all that biber asks of it."""
    held = {"url": source.url or source.archived_url}
    for kind in _TYPES[source.kind]:
        if all(held.get(asked) or getattr(source, asked) for asked in _ASKED[kind]):
            return kind
    return "misc"


def _standing(source: Source, kind: str) -> dict[str, str]:
    """What it stands in, who printed it where, and its numbers, under the names that the type has for them."""
    fields = {_CONTAINER.get(kind, "howpublished"): source.container}
    imprint = _IMPRINT.get(kind, "publisher")
    if kind not in ("article", "inreference"):
        fields[imprint] = ", ".join(part for part in (fields.get(imprint), source.publisher) if part)
        fields["location"] = source.place if kind != "online" else None
    if kind == "misc":
        marks = (source.container, source.archive.text() if source.archive else None)
        fields["howpublished"] = ", ".join(part for part in marks if part)
    if kind == "report":
        fields |= {"type": "techreport", "number": source.issue}
    if kind in _NUMBERED and kind != "article":
        fields |= {"edition": source.edition, "series": source.series, "isbn": source.isbn}
    if kind in _NUMBERED:
        fields |= {"volume": source.volume if _whole(source.volume) else None, "pages": source.pages}
    if kind == "article":
        fields |= {"number": source.issue, "issn": source.issn, "series": source.series}
    written = {name: listed(value) if name in _LISTS else escaped(value) for name, value in fields.items() if value}
    return written | ({"pages": written["pages"].replace("–", "--")} if "pages" in written else {})


def _beside(source: Source, kind: str) -> list[str]:
    """What the entry's type has no field for, so that nothing is lost."""
    said = []
    if source.volume and (kind not in _NUMBERED or not _whole(source.volume)):
        said.append(f"vol. {source.volume}")
    if source.issue and kind not in ("article", "report"):
        said.append(number(source.issue))
    if kind not in _NUMBERED:
        said += [f"pp. {source.pages}"] if source.pages else []
        said += [part for part in (source.edition, source.series) if part]
        people = " and ".join(one.short() for one in source.translators)
        said += [f"translated by {people}"] if people else []
    if source.archive and kind != "misc":
        said.append(source.archive.text())
    return said


def _whole(volume: str | None) -> bool:
    return volume is not None and volume.isdigit()

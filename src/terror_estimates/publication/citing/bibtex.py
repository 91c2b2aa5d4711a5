"""Sources as BibTeX entries, the key of each its id; readable by BibTeX, biblatex and reference managers."""

from collections.abc import Mapping, Sequence

from terror_estimates.catalog import Name, Source
from terror_estimates.catalog.source import OTHERS
from terror_estimates.publication.citing.bibliography import author_doubt, dates, full_title, number

_TYPES = {
    "book": "book", "collection": "book", "chapter": "incollection", "article": "article", "review": "article",
    "newspaper_article": "article",
}  # fmt: skip
_CONTAINERS = {"article": "journal", "incollection": "booktitle"}
# The languages by the names that babel and biblatex know them under.
LANGUAGES = {"de": "german", "en": "english", "fr": "french", "it": "italian", "ru": "russian", "uk": "ukrainian"}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# Braces are spelled out: BibTeX counts them even behind a backslash, so an unpaired one would end the entry.
_ESCAPED = str.maketrans(
    {
        "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}", "^": r"\textasciicircum{}",
        "~": r"\textasciitilde{}", "$": r"\$", "&": r"\&", "#": r"\#", "%": r"\%", "_": r"\_", "\n": " ",
    }
)  # fmt: skip


def bibtex(source: Source, locator: str = "", remark: str = "") -> str:
    """The entry of one source; a locator joins the shelf-mark in `note`, what we remark on it is never printed."""
    kind = _type(source)
    marks = [source.archive.text() if source.archive and kind != "misc" else "", locator]
    marks += [author_doubt(source)]
    marks += [f"issued {source.between.told()}"] if source.between else []  # a year would be taken for the one
    fields = {
        "author": names(source.authors),
        "editor": names(source.editors),
        "translator": names(source.translators),
        "title": f"{{{escaped(full_title(source))}}}",
        _CONTAINERS.get(kind, "howpublished"): escaped(_container(source, kind)),
        **_issued(source.issued),
        "volume": escaped(source.volume) if kind != "misc" else "",
        "number": escaped(source.issue) if kind != "misc" else "",
        "pages": escaped(source.pages).replace("–", "--") if kind != "misc" else "",
        "edition": escaped(source.edition),
        "series": escaped(source.series),
        "publisher": listed(source.publisher) if kind != "misc" else "",
        "address": listed(source.place) if kind != "misc" else "",
        "doi": verbatim(source.doi),
        "isbn": escaped(source.isbn),
        "issn": escaped(source.issn),
        "url": verbatim(source.url or source.archived_url),
        "urldate": escaped(source.accessed),
        "origdate": escaped(source.original_issued),
        "shorttitle": escaped(source.label),
        "key": "" if source.authors or source.editors else escaped(source.label or source.title),
        "langid": LANGUAGES.get(source.language or "", ""),
        "note": escaped("; ".join(mark for mark in marks if mark)),
        "annote": escaped("; ".join(part for part in (remark, source.note) if part)),
    }
    return entry(kind, source.id, fields)


def entry(kind: str, key: str, fields: Mapping[str, str]) -> str:
    """One entry; the values are escaped already, and empty ones are left out."""
    lines = [f"  {name} = {value if name == 'month' else f'{{{value}}}'}," for name, value in fields.items() if value]
    return "\n".join([f"@{kind}{{{key},", *lines, "}"])


def escaped(text: str | None) -> str:
    """Text in which nothing means anything to TeX; letters of every script stay as they are."""
    return (text or "").translate(_ESCAPED)


def listed(text: str | None) -> str:
    """Text for a field that holds a list to some readers: 'Simon and Schuster' are braced, and so stay one."""
    return f"{{{escaped(text)}}}" if " and " in (text or "") else escaped(text)


def verbatim(address: str | None) -> str:
    """An address as it is, since BibTeX styles print it verbatim; only what would end the field is encoded."""
    return (address or "").replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")


def names(people: Sequence[Name]) -> str:
    """All names, joined by 'and'; a literal name is braced so that it is never split."""
    return " and ".join(_name(one) for one in people)


def _name(one: Name) -> str:
    if one.literal == OTHERS:
        return "others"  # BibTeX's own word, after 'and', for people who are not named
    if not (one.family and one.given):
        return f"{{{escaped(one.short())}}}"
    parts = [escaped(part) for part in (one.family, one.given)]
    return ", ".join(f"{{{part}}}" if "," in part or " and " in part else part for part in parts)


def _type(source: Source) -> str:
    """The entry type; where something is not known that readers of the type insist on, a @misc and no broken entry."""
    kind = _TYPES.get(source.kind, "misc")
    if kind == "book" and not (source.publisher and source.year and (source.authors or source.editors)):
        return "misc"
    if kind in _CONTAINERS and not (source.container and source.authors and source.year):
        return "misc"
    return kind


def _container(source: Source, kind: str) -> str:
    """What the work stands in; of a @misc all that no style prints of it: imprint, numbers and shelf-mark."""
    if kind != "misc":
        return source.container or ""
    imprint = ": ".join(part for part in (source.place, source.publisher) if part)
    numbers = [f"vol. {source.volume}"] if source.volume else []
    numbers += [number(source.issue)] if source.issue else []
    numbers += [f"pp. {source.pages}"] if source.pages else []
    mark = source.archive.text() if source.archive else ""
    return ", ".join(part for part in (source.container, imprint, *numbers, mark) if part)


def _issued(issued: str) -> dict[str, str]:
    known = dates(issued)
    if not known:
        return {}  # "n.d." is the business of a style, and no year is a number
    fields = {"year": "--".join(dict.fromkeys(str(date[0]) for date in known)), "date": issued}
    if len(known) == 1 and len(known[0]) > 1:
        fields["month"] = _MONTHS[known[0][1] - 1]
    if len(known) == 1 and len(known[0]) > 2:
        fields["day"] = str(known[0][2])
    return fields

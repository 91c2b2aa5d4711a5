"""Sources as the citation templates of the English Wikipedia; no text of a catalog means anything to the wiki."""

import re
from collections.abc import Iterable, Sequence

from terror_estimates.catalog import Name, Source
from terror_estimates.catalog.source import OTHERS
from terror_estimates.publication.citing.bibliography import author_doubt, spelled_date

_TEMPLATES = {
    "book": "book", "collection": "book", "chapter": "book", "article": "journal", "review": "journal",
    "newspaper_article": "news", "encyclopedia_entry": "encyclopedia", "webpage": "web", "thesis": "thesis",
}  # fmt: skip
_CONTAINERS = {"journal": "journal", "news": "work", "encyclopedia": "encyclopedia", "web": "website"}
_INERT = str.maketrans({sign: f"&#{ord(sign)};" for sign in "|{}[]<>&=~"})
_MARKUP = re.compile("^'|'(?=')|(?<=')'|'$")  # apostrophes that a wiki could take for italics; any other is a letter


def template(kind: str, fields: Iterable[tuple[str, str | None]]) -> str:
    """'{{cite book |title=Docks |date=1968}}'; signs that a wiki would act on are spelled out, but in addresses."""
    written = [f"|{name}={_inert(name, value)}" for name, value in fields if value]
    return f"{{{{cite {kind} {' '.join(written)}}}}}"


def wikipedia(source: Source, locator: str = "") -> str:
    """The template of one source; where its own needs what was not seen, that of a report, which needs nothing."""
    kind = _template(source)
    chapter = source.kind == "chapter" and source.container
    titled = ("chapter", "script-chapter", "trans-chapter") if chapter else ("title", "script-title", "trans-title")
    title, script = (source.title_transliterated, source.title) if _other_script(source) else (source.title, None)
    address = source.url or source.archived_url
    at = "; ".join(part for part in (locator, author_doubt(source)) if part)
    fields = [
        *_people(source.authors, ""), *_people(source.editors, "editor"), *_people(source.translators, "translator"),
        (titled[0], f"[{title}]" if source.title_supplied else title),
        (titled[1], f"{source.language}:{script}" if script else None),
        (titled[2], source.title_english), ("title", source.container if chapter else None),
        (_CONTAINERS.get(kind, "work" if kind == "report" else ""), None if chapter else source.container),
        ("date", spelled_date(source.issued)), ("orig-date", _first(source)),
        ("volume", source.volume), ("issue", source.issue), ("edition", source.edition), ("series", source.series),
        ("location", source.place), ("publisher", source.publisher),
        ("id", source.archive.text() if source.archive else None), ("at", at),
        ("pages", None if locator else source.pages), ("isbn", source.isbn), ("issn", source.issn),
        ("doi", source.doi), ("url", address), ("access-date", _read(source) if address else None),
        ("language", source.language),
    ]  # fmt: skip
    return template(kind, ((name, value) for name, value in fields if name))


def _inert(name: str, value: str) -> str:
    if name in ("url", "doi"):
        return "".join(f"%{ord(sign):02X}" if sign in "|{}[]<>' \"" else sign for sign in value)
    return _MARKUP.sub("&#39;", " ".join(value.split()).translate(_INERT))


def _template(source: Source) -> str:
    kind = _TEMPLATES.get(source.kind, "report")
    if (kind == "journal" and not source.container) or (kind == "web" and not (source.url or source.archived_url)):
        return "report"
    return kind


def _first(source: Source) -> str:
    """What the wiki prints in brackets after the date: when it first appeared, and between which years it did."""
    bounds = source.between.told() if source.between else ""
    first = spelled_date(source.original_issued) if source.original_issued else ""
    return "; ".join(part for part in (first, bounds) if part)


def _other_script(source: Source) -> bool:
    spelled = source.title_transliterated
    return bool(spelled and source.language and spelled != source.title and not source.title_supplied)


def _people(names: Sequence[Name], role: str) -> list[tuple[str, str | None]]:
    """'last1', 'first1', 'editor-last1' …; a name that is no person's stands whole; 'et al.' has a word of its own."""
    fields: list[tuple[str, str | None]] = []
    for place, name in enumerate(names, start=1):
        if name.literal == OTHERS:
            fields.append((f"display-{role or 'author'}s", "etal"))
        elif name.family and name.given:
            prefix = f"{role}-" if role else ""
            fields += [(f"{prefix}last{place}", name.family), (f"{prefix}first{place}", name.given)]
        else:
            fields.append((f"{role or 'author'}{place}", name.short()))
    return fields


def _read(source: Source) -> str:
    return spelled_date(source.accessed) if source.accessed else ""

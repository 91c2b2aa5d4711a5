"""A source as one reference for readers, author and year first; what was not seen is left out, never guessed."""

import re
from collections.abc import Sequence

from terror_estimates.catalog import Name, Source
from terror_estimates.catalog.between import between
from terror_estimates.catalog.english import MONTHS, capital
from terror_estimates.catalog.source import OTHERS
from terror_estimates.publication.citing.styles.pieces import closed

# Titles of works that stand inside another work are quoted; titles of whole works and documents are not.
_SINGLE = str.maketrans("“”", "‘’")  # of quotation marks inside others
_QUOTED = ("article", "chapter", "encyclopedia_entry", "newspaper_article", "review", "webpage")


def reference(source: Source, locator: str = "") -> str:
    """The whole reference, every author and editor named; a locator, if given, stands last, before the address."""
    people, year = _responsible(source), _years(source.issued)
    parts: list[str | None] = [people, year, _title(source)] if people else [_title(source), year]
    parts += [_inside(source), *_contributions(source), source.edition, source.series, _imprint(source)]
    parts += [source.archive.text() if source.archive else None]
    said = [part for part in parts if part]
    if locator:
        said[-1] = _followed(said[-1], locator)
    if source.original_issued:  # after the place, which is one of the edition cited
        said.append(f"First published {spelled_date(source.original_issued)}")
    return " ".join(closed(part) for part in [*said, *filter(None, [_address(source)])])


def with_edition(source: Source, locator: str = "") -> str:
    """The whole reference; of a document, also that of the work in which it is printed, with the place in it.

    That it is printed there is only said, where nobody of the catalog has had that work before him.
    """
    own, printed = reference(source, locator), source.printed_in
    edition = source.catalog.sources.get(printed.source) if printed else None
    if not (printed and edition):
        return own
    lead = "Printed in" if edition.id in edition.catalog.read else "Said to be printed in"
    return f"{own} {lead}: {reference(edition, printed.locator.text())}"


def author_doubt(source: Source) -> str:
    """What is said of the author in the notes of those forms that have no sign for a name that is supplied."""
    return "author inferred" if source.authors_inferred else ""


def addresses_in(source: Source) -> tuple[str, ...]:
    """The addresses that `with_edition` writes out: of the source, of its copy, and of the work that prints it."""
    printed = source.catalog.sources.get(source.printed_in.source) if source.printed_in else None
    said = [where for one in (source, printed) if one for where in (_where(one), one.archived_url)]
    return tuple(where for where in said if where)


def full_title(source: Source) -> str:
    """The title as the work prints it, or ours in brackets; then its transliteration and its English."""
    title = f"[{source.title}]" if source.title_supplied else source.title
    return " ".join([title, *renderings(source)])


def dates(issued: str) -> list[tuple[int, ...]]:
    """The date of a work, or the ends of its interval that are named, as numbers; nothing if it was not seen.

    >>> dates("1993-10"), dates("1937~/.."), dates("not_seen"), dates("[2009..2014]")
    ([(1993, 10)], [(1937,)], [], [])
    """
    if issued == "not_seen" or between(issued):
        return []
    ends = [end.removesuffix("~") for end in issued.split("/") if end not in ("", "..")]
    return [tuple(int(part) for part in end.split("-")) for end in ends]


def renderings(source: Source) -> list[str]:
    """The title in Latin letters, in parentheses, and in English, in brackets; as far as they are known."""
    spelled, english = source.title_transliterated, source.title_english
    said = [f"({spelled})"] if spelled and spelled != source.title else []
    return [*said, f"[{_curled(english, '“”')}]"] if english else said


def _responsible(source: Source) -> str:
    """The authors; without any, the editors; without those, the title stands first."""
    if source.authors:
        named = _listed(source.authors, first_inverted=True)
        return f"[{named}?]" if source.authors_inferred else named
    if source.editors:
        return f"{_listed(source.editors, first_inverted=True)}, {'ed' if len(source.editors) == 1 else 'eds'}."
    return ""


def _listed(names: Sequence[Name], first_inverted: bool = False) -> str:
    said = [natural(name) for name in names]
    if first_inverted:
        said[0] = names[0].inverted()
    if said[-1] == OTHERS:
        return f"{', '.join(said[:-1])}{',' * (first_inverted or len(said) > 2)} {OTHERS}"
    if len(said) < 3:
        return ("," * first_inverted + " and ").join(said)
    return f"{', '.join(said[:-1])}, and {said[-1]}"


def natural(name: Name) -> str:
    """A name in the order it is spoken."""
    return f"{name.given} {name.family}" if name.given and name.family else name.short()


def _years(issued: str) -> str:
    """The year, or both; 'ca. 1937' where the date is only about right, '1937–' where an end is not named.

    What the work does not say of itself stands in brackets: '[between 2009 and 2014]'.
    """
    if not dates(issued):
        bounds = between(issued)
        return bounds.supplied() if bounds else "n.d."
    years = [f"{'ca. ' * end.endswith('~')}{end.removesuffix('~')[:4]}".strip(".") for end in issued.split("/")]
    return "–".join(dict.fromkeys(years))


def _title(source: Source) -> str:
    if source.title_supplied:
        return " ".join([f"[{source.title}]", *renderings(source)])
    if source.kind not in _QUOTED:
        return " ".join([_curled(source.title, "“”"), *renderings(source)])
    inner = _curled(source.title, "‘’").translate(_SINGLE)
    return " ".join([f"“{inner}”", *renderings(source)])


def _curled(title: str, marks: str) -> str:
    """Straight quotation marks in pairs become the given ones, so that quotes inside quotes can be told apart."""
    return re.sub(r'"([^"]*)"', rf"{marks[0]}\1{marks[1]}", title)


def _inside(source: Source) -> str:
    """What the work stands in, with volume, issue, day and pages: 'Journal 98 (4): 1–20'."""
    if source.kind == "chapter" and source.container:
        by = f"edited by {_listed(source.editors)}" if source.editors else ""
        return ", ".join(part for part in (f"In {source.container}", by, _span(source)) if part)
    numbered = _numbered(source)
    comma = " " if numbered[:1].isdigit() else ", "
    head = comma.join(part for part in (source.container or "", numbered) if part)
    if day := "" if numbered else _day(source.issued):
        head = f"{head}, {day}" if head else day
    pages = source.pages or ""
    return f"{head}: {pages}" if head and pages else head or _span(source)


def _numbered(source: Source) -> str:
    """Volume and issue, as journals are cited; a volume of a book says that it is one."""
    if not source.container:
        return f"Vol. {source.volume}" if source.volume else ""
    if source.volume:
        return f"{source.volume} ({source.issue})" if source.issue else source.volume
    return number(source.issue) if source.issue else ""


def number(issue: str) -> str:
    """'no. 4'; an issue that is told in words is no number.

    >>> number("4"), number("on sale in the week of 4 February")
    ('no. 4', 'on sale in the week of 4 February')
    """
    return f"no. {issue}" if any(sign.isdigit() for sign in issue.split()[0]) else issue


def _span(source: Source) -> str:
    if not source.pages:
        return ""
    return source.pages if source.kind == "chapter" and source.container else f"Pages {source.pages}"


def _day(issued: str) -> str:
    """The month and day of a work; its year stands at the front already."""
    known = dates(issued)
    if all(len(end) == 1 for end in known):
        return ""
    if len(known) > 1:
        return "" if "~" in issued else spelled_date(issued).removesuffix(f" {known[0][0]}")
    _, month, *day = known[0]
    return " ".join([MONTHS[month - 1], *map(str, day)])


def _contributions(source: Source) -> list[str]:
    said = []
    if source.editors and source.authors and not (source.kind == "chapter" and source.container):
        said.append(f"Edited by {_listed(source.editors)}")
    if source.translators:
        said.append(f"Translated by {_listed(source.translators)}")
    return said


def _imprint(source: Source) -> str:
    return ": ".join(part for part in (source.place, source.publisher) if part)


def _address(source: Source) -> str:
    """The lasting identifier, else the address with the day on which it was read, and the lasting copy."""
    where = _where(source)
    said = [where, f"accessed {_spelled(source.accessed)}" if source.accessed else ""]
    said.append(f"archived at {source.archived_url}" if source.archived_url else "")
    told = ", ".join(part for part in said if part)
    return told if where else capital(told)


def _where(source: Source) -> str:
    return f"https://doi.org/{source.doi}" if source.doi else source.url or ""


def spelled_date(issued: str) -> str:
    """A date in words, or both ends of an interval.

    >>> spelled_date("1993-10-02"), spelled_date("1937/1938"), spelled_date("1937~"), spelled_date("not_seen")
    ('2 October 1993', '1937–1938', 'c. 1937', 'n.d.')
    >>> spelled_date("1997-09/1997-10"), spelled_date("1990-05-30/1990-06-02"), spelled_date("1989-12/1990-01")
    ('September–October 1997', '30 May – 2 June 1990', 'December 1989 – January 1990')
    """
    if not dates(issued):
        return "n.d."
    ends = [end for end in issued.split("/") if end not in ("", "..")]
    said = [f"{'c. ' * end.endswith('~')}{_spelled_end(end.removesuffix('~'))}" for end in ends]
    if len(ends) == 2 and all(" " in end for end in said) and "~" not in issued:
        return _spelled_interval(*said)
    return "–".join(said)


def _spelled_interval(first: str, last: str) -> str:
    """What both ends share is told once, and ends of several words stand apart: '30 May – 2 June 1990'."""
    one, other = first.split(), last.split()
    while len(one) > 1 and one[-1] == other[-1]:
        one.pop()
        other.pop()
    shared = last.split()[len(other) :]
    dash = "–" if len(one) == len(other) == 1 else " – "
    return " ".join([dash.join((" ".join(one), " ".join(other))), *shared])


def _spelled_end(end: str) -> str:
    return _spelled(end) if "-" in end else end


def _spelled(day: str) -> str:
    """'2026-11-26' as '26 November 2026'."""
    year, month, *rest = day.split("-")
    return " ".join([*(str(int(one)) for one in rest), MONTHS[int(month) - 1], year])


def _followed(part: str, locator: str) -> str:
    return f"{part[:-1]},” {locator}" if part.endswith("”") else f"{part.rstrip('.')}, {locator}"

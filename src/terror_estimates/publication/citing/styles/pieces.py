"""The pieces of which every style puts a reference together: names, days, pages and full stops, from a CSL item."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from terror_estimates.catalog.english import MONTHS

Item = Mapping[str, Any]
Person = Mapping[str, str]
WHOLE = ("book", "report", "thesis", "dataset")  # what is no part of another work
EDITED = (*WHOLE, "webpage")  # whose editors stand where an author would
OTHERS = "others"  # as pandoc and our CSL say for people who are not named
ET_AL = "et al."
_CLOSED = (".", "?", "!")


def sentences(*parts: str) -> str:
    """Parts that are there, each closed with a full stop, which goes inside quotation marks; an address has none."""
    return " ".join(part if "://" in part.split()[-1] else closed(part) for part in parts if part)


def closed(part: str) -> str:
    """The part with its full stop; none after a question, or after one that stands before closing marks.

    >>> closed("Docks"), closed("“Who?”"), closed("“Docks”")
    ('Docks.', '“Who?”', '“Docks.”')
    """
    said = part.rstrip("’”")
    return part if said.endswith(_CLOSED) else f"{said}.{part[len(said) :]}"


def joined(*parts: str, by: str = ", ") -> str:
    """The parts that are there."""
    return by.join(part for part in parts if part)


def quoted(title: str) -> str:
    """A title in quotation marks; straight ones inside it become single ones."""
    inner = re.sub(r'"([^"]*)"', r"‘\1’", title).translate({ord("“"): "‘", ord("”"): "’"})
    return f"“{inner}”"


def curled(title: str) -> str:
    """A title whose straight quotation marks are curled."""
    return re.sub(r'"([^"]*)"', r"“\1”", title)


def inverted(person: Person) -> str:
    """'Doe, Jane'; a name that is no person's stands whole."""
    return joined(person.get("family", person.get("literal", "")), person.get("given", ""))


def natural(person: Person) -> str:
    """'Jane Doe'."""
    return joined(person.get("given", ""), person.get("family", person.get("literal", "")), by=" ")


def initials(given: str, between: str = " ") -> str:
    """'Robert Conrad' as 'R. C.', 'Jean-Louis' as 'J.-L.'; what is an initial already stays.

    >>> initials("Robert C."), initials("Jean-Louis"), initials("A. Ia.")
    ('R. C.', 'J.-L.', 'A. Ia.')
    """
    return between.join(word if word.endswith(".") else _initial(word) for word in given.split())


def _initial(word: str) -> str:
    return "-".join(f"{part[0]}." for part in word.split("-") if part)


def year_of(item: Item, key: str = "issued") -> str:
    """The year, or both of an interval; '' if it was not seen."""
    return "–".join(dict.fromkeys(str(date[0]) for date in _dates(item, key)))


def supplied(item: Item) -> str:
    """The years between which an undated work appeared, in brackets, as our CSL has them; else ''."""
    return "" if item.get("issued") else item.get("status", "")


def month_of(item: Item, form: str, key: str = "issued") -> str:
    """Month and day of a work: 'May 14' in the form 'mdy', '14 May' in 'dmy', '14 Oct.' in 'short'.

    Of an interval within one year, both ends: 'Sept.–Oct.', 'May 30–June 2'; of a longer one only the years are told.
    """
    known = _dates(item, key)
    if not known or any(len(date) == 1 or date[0] != known[0][0] for date in known):
        return ""
    names = [_month(date[1], form) for date in known]
    days = [str(date[2]) if len(date) > 2 else "" for date in known]
    if len(known) > 1 and known[0][1] == known[1][1]:
        names, days = names[:1], [joined(*days, by="–")]
    pairs = zip(names, days, strict=True)
    said = [joined(name, day, by=" ") if form == "mdy" else joined(day, name, by=" ") for name, day in pairs]
    return joined(*said, by="–")


def _month(number: int, form: str) -> str:
    name = MONTHS[number - 1]
    if form == "short" and len(name) > 4:
        return "Sept." if name == "September" else f"{name[:3]}."
    return name


def full_date(item: Item, form: str, key: str = "issued") -> str:
    """'14 May 1911', or '14 Oct. 1911' in the form 'short', or 'May 14, 1911' in 'mdy'."""
    month = month_of(item, form, key)
    return joined(month, year_of(item, key), by=", " if form == "mdy" and month[-1:].isdigit() else " ")


def digits(item: Item, key: str) -> str:
    """'26.11.2026', as Russian references write a day."""
    known = _dates(item, key)
    return ".".join(f"{part:02}" for part in reversed(known[0])) if known else ""


def _dates(item: Item, key: str) -> Sequence[Sequence[int]]:
    return item.get(key, {}).get("date-parts", [])


def pages(item: Item, *, short: bool) -> str:
    """The pages with a dash between them; 'short' leaves out what the last shares with the first: '1017–49'.

    >>> (
    ...     pages({"page": "1017-1049"}, short=True),
    ...     pages({"page": "9-12"}, short=True),
    ...     pages({"page": "xi-xx"}, short=True),
    ... )
    ('1017–49', '9–12', 'xi–xx')
    """
    first, _, last = item.get("page", "").partition("-")
    if short and first.isdigit() and last.isdigit() and len(first) == len(last) > 2:
        shared = len(first) - next(at for at, (a, b) in enumerate(zip(first, last + " ", strict=False)) if a != b)
        last = last[-max(shared, 2) :]
    return joined(first, last, by="–")


def numbered(issue: str) -> str:
    """'no. 4', 'nos. 1–2'; an issue that is told in words is no number.

    >>> numbered("4"), numbered("1–2"), numbered("6 and 7"), numbered("on sale in the week of 4 February")
    ('no. 4', 'nos. 1–2', 'nos. 6 and 7', 'on sale in the week of 4 February')
    """
    if not re.search(r"\d", issue.split()[0]):
        return issue
    several = re.search(r"\d\W+(and )?\d", issue)
    return f"nos. {issue}" if several else f"no. {issue}"


def address(item: Item) -> str:
    """The lasting identifier, else the address, or ''."""
    return f"https://doi.org/{item['DOI']}" if item.get("DOI") else item.get("URL", "")


def shelf_mark(item: Item) -> str:
    """The archive with its signs, or ''."""
    return joined(item.get("archive", ""), item.get("archive_location", ""), by=" ")

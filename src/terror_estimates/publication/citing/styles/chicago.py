"""Chicago, author and date, as in 'Doe, Jane. 1968. Docks. Translated by Anna Lind. Example Press.'."""

from collections.abc import Sequence

from terror_estimates.catalog.english import capital
from terror_estimates.publication.citing.styles.pieces import (
    EDITED,
    ET_AL,
    OTHERS,
    WHOLE,
    Item,
    Person,
    address,
    curled,
    full_date,
    inverted,
    joined,
    month_of,
    natural,
    numbered,
    pages,
    quoted,
    sentences,
    supplied,
    year_of,
)

_PERIODICAL = ("article-journal", "article-newspaper")
_OF_A_SITE = ("webpage", "entry-encyclopedia", "article-newspaper")  # whose site or paper may stand for the author


def chicago(item: Item) -> str:
    """The reference of one item in the author-date style of Chicago."""
    people, year = _responsible(item), _year(item)
    head = [people, year, _title(item)] if people else [_title(item), year]
    return sentences(*head, *_contributors(item), _inside(item), *_imprint(item), *_address(item))


def _responsible(item: Item) -> str:
    if people := item.get("author"):
        return listed(people)
    editors = item.get("editor", []) if item["type"] in EDITED else []
    if editors:
        return f"{listed(editors)}, {'ed.' if len(editors) == 1 else 'eds.'}"
    return _stand_in(item)


def _stand_in(item: Item) -> str:
    """What stands for an author who is not named: who publishes a page, or the paper, site or encyclopedia."""
    page = item["type"] == "webpage"
    if item["type"] not in _OF_A_SITE or item.get("author") or (page and item.get("editor")):
        return ""
    if page and item.get("publisher"):
        return item["publisher"]
    return joined(item.get("container-title", ""), _place(item), by=" ")


def _place(item: Item) -> str:
    """The place that tells a periodical from its namesakes."""
    place = item.get("publisher-place", "")
    return f"({place})" if place and item["type"] in _PERIODICAL else ""


def listed(people: Sequence[Person]) -> str:
    """'Doe, Jane, Max Roe, and Ann Lee'; everyone, since a source of a number has every right to be named."""
    names = [inverted(people[0]), *(natural(one) for one in people[1:])]
    if people[-1].get("literal") == OTHERS:
        return f"{', '.join(names[:-1])}, {ET_AL}"
    return joined(", ".join(names[:-1]), f"and {names[-1]}") if len(names) > 1 else names[0]


def _year(item: Item) -> str:
    first, year = year_of(item, "original-date"), year_of(item) or supplied(item) or "n.d."
    return f"({first}) {year}" if first else year


def _title(item: Item) -> str:
    return curled(item["title"]) if item["type"] in WHOLE and item["type"] != "dataset" else quoted(item["title"])


def _contributors(item: Item) -> list[str]:
    said = [item.get("edition", "")] if item["type"] in WHOLE else []
    if item.get("editor") and item.get("author") and item["type"] in WHOLE:
        said.append(f"Edited by {_spoken(item['editor'])}")
    if item.get("translator"):
        said.append(f"Translated by {_spoken(item['translator'])}")
    if item["type"] in WHOLE and item.get("volume"):
        said.append(f"Vol. {item['volume']}")
    version = f"Version {item['version']}" if item.get("version") else ""
    return [*said, version]


def _spoken(people: Sequence[Person]) -> str:
    if people[-1].get("literal") == OTHERS:
        return f"{', '.join(natural(one) for one in people[:-1])} {ET_AL}"
    names = [natural(one) for one in people]
    return " and ".join(names) if len(names) < 3 else f"{', '.join(names[:-1])}, and {names[-1]}"


def _inside(item: Item) -> str:
    """What the work stands in: a book, an encyclopedia, the collection of a figure, or a periodical with numbers."""
    container, paged = item.get("container-title", ""), pages(item, short=True)
    if item["type"] == "webpage":
        container = container or item.get("publisher", "")
    if item["type"] in ("figure", "dataset", "document", "manuscript") and container:
        return joined(f"In {container}", month_of(item, "mdy") if item["type"] == "document" else "")
    within = joined(container, _place(item), by=" ")
    first = bool(within) and within == _stand_in(item)
    if item["type"] in ("chapter", "entry-encyclopedia") and not first:
        by = f"edited by {_spoken(item['editor'])}" if item.get("editor") else ""
        return joined(f"In {container}" if container else "", by, paged)
    if item["type"] in WHOLE:
        return f"No. {item['number']}" if item.get("number") else ""
    issue = item.get("issue", "")
    volume = f"{item.get('volume', '')} ({issue})" if item.get("volume") and issue else item.get("volume", "")
    head = joined("" if first else within, volume, by=" ")
    head = joined(head, numbered(issue) if issue and not item.get("volume") else "")
    day = month_of(item, "mdy")
    if not item.get("volume"):
        head = joined(head, f"({day})", by=" ") if issue and day else joined(head, day)
    elif day and not issue:
        head = joined(head, f"({day})", by=" ")
    return joined(head, paged, by=": ")


def _imprint(item: Item) -> list[str]:
    place, publisher = item.get("publisher-place", ""), item.get("publisher", "")
    printed = "" if item["type"] in (*_PERIODICAL, "webpage") else publisher
    if not printed and item["type"] in (*WHOLE, "webpage") and not item.get("container-title") and not publisher:
        printed = place
    marks = [capital(item.get("archive_location", "")), item.get("archive", "")]
    within = item["type"] == "entry-encyclopedia" and _responsible(item) != _stand_in(item)
    day = month_of(item, "mdy") if within or item["type"] == "dataset" else ""
    return [item.get("collection-title", ""), joined(printed, day), *marks]


def _address(item: Item) -> list[str]:
    where = address(item)
    dated = item.get("issued") or item.get("DOI")
    read = full_date(item, "mdy", "accessed") if where and not dated else ""
    return [f"Accessed {read}" if read else "", f"{where}." if where else ""]

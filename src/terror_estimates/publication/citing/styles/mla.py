"""MLA, ninth edition, as in 'Roe, Richard. “Docks.” Ports, vol. 98, no. 4, Oct. 1993, pp. 1017–49.'."""

from collections.abc import Sequence

from terror_estimates.publication.citing.styles.pieces import (
    EDITED,
    ET_AL,
    OTHERS,
    WHOLE,
    Item,
    Person,
    address,
    closed,
    curled,
    full_date,
    inverted,
    joined,
    natural,
    numbered,
    pages,
    quoted,
    sentences,
    shelf_mark,
    supplied,
    year_of,
)


def mla(item: Item) -> str:
    """The reference of one item in MLA."""
    title = curled(item["title"]) if _whole(item) else quoted(item["title"])
    thesis = item["type"] == "thesis"  # whose date stands alone, before the university
    first = _date(item) if thesis else year_of(item, "original-date")
    details = joined(
        _container(item),
        *_contributors(item),
        item.get("edition", ""),
        *_numbers(item),
        "" if _periodical(item) else item.get("publisher", "") or item.get("publisher-place", ""),
        "" if thesis else _date(item),
        _paged(item),
        shelf_mark(item),
        address(item),
    )
    read = "" if item.get("DOI") else full_date(item, "short", "accessed")
    return sentences(_responsible(item), title, first, "") + _told(details, item, read)


def _date(item: Item) -> str:
    return full_date(item, "short") or supplied(item)


def _told(details: str, item: Item, read: str) -> str:
    said = closed(details) if details else ""
    series = closed(item["collection-title"]) if item.get("collection-title") else ""
    told = joined(said, series, f"Accessed {read}." if read else "", by=" ")
    return f" {told}" if told else ""


def _whole(item: Item) -> bool:
    """Whether the work is no part of another, so that its title takes no quotation marks."""
    return item["type"] in WHOLE and not item.get("container-title")


def _periodical(item: Item) -> bool:
    return item["type"] in ("article-journal", "article-newspaper")


def _container(item: Item) -> str:
    """What the work stands in; a periodical is told from its namesakes by its place."""
    place = f"[{item['publisher-place']}]" if _periodical(item) and item.get("publisher-place") else ""
    return joined(item.get("container-title", ""), place, by=" ")


def _responsible(item: Item) -> str:
    if people := item.get("author"):
        return listed(people)
    editors = item.get("editor", []) if item["type"] in EDITED else []
    return f"{listed(editors)}, {'editor' if len(editors) == 1 else 'editors'}" if editors else ""


def listed(people: Sequence[Person]) -> str:
    """'Doe, Jane', 'Doe, Jane, and Max Roe', 'Doe, Jane, et al.'"""
    if len(people) == 2 and people[1].get("literal") != OTHERS:
        return f"{inverted(people[0])}, and {natural(people[1])}"
    return f"{inverted(people[0])}, {ET_AL}" if len(people) > 1 else inverted(people[0])


def _contributors(item: Item) -> list[str]:
    said = []
    if item.get("editor") and (item.get("author") or item["type"] not in EDITED):
        said.append(f"edited by {_spoken(item['editor'])}")
    if item.get("translator"):
        lead = "translated" if item.get("container-title") or said else "Translated"
        said.append(f"{lead} by {_spoken(item['translator'])}")
    return said


def _spoken(people: Sequence[Person]) -> str:
    if people[-1].get("literal") == OTHERS:
        return f"{natural(people[0])} {ET_AL}"
    names = [natural(one) for one in people]
    return " and ".join(names) if len(names) < 3 else f"{names[0]} {ET_AL}"


def _numbers(item: Item) -> list[str]:
    volume = f"vol. {item['volume']}" if item.get("volume") else ""
    issue = numbered(item["issue"]) if item.get("issue") else ""
    version = f"Version {item['version']}" if item.get("version") else ""
    number = f"no. {item['number']}" if item.get("number") else ""
    return [volume, issue, number, version]


def _paged(item: Item) -> str:
    return f"{'pp.' if '-' in item['page'] else 'p.'} {pages(item, short=True)}" if item.get("page") else ""

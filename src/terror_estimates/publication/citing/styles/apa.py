"""APA, seventh edition, as in 'Doe, J. (1968). Docks (A. Lind, Trans.). Example Press.'."""

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
    initials,
    joined,
    month_of,
    pages,
    sentences,
    supplied,
    year_of,
)

_PERIODICAL = ("article-journal", "article-newspaper")  # which are known without their publisher
_DAILY = ("article-newspaper", "document", "webpage", "speech", "interview")  # whose day is part of the date


def apa(item: Item) -> str:
    """The reference of one item in APA."""
    people, date, title = _responsible(item), f"({_date(item)})", _title(item)
    head = joined(closed(people) if people else closed(title), closed(date), closed(title) if people else "", by=" ")
    first = item.get("original-date")
    original = f"(Original work published {year_of(item, 'original-date')})" if first else ""
    return joined(head, sentences(_inside(item), _publisher(item)), _address(item), original, by=" ")


def _responsible(item: Item) -> str:
    if people := item.get("author"):
        return listed(people)
    if editors := item.get("editor", []) if item["type"] in EDITED else []:
        return f"{listed(editors)} ({'Ed.' if len(editors) == 1 else 'Eds.'})"
    return item.get("publisher", "") if item["type"] == "webpage" else ""


def listed(people: Sequence[Person]) -> str:
    """'Roe, R., Doe, J., & Lee, S.'"""
    if people[-1].get("literal") == OTHERS:
        return f"{', '.join(map(_name, people[:-1]))}, {ET_AL}"
    names = list(map(_name, people))
    return joined(", ".join(names[:-1]), f"& {names[-1]}") if len(names) > 1 else names[0]


def _name(one: Person) -> str:
    return joined(one.get("family", one.get("literal", "")), initials(one.get("given", "")))


def _spoken(people: Sequence[Person]) -> str:
    if people[-1].get("literal") == OTHERS:
        return f"{', '.join(map(_natural, people[:-1]))} {ET_AL}"
    names = list(map(_natural, people))
    if len(names) < 3:
        return " & ".join(names)
    return f"{', '.join(names[:-1])}, & {names[-1]}"


def _natural(one: Person) -> str:
    return joined(initials(one.get("given", "")), one.get("family", one.get("literal", "")), by=" ")


def _date(item: Item) -> str:
    month = month_of(item, "mdy") if item["type"] in _DAILY else ""
    return joined(year_of(item) or supplied(item) or "n.d.", month)


def _title(item: Item) -> str:
    """The title with what was done to it in parentheses, and what it is, if it is no text, in brackets."""
    said = []
    if item.get("translator"):
        said.append(f"{_spoken(item['translator'])}, Trans.")
    numbered = [item["edition"]] if item.get("edition") else []
    if item.get("volume") and item["type"] in WHOLE:
        numbered.append(f"Vol. {item['volume']}")
    if item.get("number") and item["type"] == "report":
        numbered.append(joined(f"No. {item['number']}", item.get("collection-title", ""), by="; "))
    if item.get("version"):
        numbered.append(f"Version {item['version']}")
    said += [", ".join(numbered)] if numbered else []
    kind = {"figure": "[Figure]", "dataset": "[Dataset]", "interview": "[Interview]"}.get(item["type"], "")
    return joined(curled(item["title"]), f"({'; '.join(said)})" if said else "", kind, by=" ")


def _inside(item: Item) -> str:
    """What the work stands in, with its volume, number and pages."""
    container = item.get("container-title", "")
    if item["type"] in ("figure", "dataset", "document", "manuscript"):
        return f"In {container}" if container else ""
    if item["type"] in ("chapter", "entry-encyclopedia"):
        by = item.get("editor", [])
        edited = f"{_spoken(by)} ({'Ed.' if len(by) == 1 else 'Eds.'})" if by else ""
        within = joined(edited, container)
        paged = f"({_paged(item)})" if item.get("page") else ""
        return joined(f"In {within}" if within else "", paged, by=" ")
    issue = f"({item['issue']})" if item.get("issue") else ""
    volume = "" if item["type"] in WHOLE else item.get("volume", "")
    return joined(container, f"{volume}{issue}", pages(item, short=False))


def _paged(item: Item) -> str:
    return f"{'pp.' if '-' in item['page'] else 'p.'} {pages(item, short=False)}"


def _publisher(item: Item) -> str:
    place, mark = item.get("archive", ""), item.get("archive_location", "")
    archive = joined(place, f"({mark})" if mark else "", by=" ")
    led = item.get("author") or item.get("editor")
    first = item["type"] == "webpage" and not led  # then the publisher stands for the author
    if item["type"] not in _PERIODICAL and not first:
        return sentences(item.get("publisher", ""), archive).removesuffix(".")
    return archive


def _address(item: Item) -> str:
    """The address, and for what may change under it the day on which it was read."""
    where = address(item)
    read = full_date(item, "mdy", "accessed") if where and not item.get("DOI") and not item.get("issued") else ""
    return f"Retrieved {read}, from {where}" if read else where

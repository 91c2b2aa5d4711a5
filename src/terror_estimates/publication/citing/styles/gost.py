"""GOST R 7.0.5, as in 'Doe J. Docks // Ports / под ред. M. Roe. Northhaven: Example Press, 1968. С. 35–75.'."""

from collections.abc import Callable, Sequence

from terror_estimates.publication.citing.styles.pieces import (
    OTHERS,
    Item,
    Person,
    address,
    closed,
    curled,
    digits,
    initials,
    joined,
    pages,
    sentences,
    shelf_mark,
    supplied,
    year_of,
)


def gost(item: Item) -> str:
    """The reference of one item; the words of the style are Russian, whatever the language of the work."""
    people = closed(listed(item["author"])) if item.get("author") else ""
    online = "[Электронный ресурс]" if item["type"] == "webpage" and address(item) else ""
    named = joined(people, curled(item["title"]), by=" ")
    within = joined(item.get("container-title", ""), _by(item), by=" / ") if item["type"] == "chapter" else ""
    if not within:
        named, within = joined(named, _by(item), by=" / "), item.get("container-title", "")
    head = joined(joined(named, online, by=" "), within, by=" // ")
    return sentences(head, _imprint(item), *_numbers(item), shelf_mark(item), _read(item))


def listed(people: Sequence[Person]) -> str:
    """'Roe R., Doe J.'; no comma before 'и др.'"""
    return _with_others(people, _name)


def _with_others(people: Sequence[Person], named: Callable[[Person], str]) -> str:
    others = people[-1].get("literal") == OTHERS
    return ", ".join(map(named, people[: len(people) - others])) + " и др." * others


def _name(one: Person) -> str:
    return joined(one.get("family", one.get("literal", "")), initials(one.get("given", "")), by=" ")


def _by(item: Item) -> str:
    """Who edited and who translated."""
    said = [f"под ред. {_spoken(item['editor'])}"] if item.get("editor") else []
    said += [f"пер. {_spoken(item['translator'])}"] if item.get("translator") else []
    return "; ".join(said)


def _spoken(people: Sequence[Person]) -> str:
    return _with_others(people, _natural)


def _natural(one: Person) -> str:
    return joined(initials(one.get("given", "")), one.get("family", one.get("literal", "")), by=" ")


def _imprint(item: Item) -> str:
    """Place, publisher and year; a periodical has only its year there."""
    where = joined(item.get("publisher-place", ""), item.get("publisher", ""), by=": ")
    bounds = supplied(item).replace("between", "между").replace(" and ", " и ")
    return joined(where, year_of(item) or bounds)


def _numbers(item: Item) -> list[str]:
    led = (("Вып. ", "edition"), ("Т. ", "volume"), ("№ ", "issue"), ("Версия ", "version"))
    said = [f"{lead}{item[key]}" for lead, key in led if item.get(key)]
    return [*said, f"С. {pages(item, short=False)}" if item.get("page") else ""]


def _read(item: Item) -> str:
    where, read = address(item), digits(item, "accessed")
    return f"URL: {where}{f' (дата обращения: {read})' if read else ''}." if where else ""

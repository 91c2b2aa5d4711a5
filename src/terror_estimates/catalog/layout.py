"""The canonical layout of estimates.yaml: sections and keys in one order, entries sorted by id, no stray spaces.

What readers come for stands first: header, sources, numbers, claims; names, words and figures follow.

The text is moved in whole blocks and never re-written, so comments, quotes and folded lines stay as typed.
"""

import re
from collections.abc import Mapping

SORTED = ("sources", "estimates", "tables", "claims", "corrections", "people")
_SECTIONS = ("version", "event", "holds", *SORTED, "vocabulary", "scopes", "figures", "renamed", "withdrawn")
_ORDER = {
    "sources": (
        "kind", "authors", "authors_inferred", "editors", "translators", "issued", "label", "title", "title_supplied",
        "title_transliterated", "title_english", "container", "edition", "series", "volume",
        "issue", "pages", "publisher", "place", "doi", "isbn", "issn", "url", "accessed", "archived_url", "language",
        "archive", "printed_in", "original_issued", "look_for", "details_from", "exception", "unidentified", "note",
    ),
    "estimates": (
        "estimated_by", "source", "locator", "stance", "measure", "components", "population", "jurisdiction",
        "territory", "period", "value", "as_printed", "basis", "method", "rests_on", "part_of", "rounds", "revises",
        "conflicts_with", "verification", "caveats", "inferred", "answers", "note",
    ),
    "tables": ("title", "shared", "varies", "columns", "rows", "totals", "answers"),
    "claims": (
        "says", "source", "locator", "as_printed", "published", "unit", "bound", "about", "inputs", "formula",
        "other_bases", "verification", "note",
    ),
    "corrections": (
        "kind", "way", "circulates", "taken_for", "found_in", "source_says", "inferred", "rightly", "see",
        "verification", "note",
    ),
    "people": ("name", "kind", "in_text", "also", "members"),
}  # fmt: skip
_ABOUT_HOLDS = ("# Kept by `terror-estimates format`: a file that holds fewer was cut off.",)
_KEY = re.compile(r"( *)(?!- )(?:\"([^\"]+)\"|'([^']+)'|([^\s:#'\"][^:#]*)):(?=\s|$)")


def laid_out(text: str) -> str:
    """The same file in the canonical layout; laying it out twice changes nothing."""
    lines = [line.rstrip() for line in text.split("\n")]  # of whatever platform: a carriage return is stripped too
    head, sections = _blocks(lines, 0)
    place = {name: position for position, name in enumerate(_SECTIONS)}
    result = [*head]
    for name, section in sorted(sections, key=lambda block: place.get(block[0], len(place))):
        result += _section(name, section) if name in SORTED else _closed(section)
        result.append("")
    return "\n".join(result).strip("\n") + "\n"


def counted(text: str, counts: Mapping[str, int]) -> str:
    """The same file, whose head says how many entries each section has; without counts, it says nothing of it."""
    head, sections = _blocks(text.split("\n"), 0)  # whoever reads or lays out the file minds carriage returns
    said = [f"  {section}: {count}" for section, count in counts.items()]
    if said and not any(name == "holds" for name, _ in sections):
        sections.insert(0, ("holds", [*_ABOUT_HOLDS, "holds:"]))
    result = [*head]
    for name, block in sections:
        above = block[: _key_at(block, 0)]
        result += block if name != "holds" else [*above, "holds:", *said, ""] if said else []
    return "\n".join(result)


def _section(name: str, lines: list[str]) -> list[str]:
    at = _key_at(lines, 0)
    head, entries = _blocks(lines[at + 1 :], 2)
    result = [*lines[: at + 1], *head]
    for _, entry in sorted(entries, key=lambda block: block[0]):
        result += [*_closed(_entry(entry, _ORDER[name])), ""]
    return _closed(result)


def _entry(lines: list[str], order: tuple[str, ...]) -> list[str]:
    at = _key_at(lines, 2)
    head, keys = _blocks(lines[at + 1 :], 4)
    place = {key: position for position, key in enumerate(order)}
    ordered = sorted(keys, key=lambda block: place.get(block[0], len(place)))
    return [*lines[: at + 1], *head, *(line for _, block in ordered for line in _closed(block))]


def _blocks(lines: list[str], indent: int) -> tuple[list[str], list[tuple[str, list[str]]]]:
    """The lines before the first key of that indent, and each key's block with the comments just above it."""
    head: list[str] = []
    blocks: list[tuple[str, list[str]]] = []
    waiting: list[str] = []
    for line in lines:
        match = _KEY.match(line)
        if match and len(match[1]) == indent:
            blocks.append((next(filter(None, match.groups()[1:])).strip(), [*waiting, line]))
            waiting = []
        elif re.match(rf" {{0,{indent}}}#", line):
            waiting.append(line)
        else:
            target = blocks[-1][1] if blocks else head
            target += [*waiting, line]
            waiting = []
    (blocks[-1][1] if blocks else head).extend(waiting)
    return head, blocks


def _key_at(lines: list[str], indent: int) -> int:
    return next(at for at, line in enumerate(lines) if (match := _KEY.match(line)) and len(match[1]) == indent)


def _closed(block: list[str]) -> list[str]:
    """A block without the empty lines at its end."""
    while block and not block[-1]:
        block = block[:-1]
    return block

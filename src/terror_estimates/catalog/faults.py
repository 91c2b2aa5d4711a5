"""What pydantic finds wrong with an entry, said in the project's words with the remedy."""

import re
import types
from collections.abc import Callable, Iterator, Mapping
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from terror_estimates.catalog.claim import BRANCHES
from terror_estimates.catalog.ids import ENTRY
from terror_estimates.catalog.problem import Path, clipped, did_you_mean
from terror_estimates.catalog.text import UNREADABLE

_WANTED = {
    "string_type": "text (write it in quotes)",
    "int_type": "a whole number in plain digits",
    "bool_type": "true or false",
    "tuple_type": "a list in square brackets",
    "dict_type": "a set of keys with values",
    "model_type": "a set of keys with values",
}
_WANTED_VALUE = "a number with what it is, such as {best: 1234, precision: exact}"
_WANTED_PERIOD = "a period in quotes, such as '1937' or '1937-08/1938-11'"
_OTHERS = {"author": "estimated_by", "authors": "estimated_by", "by": "estimated_by"}  # no spelling leads there
_PEOPLE = ("authors", "editors", "translators")


def in_our_words(invalid: ValidationError, shape: type[BaseModel]) -> Iterator[tuple[Path, str, str]]:
    """Each fault as (keys inside the entry, rule, sentence); a place is named once."""
    named: set[Path] = set()
    for error in invalid.errors(include_url=False):
        keys = _as_written(error["loc"])
        if keys not in named and error.get("input") is not UNREADABLE:
            named.add(keys)
            yield keys, *_said(error, keys, shape)


def _as_written(place: Path) -> Path:
    """The keys as the file has them: pydantic adds the names of the types it tried, or chose among."""
    place = tuple(step for step in place if step not in BRANCHES)
    return place[: place.index("period") + 1] if "period" in place else place


def _said(error: ErrorDetails, keys: Path, shape: type[BaseModel]) -> tuple[str, str]:
    key, given, kind = keys[-1] if keys else "", error.get("input"), error["type"]
    if kind == "missing":
        return "missing-key", f"'{key}' is missing; add it"
    if kind == "extra_forbidden":
        known = _fields(shape, keys[:-1])
        if len(keys) == 1 and isinstance(given, dict) and re.fullmatch(ENTRY, str(key)) and "-" in str(key):
            return (
                "odd-indent",
                f"'{clipped(str(key))}' stands inside this entry; indent it by two spaces, as entries are",
            )
        if key in _OTHERS and _OTHERS[key] in known:
            return "unknown-key", f"'{key}' is not a key here; did you mean '{_OTHERS[key]}'?"
        return "unknown-key", f"'{clipped(str(key))}' is not a key here{did_you_mean(str(key), known)}"
    if kind == "literal_error" and isinstance(given, str):
        allowed = _words(shape, keys)
        choice = did_you_mean(given, allowed, f"; write one of {', '.join(allowed)}")
        return "unknown-word", f"{key}: '{clipped(given)}' is not a word for this{choice}"
    if kind == "value_error":
        return "period", f"{key}: {error['ctx']['error']}"
    place = clipped(".".join(map(str, keys)))
    if kind == "string_type" and type(given) is int:
        return "wrong-type", f"{place}: {given} is a number; write it in quotes: '{given}'"
    return "wrong-type", f"{place}: {_shown(given)} stands where {_wanted(error, keys)} belongs"


def _wanted(error: ErrorDetails, keys: Path) -> str:
    if keys[-2:-1] and keys[-2] in _PEOPLE:
        return "a name such as {family: Doe, given: Jane} or {literal: Harbor Office}"
    if keys[-1:] == ("period",):
        return _WANTED_PERIOD
    if keys == ("value",):
        return _WANTED_VALUE
    if error["type"] == "literal_error":
        return f"one of {error['ctx']['expected']}"
    return _WANTED.get(error["type"], f"something else ({error['msg']})")


def _words(shape: Any, keys: Path) -> list[str]:
    """The words of the closed list that holds at a place inside an entry."""
    model, field = shape, None
    for key in keys:
        if isinstance(model, type) and issubclass(model, BaseModel) and key in model.model_fields:
            field = model.model_fields[key].annotation
            model = _model_in(field)
    return list(get_args(_inside(field, lambda part: get_origin(part) is Literal)))


def _fields(shape: Any, keys: Path) -> list[str]:
    """The keys allowed at a place inside an entry."""
    for key in keys:
        if isinstance(shape, type) and issubclass(shape, BaseModel) and key in shape.model_fields:
            shape = _model_in(shape.model_fields[key].annotation)
    allowed: Mapping[str, Any] = getattr(shape, "model_fields", {})
    return [field.alias or name for name, field in allowed.items() if name not in ("id", "table")]


def _model_in(annotation: Any) -> Any:
    """The model inside Optional[...], tuple[...] or dict[...], or the annotation itself if it holds none."""
    return _inside(annotation, lambda part: isinstance(part, type) and issubclass(part, BaseModel))


def _inside(annotation: Any, wanted: Callable[[Any], bool]) -> Any:
    """The first wanted type inside an annotation, or the annotation itself if it holds none."""
    if not wanted(annotation) and get_origin(annotation) in (Union, types.UnionType, tuple, dict, Annotated):
        inside = (_inside(part, wanted) for part in get_args(annotation))
        return next((part for part in inside if wanted(part)), annotation)
    return annotation


def _shown(given: Any) -> str:
    if given is None:
        return "nothing"
    if isinstance(given, dict):
        return "a mapping"
    if isinstance(given, bool):
        return f"'{str(given).lower()}'"
    return "a list" if isinstance(given, tuple) else f"'{clipped(str(given))}'"

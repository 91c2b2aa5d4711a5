"""A call at the front door: held against what can be asked before anything is looked up, and refused in a sentence."""

from __future__ import annotations

import inspect
import numbers
import operator
import re
from collections.abc import Callable, Mapping
from functools import wraps
from os import PathLike
from typing import Any, ParamSpec, TypeVar

from terror_estimates.catalog import Estimate, Refusal
from terror_estimates.catalog.english import how_many
from terror_estimates.catalog.numerals import printed_numbers
from terror_estimates.catalog.problem import clipped, did_you_mean

Asked = ParamSpec("Asked")
Answer = TypeVar("Answer")
# What an argument may be, by its annotation; a method looks for itself at those of any other, which a test names.
_TAKES: Mapping[str, tuple[tuple[type, ...], str]] = {
    "str": ((str,), "text in quotes"),
    "str | None": ((str, type(None)), "text in quotes"),
    "int": ((numbers.Integral,), "a whole number"),
    "float": ((numbers.Real,), "a number"),
    "str | int": ((str, numbers.Integral), "a number, or text in quotes"),
    "str | Path | None": ((str, PathLike, type(None)), "the name of a file in quotes"),
}

_DIGITS = 18  # the longest number that a catalog may hold
_TOO_LONG = 10**_DIGITS
_PRINTED = re.compile(r"\s*[0-9][0-9\s.,'’]*")  # a number as it is printed, its thousands set apart in whichever way


class WrongCall(Refusal, TypeError):
    """A call that names what its method does not take, leaves out what it needs, or gives what is not of the kind."""


class UnknownName(Refusal, AttributeError):
    """A name that an object of the front door does not have; the sentence offers the nearest one that it has."""


class Answering:
    """The base of what answers at the front door: its calls are checked, and a name that it lacks is refused."""

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        for name, value in list(vars(cls).items()):
            if inspect.isfunction(value) and not name.startswith("_"):
                setattr(cls, name, answering(value))

    def __getattr__(self, name: str) -> Any:
        """Only for names that are not there; a notebook asks for some that begin with a line, and means nothing."""
        if name.startswith("_"):
            raise AttributeError(name)
        offered = [one for one in dir(self) if not one.startswith("_")]
        has = did_you_mean(name, offered, f"; it has {', '.join(offered)}.")
        raise UnknownName(f"There is no '{clipped(name)}' in {self!r}{has}")


def answering(method: Callable[Asked, Answer]) -> Callable[Asked, Answer]:
    """The method, refusing in a sentence what it cannot be asked. An estimate may stand wherever its id may.

    >>> @answering
    ... def echo(words: str) -> str:
    ...     return words
    >>> try:
    ...     echo(word="deaths")
    ... except Refusal as refusal:
    ...     print(refusal)
    echo(words) takes no 'word'; did you mean 'words'?
    """
    signature = inspect.signature(method)

    @wraps(method)
    def asked(*given: Asked.args, **named: Asked.kwargs) -> Answer:
        call = _bound(method.__name__, signature, given, named)
        for name, value in call.arguments.items():
            call.arguments[name] = _taken(method.__name__, signature.parameters[name], value)
        return method(*call.args, **call.kwargs)

    return asked


def _bound(name: str, signature: inspect.Signature, given: Any, named: Mapping[str, Any]) -> inspect.BoundArguments:
    try:
        return signature.bind(*given, **named)
    except TypeError as fault:
        shown = f"{name}({', '.join(str(one.replace(annotation=one.empty)) for one in _offered(signature))})"
        names = [one.name for one in _offered(signature)]
        for word in named:
            if word not in names:
                has = did_you_mean(word, names)
                raise WrongCall(f"{shown} takes no '{clipped(word)}'{has}") from None
        raise WrongCall(f"{shown} cannot be asked like this: {fault}.") from None


def _offered(signature: inspect.Signature) -> list[inspect.Parameter]:
    return [one for one in signature.parameters.values() if one.name != "self"]


def _taken(call: str, parameter: inspect.Parameter, value: Any) -> Any:
    """The value, an estimate by its id; WrongCall for what the annotation does not allow."""
    if parameter.annotation not in _TAKES:
        return value
    if parameter.kind is parameter.VAR_POSITIONAL:
        return tuple(_one(call, parameter, each) for each in value)
    return _one(call, parameter, value)


def _one(call: str, parameter: inspect.Parameter, value: Any) -> Any:
    kinds, what = _TAKES[parameter.annotation]
    if isinstance(value, Estimate):
        return value.id
    if isinstance(value, kinds) and not isinstance(value, bool):
        return _short(call, parameter.name, value) if isinstance(value, numbers.Integral) else value
    raise WrongCall(f"{call}: {parameter.name} is {clipped(repr(value))}; write {what}.")


def _short(call: str, name: str, value: Any) -> int:
    """A whole number that can be written out; Python itself refuses one of thousands of digits."""
    if abs(told := operator.index(value)) >= _TOO_LONG:
        raise WrongCall(f"{call}: {name} has more than {_DIGITS} digits; no number of people has.")
    return told


def several(name: str, value: Any) -> tuple[str, ...]:
    """One word or several, as ids or as estimates; WrongCall for anything else."""
    single = isinstance(value, (str, Estimate))
    try:
        words = tuple(one.id if isinstance(one, Estimate) else one for one in ([value] if single else value))
    except TypeError:
        words = (None,)
    if not all(isinstance(one, str) for one in words):
        raise WrongCall(f"{name} is {clipped(repr(value))}; write a word in quotes, or several in a list.")
    return words


def year(name: str, value: Any) -> int:
    """A year, as a number or in quotes."""
    if isinstance(value, str) and value.isdecimal() and len(value) <= _DIGITS:
        value = int(value)
    if (told := _integer(value)) is None:
        raise WrongCall(f"{name} is {_shown(value)}; write a year, such as {name}=1990.")
    return told


def whether(name: str, value: Any) -> bool:
    """True or False, and nothing that only looks like it."""
    if not isinstance(value, bool):
        raise WrongCall(f"{name} is {clipped(repr(value))}; write {name}=True or {name}=False.")
    return value


def whole(name: str, value: Any) -> int:
    """A whole number, also as it is printed: '681,692'."""
    given = value
    if isinstance(value, str) and len(value) <= 2 * _DIGITS and _PRINTED.fullmatch(value):
        read = printed_numbers(value)  # '1,5' is none that is whole
        given = next(iter(read)) if len(read) == 1 else value
    if (told := _integer(given)) is None:
        said = _shown(value)
        raise WrongCall(f"{name} is {said}; write a whole number, or ask catalog.number(…) what a number in words is.")
    return told


def place(position: Any, length: int) -> int:
    """The position of an estimate in a selection of that length; OutOfReach where there is none."""
    held = f"the selection holds {how_many(length, 'estimate')}, counted from 0"
    if (told := _integer(position)) is None:
        raise WrongCall(f"{_shown(position)} is no place in a selection: {held}; an id in quotes works too.")
    if not -length <= told < length:
        raise OutOfReach(f"There is no number {told}: {held}.")
    return told


def _integer(value: Any) -> int | None:
    """The whole number that a value is, also as a table of ours holds it: numpy's, or a float where others are missing.

    None for what is no number, is not whole, or is only missing.
    """
    if isinstance(value, (bool, str)):
        return None
    real = isinstance(value, numbers.Real)
    try:
        told = int(value) if real else operator.index(value)
    except (TypeError, ValueError, OverflowError):  # no number, none that is told, and one without end
        return None
    return told if told == value and abs(told) < _TOO_LONG else None


def _shown(value: Any) -> str:
    """A value as a sentence has it; also a number of more digits than Python writes out."""
    if isinstance(value, int) and abs(value) >= _TOO_LONG:
        return f"a number of more than {_DIGITS} digits"
    return clipped(repr(value))


class OutOfReach(Refusal, IndexError):
    """A position beyond the end of a selection."""

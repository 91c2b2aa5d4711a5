"""The examples in docstrings: each runs as it stands, in whichever module it is written."""

import builtins
import doctest
from importlib import import_module
from pathlib import Path

import pytest

import terror_estimates as te

SOURCE = Path(te.__file__).parent
WITH_EXAMPLES = sorted(
    ".".join(path.relative_to(SOURCE.parent).with_suffix("").parts).removesuffix(".__init__")
    for path in SOURCE.rglob("*.py") if "\n    >>> " in path.read_text(encoding="utf-8")
)  # fmt: skip


@pytest.mark.parametrize("name", WITH_EXAMPLES)
def test_an_example_runs_as_it_stands(name, monkeypatch):
    monkeypatch.setattr(builtins, "_", None, raising=False)  # an example leaves its last value there, for whoever looks
    failed, tried = doctest.testmod(import_module(name), extraglobs={"te": te})
    assert (failed, tried > 0) == (0, True)


def test_the_rooms_and_the_door_have_examples():
    rooms = {name.split(".")[1] for name in WITH_EXAMPLES}
    assert {"catalog", "comparison", "charts", "publication", "door"} <= rooms

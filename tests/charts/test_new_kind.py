"""The worked example of a new kind of chart, in docs/contributing.md, draws as it stands there."""

import re
import sys
from pathlib import Path
from types import ModuleType
from typing import Literal

import pytest
from flood import plain
from layout import faults, texts

from terror_estimates.catalog.figure import FigureEntry
from terror_estimates.charts.chart import Kind

PAGE = (Path(__file__).parents[2] / "docs" / "contributing.md").read_text(encoding="utf-8")
KIND = "terror_estimates.charts.kinds.roll"
ASKED = ("birch-1911-deaths", "aster-1905-deaths")


@pytest.fixture
def drawing(monkeypatch):
    """The roll of two numbers of the flood, by the code on the page."""
    monkeypatch.setitem(sys.modules, KIND, ModuleType(KIND))
    for name, code in zip(
        ("content", "page", "entry"), re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL), strict=True
    ):
        module = ModuleType(f"{KIND}.{name}")
        monkeypatch.setitem(sys.modules, module.__name__, module)
        module.__dict__.update({"FigureEntry": FigureEntry, "Literal": Literal} if name == "entry" else {})
        exec(compile(code, name, "exec"), module.__dict__)
    content, page, kinds = (sys.modules[f"{KIND}.{name}"] for name in ("content", "page", "entry"))
    words = {"slug": "roll", "title": "A roll", "subtitle": "Two numbers.", "question": "What is printed?"}
    entry = kinds.RollEntry(id="F99", chart="roll", estimates=ASKED, **words).held_by(plain())
    return Kind(content.roll_of, page.RollPage)(entry)


def test_the_example_keeps_its_words_apart_and_on_the_canvas(drawing):
    assert faults(drawing) == []


def test_the_example_shows_what_was_asked_in_the_order_of_publication(drawing):
    assert [one.estimate for one in drawing.drawn] == sorted(ASKED)
    shown = {one.get_gid(): one.get_text() for one in texts(drawing) if one.get_gid()}
    for id in ASKED:
        assert plain().estimate(id).shown() in shown[f"{id}:printed"]

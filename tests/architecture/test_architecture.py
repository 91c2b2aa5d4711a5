"""The shape of the house: which room knows what, and what may not stand in the code at all."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
import yaml

import terror_estimates
from terror_estimates.catalog import words

SOURCE = Path(terror_estimates.__file__).parent
DATA = SOURCE.parents[1] / "estimates.yaml"
MODULES = sorted(SOURCE.rglob("*.py"))
LIGHT = [
    "catalog",
    "catalog.explain",
    "catalog.layout",
    "comparison",
    "comparison.bridge",
    "comparison.floors",
    "comparison.lineage",
    "comparison.ranges",
    "comparison.revision",
    "catalog.scope",
    "comparison.wording",
]
HEAVY = {"pandas", "matplotlib", "seaborn", "numpy"}
FORBIDDEN = {"utils", "helpers", "common", "misc", "core", "lib"}
LONGEST_MODULE, LONGEST_FUNCTION = 300, 45
SMALLEST_HISTORICAL_NUMBER = 10_000
EVENT_KINDS = ("measures", "populations", "jurisdictions")


def name_of(module: Path) -> str:
    return module.relative_to(SOURCE).as_posix()


def nodes(module: Path) -> Iterator[ast.AST]:
    return ast.walk(ast.parse(module.read_text(encoding="utf-8")))


@cache
def vocabulary() -> dict[str, dict]:
    """The words about the event that the project's own catalog declares."""
    return yaml.load(DATA.read_bytes(), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))["vocabulary"]


@pytest.mark.parametrize("module", LIGHT)
def test_reading_and_comparing_load_no_heavy_library(module):
    code = f"import sys, terror_estimates.{module}; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert f"terror_estimates.{module}" in loaded
    assert HEAVY.isdisjoint(loaded)


@pytest.mark.parametrize("module", MODULES, ids=name_of)
class TestModule:
    def test_has_a_name_that_says_what_it_holds(self, module):
        assert FORBIDDEN.isdisjoint(part.removesuffix(".py") for part in module.relative_to(SOURCE).parts)

    def test_begins_with_a_sentence(self, module):
        said = ast.get_docstring(ast.parse(module.read_text(encoding="utf-8")))
        assert said
        assert said.split("\n")[0].rstrip().endswith((".", "?", ":")) or len(said.split("\n")) > 1

    def test_ends_where_the_thought_ends(self, module):
        assert len(module.read_text(encoding="utf-8").splitlines()) <= LONGEST_MODULE

    def test_has_functions_one_can_read_at_once(self, module):
        functions = [node for node in nodes(module) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
        long = {one.name: one.end_lineno - one.lineno + 1 for one in functions}
        assert {name: lines for name, lines in long.items() if lines > LONGEST_FUNCTION} == {}

    def test_holds_no_historical_number(self, module):
        numbers = [node.value for node in nodes(module) if isinstance(node, ast.Constant) and type(node.value) is int]
        large = [number for number in numbers if abs(number) >= SMALLEST_HISTORICAL_NUMBER]
        assert [number for number in large if not re.fullmatch("10*", str(number))] == []

    def test_names_no_place_on_a_machine(self, module):
        text = module.read_text(encoding="utf-8")
        assert re.findall(r"(?<![\w./<:])/(?:home|tmp|work|usr|Users|root|opt|var)/", text) == []
        assert not re.search(r"[A-Z]:\\\\", text)

    def test_knows_no_word_about_the_event(self, module):
        declared = vocabulary()
        event = {word for kind in EVENT_KINDS for word in declared[kind]} - method_words()
        literals = {
            node.value for node in nodes(module) if isinstance(node, ast.Constant) and isinstance(node.value, str)
        }
        assert literals & event == set()


def method_words() -> set[str]:
    """The words of the method, and 'all', which is a word of every language."""
    return {*words.MEANING, "all"}


def test_the_catalog_of_the_project_has_words_about_the_event():
    declared = vocabulary()
    assert all(declared[kind] for kind in EVENT_KINDS)


def test_there_are_modules_to_look_at():
    assert {"catalog/load.py", "comparison/relation.py"} <= {name_of(module) for module in MODULES}

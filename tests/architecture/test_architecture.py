"""The shape of the house: which room knows what, and what may not stand in the code at all."""

import ast
import builtins
import re
import subprocess
import sys
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
PROGRAM = r"terror[-_]estimates"  # whose name is of its first event
SMALLEST = 10_000  # number of people that may stand in a source
EVENT_KINDS = ("measures", "populations", "jurisdictions", "territories")
ORDINARY = {
    "deaths": "by the balance of births, deaths and censuses, which is a method",
    "releases": "of data, in the file of that name",
    "russian": "the name of a language",
}  # what of another event the code may say as well


def name_of(module: Path) -> str:
    return module.relative_to(SOURCE).as_posix()


@cache
def read(module: Path) -> tuple[str, ast.Module]:
    """The text of a module, and what it says."""
    text = module.read_text(encoding="utf-8")
    return text, ast.parse(text)


def literals(module: Path, kind: type) -> list:
    """The texts or numbers that are written out in a module."""
    walked = ast.walk(read(module)[1])
    return [node.value for node in walked if isinstance(node, ast.Constant) and type(node.value) is kind]


@cache
def catalog() -> dict[str, dict]:
    """The project's own catalog, as it is written."""
    return yaml.load(DATA.read_bytes(), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def vocabulary() -> dict[str, dict]:
    """The words about the event that the project's own catalog declares."""
    return catalog()["vocabulary"]


@pytest.mark.parametrize("module", LIGHT)
def test_reading_and_comparing_load_no_heavy_library(module):
    code = f"import sys, terror_estimates.{module}; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert f"terror_estimates.{module}" in loaded
    assert HEAVY.isdisjoint(loaded)


def test_a_module_has_a_name_that_says_what_it_holds():
    parts = {name_of(module): {part.removesuffix(".py") for part in Path(name_of(module)).parts} for module in MODULES}
    assert [name for name, said in parts.items() if said & FORBIDDEN] == []


def test_a_module_begins_with_a_sentence():
    said = {name_of(module): ast.get_docstring(read(module)[1]) or "" for module in MODULES}
    silent = [name for name, words in said.items() if not words.split("\n")[0].rstrip().endswith((".", "?", ":"))]
    assert [name for name in silent if "\n" not in said[name]] == []


def test_a_module_ends_where_the_thought_ends():
    lines = {name_of(module): len(read(module)[0].splitlines()) for module in MODULES}
    assert {name: count for name, count in lines.items() if count > LONGEST_MODULE} == {}


def test_a_function_can_be_read_at_once():
    functions = {
        f"{name_of(module)}: {node.name}": node.end_lineno - node.lineno + 1
        for module in MODULES for node in ast.walk(read(module)[1])
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }  # fmt: skip
    assert {name: lines for name, lines in functions.items() if lines > LONGEST_FUNCTION} == {}


CAUGHT = {"NeedsKernel", "Unreadable"}  # between two modules, and never said to anybody


def test_whatever_is_raised_to_a_person_is_a_refusal():
    bases = {
        node.name: {one.id for one in node.bases if isinstance(one, ast.Name)}
        for module in MODULES for node in ast.walk(read(module)[1]) if isinstance(node, ast.ClassDef)
    }  # fmt: skip
    raised, refused = family(bases, exceptions()), family(bases, {"Refusal"})
    assert raised - refused - {"Refusal"} == CAUGHT


def exceptions() -> set[str]:
    """The names of what Python itself raises."""
    held = vars(builtins).items()
    return {name for name, one in held if isinstance(one, type) and issubclass(one, BaseException)}


def family(bases: dict[str, set[str]], heads: set[str]) -> set[str]:
    """The classes that come of one of these, through whichever others."""
    found: set[str] = set()
    while more := {name for name, above in bases.items() if above & (heads | found)} - found:
        found |= more
    return found


def test_what_a_function_of_a_modules_own_asks_for_it_uses():
    """One that others call, or that is handed over to be called, may have to ask for more than it uses."""
    unused = {
        f"{name_of(module)}: {node.name}": sorted(idle) for module in MODULES for node in ast.walk(read(module)[1])
        if isinstance(node, ast.FunctionDef) and re.match("_[a-z]", node.name) and (idle := unused_in(node))
        if node.name not in handed_over(read(module)[1])
    }  # fmt: skip
    assert unused == {}


def unused_in(function: ast.FunctionDef) -> set[str]:
    asked = {one.arg for one in (*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs)}
    used = {node.id for part in function.body for node in ast.walk(part) if isinstance(node, ast.Name)}
    return {name for name in asked - used if not name.startswith("_")} - {"self", "cls"}


def handed_over(tree: ast.Module) -> set[str]:
    """The functions and methods that are named in a module without being called there."""
    called = {id(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    named = [node for node in ast.walk(tree) if isinstance(node, ast.Name | ast.Attribute) and id(node) not in called]
    return {node.id if isinstance(node, ast.Name) else node.attr for node in named}


def test_no_module_holds_a_historical_number():
    large = [(name_of(module), n) for module in MODULES for n in literals(module, int) if abs(n) >= SMALLEST]
    assert [(name, number) for name, number in large if not re.fullmatch("-?10*", str(number))] == []


def test_no_module_names_a_place_on_a_machine():
    place = r"(?<![\w./<:])/(?:home|tmp|work|usr|Users|root|opt|var)/|[A-Z]:\\\\"
    assert {name_of(module): found for module in MODULES if (found := re.findall(place, read(module)[0]))} == {}


def test_how_words_stand_in_a_sentence_is_written_in_one_module():
    """A large or a small first letter, and the plural of a number of things: `catalog/english.py` has them."""
    by_hand = re.compile(r"\[:1\]\.(?:upper|lower)\(\)|\.(?:capitalize|title|swapcase)\(\)|'' if \w+ == 1 else 's'")
    own = {name_of(module) for module in MODULES if by_hand.search(read(module)[0])}
    assert own == {"catalog/english.py"}


def test_a_template_changes_letters_as_the_modules_do():
    """The filters of the templates' own language make every letter but the first small: 'cited in the mvd report'."""
    by_hand = re.compile(r"\|\s*(?:capitalize|title|lower|upper)\b")
    templates = {path.name: path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.html")}
    assert templates
    assert [name for name, text in templates.items() if by_hand.search(text)] == []


def test_no_template_says_a_number_a_name_or_a_question_of_the_event():
    told = {SOURCE / path: text for path in SOURCE.rglob("*.html") if (text := path.read_text(encoding="utf-8"))}
    said = {path.name: {*re.findall(r"[^\W_]+", text)} & of_the_catalog() for path, text in told.items()}
    assert {name: words for name, words in said.items() if words} == {}


@cache
def of_the_catalog() -> set[str]:
    """The numbers of people, the surnames and the words of questions that the project's own catalog holds."""
    values = [one["value"] for one in catalog()["estimates"].values()]
    numbers = {
        str(number) for value in values for number in value.values() if type(number) is int and number >= SMALLEST
    }
    surnames = {one["name"].split()[-1] for one in catalog()["people"].values() if one["kind"] == "person"}
    asked = {word for question in catalog()["event"]["questions"] for word in question.split() if len(word) > 2}
    return numbers | surnames | asked - {"million"}


def test_no_module_knows_a_word_about_the_event():
    known = {name_of(module): found for module in MODULES if (found := of_the_event(module) - ORDINARY.keys())}
    assert known == {}


def test_the_ordinary_words_that_the_event_has_too_stand_in_the_code():
    said = set[str]().union(*map(of_the_event, MODULES))
    assert said == ORDINARY.keys()


def of_the_event(module: Path) -> set[str]:
    """The words about the event among the words that a module writes out, but in what it says of itself."""
    said = re.sub(PROGRAM, "", " ".join(spoken(read(module)[1])).lower())
    return words_about_the_event() & {*re.findall(r"[^\W\d]+", said)}


def spoken(tree: ast.Module) -> list[str]:
    """The texts that are written out in a module, without its docstrings."""
    held = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    docstrings = {id(node.body[0].value) for node in ast.walk(tree) if isinstance(node, held) and is_said(node.body)}
    constants = [node for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in docstrings]
    return [node.value for node in constants if isinstance(node.value, str)]


def is_said(body: list[ast.stmt]) -> bool:
    return bool(body) and isinstance(body[0], ast.Expr)


def test_a_word_about_the_event_would_be_found_among_others():
    assert "ussr" in words_about_the_event()
    assert spoken(ast.parse("def f():\n    'It says.'\n    return 'every ussr=first', f'{f} line'")) == [
        "every ussr=first",
        " line",
    ]


@cache
def words_about_the_event() -> set[str]:
    """The words that the catalog declares for the event, those in its names, and those by which people ask for them."""
    declared, event = vocabulary(), catalog()["event"]
    own = {word for kind in EVENT_KINDS for word in declared[kind]} - method_words()
    return own | {*event["in_passing"], *event["asked_as"], *event["outside"]}


def method_words() -> set[str]:
    """The words of the method, and 'all', which is a word of every language."""
    return {*words.MEANING, "all"}


def test_the_catalog_of_the_project_has_words_about_the_event():
    declared = vocabulary()
    assert all(declared[kind] for kind in EVENT_KINDS)


def test_there_are_modules_to_look_at():
    assert {"catalog/reading.py", "comparison/relation.py"} <= {name_of(module) for module in MODULES}

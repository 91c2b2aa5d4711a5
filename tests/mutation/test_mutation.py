"""What is changed to try the tests, and the list of what no test can notice."""

import ast
import linecache
from collections import Counter

import pytest
from changes import PACKAGE, Change, changes, modules
from living import functions, marked, put
from notes import Asked
from trials import _own_first, remembered

from mutation import ROOMS, Tally, drawn, explained
from terror_estimates.catalog.numerals import read
from terror_estimates.catalog.numerals.languages import LANGUAGES
from terror_estimates.comparison.named_years import span

MODULE = "comparison/kinship.py"


@pytest.fixture(scope="module")
def of_kinship() -> list[Change]:
    return changes(MODULE)


def test_every_explained_survivor_is_a_change_of_the_code_as_it_is():
    named = {place[0] for place in explained()}
    assert set(explained()) <= {change.place for module in named for change in changes(module)}


def test_every_explanation_is_a_sentence():
    assert [why for why in explained().values() if len(why.split()) < 5 or not why.endswith(".")] == []


def test_each_change_changes_its_module_in_one_place_and_has_a_name_of_its_own(of_kinship):
    before = ast.unparse(ast.parse((PACKAGE / MODULE).read_text(encoding="utf-8")))
    told = [ast.unparse(change.tree()) for change in of_kinship]
    assert before not in told
    assert len({change.place for change in of_kinship}) == len(of_kinship) == len(set(told))


def test_every_module_of_the_three_rooms_can_be_changed():
    assert {module.partition("/")[0] for module in modules([])} == set(ROOMS)
    assert modules(["audit/claims.py"]) == modules(["audit/claims"]) == ["audit/claims.py"]


def test_a_lot_is_the_same_every_time_and_a_longer_one_holds_it(of_kinship):
    few, more = drawn(of_kinship, 5, 1937), drawn(of_kinship, 9, 1937)
    assert [one.place for one in few] == [one.place for one in drawn(of_kinship, 5, 1937)]
    assert {one.place for one in few} < {one.place for one in more}
    assert drawn(of_kinship, 5, 1938) != few
    assert drawn(of_kinship, None, 1937) == of_kinship


def test_what_is_explained_and_killed_all_the_same_is_said(of_kinship, capsys):
    tally = Tally(2)
    known, unknown = of_kinship[:2]
    tally.known = {known.place: "It is tried here."}
    tally.take(known, "killed by time")
    tally.take(unknown, "survived")
    told = capsys.readouterr().out
    assert f"KILLED NOW, though explained: {known}" in told
    assert f"SURVIVED     {unknown}" in told
    assert (tally.settled, [change for change, _ in tally.left]) == ([known], [unknown])


def test_what_was_remembered_of_the_code_as_it_was_is_forgotten_before_a_change_is_tried():
    read("seven hundred")
    assert read.cache_info().currsize
    assert "words" in vars(LANGUAGES["en"])
    for forget in remembered():
        forget()
    assert not read.cache_info().currsize
    assert "words" not in vars(LANGUAGES["en"])
    assert read("seven hundred").numbers == {700}


@pytest.fixture
def kept_code():
    """The functions as they are, which get their code back, since no copy of the process is made here."""
    held = [(function, function.__code__) for function in functions()]
    yield
    for function, code in held:
        function.__code__ = code


def test_the_lines_that_are_run_through_are_marked_and_no_others(kept_code):
    module = "comparison/named_years.py"
    lines = marked([module])[module]
    assert not any(lines)
    assert span((1937, 1938)) == "1937–38"
    told = [linecache.getline(str(PACKAGE / module), line).strip() for line, ran in enumerate(lines) if ran]
    assert [line.partition(" ")[0] for line in told] == ['"""\'1937\',', "first,", "if", "return"]
    assert span((1937, 1937)) == "1937"
    more = [linecache.getline(str(PACKAGE / module), line).strip() for line, ran in enumerate(lines) if ran]
    assert [line for line in more if line not in told] == ["return str(first)"]


def test_a_change_is_made_in_the_function_that_lives(kept_code):
    module = "comparison/named_years.py"
    (change,) = [one for one in changes(module) if one.function == "span" and one.before == "first == last"]
    assert span((1937, 1937)) == "1937"
    assert [code.co_name for code in put(module, change.tree(), functions())].count("span") == 1
    assert span((1937, 1937)) == "1937–37"


def test_the_files_that_noticed_other_changes_of_a_module_are_asked_after_its_own_before_the_quickest(of_kinship):
    seconds = {"a/test_quick.py": 0.1, "a/test_slow.py": 9.0, "a/test_kinship.py": 5.0}
    tests = [Asked(f"{file}::test", each) for file, each in seconds.items()]
    assert _own_first(of_kinship[0], tests, Counter()) == ["a/test_kinship.py", "a/test_quick.py", "a/test_slow.py"]
    order = _own_first(of_kinship[0], tests, Counter({"a/test_slow.py": 2, "import": 5}))
    assert order == ["a/test_kinship.py", "a/test_slow.py", "a/test_quick.py"]

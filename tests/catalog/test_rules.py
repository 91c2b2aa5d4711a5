"""Every rule and every fault of reading has an example that passes and one that fails; harder cases follow."""

import re

import pytest

from invented import GONE, changed, changed_at, line_of, report_on, rules_broken, small
from terror_estimates.catalog import RULES, UnknownId
from terror_estimates.catalog.explain import examples, explain
from terror_estimates.catalog.reading_faults import READING_FAULTS
from terror_estimates.catalog.rules.registry import answered

NAMES = sorted({*RULES, *READING_FAULTS})
EXAMPLES = [example for name in NAMES for example in examples(name)]


def test_each_rule_has_an_example_that_passes_and_one_that_fails():
    assert [name for name in NAMES if {example.passes for example in examples(name)} != {True, False}] == []


def test_an_example_that_passes_breaks_no_rule_at_all():
    told = {example.rule: example.report().lines() for example in EXAMPLES if example.passes}
    assert {rule: lines for rule, lines in told.items() if lines} == {}


def test_an_example_that_fails_breaks_its_rule_and_no_other_at_a_line_of_its_own():
    wrong = []
    for example in (one for one in EXAMPLES if not one.passes):
        report, lines = example.report(), example.text.count("\n") + 1
        found = [*report.problems, *report.flags]
        if {one.rule for one in found} != {example.rule} or not all(1 <= one.line <= lines for one in found):
            wrong.append((example.rule, report.lines()))
    assert wrong == []


def test_a_rule_is_explained_with_its_examples_and_the_sentence_of_the_failing_one():
    told = {name: explain(name) for name in NAMES}
    assert [name for name, text in told.items() if not text.startswith(f"{name} (") or "Passes:" not in text] == []
    assert [name for name, text in told.items() if f"[{name}]" not in text.split("Fails:")[1]] == []


def test_what_an_example_cannot_hold_itself_is_told_in_words():
    told = "\n".join(map(explain, NAMES))
    assert "(\\t stands for a tab)" in told
    assert "(\\xff stands for the byte FF)" in told


def test_a_rule_that_does_not_exist_is_answered_with_the_nearest():
    with pytest.raises(UnknownId, match="did you mean 'value-order'"):
        explain("value-ordr")


def test_a_rule_says_what_it_asks_in_one_sentence():
    assert [name for name, rule in RULES.items() if not rule.asks.endswith(".")] == []
    assert [name for name, rule in RULES.items() if rule.findings.__name__.replace("_", "-") != name] == []


def test_flags_are_reported_and_do_not_make_a_catalog_unsound():
    report = report_on(changed("tables.police-1913-by-year.totals.1911/1912.arrests", 1001))
    assert report.sound
    assert [flag.rule for flag in report.flags] == ["total-differs"]
    assert report.lines()[0].endswith("(flag)")


def test_an_answered_flag_is_silent_and_another_difference_flags_again():
    raw = changed("tables.police-1913-by-year.totals.1911/1912.arrests", 1001)
    [flag] = report_on(raw).flags
    added = re.search(r"add to (\d+)", str(flag))[1]
    answer = f"    answers: {{total-differs: 'The rows add to {added}, printed is 1001.'}}\n    varies: period"
    assert report_on(raw.replace(b"    varies: period", answer.encode())).lines() == []
    again = changed("tables.police-1913-by-year.totals.1911/1912.arrests", 10010)
    flags = report_on(again.replace(b"    varies: period", answer.encode())).flags
    assert [one.rule for one in flags] == ["total-differs"]


def test_an_answer_that_does_not_name_the_finding_answers_nothing():
    raw = changed("tables.police-1913-by-year.totals.1911/1912.arrests", 1001)
    answer = b"    answers: {total-differs: 'We have looked.'}\n    varies: period"
    assert [one.rule for one in report_on(raw.replace(b"    varies: period", answer)).flags] == ["total-differs"]


@pytest.mark.parametrize(
    ("answer", "names_it"),
    [
        ("doe-1968-deaths has other years.", True),
        ("Other years than (DOE-1968-deaths).", True),
        ("doe-1968-deaths-in-camps has other years.", False),
        ("roe-doe-1968-deaths has other years.", False),
        ("doe-1968-deathsmen has other years.", False),
    ],
)
def test_an_answer_names_an_entry_only_by_its_whole_id(answer, names_it):
    id, one = next(iter(small().estimates.items()))
    answering = small().model_copy(update={"estimates": {id: one.model_copy(update={"answers": {"twice": answer}})}})
    assert answered(answering, ("estimates", id), "twice", ("doe-1968-deaths",)) is names_it


def test_an_answer_where_no_flag_is_raised_is_a_problem():
    flags = sorted(one.name for one in RULES.values() if one.strength == "flag")
    raw = {name: changed("estimates.doe-1920-killings.answers", {name: "We have looked."}) for name in flags}
    assert [name for name in flags if rules_broken(raw[name]) != ["answer-to-nothing"]] == []


COLUMNS = {
    "armed": {"measure": "arrests", "population": "sailors"},
    "unarmed": {"measure": "arrests", "population": "sailors"},
    "all": {"measure": "arrests", "population": "sailors", "sum_of": ["armed", "unarmed"]},
}


def by_weapon(row: dict[str, int], sum_of=("armed", "unarmed")) -> bytes:
    """The small catalog with a table of one row whose last column says that it is the sum of others."""
    table = {
        "title": "By weapon", "varies": "period", "shared": {"estimated_by": "A", "source": "doe-1920"},
        "columns": {**COLUMNS, "all": {**COLUMNS["all"], "sum_of": sum_of}}, "rows": {"1911": row},
    }  # fmt: skip
    return changed("tables.doe-1920-by-weapon", table)


@pytest.mark.parametrize(
    ("row", "flagged"),
    [
        ({"armed": 30, "unarmed": 40, "all": 70}, False),
        ({"armed": 30, "unarmed": 40, "all": 71}, True),
        ({"armed": 30, "all": 71}, False),  # an empty cell is not zero, so the whole may be larger
        ({"armed": 30, "all": 29}, True),
        ({"all": 29}, False),
    ],
)
def test_a_row_adds_up_where_its_column_is_the_sum_of_others(row, flagged):
    report = report_on(by_weapon(row))
    assert report.problems == ()
    assert [one.rule for one in report.flags if one.rule == "row-differs"] == ["row-differs"] * flagged


@pytest.mark.parametrize("held", ["armed", ["armed"], ["armed", "armed"], ["armed", "all"], [{"armed": 1}, 2], 3, {}])
def test_a_sum_is_of_two_or_more_other_columns(held):
    broken = {one.rule for one in report_on(by_weapon({"armed": 30, "unarmed": 40, "all": 70}, held)).problems}
    assert "sum-of" in broken


def test_a_whole_of_parts_is_held_against_its_largest_parts_only():
    measure = {"definition": "D.", "unit": "persons", "kind": "flow", "outcome": "death"}
    parts = {name: {"components": dict.fromkeys(name, "included")} for name in ("a", "b", "c", "ab", "abc")}
    text = {
        "vocabulary.measures.finds": {**measure, "components": dict.fromkeys("abc", "not_stated")},
        "vocabulary.components": {one: {"definition": "D."} for one in "abc"},
    }
    row = {"a": 1, "b": 2, "c": 4, "ab": 3, "abc": 8}
    shared = {"estimated_by": "A", "source": "doe-1920", "measure": "finds"}
    table = {"title": "T", "varies": "period", "shared": shared, "columns": parts, "rows": {"1911": row}}
    flags = report_on(changed_at({**text, "tables.doe-1920-finds": table})).flags
    assert [one.message.split(";")[0] for one in flags] == ["1911: c, ab add to 7, but abc is 8"]


@pytest.mark.parametrize(
    ("printed", "found"),
    [
        ("500 arrested", []),
        ("500 арестованных", []),
        ("500 sentenced to death", ["sentenced to death"]),
        ("500 sentenced", ["sentenced"]),
        ("500 Executed", ["Executed"]),
        ("500 people", []),
        ("500 of the arrested were shot", ["shot"]),
    ],
)
def test_the_verb_of_a_print_is_read_by_longest_match_and_held_against_the_measure(printed, found):
    verbs = {
        "arrests": ["arrest", "арест"],
        "convictions": ["sentenc", "convict"],
        "deaths": ["sentenced to death", "execut", "shot"],
    }
    changes = {f"vocabulary.measures.{measure}.verbs": said for measure, said in verbs.items()}
    entry = {"estimated_by": "A", "source": "doe-1920", "measure": "arrests", "value": {"best": 500}}
    flags = report_on(changed_at({**changes, "estimates.doe-1920-a": {**entry, "as_printed": printed}})).flags
    assert [re.findall("says '(.*?)'", one.message)[0] for one in flags] == found


def test_a_total_without_rows_inside_its_period_is_not_doubted():
    raw = changed("tables.police-1913-by-year.totals", {"1905": {"arrests": 5}})
    assert report_on(raw).flags == ()


@pytest.mark.parametrize(
    ("part", "whole", "flagged"),
    [
        ({"best": 300}, {"best": 180}, True),
        ({"best": 180}, {"best": 180}, False),
        ({"low": 100, "high": 900}, {"best": 180}, False),
        ({"low": 181, "bound": "at_least"}, {"best": 180}, True),
        ({"high": 900, "bound": "at_most"}, {"best": 180}, False),  # 'at most 900' allows 1
        ({"best": 900}, {"low": 180, "bound": "at_least"}, False),  # 'at least 180' allows 1000
        ({"best": 900}, {"high": 180, "bound": "at_most"}, True),
    ],
)
def test_a_part_is_above_its_whole_only_if_its_least_exceeds_the_most_of_the_whole(part, whole, flagged):
    text = f"""
version: "1"
event: {{id: a, title: B, period: "1911"}}
vocabulary: {{measures: {{deaths: {{definition: D., unit: persons, kind: flow, outcome: death}}}}}}
sources: {{doe-1920: {{kind: book, title: T}}}}
estimates:
  doe-1920-part: {{estimated_by: D, source: doe-1920, measure: deaths, value: {part}, part_of: [doe-1920-whole]}}
  doe-1920-whole: {{estimated_by: D, source: doe-1920, measure: deaths, value: {whole}}}
""".replace("'", "")
    report = report_on(text)
    assert report.problems == ()
    assert ("part-above-whole" in {one.rule for one in report.flags}) is flagged


def chain(length: int, last: str = "") -> bytes:
    """Estimates of which each rests on the next; the last one rests on `last`."""
    links = [f"doe-1920-{place + 1}" for place in range(length - 1)] + [last]
    written = [
        f"  doe-1920-{place}: "
        f"{{estimated_by: D, source: doe-1920, measure: deaths, value: {{best: 1}}, rests_on: [{link}]}}"
        for place, link in enumerate(links)
    ]
    head = """version: "1"
event: {id: a, title: B, period: "1911"}
vocabulary: {measures: {deaths: {definition: D., unit: persons, kind: flow, outcome: death}}}
sources: {doe-1920: {kind: book, title: T}}
estimates:
"""
    return (head + "\n".join(written)).encode()


def test_a_long_line_of_links_is_no_circle():
    assert report_on(chain(3000, "doe-1920")).problems == ()


def test_a_long_circle_is_named_once_and_briefly():
    [problem] = report_on(chain(3000, "doe-1920-0")).problems
    assert problem.rule == "circular-link"
    assert problem.entry == "doe-1920-2999"
    assert len(problem.message) < 300


def test_two_circles_through_one_estimate_are_both_named():
    raw = chain(3, "doe-1920-0, doe-1920-1")
    assert [problem.rule for problem in report_on(raw).problems] == ["circular-link", "circular-link"]


@pytest.mark.parametrize("key", ["rests_on", "part_of", "rounds", "revises"])
def test_no_kind_of_one_way_link_leads_back(key):
    raw = chain(3, "doe-1920-0").replace(b"rests_on", key.encode())
    [problem] = report_on(raw).problems
    assert problem.rule == "circular-link"
    assert problem.message.startswith(f"{key}: ")


@pytest.mark.parametrize("key", ["rests_on", "part_of", "rounds"])
def test_an_estimate_does_not_link_to_itself(key):
    assert rules_broken(changed(f"estimates.doe-1920-killings.{key}", ["doe-1920-killings"])) == ["unknown-link"]


@pytest.mark.parametrize(
    ("id", "names"),
    [
        ("doe-1931", "a source and an estimate"),
        ("police-1913-by-year", "an estimate and a table"),
        ("police-1913-by-year-arrests-1911", "an estimate and a cell of the table 'police-1913-by-year'"),
    ],
)
def test_an_id_names_one_thing_in_the_whole_file(id, names):
    entry = {"estimated_by": "A", "source": "doe-1920", "measure": "killings", "value": {"best": 1}}
    report = report_on(changed(f"estimates.{id}", entry))
    assert any(found.rule == "id-taken" and f"'{id}' names {names}" in found.message for found in report.problems)


def test_an_estimate_with_the_id_of_a_cell_is_not_silently_replaced_by_the_cell():
    entry = {"estimated_by": "A", "source": "police-1913", "measure": "kilings", "value": {"best": 1}}
    raw = changed("estimates.police-1913-by-year-arrests-1911", entry)
    assert {"id-taken", "unknown-word"} <= set(rules_broken(raw))
    [unknown] = [found for found in report_on(raw).problems if found.rule == "unknown-word"]
    assert (unknown.line, unknown.entry) == (line_of(raw, "kilings"), "police-1913-by-year-arrests-1911")


@pytest.mark.parametrize(
    ("path", "value", "rule", "at"),
    [
        ("tables.police-1913-by-year.shared.jurisdiction", "harbour_police", "unknown-word", "harbour_police"),
        ("tables.police-1913-by-year.shared.sourse", "doe-1920", "unknown-key", "sourse"),
        ("tables.police-1913-by-year.columns.arrests.measure", "arests", "unknown-word", "arests"),
        (
            "tables.police-1913-by-year.columns.arrests.components",
            {"shot": "partly"},
            "component-of-measure",
            "shot: p",
        ),
        ("tables.police-1913-by-year.rows.1911.arrests", -5, "table-cells", "-5"),
        ("tables.police-1913-by-year.rows.1911", {"deaths": 5}, "table-cells", "deaths: 5"),
        ("tables.police-1913-by-year.rows.1911.caveats", ["hearsay"], "unknown-word", "- hearsay"),
        ("tables.police-1913-by-year.rows", {"1911-13": {"arrests": 5}}, "period", "arrests: 5"),
    ],
)
def test_a_fault_in_a_table_is_named_once_at_the_line_where_it_is_written(path, value, rule, at):
    raw = changed(path, value)
    [problem] = report_on(raw).problems
    assert (problem.rule, problem.line, problem.entry) == (rule, line_of(raw, at), "police-1913-by-year")


def test_a_missing_key_of_a_heading_is_named_once_for_all_cells():
    [problem] = report_on(changed("tables.police-1913-by-year.shared.estimated_by", GONE)).problems
    assert (problem.rule, problem.message) == ("missing-key", "'estimated_by' is missing; add it")


def test_a_circle_of_words_is_named_once():
    problems = report_on(changed("vocabulary.populations.all.within", "foremen")).problems
    assert [problem.rule for problem in problems] == ["unknown-parent"]


def test_a_measure_counts_nothing_that_the_measure_above_excludes():
    raw = changed("vocabulary.measures.deaths.components.shot", "excluded")
    assert "measure-parent" in rules_broken(raw)


def test_what_a_measure_says_of_a_component_alone_is_said_of_one_that_there_is():
    raw = changed("vocabulary.measures.deaths.said_alone", {"shto": "people were shot"})
    [problem] = report_on(raw).problems
    assert (problem.rule, problem.message.split(";")[0][:30]) == ("measure-parent", "said_alone: 'shto' is not amon")


@pytest.mark.parametrize("coverage", ["excluded", "partly"])
def test_an_estimate_does_not_contradict_the_definition_of_its_measure(coverage):
    raw = changed("estimates.doe-1920-killings.components.shot", coverage)
    assert rules_broken(raw) == ["component-of-measure"]


@pytest.mark.parametrize("coverage", ["included", "not_stated", "disputed"])
def test_an_estimate_may_say_less_than_the_definition_but_nothing_else(coverage):
    assert rules_broken(changed("estimates.doe-1920-killings.components.shot", coverage)) == []


@pytest.mark.parametrize(
    ("isbn", "broken"),
    [
        ("0-306-40615-2", []),
        ("0-8044-2957-X", []),
        ("978 0 306 40615 7", []),
        ("0-306-40615-3", ["doi-and-isbn"]),
        ("X-306-40615-2", ["doi-and-isbn"]),
        ("²", ["doi-and-isbn"]),
        ("ISBN 0-306-40615-2", ["doi-and-isbn"]),
        ("12", ["doi-and-isbn"]),
    ],
)
def test_the_check_digit_of_an_isbn_is_computed(isbn, broken):
    assert rules_broken(changed("sources.doe-1920.isbn", isbn)) == broken


@pytest.mark.parametrize(
    ("value", "broken"),
    [
        ({"low": 100, "best": 150, "high": 200}, []),
        ({"low": 100, "best": 100, "high": 200}, []),
        ({"low": 100, "high": 100}, ["range-of-one"]),
        ({"best": 0}, []),
        ({"low": 100, "best": 150, "bound": "at_least"}, []),
        ({"best": 150, "high": 200, "bound": "at_most"}, []),
        ({"low": 100, "high": 200, "bound": "at_least"}, ["value-ends"]),
        ({"low": 100, "high": 200, "bound": "at_most"}, ["value-ends"]),
        ({"best": 100, "bound": "at_most"}, ["value-ends"]),
        ({"low": 100}, ["value-ends"]),
        ({"high": 100}, ["value-ends"]),
        ({"best": 100, "bound": "at_least"}, ["value-ends"]),
        ({"best": 100, "precision": "exact", "bound": "at_most"}, ["value-ends"]),
        ({"low": 100, "best": 90, "high": 200}, ["value-order"]),
        ({"best": -1}, ["value-order"]),
        ({}, ["value-stated"]),
        ({"precision": "in_words"}, ["value-stated"]),
        ({"precision": "in_words", "bound": "at_least"}, ["value-stated"]),
    ],
)
def test_a_value_is_what_one_author_can_have_printed(value, broken):
    assert rules_broken(changed("estimates.poe-1950-killings.value", value)) == broken


@pytest.mark.parametrize("measure", ["prisoners_held"])
@pytest.mark.parametrize(("period", "broken"), [("1911-12", []), ("1911-01-01/1911-02-01", ["stock-moment"])])
def test_a_stock_has_a_moment(measure, period, broken):
    assert rules_broken(changed("estimates.police-1913-prisoners-held.period", period)) == broken
    assert small().vocabulary.measures[measure].kind == "stock"


@pytest.mark.parametrize(("steps", "cut"), [(6, False), (7, True)])
def test_a_circle_of_six_steps_is_written_out_and_a_longer_one_is_cut(steps, cut):
    [problem] = report_on(chain(steps, "doe-1920-0")).problems
    assert (" → … → " in problem.message) is cut
    assert problem.message.count("→") == 6 + cut


def test_of_several_witnesses_one_that_nobody_can_identify_is_needless():
    seen = [{"source": "poe-1950", "locator": {"page": "1"}}, {"source": "doe-1931", "locator": {"page": "2"}}]
    changes = {
        "figures.F03.headline": True,
        "figures.F03.estimates": ["police-1913-killings"],
        "estimates.police-1913-killings.verification": {"level": "cited_in_scholarship", "seen_in": seen},
    }
    assert rules_broken(changed_at(changes)) == ["headline-source"]  # it has no date
    lost = {"sources.poe-1950.unidentified": "Three works have this title."}
    assert rules_broken(changed_at({**changes, **lost})) == []
    alone = {**changes, "estimates.police-1913-killings.verification.seen_in": seen[:1]}
    assert rules_broken(changed_at({**alone, **lost})) == ["headline-source"]

"""The dictionary for editors: it accepts what the reader accepts, and refuses what can be seen in one entry."""

from copy import deepcopy
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from terror_estimates.catalog import load_catalog
from terror_estimates.publication.schema import schema

ROOT = Path(__file__).parents[2]
HARBOR = ROOT / "tests" / "golden" / "citations" / "catalog.yaml"
SCHEMA = schema(load_catalog(HARBOR))
SOUND = yaml.load(HARBOR.read_text(encoding="utf-8"), yaml.CSafeLoader)
ESTIMATE = ("estimates", "doe-1968-dismissals")


def faults(data):
    return [list(fault.absolute_path) for fault in Draft202012Validator(SCHEMA).iter_errors(data)]


def changed(path, value):
    data = deepcopy(SOUND)
    place = data
    for key in path[:-1]:
        place = place.setdefault(key, {})
    place[path[-1]] = value
    return data


def test_it_is_a_schema():
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("path", [ROOT / "estimates.yaml", HARBOR], ids=["record", "harbor"])
def test_a_sound_catalog_is_accepted(path):
    data = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
    validator = Draft202012Validator(schema(load_catalog(path)))
    assert [fault.message for fault in validator.iter_errors(data)] == []


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("estimate",), {}),
        (("version",), 1),
        (("event", "period"), "spring"),
        (("estimates", "Doe_1968"), {}),
        (("figures", "F6"), {}),
        ((*ESTIMATE, "colour"), "red"),
        ((*ESTIMATE, "id"), "doe"),
        ((*ESTIMATE, "measure"), "dismisals"),
        ((*ESTIMATE, "measure"), "not_stated"),
        ((*ESTIMATE, "population"), "everyone"),
        ((*ESTIMATE, "period"), 1911),
        ((*ESTIMATE, "period"), "spring of 1911"),
        ((*ESTIMATE, "stance"), "believes"),
        ((*ESTIMATE, "components"), {"cranes": "included"}),
        ((*ESTIMATE, "components"), {"apprentices": "yes"}),
        ((*ESTIMATE, "caveats"), ["doubtful"]),
        ((*ESTIMATE, "rests_on"), "city-board-1911"),
        ((*ESTIMATE, "value"), {"low": 1500.5}),
        ((*ESTIMATE, "value"), {"low": "1,500"}),
        ((*ESTIMATE, "locator"), {"page": 99}),
        ((*ESTIMATE, "verification"), {"level": "sure"}),
        (("sources", "doe-1968", "issued"), 1968),
        (("sources", "doe-1968", "kind"), "pamphlet"),
        (("scopes", "everyone", "population"), "not_stated"),
        (("tables", "doe-1968-years"), {"title": "Years"}),
    ],
)
def test_what_an_editor_can_see_is_refused(path, value):
    found = faults(changed(path, value))
    assert found
    assert all(list(path)[: len(fault)] == fault or fault[: len(path)] == list(path) for fault in found)


@pytest.mark.parametrize("key", ["source", "measure", "value", "estimated_by"])
def test_what_must_be_given_is_asked_for(key):
    data = deepcopy(SOUND)
    del data["estimates"][ESTIMATE[1]][key]
    assert faults(data) == [list(ESTIMATE)]


def table_with(rows):
    shared = {"estimated_by": "Jane Doe", "source": "doe-1968"}
    columns = {"sent_home": {"measure": "dismissals"}}
    return {"title": "Years", "shared": shared, "varies": "period", "columns": columns, "rows": rows}


def test_a_printed_table_is_accepted_cell_by_cell():
    path = ("tables", "doe-1968-years")
    assert faults(changed(path, table_with({"1911": {"sent_home": 5, "note": "Two leaves.", "caveats": []}}))) == []
    counted = {"components": {"apprentices": "partly"}, "inferred": ["apprentices"]}
    assert (
        faults(changed(path, table_with({"1911": {"sent_home": 5, **counted, "cells": {"sent_home": counted}}}))) == []
    )
    for wrong in (
        {"components": {"cranes": "partly"}},
        {"components": {"apprentices": "yes"}},
        {"caveats": ["doubtful"]},
    ):
        assert faults(changed(path, table_with({"1911": {"sent_home": 5, **wrong}})))
        assert faults(changed(path, table_with({"1911": {"sent_home": 5, "cells": {"sent_home": wrong}}})))
    assert faults(changed(path, table_with({"1911": {"sent_home": "5"}})))
    assert faults(changed(path, table_with({"1911": {"sent_home": 5.5}})))
    assert faults(changed(path, table_with({"1911": {"sent_home": -5}})))


def test_an_editor_finds_every_word_and_its_meaning():
    offered = SCHEMA["$defs"]["Estimate"]["properties"]["population"]
    assert dict(zip(offered["enum"], offered["enumDescriptions"], strict=True)) == {
        "all": "Everyone at work in the harbor.",
        "crane_crews": "The men of the cranes.",
        "not_stated": "What was read of the source does not say.",
        "not_applicable": "The question does not arise for this number.",
        "not_seen": "We have not seen the page that would say.",
        "disputed": "Careful readers of the source disagree.",
    }
    for model in SCHEMA["$defs"].values():
        for name, field in model.get("properties", {}).items():
            assert field.get("description") or name in ("note", "caveats"), name

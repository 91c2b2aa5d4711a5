"""Cards: they keep to the schema that is shipped, say what each number counts, and suffice to draw a figure again."""

import json
from datetime import date

import jsonschema
import pytest
from matplotlib.patches import Rectangle

from invented import small
from shared import figure, record
from terror_estimates.catalog.period import Period
from terror_estimates.publication.card import CARD_SCHEMA, card_bytes, card_schema, shown_on
from terror_estimates.publication.citing.bibliography import with_edition
from terror_estimates.publication.citing.citation import cite_figure
from terror_estimates.publication.figures import draw

RECORD = record()
SCHEMA = json.loads(card_schema())
KINDS = ("ranges", "series", "claims", "circulation", "overview")  # those that differ in what they show
BY_KIND = [next(id for id, entry in RECORD.figures.items() if entry.chart == kind) for kind in KINDS]


def card_of(catalog, id):
    """A card as a stranger reads it: from its file, and from nothing else."""
    drawn = figure(id) if catalog is RECORD else draw(catalog, id)
    return json.loads(card_bytes(drawn.card))


def test_the_schema_is_a_schema():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$id"] == CARD_SCHEMA


@pytest.mark.parametrize("id", list(small().figures))
def test_the_cards_of_a_small_catalog_keep_to_the_schema(id):
    jsonschema.validate(card_of(small(), id), SCHEMA)


@pytest.mark.parametrize("id", BY_KIND)
def test_a_card_of_every_kind_of_chart_keeps_to_the_schema_and_says_what_each_number_counts(id):
    card = card_of(RECORD, id)
    jsonschema.validate(card, SCHEMA)
    listed = {source["id"] for source in card["sources"]}
    for row in card["drawn"]:
        estimate = RECORD.estimate(row["estimate"])
        sides = ("measure", "population", "jurisdiction", "territory", "source")
        assert {side: row[side] for side in sides} == {side: getattr(estimate, side) for side in sides}
        assert {row["source"], *(seen["source"] for seen in row["witnesses"])} <= listed
        if isinstance(estimate.period, Period):
            period = Period.parse(row["period"])
            start, end = period.start.isoformat(), period.end.isoformat()
            opens = (period.text.startswith(".."), period.text.endswith(".."))  # where nobody states an end, no day is
            assert (row["start"], row["end"]) == (None if opens[0] else start, None if opens[1] else end)
        for part, said in estimate.components.items():
            assert row["components"].get(part, "not_stated") == said


def test_a_card_tells_what_its_figure_shows_each_entry_once_however_often_it_is_drawn():
    """Else a citation made from the card would have another digest than the figure."""
    bridges = figure(next(id for id, entry in RECORD.figures.items() if entry.chart == "bridge"))
    ids = [mark["estimate"] for mark in bridges.card["drawn"]]
    assert len(set(ids)) < len(ids)
    for one in (bridges, *map(figure, BY_KIND)):
        assert shown_on(one.entry, one.card) == one.shown


def test_a_card_that_lacks_a_measure_does_not_keep_to_the_schema():
    card = card_of(small(), next(id for id in small().figures if draw(small(), id).card["drawn"]))
    del card["drawn"][0]["measure"]
    with pytest.raises(jsonschema.ValidationError, match="'measure' is a required property"):
        jsonschema.validate(card, SCHEMA)


def bars(figure):
    """The bars on a canvas by the id of their number: left and right edge, and height."""
    patches = [one for one in figure.drawing.figure.findobj(Rectangle) if (one.get_gid() or "").endswith(":best")]
    return {
        one.get_gid().removesuffix(":best"): (one.get_x(), one.get_x() + one.get_width(), abs(one.get_height()))
        for one in patches
    }


def redrawn(card):
    """Where the bars of a chart of series stand, told from its card: (day of its start, number), a panel at a time."""
    panels = {}
    for row in card["drawn"]:
        start = date.fromisoformat(row["start"]).toordinal()
        panels.setdefault((row["panel"], row["source"]), {})[row["estimate"]] = (start, row["best"])
    return panels


def test_the_registers_by_year_can_be_drawn_again_from_their_card_alone():
    registers = figure("F11")
    canvas, compared = bars(registers), 0
    for series in redrawn(json.loads(card_bytes(registers.card))).values():
        drawn = {id: place for id, place in series.items() if id in canvas}
        (first, (day, _)), *_, (last, (later, _)) = sorted(drawn.items(), key=lambda pair: pair[1][0])
        per_day = (canvas[last][0] - canvas[first][0]) / (later - day)
        largest = max(drawn, key=lambda id: drawn[id][1])
        per_one = canvas[largest][2] / drawn[largest][1]
        for id, (start, best) in drawn.items():
            left, _, height = canvas[id]
            assert left == pytest.approx(canvas[first][0] + per_day * (start - day), abs=0.6)
            assert height == pytest.approx(per_one * best, abs=0.01)
            compared += 1
    assert compared == len(registers.card["drawn"])


def test_a_card_names_the_works_of_numbers_that_the_figure_only_tells():
    made = figure("F29")
    told = [one["estimate"] for one in made.card["not_drawn"] if one.get("told")]
    assert told
    assert shown_on(made.entry, made.card) == made.shown
    cited = {one["id"] for one in made.card["sources"]}
    assert {RECORD.estimate(id).source for id in told} <= cited
    for id in told:
        assert with_edition(RECORD.estimate(id).work) in made.card["citation"]


def test_a_work_whose_number_was_not_seen_is_cited_with_that():
    unseen = [one for one in figure("F29").shown if not one.chartable]
    assert unseen
    for form in ("apa", "mla", "chicago", "gost", "bibtex", "biblatex", "ris", "csl-json", "wikipedia"):
        said = cite_figure(RECORD.figure("F29"), unseen, form)
        assert all(f"{one.value.text()}: unverified, not seen in print" in said for one in unseen), form
    assert "Said to give numbers that were not seen in print:\n- " in cite_figure(RECORD.figure("F29"), unseen)

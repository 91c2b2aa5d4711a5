"""The notebooks as committed: each an argument in the same anatomy, run from top to bottom, its numbers known."""

import json
import re
from pathlib import Path

import pytest

from claiming import CLAIM, catalog_with
from shared import record
from terror_estimates.audit.prose import Prose, counts_in

ROOT = Path(__file__).parents[2]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
CATALOG = record()
each_notebook = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)


def cells(path: Path, kind: str | None = None) -> list[dict]:
    found = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return [cell for cell in found if kind in (None, cell["cell_type"])]


def source(cell: dict) -> str:
    return "".join(cell["source"])


def test_the_numbers_of_the_notebooks_run_without_a_gap():
    assert [path.stem[:2] for path in NOTEBOOKS] == [f"{place:02}" for place in range(len(NOTEBOOKS))]
    assert len(NOTEBOOKS) >= 5


@each_notebook
def test_the_title_is_a_question_and_the_short_answer_follows(path):
    first = source(cells(path)[0])

    assert re.match(r"# [^\n]+\?\n", first)
    assert "\n## In short\n" in first


@each_notebook
def test_the_short_answer_has_two_to_four_sentences(path):
    answer = source(cells(path)[0]).split("## In short\n")[1].strip()

    assert 2 <= len(re.findall(r"[.?!](?:\s|$)", answer)) <= 4


@each_notebook
def test_it_ends_with_what_it_does_not_show_and_its_sources(path):
    last, before = cells(path)[-1], cells(path)[-2]

    assert source(last).startswith("catalog.sources(")
    assert "## What this does not show\n" in source(before)


@each_notebook
def test_code_cells_are_short_and_define_nothing(path):
    for cell in cells(path, "code"):
        text = source(cell)
        assert len(text.splitlines()) <= 12
        assert not re.search(r"^\s*(def|class|lambda|from .* import \*)\b", text, re.M)


@each_notebook
def test_imports_and_the_catalog_stand_in_the_first_code_cell_only(path):
    first, *others = (source(cell) for cell in cells(path, "code"))

    assert first == "import terror_estimates as te\n\ncatalog = te.load()"
    assert not any(re.search(r"^\s*(import|from)\b", text, re.M) for text in others)


@each_notebook
def test_it_is_long_enough_to_argue_and_short_enough_to_read(path):
    words = sum(len(re.findall(r"\w+", source(cell))) for cell in cells(path, "markdown"))

    assert 300 <= words <= 1050


@each_notebook
def test_every_code_cell_was_run_in_order_without_error(path):
    code = cells(path, "code")

    assert [cell["execution_count"] for cell in code] == list(range(1, len(code) + 1))
    assert not [out for cell in code for out in cell["outputs"] if out["output_type"] == "error"]
    assert all(cell["outputs"] for cell in code[1:])


@each_notebook
def test_cell_ids_are_written_and_outputs_hold_nothing_of_the_machine(path):
    text = re.sub(r'"image/png": "[^"]*"', "", path.read_text(encoding="utf-8"))  # chance letters, not words

    assert [cell["id"] for cell in cells(path)] == [
        f"nb{path.stem[:2]}-c{at:02}" for at in range(1, len(cells(path)) + 1)
    ]
    assert not re.search(r"0x[0-9a-f]{6,}|/home/|/root/|/tmp/|/work/|\.venv", text)
    assert '"execution": {' not in text


@each_notebook
def test_every_number_in_its_prose_is_a_number_of_the_catalog(path):
    assert [str(stranger) for stranger in Prose(CATALOG).in_notebook(path)] == []


def test_a_stranger_in_the_prose_is_found(tmp_path):
    notebook = {"cells": [{"cell_type": "markdown", "source": ["About 681,693 people, in 1937 and by order 00447."]}]}
    (tmp_path / "x.ipynb").write_text(json.dumps(notebook))

    assert [stranger.number for stranger in Prose(CATALOG).in_notebook(tmp_path / "x.ipynb")] == [681693]


def test_a_number_that_the_notebook_computed_is_no_stranger(tmp_path):
    printed = {"cell_type": "code", "outputs": [{"text": ["the sum is 12,345,678\n"]}]}
    notebook = {"cells": [printed, {"cell_type": "markdown", "source": ["That makes 12,345,678."]}]}
    (tmp_path / "x.ipynb").write_text(json.dumps(notebook))

    assert Prose(CATALOG).in_notebook(tmp_path / "x.ipynb") == []


@pytest.mark.parametrize(
    "text",
    [
        "in 1937",
        "1937–38",
        "order 00447",
        "`doe-1968`",
        "p. 1172",
        "Article 58",
        "GARF f. 9401 op. 1 d. 4157",
        "[x](http://a/12345)",
    ],
)
def test_years_pages_orders_and_shelf_marks_are_names_not_counts(text):
    assert list(counts_in(text)) == []


@pytest.mark.parametrize(
    ("text", "number"), [("1.2 million", 1200000), ("one million people", 1000000), ("2,000 shot", 2000)]
)
def test_counts_are_seen_however_they_are_written(text, number):
    assert [found for found, _ in counts_in(text)] == [number]


@pytest.mark.parametrize(("number", "strange"), [("1,931", False), ("1,932", False), ("1,933", True)])
def test_what_a_claim_publishes_and_is_given_is_no_stranger(tmp_path, number, strange):
    catalog = catalog_with({f"claims.{CLAIM}.published": "1931", f"claims.{CLAIM}.inputs.others.number": 1932})
    notebook = {"cells": [{"cell_type": "markdown", "source": [f"{number} sailors, some say."]}]}
    (tmp_path / "x.ipynb").write_text(json.dumps(notebook))

    assert bool(Prose(catalog).in_notebook(tmp_path / "x.ipynb")) is strange

"""A chart in print: on sheets no larger than a page, no letter too small, every row once, and every sheet complete."""

import pytest
from flood import FIGURES, drawn
from layout import faults, texts

from shared import figure
from terror_estimates.charts.paper import print as paper
from terror_estimates.charts.paper.flow import Block, Body
from terror_estimates.charts.paper.page import Page
from terror_estimates.charts.paper.print import sheet_for, shrink
from terror_estimates.charts.sheets import _Measures, _Piece, _shares

SHORT, LONG = sorted((160 / 25.4, 247 / 25.4))
ROW = (":label", ":printed", ":says", ":number", ":words")


def rows(figures) -> list[str]:
    """The gids of the words that belong to one row, in the order of the sheets."""
    held = [text.get_gid() for figure in figures for text in texts(type("Drawn", (), {"figure": figure}))]
    return sorted(gid for gid in held if gid and gid.endswith(ROW) and not gid.startswith("line:"))


def sound(sheets) -> list[str]:
    """What is wrong with the size of sheets or of their letters."""
    found = []
    for sheet in sheets:
        short, long = sorted(sheet.get_size_inches())
        found += [f"{sheet} is too large"] if short > SHORT + 1e-6 or long > LONG + 1e-6 else []
        small = [text.get_text() for text in texts(type("Drawn", (), {"figure": sheet})) if text.get_fontsize() < 7]
        found += [f"'{words}' is smaller than 7 pt" for words in small]
    return found


@pytest.mark.parametrize("chart", FIGURES)
def test_sheets_keep_within_a_page_and_hold_every_row_once(chart):
    sheets = drawn(chart).sheets()
    assert sound(sheets) == []
    assert rows(sheets) == rows([drawn(chart).figure])


@pytest.mark.parametrize(
    ("chart", "high"), [("ranges", 330.0), ("timeline", 330.0), ("lineage", 240.0), ("places", 330.0), ("parts", 330.0)]
)
def test_a_chart_higher_than_a_page_is_broken_between_rows_and_every_sheet_is_complete(chart, high, monkeypatch):
    monkeypatch.setattr(paper, "LONG", high)
    sheets = drawn(chart).sheets()
    assert len(sheets) > 1
    assert set(rows(sheets)) == set(rows([drawn(chart).figure]))
    assert chart == "places" or rows(sheets) == rows([drawn(chart).figure]), "a whole of places is part of a head"
    for place, sheet in enumerate(sheets, start=1):
        said = [text.get_text().replace("\u00a0", " ") for text in texts(type("Drawn", (), {"figure": sheet}))]
        assert any(f"({place} of {len(sheets)})" in words for words in said)
        assert "archival count" in said, "the key"
        assert any(words.startswith("Sources (") for words in said) == (place == len(sheets))
        assert sheet.get_size_inches()[1] * 72 <= high + 1e-6


@pytest.mark.parametrize("notes", [40.0, 150.0, 205.0, 240.0])
def test_no_sheet_holds_the_notes_alone_where_rows_can_stand_with_them(notes):
    pieces = [_Piece(0, place, 20.0, 10.0) for place in range(10)]
    shares = _shares(_Measures(pieces, 30.0, notes), 300.0, 310.0)
    assert all(shares)
    assert [piece.row for share in shares for piece in share] == list(range(10))


def test_a_sheet_ends_where_a_group_does_if_no_more_sheets_are_needed_for_it():
    pieces = [_Piece(group, row, 20.0, 15.0) for group in range(3) for row in range(4)]
    shares = _shares(_Measures(pieces, 30.0, 40.0), 300.0, 310.0)
    assert [[piece.block for piece in share] for share in shares] == [[0] * 4 + [1] * 4, [2] * 4]
    one = [_Piece(0, row, 20.0, 15.0) for row in range(30)]
    assert len(_shares(_Measures(one, 30.0, 40.0), 300.0, 310.0)) == 3, "a group larger than a sheet is parted"


def test_notes_that_leave_no_room_for_a_row_stand_alone():
    assert _shares(_Measures([_Piece(0, 0, 200.0, 10.0)], 30.0, 100.0), 300.0, 310.0)[-1] == []
    shrunk = _shares(_Measures([_Piece(0, 0, 200.0, 10.0)], 30.0, 65.0), 300.0, 310.0)
    assert len(shrunk) == 1, "five points are gained by smaller letters"


@pytest.mark.parametrize("id", ["F02", "F03", "F06", "F08", "F13", "F21", "F23", "F29", "F30"])
def test_the_sheets_of_registered_figures_can_be_read(id):
    drawing = figure(id).drawing
    sheets = drawing.sheets()
    assert sound(sheets) == []
    assert rows(sheets) == rows([drawing.figure])
    for sheet in sheets:
        crowded = [fault for fault in faults(type("Drawn", (), {"figure": sheet})) if not fault.endswith(" pt")]
        assert crowded == []


@pytest.mark.parametrize("id", ["F29", "F30"])
def test_what_is_seen_in_one_look_is_printed_on_one_sheet(id):
    assert len(figure(id).drawing.sheets()) == 1


def test_a_wide_page_is_turned_where_its_letters_would_be_too_small():
    assert sheet_for(538).room > sheet_for(538).scale * 538
    assert sheet_for(740).room < sheet_for(740).scale * 740


def test_shrinking_keeps_proportions():
    page = Page()
    page.text(10, 20, "word")
    page.rule(30, 0, 100, thickness=2.0)
    figure = page.finish(50)
    width, height = figure.get_size_inches()
    shrink(figure, 0.5)
    assert list(figure.get_size_inches()) == pytest.approx([width / 2, height / 2])
    assert [text.get_fontsize() for text in texts(type("Drawn", (), {"figure": figure}))] == [4.75]
    assert [line.get_linewidth() for axes in figure.axes for line in axes.lines] == [1.0]


def test_a_body_of_blocks_without_rows_is_drawn_by_its_heads():
    class Heads(Body[str]):
        def blocks(self):
            return [Block([], lambda y: y + 10)]

    assert [block.head(5.0) for block in Heads("", Page()).blocks()] == [15.0]

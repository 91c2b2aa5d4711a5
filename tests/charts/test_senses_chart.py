"""Nested senses: a frame holds the one inside it, and a number stands in the smallest that holds all it says."""

from flood import FIGURES, artists, catalog, draw, drawn, plain, words

from terror_estimates.charts.kinds.senses.content import UNSAID, place_of
from terror_estimates.charts.paper.style import FRAMES


def place(flood, id: str) -> int | None:
    return place_of(flood.figure(FIGURES["senses"]), flood.estimate(id))


def counting(**said: str):
    """The flood with other words in the components of one estimate."""
    return catalog(**{"birch-1911-deaths": {"components": said}})


def test_a_number_stands_in_the_smallest_sense_that_holds_all_it_says_it_counts():
    assert place(plain(), "birch-1911-deaths") == 1
    assert place(plain(), "cedar-1920-deaths") == 2
    assert place(counting(drowned="included", died_of_fever="included"), "birch-1911-deaths") == 2


def test_a_number_that_names_no_part_stands_apart():
    assert place(counting(), "birch-1911-deaths") is None
    assert place(counting(drowned="not_seen", crushed="disputed"), "birch-1911-deaths") is None


def test_a_number_that_names_the_first_part_and_leaves_the_rest_open_is_not_held_to_count_it_alone():
    assert place(counting(drowned="included"), "birch-1911-deaths") is None
    assert place(counting(drowned="included", crushed="excluded"), "birch-1911-deaths") == 0


def test_a_measure_whose_definition_settles_its_parts_needs_no_words_in_the_entry():
    assert place(plain(), "harbor-1906-by-month-drowned-1904-03") == 0


def test_every_frame_lies_inside_the_wider_ones():
    figure = drawn("senses").figure
    boxes = {}
    for patch in (patch for axes in figure.axes for patch in axes.patches):
        color = patch.get_facecolor()
        for at, shade in enumerate(FRAMES):
            if tuple(round(255 * part) for part in color[:3]) == tuple(bytes.fromhex(shade[1:])):
                boxes.setdefault(at, []).append(patch.get_bbox())
    assert sorted(boxes) == [0, 1, 2]
    for inner, outer in ((0, 1), (1, 2)):
        assert min(box.x0 for box in boxes[outer]) < min(box.x0 for box in boxes[inner])
        assert max(box.x1 for box in boxes[outer]) > max(box.x1 for box in boxes[inner])
        assert min(box.y0 for box in boxes[outer]) < min(box.y0 for box in boxes[inner])
        assert max(box.y1 for box in boxes[outer]) > max(box.y1 for box in boxes[inner])


def test_the_silent_stand_below_all_frames_under_a_head_of_their_own():
    found = artists(drawn("senses"))
    assert found["ring:unsaid"].get_text() == UNSAID
    silent = [mark.estimate for mark in drawn("senses").drawn if mark.panel == UNSAID]
    assert "ginkgo-1950-deaths" in silent
    heights = {gid: artist.get_position()[1] for gid, artist in found.items() if gid.endswith(":label")}
    said = [y for gid, y in heights.items() if gid.removesuffix(":label") not in silent]
    assert all(heights[f"{id}:label"] > max(said) for id in silent)


def test_what_most_numbers_of_a_sense_count_stands_at_its_head_and_the_rest_in_their_rows():
    found = artists(drawn("senses"))
    assert found["ring-note:1"].get_text().startswith("each counts")
    assert "birch-1911-deaths:detail" not in found or "counts" not in found["birch-1911-deaths:detail"].get_text()


def test_numbers_of_other_years_do_not_stretch_the_axis():
    far = catalog(**{"birch-1911-deaths": {"period": "1890/1904", "value": {"best": 90_000}}})
    found = artists(draw("senses", far, leave_out={"juniper-1980-deaths": "x", "mallow-2001-deaths": "x"}))
    assert "birch-1911-deaths:beyond:1" in found
    assert any("90,000" in said for said in words(draw("senses", far)))

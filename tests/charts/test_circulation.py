"""The circulation shows each number as it is met and as its source has it, in the words of the entries."""

from flood import FIGURES, artists, drawn, parts, plain, words

from terror_estimates.charts.kinds.circulation.content import circulation_of

CONTENT = circulation_of(plain().figure(FIGURES["circulation"]))
CASES = {case.id: case for case in CONTENT.cases}


def test_a_number_taken_for_another_step_has_two_blocks_and_an_arrow_between_them():
    case = CASES["aster-1905-drowned"]
    assert [CONTENT.steps[place].label for place in (case.met.step, case.true.step)] == ["drowned", "dead"]
    assert parts(drawn("circulation"), case.id) == {"number", "step", "met-step", "span", "words"}


def test_a_number_taken_for_other_years_has_two_spans():
    case = CASES["birch-1911-of-1903"]
    assert (case.met.years, case.true.years) == ((1902, 1903), (1904, 1904))
    assert "met-span" in parts(drawn("circulation"), case.id)
    assert "met-step" not in parts(drawn("circulation"), case.id)


def test_a_number_met_under_its_own_name_has_one_block():
    assert CASES["kelp-1991-rescues"].met is None
    assert "met-step" not in parts(drawn("circulation"), "kelp-1991-rescues")


def test_the_blocks_stand_on_their_steps_and_in_their_years():
    found = artists(drawn("circulation"))
    met, true = (found[f"aster-1905-drowned:{part}"].get_bbox() for part in ("met-step", "step"))
    assert met.x1 < true.x0
    early, late = (found[f"birch-1911-of-1903:{part}"].get_bbox() for part in ("met-span", "span"))
    assert early.x1 <= late.x0 + 0.01


def test_what_is_right_is_said_with_the_side_it_is_taken_for_otherwise():
    assert CASES["aster-1905-drowned"].words.startswith("Deaths, all, delta, 1904")


def test_the_alternative_text_has_every_number_with_the_words_it_is_met_in():
    alt = drawn("circulation").alt
    assert "“1,204 people drowned”; it is: deaths" in alt
    assert all(way.label in alt for way in CONTENT.ways)


def test_the_drawing_names_what_it_corrects():
    assert drawn("circulation").corrections == ("aster-1905-drowned", "birch-1911-of-1903")


def test_the_works_in_which_a_number_was_met_are_among_the_sources():
    assert any("encyclopedia" in said.casefold() for said in words(drawn("circulation")) if said.startswith("Sources"))

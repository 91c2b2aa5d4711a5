"""Small catalogs draw well: an enlarged part reaches the reference line, and a heading is no accident of the order."""

from terror_estimates.catalog import Estimate, Value
from terror_estimates.charts.marks.scale import close_up, whole
from terror_estimates.charts.words.sections import usual_period

WIDTH = 300.0


def one(number: int, period: str = "1911") -> Estimate:
    id = f"a-b-{number}"
    return Estimate(id=id, estimated_by="A", source="a", measure="deaths", period=period, value=Value(best=number))


def test_an_enlarged_part_reaches_the_number_of_the_reference_line():
    estimates = [one(number) for number in (10, 11, 12, 250, 1_000)]
    without = close_up(estimates, whole(estimates, WIDTH), WIDTH)
    held = close_up(estimates, whole(estimates, WIDTH), WIDTH, 250)
    assert without.top < 250
    assert held.top > 250


def test_nothing_is_enlarged_where_the_line_lies_beyond_what_can_be():
    estimates = [one(number) for number in (10, 11, 12, 900, 1_000)]
    assert close_up(estimates, whole(estimates, WIDTH), WIDTH, 900) is None


def test_no_period_is_usual_where_two_are_as_frequent():
    assert usual_period([one(1, "1911"), one(2, "1911"), one(3, "1912")]).text == "1911"
    assert usual_period([one(1, "1911"), one(2, "1911"), one(3, "1912"), one(4, "1912")]) is None

"""Small catalogs draw well: an axis reaches the reference line, and a heading is no accident of the order."""

from terror_estimates.catalog import Estimate, Value
from terror_estimates.charts.marks.scale import scale_of, whole
from terror_estimates.charts.words.sections import usual_period

WIDTH = 300.0


def one(number: int, period: str = "1911") -> Estimate:
    id = f"a-b-{number}"
    return Estimate(id=id, estimated_by="A", source="a", measure="deaths", period=period, value=Value(best=number))


def test_an_axis_leaves_out_what_is_far_outside_and_never_the_number_of_the_reference_line():
    estimates = [one(number) for number in (10, 11, 12, 13, 14, 1_000)]
    assert scale_of(estimates, WIDTH).top < 20
    assert scale_of(estimates, WIDTH).leaves(estimates)
    assert scale_of(estimates, WIDTH, 250).top > 250


def test_an_axis_holds_everything_where_more_than_one_row_in_six_is_far_from_the_others():
    estimates = [one(number) for number in (10, 11, 12, 900, 1_000)]
    assert scale_of(estimates, WIDTH) == whole(estimates, WIDTH)
    assert not scale_of(estimates, WIDTH).leaves(estimates)


def test_one_number_that_leaves_all_others_far_behind_is_beyond_the_axis():
    estimates = [one(number) for number in (10, 11, 30, 60, 90, 200)]
    assert scale_of(estimates, WIDTH).top < 100
    assert [one.value.best for one in estimates if scale_of(estimates, WIDTH).leaves([one])] == [200]
    assert scale_of(estimates[1:], WIDTH) == whole(estimates[1:], WIDTH)  # of few rows each is needed


def test_a_number_for_which_the_axis_need_not_be_much_longer_is_on_it():
    estimates = [one(number) for number in (10, 10, 11, 11, 12, 29, 34)]
    assert scale_of(estimates, WIDTH) == whole(estimates, WIDTH)


def test_no_period_is_usual_where_two_are_as_frequent():
    assert usual_period([one(1, "1911"), one(2, "1911"), one(3, "1912")]).text == "1911"
    assert usual_period([one(1, "1911"), one(2, "1911"), one(3, "1912"), one(4, "1912")]) is None

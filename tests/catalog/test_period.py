"""A period is read to the day, both ends included, and says again what was written."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from terror_estimates.catalog import Period
from terror_estimates.catalog.period import may_be_one

days = st.dates(date(1800, 1, 1), date(2100, 12, 31))


def written(day: date, form: str) -> str:
    return day.strftime({"year": "%Y", "month": "%Y-%m", "day": "%Y-%m-%d"}[form])


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("1937", "1937-01-01", "1937-12-31"),
        ("1937-08", "1937-08-01", "1937-08-31"),
        ("1936-02", "1936-02-01", "1936-02-29"),
        ("1937-08-05", "1937-08-05", "1937-08-05"),
        ("1937/1938", "1937-01-01", "1938-12-31"),
        ("1936-10/1938-11", "1936-10-01", "1938-11-30"),
        ("1936-10-01/1938", "1936-10-01", "1938-12-31"),
        ("1937/1937", "1937-01-01", "1937-12-31"),
        ("1937~", "1937-01-01", "1937-12-31"),
        ("1936-10~/1938", "1936-10-01", "1938-12-31"),
        ("1937?", "1937-01-01", "1937-12-31"),
        ("1936-10?/1938-11?", "1936-10-01", "1938-11-30"),
        ("1937/..", "1937-01-01", "9999-12-31"),
        ("../1938-11", "0001-01-01", "1938-11-30"),
    ],
)
def test_a_period_runs_from_its_first_day_to_its_last(text, start, end):
    period = Period.parse(text)
    assert (period.start.isoformat(), period.end.isoformat()) == (start, end)


@pytest.mark.parametrize(
    "text",
    [
        "", "/", "37", "1937/", "/1937", "1937//1938", "1937/38", "1937-8", "1937-13", "1937-00", "1937-02-30",
        "1937-08-00", "1938/1937", "1937–1938", "1937 ", " 1937", "0000", "١٩٣٧", "²²²²", "1937-W05",
        "1937~~", "~1937", "../..", "..", "1937..", "?1937", "1937??", "1937~?", "1937?~", "1937%",
        "1937\n", "c. 1937", "1936/1937/1938", "19370805", "x" * 10_000,
    ],
)  # fmt: skip
def test_what_is_no_period_is_refused_in_a_short_sentence(text):
    with pytest.raises(ValueError, match="write") as fault:
        Period.parse(text)
    assert len(str(fault.value)) < 250


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("1937", "1937"),
        ("1937/1938", "1937–38"),
        ("1899/1901", "1899–1901"),
        ("1937/1937", "1937"),
        ("1936-10/1938-11", "1936-10–1938-11"),
        ("1937-01-01", "1937-01-01"),
        ("1937~", "about 1937"),
        ("1937~/1938", "about 1937–38"),
        ("1937/..", "from 1937 on"),
        ("../1938-11", "until 1938-11"),
        ("1937~/..", "from about 1937 on"),
        ("1937?", "1937 (inferred)"),
        ("1937?/1938?", "1937–38 (inferred)"),
        ("1937?/..", "from 1937 on (inferred)"),
        ("1937~/1938?", "about 1937–38 (inferred)"),
    ],
)
def test_a_period_has_a_label_for_readers(text, label):
    assert Period.parse(text).label() == label


@given(days, days, st.sampled_from(["year", "month", "day"]), st.sampled_from(["year", "month", "day"]))
def test_a_period_contains_the_days_it_was_made_of_and_keeps_its_text(one, other, first, last):
    start, end = sorted((one, other))
    text = f"{written(start, first)}/{written(end, last)}"
    try:
        period = Period.parse(text)
    except ValueError:
        pytest.fail(f"{text} was refused")
    assert period.start <= start <= end <= period.end
    assert str(period) == text
    assert Period.parse(str(period)) == period


@given(days, st.integers(0, 5000))
def test_days_written_out_are_read_back(start, length):
    end = start + timedelta(days=length)
    period = Period.parse(f"{start.isoformat()}/{end.isoformat()}")
    assert (period.start, period.end) == (start, end)


@given(st.text(max_size=25))
def test_any_text_is_a_period_or_a_value_error(text):
    try:
        period = Period.parse(text)
    except ValueError:
        return
    assert period.start <= period.end
    assert str(period) == text


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("1921/..", ("1921-01-01", None)), ("../1938-11", (None, "1938-11-30")), ("1937~/..", ("1937-01-01", None)),
        ("1937/1938", ("1937-01-01", "1938-12-31")), ("0001/9999", ("0001-01-01", "9999-12-31")),
    ],
)  # fmt: skip
def test_an_end_that_is_left_open_has_no_day(text, days):
    period = Period.parse(text)
    assert (period.first_day, period.last_day) == days


@pytest.mark.parametrize(
    ("text", "inferred", "approximate"),
    [("1937", False, False), ("1937~", False, True), ("1937?", True, True), ("1936/1937?", True, True)],
)
def test_an_inferred_date_is_marked_and_decides_as_little_as_one_that_is_about_right(text, inferred, approximate):
    period = Period.parse(text)
    assert (period.inferred, period.approximate) == (inferred, approximate)
    assert period.plain == text.strip("?~")


def test_an_inferred_span_stands_in_a_sentence_with_its_preposition():
    assert Period.parse("1936-10?/1938-11?").said("October 1936 to November 1938") == (
        "from October 1936 to November 1938 (inferred)"
    )


@pytest.mark.parametrize(
    ("one", "other", "may_be"),
    [
        ("1938-11", "1938-11-17", True),
        ("1938-11-17", "1938-11", True),
        ("1938-10", "1938-11-17", False),
        ("1938", "1938-11-17", False),
        ("1938", "1938-11", False),
        ("1938-11", "1938-11", False),  # they are one
    ],
)
def test_a_month_may_be_the_day_in_it_and_a_year_is_none(one, other, may_be):
    assert may_be_one(one, other) is may_be


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("1937", ("1937", "1937")),
        ("1937/1938", ("1937", "1938")),
        ("1936-10~/1938", ("1936-10", "1938")),
        ("1937?", ("1937", "1937")),
    ],
)
def test_a_period_has_two_ends_as_they_are_written_without_marks(text, ends):
    assert Period.parse(text).ends == ends


@pytest.mark.parametrize(
    ("text", "written"),
    [("1937-38", "1937/1938"), ("1937–1938", "1937/1938"), ("1937 - 1938", "1937/1938"), ("1938-1937", None),
     ("1938-37", None), ("1937-37", None)],
)  # fmt: skip
def test_two_years_with_a_dash_are_told_how_they_are_written_if_they_stand_in_their_order(text, written):
    with pytest.raises(ValueError, match="names two years" if written else "is not a da(te|y)") as fault:
        Period.parse(text)
    assert (f"write '{written}'" in str(fault.value)) is bool(written)

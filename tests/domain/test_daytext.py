from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.daytext import (
    WrittenDay,
    placed_days,
    times,
    weekdays,
    written_days,
    wrong_weekday,
)

TODAY = date(2026, 11, 12)
SEVENTEENTH = WrittenDay(17, 11)


@pytest.mark.parametrize(
    "text",
    [
        "Tuesday 17 November",
        "Tue 17 Nov",
        "Tue, 17th Nov.",
        "17.11.",
        "17.11.2026",
        "17.11.26",
        "November 17",
        "Nov 17th, 2026",
        "2026-11-17",
        "17/11",
        "the 17th of November",
        "17/11/2026 at 9:00",
    ],
)
def test_one_day_is_read_however_it_is_written(text):
    (found,) = written_days(text)
    assert any(day.is_same(SEVENTEENTH) for day in found.readings)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("1 to 31 October", [(1, 10), (31, 10)]),
        ("23–29 November 2026", [(23, 11), (29, 11)]),
        ("Mon 23 to Sun 29 November", [(23, 11), (29, 11)]),
        ("1.–31.10.", [(1, 10), (31, 10)]),
        ("1.10. to 31.10.", [(1, 10), (31, 10)]),
        ("28 November to 4 December", [(28, 11), (4, 12)]),
    ],
)
def test_a_range_has_both_its_ends(text, days):
    assert [(one.readings[0].day, one.readings[0].month) for one in written_days(text)] == days


@pytest.mark.parametrize(
    "text", ["1,302 people", "45.00", "12 people", "9:00", "31 February", "", "issue 58", "13/13"]
)
def test_what_is_no_date_is_none(text):
    assert written_days(text) == []


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("9:00", [540]),
        ("09:00", [540]),
        ("9 am", [540]),
        ("9am", [540]),
        ("9.30 a.m.", [570]),
        ("12 am", [0]),
        ("12:15 pm", [735]),
        ("5:30 pm", [1050]),
        ("17:30", [1050]),
        ("9 o’clock", [540]),
        ("noon", [720]),
        ("9:00 New York, 15:00 Berlin", [540, 900]),
        ("at 9", []),
        ("17.11.", []),
        ("25:00", []),
    ],
)
def test_a_time_is_read_however_it_is_written(text, minutes):
    assert times(text) == minutes


def test_weekdays_are_read_in_full_and_in_short():
    assert weekdays("Tue, Thurs and SUNDAY") == [1, 3, 6]
    assert weekdays("To do: two") == []


def test_a_weekday_of_another_day_is_named_with_the_day_it_is():
    assert wrong_weekday("Monday 17 November", TODAY) == date(2026, 11, 17)
    assert wrong_weekday("Tuesday 17 November", TODAY) is None
    assert wrong_weekday("17 November", TODAY) is None
    assert wrong_weekday("Tuesday, 9:00", TODAY) is None
    assert wrong_weekday("Mon 2 January", date(2026, 12, 28)) == date(2027, 1, 2)
    assert wrong_weekday("Tuesday 17 November 2027", TODAY) == date(2027, 11, 17)


def test_a_date_that_can_be_read_in_two_ways_agrees_with_either():
    assert wrong_weekday("Tuesday 3/11", TODAY) is None
    assert wrong_weekday("Wednesday 3/11/2026", TODAY) is None  # 11 March
    assert wrong_weekday("Friday 3/11/2026", TODAY) == date(2026, 11, 3)


def test_the_29th_of_february_is_in_a_year_that_has_one():
    assert WrittenDay(29, 2).nearest(TODAY) == date(2028, 2, 29)


FORMS = st.sampled_from(
    ["{0:%A} {0.day} {0:%B}", "{0:%a} {0.day} {0:%b} {0.year}", "{0:%d.%m.%Y}", "{0:%Y-%m-%d}"]
)


@given(st.dates(TODAY - timedelta(150), TODAY + timedelta(150)), FORMS)
def test_a_day_is_read_back_as_it_was_written(day, form):
    written = form.format(day)
    (found,) = written_days(written)
    assert day in {one.nearest(TODAY) for one in found.readings}
    assert wrong_weekday(written, TODAY) is None


@given(st.dates(TODAY - timedelta(150), TODAY + timedelta(150)), st.integers(1, 6))
def test_every_other_weekday_is_noticed(day, shift):
    other = day + timedelta(shift)
    assert wrong_weekday(f"{other:%A} {day.day} {day:%B}", TODAY) == day


@given(st.times())
def test_a_time_is_read_back_as_it_was_written(time):
    minutes = [time.hour * 60 + time.minute]
    assert times(f"{time:%H:%M}") == minutes
    assert times(f"{time.hour % 12 or 12}:{time:%M} {'am' if time.hour < 12 else 'pm'}") == minutes


@given(st.text(max_size=200) | st.text("0123456789./-: apmNovTue", max_size=60))
def test_no_text_upsets_it(text):
    written_days(text)
    times(text)
    weekdays(text)
    wrong_weekday(text, TODAY)


def test_a_date_in_a_long_text_is_found_with_its_place_and_the_weekday_beside_it():
    text = "x" * 5000 + " until Tuesday, 2 December, or from 1 to 3 May (Sunday)."
    tuesday, first, last = placed_days(text)
    assert text[tuesday.start : tuesday.end] == "2 December"
    assert text[tuesday.from_weekday : tuesday.to_weekday] == "Tuesday, 2 December"
    assert (first.opens_range, last.opens_range) == (True, False)
    assert text[last.from_weekday : last.to_weekday] == "3 May (Sunday"
    assert [one.written.weekday for one in (tuesday, first, last)] == [1, None, 6]


@given(st.text(max_size=300) | st.text("0123456789./-: apmNovTue\n", max_size=90))
def test_every_place_lies_in_the_text(text):
    for one in placed_days(text):
        assert 0 <= one.from_weekday <= one.start <= one.end <= one.to_weekday <= len(text)

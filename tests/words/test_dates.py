from datetime import date, datetime

import pytest

from mistakejournal.words import dates

NOW = datetime(2026, 12, 1, 9, 5)


def test_days_and_times_read_like_the_pictures():
    assert dates.day_words(NOW.date()) == "Tuesday, 1 December"
    assert dates.plain_day(NOW.date()) == "1 December"
    assert dates.plain_day(NOW.date(), NOW.date()) == "1 December"
    assert dates.plain_day(NOW.date(), date(2027, 1, 2)) == "1 December 2026"
    assert dates.short_day(date(2026, 11, 24)) == "24 Nov"
    assert dates.clock_words(NOW) == "9:05"


def test_a_day_of_another_year_names_its_year():
    assert dates.short_day(date(2025, 11, 24), NOW.date()) == "24 Nov 2025"
    assert dates.short_day(date(2026, 11, 24), NOW.date()) == "24 Nov"


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (datetime(2026, 12, 1, 10, 31), "Today, 10:31"),
        (datetime(2026, 11, 30, 9, 30), "Yesterday, 9:30"),
        (datetime(2026, 12, 2, 0, 0), "Tomorrow, 0:00"),
        (datetime(2026, 11, 24, 10, 31), "24 Nov, 10:31"),
    ],
)
def test_a_moment_is_near_or_has_its_date(moment, words):
    assert dates.moment_words(moment, NOW) == words


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (0, "less than a minute"),
        (1, "1 minute"),
        (14, "14 minutes"),
        (60, "1 hour"),
        (150, "2 hours"),
        (60 * 47, "47 hours"),
        (60 * 72, "3 days"),
    ],
)
def test_a_span_is_said_in_the_unit_that_fits(minutes, words):
    assert dates.span_words(minutes) == words


def test_every_day_and_month_has_its_name():
    assert {dates.weekday_words(date(2026, 6, day)) for day in range(1, 8)} >= {"Monday", "Sunday"}
    assert dates.month_words(date(2026, 1, 1)) == "January"
    assert dates.month_and_year(date(2026, 1, 1)) == "January 2026"
    assert dates.short_month(date(2026, 12, 1)) == "Dec"

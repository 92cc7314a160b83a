from datetime import date

import pytest

from mistakejournal.domain.repeat import LAST, Every, Repeat, repeat_of
from mistakejournal.domain.schedule import Companion, Schedule
from mistakejournal.words import schedules as words

TODAY = date(2026, 12, 1)


@pytest.mark.parametrize(
    ("rule", "wanted"),
    [
        ("FREQ=WEEKLY;BYDAY=TU", "Every Tuesday"),
        ("FREQ=WEEKLY;BYDAY=MO,TH", "Every Monday and Thursday"),
        ("FREQ=WEEKLY;BYDAY=MO,WE,FR", "Every Monday, Wednesday and Friday"),
        ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "Every working day"),
        ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU", "Every day"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "Every second Tuesday"),
        ("FREQ=WEEKLY;INTERVAL=3;BYDAY=TU,FR", "Every 3 weeks on Tuesday and Friday"),
        ("FREQ=MONTHLY;BYMONTHDAY=15", "Day 15 of the month"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "Last day of the month"),
        ("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=1", "Day 1 of the month, every 3 months"),
        ("FREQ=MONTHLY;BYDAY=1TU", "First Tuesday of the month"),
        ("FREQ=MONTHLY;BYDAY=-1FR", "Last Friday of the month"),
        ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "Last working day of the month"),
        ("FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=1", "Every year on 1 April"),
        ("FREQ=YEARLY;INTERVAL=2;BYMONTH=4;BYMONTHDAY=1", "Every 2 years on 1 April"),
    ],
)
def test_a_rule_reads_as_one_would_say_it(rule, wanted):
    assert words.repeat_words(repeat_of(rule)) == wanted


def test_days_after_it_was_done_are_said_as_such():
    assert words.repeat_words(Repeat(Every.DONE, 3)) == "3 days after it was done"
    assert words.repeat_words(Repeat(Every.DONE, 1)) == "The day after it was done"


@pytest.mark.parametrize(
    ("values", "wanted"),
    [
        ({"rule": "FREQ=WEEKLY;BYDAY=TU", "at_time": "09:30"}, "Every Tuesday, 9:30"),
        ({"days_after_done": 3}, "3 days after it was done"),
        ({"rule": "FREQ=DAILY;INTERVAL=5", "at_time": "14:00"}, "By a rule of its own, 14:00"),
        ({"rule": "FREQ=WEEKLY;BYDAY=TU", "put_away_at": "then"}, "Every Tuesday (paused)"),
    ],
)
def test_a_schedule_says_when(values, wanted):
    assert words.schedule_words(Schedule("s", "c", TODAY, **values)) == wanted


def test_what_months_without_such_a_day_do_is_said():
    assert (
        words.gives_way_words(Repeat(Every.MONTH_DATE, day=31)) == "Months without a 31st use their last day."
    )
    assert words.gives_way_words(Repeat(Every.MONTH_DATE, day=30)).startswith("February")
    assert words.gives_way_words(Repeat(Every.YEAR, day=29, month=2)).startswith("Years without")
    assert words.gives_way_words(Repeat(Every.MONTH_DATE, day=28)) == ""


def test_the_next_days_are_named():
    assert words.next_words([TODAY, date(2026, 12, 8)]) == "Next: Tuesday, 1 December · Tuesday, 8 December …"


@pytest.mark.parametrize(
    ("values", "wanted"),
    [
        ({"weekday": 4, "at_time": "09:00"}, "the next Friday, 9:00"),
        ({}, "the same day"), ({"days_after": 1}, "the next day"), ({"days_after": 3}, "3 days later"),
    ],
)  # fmt: skip
def test_companion_work_says_its_day(values, wanted):
    assert words.companion_words(Companion("c", "a", "b", **values)) == wanted


def test_which_one_of_a_month_has_a_name():
    assert [words.place_words(place) for place in (1, 2, 3, 4, LAST)] == [
        "first", "second", "third", "fourth", "last"
    ]  # fmt: skip

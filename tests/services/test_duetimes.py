"""A day and a time stand on her wall; what is moved is said again."""

from __future__ import annotations

from datetime import date

from mistakejournal.services.duetimes import due_columns, moved_columns

FRIDAY = date(2026, 11, 27)


def test_a_time_stands_on_the_wall_of_its_day(desk):
    assert due_columns(desk, FRIDAY, "14:00") == {
        "due_on": FRIDAY,
        "due_time": "14:00",
        "zone": desk.clock.zone_name(),
    }


def test_without_a_day_there_is_no_time(desk):
    assert due_columns(desk, None, "14:00")["due_time"] == ""


def test_what_is_moved_rests_no_longer_and_is_said_again(desk):
    moved = moved_columns(desk, FRIDAY)
    assert moved["snoozed_until"] is None
    assert moved["reminded_at"] is None

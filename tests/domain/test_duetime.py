"""A wall clock time where the clock hangs, seen from where she is: over clock changes and journeys."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

import pytest

from mistakejournal.domain.duetime import due_here, read_time
from mistakejournal.errors import JournalError


def here(zone: str):
    return lambda moment: moment.astimezone(ZoneInfo(zone))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("9", "09:00"), ("9:30", "09:30"), ("09:30", "09:30"), ("9.30", "09:30"), ("14h15", "14:15"),
        ("2:15 pm", "14:15"), ("12 am", "00:00"), ("12pm", "12:00"), ("0:00", "00:00"), ("23:59", "23:59"),
        (" 8:05 ", "08:05"), ("", ""), ("  ", ""),
    ],
)  # fmt: skip
def test_times_are_read_as_people_type_them(text, wanted):
    assert read_time(text) == wanted


@pytest.mark.parametrize(
    "text", ["24:00", "9:60", "13 pm", "0 am", "noon", "9:3", "-1", "9:30:15", "９：3x", "10 Uhr", "1e1"]
)
def test_what_is_no_time_is_said(text):
    with pytest.raises(JournalError) as error:
        read_time(text)
    assert (error.value.code, error.value.facts) == ("bad_time", {"text": text})


@pytest.mark.parametrize(
    ("day", "at", "zone", "own", "wanted"),
    [
        # the laptop moves from Berlin to Lisbon
        ("2026-12-01", "09:00", "Europe/Berlin", "Europe/Lisbon", ("2026-12-01", "08:00")),
        ("2026-07-01", "09:00", "Europe/Berlin", "Europe/Lisbon", ("2026-07-01", "08:00")),
        # New York in Berlin: five hours in the weeks between the two clock changes, else six
        ("2026-03-03", "09:00", "America/New_York", "Europe/Berlin", ("2026-03-03", "15:00")),
        ("2026-03-10", "09:00", "America/New_York", "Europe/Berlin", ("2026-03-10", "14:00")),
        ("2026-03-31", "09:00", "America/New_York", "Europe/Berlin", ("2026-03-31", "15:00")),
        ("2026-10-27", "09:00", "America/New_York", "Europe/Berlin", ("2026-10-27", "14:00")),
        ("2026-11-03", "09:00", "America/New_York", "Europe/Berlin", ("2026-11-03", "15:00")),
        # a time that does not exist is an hour later; one that comes twice is the first
        ("2026-03-29", "02:30", "Europe/Berlin", "UTC", ("2026-03-29", "01:30")),
        ("2026-10-25", "02:30", "Europe/Berlin", "UTC", ("2026-10-25", "00:30")),
        ("2026-03-08", "02:30", "America/New_York", "UTC", ("2026-03-08", "07:30")),
        ("2026-11-01", "01:30", "America/New_York", "UTC", ("2026-11-01", "05:30")),
        # Lord Howe puts its clock by half an hour
        ("2026-01-15", "09:00", "Australia/Lord_Howe", "UTC", ("2026-01-14", "22:00")),
        ("2026-06-15", "09:00", "Australia/Lord_Howe", "UTC", ("2026-06-14", "22:30")),
        ("2026-10-04", "02:15", "Australia/Lord_Howe", "UTC", ("2026-10-03", "15:45")),
        ("2026-04-05", "01:45", "Australia/Lord_Howe", "UTC", ("2026-04-04", "14:45")),
        # another day where she is
        ("2026-12-01", "23:30", "America/Los_Angeles", "Europe/Berlin", ("2026-12-02", "08:30")),
        ("2026-12-01", "00:30", "Pacific/Kiritimati", "Europe/Berlin", ("2026-11-30", "11:30")),
    ],
)
def test_a_time_elsewhere_stands_on_her_own_wall(day, at, zone, own, wanted):
    found = due_here(date.fromisoformat(day), at, zone, own, here(own))
    assert found == (date.fromisoformat(wanted[0]), wanted[1])


@pytest.mark.parametrize("day", ["2026-03-29", "2026-10-25", "2026-12-01"])
def test_where_she_is_the_time_stays_what_it_is_whatever_the_clock_does(day):
    own = "Europe/Berlin"
    for zone in (own, ""):
        assert due_here(date.fromisoformat(day), "02:30", zone, own, here(own))[1] == "02:30"


@pytest.mark.parametrize("zone", ["Europe/Gone", "../Berlin", "Europe"])
def test_a_zone_that_is_known_no_more_is_hers(zone):
    own = "Europe/Berlin"
    found = due_here(date(2026, 12, 1), "09:00", zone, own, here(own))
    assert found == (date(2026, 12, 1), "09:00")


def test_work_for_any_time_of_a_day_stays_on_that_day():
    day = date(2026, 12, 1)
    assert due_here(day, "", "Pacific/Kiritimati", "Europe/Berlin", here("Europe/Berlin")) == (day, "")

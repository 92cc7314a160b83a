from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.timing import (
    Hours,
    add_working_days,
    add_working_time,
    calm,
    first_word_by,
    is_night,
    is_zone,
)

BERLIN = "Europe/Berlin"
NEW_YORK = "America/New_York"
HOURS = Hours(time(9), time(17), frozenset(range(5)), BERLIN)


def at(text, zone=BERLIN):
    """Give a moment such as "2026-11-24 10:31" (a Tuesday) on the clocks of a zone."""
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone))


FOUND = at("2026-11-24 10:31")


@pytest.mark.parametrize(
    ("level", "noticed", "by"),
    [
        (1, "2026-11-24 10:31", "2026-11-24 17:00"),
        (1, "2026-11-24 18:00", "2026-11-25 17:00"),
        (1, "2026-11-27 18:00", "2026-11-30 17:00"),
        (2, "2026-11-24 10:31", "2026-11-24 14:31"),
        (2, "2026-11-24 15:00", "2026-11-25 11:00"),
        (2, "2026-11-27 15:00", "2026-11-30 11:00"),
        (2, "2026-11-28 12:00", "2026-11-30 13:00"),
        (3, "2026-11-28 12:00", "2026-11-28 13:00"),
        (None, "2026-11-24 10:31", "2026-11-24 11:31"),
        (4, "2026-11-24 10:31", "2026-11-24 11:01"),
        # through the night in which the clocks go forward (29 March, 02:00 becomes 03:00)
        (3, "2026-03-29 01:30", "2026-03-29 03:30"),
        (2, "2026-03-27 16:00", "2026-03-30 12:00"),
    ],
)
def test_the_first_word_is_due_by_level_and_working_hours(level, noticed, by):
    assert first_word_by(level, at(noticed), HOURS) == at(by)


@pytest.mark.parametrize(
    ("level", "now", "code"),
    [
        (None, "10:52", "within_hour"),
        (1, "10:52", "same_day"),
        (2, "10:52", "few_hours"),
        (3, "10:52", "this_hour"),
        (4, "10:52", "right_away"),
        (None, "11:32", "tell_next"),
        (1, "17:01", "good_moment"),
        (2, "14:32", "good_moment"),
        (3, "11:32", "tell_next"),
        (4, "11:02", "tell_next"),
    ],
)
def test_the_words_turn_firmer_by_level_and_never_name_a_delay(level, now, code):
    said = calm(level, FOUND, at(f"2026-11-24 {now}"), client_zone=BERLIN, hours=HOURS)
    assert (said.code, said.at) == (code, FOUND)
    assert (said.by is None) == (code in ("good_moment", "tell_next"))
    assert said.clock is None


def test_where_it_is_not_said_when_she_found_it_no_time_is_named():
    said = calm(3, None, at("2026-11-24 10:52"), client_zone=BERLIN, hours=HOURS)
    assert (said.code, said.at, said.by) == ("tell_next", None, None)


def test_at_night_for_them_a_note_is_enough_and_a_call_waits_for_half_past_eight():
    now = at("2026-11-24 22:40", NEW_YORK)
    said = calm(3, now - timedelta(minutes=5), now, client_zone=NEW_YORK, hours=HOURS)
    assert said.code == "note_now_call_at"
    assert f"{said.clock:%H:%M}" == "22:40"
    assert said.by == at("2026-11-25 08:30", NEW_YORK)
    assert said.by.tzinfo == ZoneInfo(NEW_YORK)
    small = calm(2, now - timedelta(minutes=5), now, client_zone=NEW_YORK, hours=HOURS)
    assert (small.code, small.by) == ("note_before_morning", said.by)


def test_before_dawn_the_morning_is_the_same_day_also_when_the_clocks_change():
    now = at("2026-03-08 01:30", NEW_YORK)
    said = calm(4, now, now, client_zone=NEW_YORK, hours=HOURS)
    assert said.by == at("2026-03-08 08:30", NEW_YORK)
    assert said.by.astimezone(UTC) - now.astimezone(UTC) == timedelta(hours=6)


@pytest.mark.parametrize("level", [None, 1, 2, 3, 4])
def test_once_told_or_when_they_told_her_it_names_the_time_only(level):
    late = at("2026-11-26 22:40")
    told = calm(level, FOUND, late, client_zone=BERLIN, hours=HOURS, told_at=at("2026-11-24 10:55"))
    assert (told.code, told.at, told.by, told.clock) == ("told", at("2026-11-24 10:55"), None, None)
    knows = calm(level, FOUND, late, client_zone=BERLIN, hours=HOURS, noticed_by="client")
    assert (knows.code, knows.at, knows.by, knows.clock) == ("client_knows", FOUND, None, None)


@pytest.mark.parametrize("zone", [None, "", "Brightside", "../etc"])
def test_a_client_without_a_known_zone_lives_in_hers(zone):
    now = at("2026-11-24 22:40")
    said = calm(3, now, now, client_zone=zone, hours=HOURS)
    assert (said.by, said.clock) == (at("2026-11-25 08:30"), None)
    assert not is_zone(zone or "nowhere")


@pytest.mark.parametrize(
    ("clock", "night"),
    [("08:29", True), ("08:30", False), ("19:59", False), ("20:00", True), ("00:00", True)],
)
def test_night_is_from_eight_to_half_past_eight(clock, night):
    assert is_night(at(f"2026-11-24 {clock}"), BERLIN) is night


@pytest.mark.parametrize(
    ("moment", "hours", "inside"),
    [
        ("2026-11-24 09:00", HOURS, True),
        ("2026-11-24 08:59", HOURS, False),
        ("2026-11-24 17:00", HOURS, False),
        ("2026-11-28 12:00", HOURS, False),
        ("2026-11-24 23:00", Hours(time(22), time(6), frozenset({1}), BERLIN), True),
        ("2026-11-25 05:00", Hours(time(22), time(6), frozenset({1}), BERLIN), True),
        ("2026-11-26 05:00", Hours(time(22), time(6), frozenset({1}), BERLIN), False),
        ("2026-11-28 12:00", Hours(time(9), time(17), frozenset(), BERLIN), True),
    ],
)
def test_only_a_moment_in_her_working_hours_stays_where_it_is(moment, hours, inside):
    """The first minute is in, the last one out."""
    assert (add_working_time(at(moment), timedelta(), hours) == at(moment)) is inside


@pytest.mark.parametrize(
    ("start", "days", "then"),
    [
        ("2026-11-24 10:31", 0, "2026-11-24 10:31"),
        ("2026-11-24 10:31", 2, "2026-11-26 10:31"),
        ("2026-11-26 10:31", 2, "2026-11-30 10:31"),
        ("2026-11-28 10:31", 1, "2026-11-30 10:31"),
        ("2026-03-27 10:31", 1, "2026-03-30 10:31"),
    ],
)
def test_working_days_keep_the_time_of_day(start, days, then):
    assert add_working_days(at(start), days, HOURS) == at(then)


def test_a_time_that_the_change_to_summer_leaves_out_comes_after_it():
    always = Hours(zone=BERLIN, days=frozenset(range(7)))
    assert f"{add_working_days(at('2026-03-28 02:30'), 1, always):%H:%M}" == "03:30"


MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC))
DAYS = st.frozensets(st.integers(0, 6))
CLOCKS = st.times().map(lambda clock: clock.replace(second=0, microsecond=0))
ANY_HOURS = st.builds(
    Hours, CLOCKS, CLOCKS, DAYS, st.sampled_from([BERLIN, NEW_YORK, "UTC", "Asia/Kathmandu"])
)


@given(MOMENTS, st.integers(1, 60), ANY_HOURS)
def test_time_added_is_working_time(moment, minutes, hours):
    then = add_working_time(moment, timedelta(minutes=minutes), hours)
    assert then >= moment + timedelta(minutes=minutes)
    in_work = then - timedelta(seconds=1)
    assert add_working_time(in_work, timedelta(), hours) == in_work


@given(st.sampled_from([None, 1, 2, 3, 4]), MOMENTS, ANY_HOURS)
def test_the_first_word_is_never_due_before_it_was_noticed(level, moment, hours):
    assert first_word_by(level, moment, hours) > moment


@given(MOMENTS, st.integers(1, 10), ANY_HOURS)
def test_more_working_days_are_later(moment, days, hours):
    assert add_working_days(moment, days, hours) > add_working_days(moment, days - 1, hours)

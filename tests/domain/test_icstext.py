"""A calendar file says what was meant, to the icalendar library as to any calendar program."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import icalendar
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mistakejournal.domain.icstext import Event, calendar_text, folded

AT = datetime(2026, 11, 24, 8, 30, tzinfo=UTC)
ZONES = ("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca", "Asia/Tokyo", "UTC")
DAYS = st.dates(date(2026, 1, 1), date(2029, 12, 31))
TIMES = st.times().map(lambda one: one.strftime("%H:%M"))


def written(*events: Event) -> str:
    return calendar_text(events, "-//Mistake Journal//EN", AT, AT)


def read(*events: Event):
    return icalendar.Calendar.from_ical(written(*events)).walk("VEVENT")


@given(st.text())
@example("a\r\nb\rc\nd\u2028e\x85f\x00\x07g\tü; , \\ \\n “x”")
@example("🎉" * 60)
@example("0\x1f0")
@example("\\n")
def test_any_words_come_back_but_for_what_no_line_can_hold(words):
    text = written(Event("1", words, date(2026, 11, 24)))
    (event,) = icalendar.Calendar.from_ical(text).walk("VEVENT")
    kept = "".join(one for one in " ".join(words.split()) if one == " " or one.isprintable())
    said = "".join(one for one in str(event["SUMMARY"]) if one == " " or one.isprintable())
    assert " ".join(said.split()) == " ".join(kept.split())


@given(st.text(), st.text())
def test_lines_end_with_both_and_are_never_longer_than_75_octets(title, uid):
    text = written(Event(uid, title, date(2026, 11, 24), "10:00", "Europe/Berlin", alarm=15))
    lines = text.encode("utf-8").split(b"\r\n")
    assert lines.pop() == b""
    assert max(map(len, lines)) <= 75
    for line in lines:
        line.decode("utf-8")  # no letter is cut in two
    assert "\n" not in text.replace("\r\n", "")
    assert "\r" not in text.replace("\r\n", "")


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1))
def test_a_folded_line_is_whole_again_when_it_is_read(line):
    assert folded(line).replace("\r\n ", "") == line


@given(DAYS, TIMES, st.sampled_from(ZONES))
@example(date(2026, 3, 29), "02:30", "Europe/Berlin")
@example(date(2026, 10, 25), "02:30", "Europe/Berlin")
@example(date(2027, 12, 31), "23:59", "America/New_York")
@example(date(2028, 2, 29), "00:00", "Australia/Lord_Howe")
def test_the_same_instant_comes_back(day, at_time, zone):
    (event,) = read(Event("1", "x", day, at_time, zone))
    meant = datetime.combine(day, time.fromisoformat(at_time), ZoneInfo(zone))
    assert event.start.astimezone(UTC) == meant.astimezone(UTC)
    assert event["DURATION"].dt == timedelta(minutes=15)


@given(DAYS, TIMES, st.sampled_from(ZONES[:-1]))
@example(date(2026, 3, 29), "03:30", "Europe/Berlin")
@example(date(2026, 10, 25), "03:00", "Europe/Berlin")
@example(date(2026, 1, 1), "00:00", "Australia/Lord_Howe")
def test_the_same_instant_comes_back_to_a_program_that_knows_no_zones(day, at_time, zone):
    """The file tells its zones itself; under a made-up name nothing else can be asked."""
    meant = datetime.combine(day, time.fromisoformat(at_time), ZoneInfo(zone))
    if meant.astimezone(UTC).astimezone(ZoneInfo(zone)) != meant or meant.utcoffset() != (
        meant.replace(fold=1).utcoffset()
    ):
        return  # a time that is left out, or comes twice, is read in more than one way
    text = written(Event("1", "x", day, at_time, zone)).replace(zone, f"Made/{zone[-5:]}{day.year}")
    (event,) = icalendar.Calendar.from_ical(text).walk("VEVENT")
    assert event.start.astimezone(UTC) == meant.astimezone(UTC)


@given(DAYS)
@example(date(2026, 12, 31))
def test_a_day_stays_a_day(day):
    (event,) = read(Event("1", "x", day, "", "Europe/Berlin"))
    assert event["DTSTART"].dt == day
    assert event["DTSTART"].params["VALUE"] == "DATE"


def test_a_zone_nobody_knows_is_the_wall_of_whoever_reads_it():
    (event,) = read(Event("1", "x", date(2026, 11, 24), "10:00", "Nowhere/Land"))
    assert event["DTSTART"].dt == datetime(2026, 11, 24, 10, 0)


def test_each_zone_is_told_once_and_only_where_a_time_hangs_on_it():
    whole = icalendar.Calendar.from_ical(
        written(
            Event("1", "a", date(2026, 11, 24), "10:00", "Europe/Berlin"),
            Event("2", "b", date(2026, 11, 25), "11:00", "Europe/Berlin"),
            Event("3", "c", date(2026, 11, 25), "", "Asia/Tokyo"),
        )
    )
    assert [str(one["TZID"]) for one in whole.walk("VTIMEZONE")] == ["Europe/Berlin"]
    assert whole["VERSION"] == "2.0"


def test_an_alarm_comes_before_it_and_none_for_what_is_cancelled():
    event, gone = read(
        Event("1", "Promised", date(2026, 11, 24), "10:00", "Europe/Berlin", alarm=15),
        Event("2", "Gone", date(2026, 11, 24), "10:00", "Europe/Berlin", alarm=15, is_cancelled=True),
    )
    (alarm,) = event.walk("VALARM")
    assert alarm["TRIGGER"].dt == timedelta(minutes=-15)
    assert (event["STATUS"], gone["STATUS"]) == ("CONFIRMED", "CANCELLED")
    assert gone.walk("VALARM") == []


def test_a_later_change_gives_a_higher_number():
    numbers = [
        icalendar.Calendar.from_ical(
            calendar_text(
                [Event("1", "x", date(2026, 11, 24))], "-//x//EN", AT, AT + timedelta(seconds=later)
            )
        ).walk("VEVENT")[0]["SEQUENCE"]
        for later in (0, 1, 36)
    ]
    assert numbers == sorted(set(numbers))
    assert numbers[-1] < 2**31


@pytest.mark.parametrize("rule", ["FREQ=WEEKLY;BYDAY=TU", "FREQ=MONTHLY;BYDAY=2TU"])
def test_a_rule_goes_with_its_first_day(rule):
    (event,) = read(Event("1", "x", date(2026, 11, 24), "10:00", "Europe/Berlin", rule=rule))
    assert event["RRULE"].to_ical().decode() == rule

"""A zone is told by its rules where it has some, and change by change where it has none."""

from __future__ import annotations

from mistakejournal.domain.zonetext import zone_lines


def test_a_zone_with_summer_time_is_told_by_two_rules_without_an_end():
    lines = zone_lines("Europe/Berlin", 2026)
    assert lines[:2] == ["BEGIN:VTIMEZONE", "TZID:Europe/Berlin"]
    assert [line for line in lines if line.startswith("RRULE")] == [
        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    ]


def test_a_zone_without_it_is_told_by_one_offset():
    lines = zone_lines("Asia/Kolkata", 2026)
    assert lines.count("BEGIN:STANDARD") == 1
    assert "TZOFFSETTO:+0530" in lines
    assert not any(line.startswith("RRULE") for line in lines)


def test_a_zone_that_follows_the_moon_is_told_change_by_change():
    lines = zone_lines("Africa/Casablanca", 2026)
    assert lines.count("BEGIN:DAYLIGHT") > 5
    assert not any(line.startswith("RRULE") for line in lines)


def test_an_offset_west_of_greenwich_has_its_sign():
    assert "TZOFFSETTO:-0330" in zone_lines("America/St_Johns", 2026)


def test_a_zone_that_keeps_odd_seconds_tells_them():
    assert "TZOFFSETTO:-004430" in zone_lines("Africa/Monrovia", 1960)

"""The real clock tells the time; the standing one is moved."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from mistakejournal.services.clock import RealClock, StandingClock


def test_the_real_clock_gives_aware_moments_in_utc() -> None:
    clock = RealClock()
    assert clock.now().utcoffset() == timedelta(0)
    assert clock.local().utcoffset() is not None
    assert abs(clock.local() - clock.now()) < timedelta(seconds=5)


def test_the_zone_is_the_one_the_environment_names(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Europe/Lisbon")
    assert RealClock().zone_name() == "Europe/Lisbon"


def test_a_zone_nobody_names_is_utc(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TZ", raising=False)
    monkeypatch.setattr("os.path.realpath", lambda path: "/etc/localtime")
    assert RealClock().zone_name() == "UTC"


def test_a_standing_clock_moves_only_when_it_is_moved() -> None:
    zone = "Europe/Berlin"
    clock = StandingClock(datetime(2026, 11, 24, 8, 30, tzinfo=UTC), ZoneInfo(zone), zone)
    assert clock.local().strftime("%H:%M") == "09:30"
    clock.advance(minutes=14)
    assert clock.now() == datetime(2026, 11, 24, 8, 44, tzinfo=UTC)
    clock.set(datetime(2026, 7, 1, 12, tzinfo=UTC))
    assert clock.local().strftime("%H:%M") == "14:00"
    assert clock.zone_name() == zone

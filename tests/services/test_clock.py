"""The real clock tells the time; the standing one is moved."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from mistakejournal.services.clock import RealClock, StandingClock, day_begins


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


class Laptop(StandingClock):
    """Tells each moment with the bare offset of that moment, as a laptop does."""

    def local(self, moment: datetime | None = None) -> datetime:
        wall = super().local(moment)
        return wall.replace(tzinfo=timezone(wall.utcoffset() or timedelta()))


def test_a_day_begins_on_the_wall_of_that_day_though_the_hour_has_changed_since() -> None:
    clock = Laptop(datetime(2026, 11, 3, 8, tzinfo=UTC), ZoneInfo("Europe/Berlin"), "Europe/Berlin")
    assert day_begins(clock, date(2026, 10, 1)) == datetime(2026, 9, 30, 22, tzinfo=UTC)
    assert day_begins(clock, date(2026, 10, 25)) == datetime(2026, 10, 24, 22, tzinfo=UTC)
    assert day_begins(clock, date(2026, 11, 1)) == datetime(2026, 10, 31, 23, tzinfo=UTC)

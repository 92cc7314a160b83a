"""A clock set back, nights that skip or repeat an hour, travel: order is kept, nothing comes twice."""

from __future__ import annotations

import random
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from mistakejournal.domain.duetime import due_here
from mistakejournal.domain.repeat import Every, Repeat
from mistakejournal.services.agenda import agenda
from mistakejournal.services.clock import StandingClock
from mistakejournal.services.desk import Desk
from mistakejournal.services.schedules import Plan, did_it_without_list, set_schedule
from mistakejournal.store import checks, tables
from tests.blankjournal import new_journal
from tests.services import brightside
from tests.services.conftest import CONTENT

ZONES = (
    "Europe/Berlin",
    "America/New_York",
    "Australia/Lord_Howe",
    "Asia/Kathmandu",
    "America/Santiago",
    "UTC",
)
"""An hour in spring and autumn, half an hour, a quarter of one off, a change at midnight, none."""
START = date(2026, 3, 2)  # a Monday, some weeks before the clocks are put on


def test_saves_keep_their_order_whatever_the_clock_does(journal_file, clock, record_property):
    journal = new_journal(journal_file, clock.now)
    chance = random.Random(24)
    stamps = []
    for _ in range(300):
        clock.advance(seconds=chance.choice((0, 1, -1, 3600, -3600, 86_400, -86_400, -40_000_000)))
        with journal.write() as writing:
            client = writing.add(tables.CLIENTS, name="x")
        row = journal.read_one("SELECT updated_at FROM clients WHERE id = ?", (client,))
        stamps.append(row["updated_at"])
    journal.close()
    assert stamps == sorted(set(stamps))
    assert checks.look_closely(journal_file).findings == ()
    record_property("figure", f"{len(stamps)} saves under a clock that jumps: 0 out of order, 0 alike")


def test_no_time_of_a_day_is_lost_or_turned_round_between_two_zones(record_property):
    tried = 0
    for there in ZONES:
        for own in ZONES:
            zone = ZoneInfo(own)
            for day in (START + timedelta(days=days) for days in range(0, 280, 9)):
                minutes = range(0, 24 * 60, 30)
                found = [
                    due_here(
                        day,
                        (datetime.combine(day, time()) + timedelta(minutes=minute)).strftime("%H:%M"),
                        there,
                        own,
                        lambda moment, zone=zone: moment.astimezone(UTC).astimezone(zone),
                    )
                    for minute in minutes
                ]
                tried += len(found)
                assert all(abs((here - day).days) <= 1 for here, _ in found)
                assert there != own or found == sorted(set(found))
    record_property("figure", f"{tried} due times between {len(ZONES)} zones: 0 lost")


@pytest.mark.parametrize("zone", ZONES[::2])
def test_work_of_every_day_comes_up_once_a_day_through_the_year(journal_file, zone, record_property):
    clock = StandingClock(datetime(2026, 3, 2, 12, tzinfo=UTC), ZoneInfo(zone), zone)
    journal = new_journal(journal_file, clock.now)
    desk = Desk(journal, clock, CONTENT)
    known = brightside.make(desk)
    start = clock.local().date()
    set_schedule(desk, known.checklist, Plan(Repeat(Every.WEEK, days=tuple(range(7))), start, "02:30"))
    chance = random.Random(zone)
    came: list[date] = []
    while len(came) < 80:
        for card in agenda(desk).due:
            came.append(card.day)
            did_it_without_list(desk, card.id)
        clock.advance(hours=chance.choice((1, 5, -3, -8, 9, 17)))
    journal.close()
    assert came == [start + timedelta(days=number) for number in range(len(came))]
    record_property(
        "figure", f"{len(came)} days in {zone} with the clock set back now and then: each came once"
    )

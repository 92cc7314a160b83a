"""The same mistake before, and the story of an incident, among 100,000 of them (K1, K6)."""

from __future__ import annotations

from functools import partial
from itertools import cycle
from statistics import median
from zoneinfo import ZoneInfo

from mistakejournal.domain.likeness import words_by_root
from mistakejournal.services.alike import WORDS, alike, old_fixes
from mistakejournal.services.clock import StandingClock
from mistakejournal.services.content import Content
from mistakejournal.services.desk import Desk
from mistakejournal.services.incidents import get_incident
from mistakejournal.services.since import since
from mistakejournal.services.timeline import timeline
from mistakejournal.store.alike import HITS
from mistakejournal.store.opening import read_journal
from tests.bench.generator import END, journal_of
from tests.bench.measuring import Figure, in_turn, milliseconds, seconds

INCIDENTS, ROUNDS, LIMIT = 100_000, 25, 50.0


def measure() -> list[Figure]:
    clock = StandingClock(END, ZoneInfo("Europe/Berlin"), "Europe/Berlin")
    journal = read_journal(journal_of(INCIDENTS), clock.now)
    desk = Desk(journal, clock, Content())
    newest = journal.read("SELECT id FROM incidents ORDER BY coalesce(noticed_at, created_at) DESC LIMIT 50")
    fixed = journal.read("SELECT DISTINCT incident_id AS id FROM fixes ORDER BY done_at DESC LIMIT 50")
    ids, with_fix = cycle(row["id"] for row in newest), cycle(row["id"] for row in fixed)
    found, raw = in_turn(
        [lambda: seconds(partial(alike, desk, next(ids))), lambda: _words_alone(desk, next(ids))], ROUNDS
    )
    story = median(_story(desk, next(with_fix)) for _ in range(ROUNDS))
    journal.close()
    return [
        Figure(
            "K1",
            "up to three past incidents that are alike, among 100,000",
            LIMIT,
            found * 1000,
            "ms",
            f"its {WORDS} words asked of the index with sqlite3 alone {milliseconds(raw)}",
        ),
        Figure("K6", "timeline, fixes, runs, catches and returns of one", LIMIT, story * 1000, "ms", ""),
    ]


def _words_alone(desk: Desk, incident_id: str) -> float:
    incident = get_incident(desk, incident_id)
    words = list(words_by_root(f"{incident.title} {incident.what_happened}"))[:WORDS]
    conn = desk.journal._conn

    def ask() -> None:
        for word in words:
            sql = "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?"
            conn.execute(sql, (f'"{word}"', HITS)).fetchall()

    return seconds(ask)


def _story(desk: Desk, incident_id: str) -> float:
    def read() -> None:
        timeline(desk, incident_id)
        since(desk, incident_id)
        old_fixes(desk, incident_id)

    return seconds(read)

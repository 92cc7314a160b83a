"""Today with five years of work behind it: 5,000 runs of 60,000 steps, 40 lists that come round (P15)."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from mistakejournal.services.clock import StandingClock
from mistakejournal.services.content import Content
from mistakejournal.services.desk import Desk
from mistakejournal.services.today import today
from mistakejournal.store import tables
from mistakejournal.store.journal import Journal
from mistakejournal.store.opening import open_journal
from mistakejournal.store.writing import Writing
from tests.bench.generator import CLIENTS, END, KEPT_IN, Maker, schema_mark, ticking
from tests.bench.measuring import Figure, in_turn, milliseconds, seconds

INCIDENTS, RUNS, LIMIT = 1000, 5000, 50.0
ROUNDS = 15


class DayMaker(Maker):
    """Fills a journal with few incidents and many runs, due lists, paused runs and companion work."""

    def fill(self) -> None:
        super().fill()
        known = self.journal.number("SELECT count(*) FROM runs")
        with self.journal.write() as writing:
            for number in range(known, RUNS):
                self._make_run(writing, number % CLIENTS, END - timedelta(hours=8 * (RUNS - number)))
            for number, checklist in enumerate(self.checklists):
                self._make_due(writing, number, checklist)

    def _make_due(self, writing: Writing, number: int, checklist: str) -> None:
        """Let a third be due today, a third be missed for weeks, and a third come later."""
        weeks = (0, 5, -1)[number % 3]
        day = (END - timedelta(weeks=weeks)).date()
        writing.add(
            tables.SCHEDULES,
            checklist_id=checklist,
            rule="FREQ=WEEKLY;BYDAY=TU",
            starts_on=day - timedelta(weeks=200),
            next_on=day,
            at_time="10:00",
            zone="Europe/Berlin",
        )
        if number % 8 == 0:
            writing.add(tables.OCCURRENCES, checklist_id=checklist, due_on=END.date(), at_time="15:00")
            run = self._make_run(writing, number, END)
            writing.change(tables.RUNS, run, state="open", ended_at=None)


def journal() -> Path:
    KEPT_IN.mkdir(parents=True, exist_ok=True)
    path = KEPT_IN / f"today-{schema_mark()}.db"
    if not path.exists():
        half = path.with_suffix(".half")
        half.unlink(missing_ok=True)
        moments = ticking()
        made: Journal = open_journal(half, lambda: next(moments))
        made._conn.execute("PRAGMA synchronous = OFF")  # made again if the power goes
        DayMaker(made, INCIDENTS).fill()
        made.close()
        half.rename(path)
    return path


def measure() -> list[Figure]:
    clock = StandingClock(END, ZoneInfo("Europe/Berlin"), "Europe/Berlin")
    kept = open_journal(journal(), clock.now)
    desk = Desk(kept, clock, Content())
    rough, whole = in_turn(
        [partial(seconds, partial(today, desk, str, counted=counted)) for counted in (False, True)], ROUNDS
    )
    day = today(desk, str)
    beside = (
        f"first paint {milliseconds(rough)}; {len(day.due)} due, {len(day.runs)} begun, "
        f"{kept.number('SELECT count(*) FROM runs')} runs, "
        f"{kept.number('SELECT count(*) FROM run_steps')} steps"
    )
    kept.close()
    return [Figure("P15", "Today with 5,000 runs and 60,000 steps", LIMIT, whole * 1000, "ms", beside)]

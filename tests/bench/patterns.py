"""Patterns of 100,000 incidents in a worker, and of a thousand learned steps over 20,000 runs (P15)."""

from __future__ import annotations

import gc
import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from mistakejournal.services.clock import StandingClock
from mistakejournal.services.content import Content
from mistakejournal.services.desk import Desk
from mistakejournal.services.effectiveness import fix_records
from mistakejournal.services.patterns import months_back, patterns_beside
from mistakejournal.store.mapping import moment_text
from mistakejournal.store.opening import open_journal
from tests.bench.generator import END, KEPT_IN, STEPS, journal_of, schema_mark
from tests.bench.measuring import Figure, in_turn, milliseconds, seconds

INCIDENTS, LEARNED, LIMIT = 100_000, 1_000, 200.0
ROUNDS = 7


def journal() -> Path:
    """Give a copy of the large journal in which there is something to be seen; it is kept in build/."""
    path = KEPT_IN / f"patterns-{INCIDENTS}-{schema_mark()}.db"
    if not path.exists():
        half = path.with_suffix(".half")
        shutil.copyfile(journal_of(INCIDENTS), half)
        with closing(sqlite3.connect(half)) as conn:
            conn.execute("PRAGMA synchronous = OFF")  # made again if the power goes
            _vary(conn, random.Random(INCIDENTS))
            conn.commit()
        half.rename(path)
    return path


def _vary(conn: sqlite3.Connection, chance: random.Random) -> None:
    """Let spans differ, one entry in ten be caught, one in fifty come back, a thousand steps be learned."""
    rows = conn.execute("SELECT id, run_id FROM incidents ORDER BY noticed_at").fetchall()
    for number, (row_id, run_id) in enumerate(rows):
        told, fixed, verified = (round(chance.lognormvariate(middle, 1)) for middle in (4, 5, 6))
        conn.execute(
            "UPDATE incidents SET noticed_by = ?, told_at = strftime(?, noticed_at, ?),"
            " fixed_at = strftime(?, noticed_at, ?), verified_at = strftime(?, noticed_at, ?) WHERE id = ?",
            (
                chance.choice(("me", "me", "client", "tool", None)),
                *_after(told), *_after(told + fixed), *_after(told + fixed + verified), row_id,
            ),
        )  # fmt: skip
        if number % 10 == 0 and run_id:
            conn.execute(
                "UPDATE incidents SET kind = 'near_miss', caught_by = (SELECT id FROM run_steps"
                " WHERE run_id = ? ORDER BY order_key LIMIT 1 OFFSET ?) WHERE id = ?",
                (run_id, chance.randrange(STEPS), row_id),
            )
        elif number % 50 == 1:
            earlier = rows[chance.randrange(number)][0]
            conn.execute("UPDATE incidents SET again_of = ? WHERE id = ?", (earlier, row_id))
    _learn(conn, chance, [row_id for row_id, _ in rows])


def _after(minutes: int) -> tuple[str, str]:
    return "%Y-%m-%dT%H:%M:%f000Z", f"+{minutes} minutes"


def _learn(conn: sqlite3.Connection, chance: random.Random, incidents: list[str]) -> None:
    """Bring the number of learned steps to a thousand, by copies of those there are."""
    names = [row[1] for row in conn.execute("PRAGMA table_info(steps)") if row[1] != "id"]
    steps = [row[0] for row in conn.execute("SELECT id FROM steps")]
    columns = ", ".join(names)
    known: int = conn.execute("SELECT count(*) FROM steps WHERE incident_id IS NOT NULL").fetchone()[0]
    for number in range(max(LEARNED - known, 0)):
        new = f"learned-{number}"
        conn.execute(
            f"INSERT INTO steps (id, {columns}) SELECT ?, {columns} FROM steps WHERE id = ?",
            (new, chance.choice(steps)),
        )
        learned_at = moment_text(END - timedelta(days=chance.randrange(900)))
        conn.execute(
            "UPDATE steps SET incident_id = ?, learned_at = ? WHERE id = ?",
            (chance.choice(incidents), learned_at, new),
        )


def measure() -> list[Figure]:
    clock = StandingClock(END, ZoneInfo("Europe/Berlin"), "Europe/Berlin")
    kept = open_journal(journal(), clock.now)
    desk = Desk(kept, clock, Content())
    acts: list[Callable[[], object]] = [
        partial(patterns_beside, desk, None),
        partial(patterns_beside, desk, months_back(clock, 6)),
        partial(patterns_beside, desk, months_back(clock, 6), fixes=fix_records(desk)),
        partial(fix_records, desk),
        partial(_raw, kept.path),
    ]
    gc.freeze()  # as the app does after its first paint
    whole, half_year, other, fixes, raw = in_turn([partial(seconds, act) for act in acts], ROUNDS, warm=1)
    found = patterns_beside(desk, None)
    assert found is not None
    runs = kept.number("SELECT count(*) FROM runs WHERE state = 'done'")
    kept.close()
    beside = (
        f"six months {milliseconds(half_year)}, after another span {milliseconds(other)}; "
        f"raw sqlite3 reading the same columns {milliseconds(raw)}; "
        f"{found.incidents} incidents, {found.near_misses} near misses, {len(found.months)} months"
    )
    of_fixes = f"{len(found.fixes)} fixes, {runs} runs"
    return [
        Figure("P15", "Patterns of 100,000 incidents, in a worker", LIMIT, whole * 1000, "ms", beside),
        Figure("P15", "Whether a thousand learned steps hold", LIMIT, fixes * 1000, "ms", of_fixes),
    ]


def _raw(path: Path) -> None:
    """Read what the figures are made of, once, as a plain loop over rows would."""
    with closing(sqlite3.connect(path)) as conn:
        conn.execute(
            "SELECT kind, coalesce(noticed_at, created_at), noticed_by, noticed_at, told_at, fixed_at,"
            " verified_at FROM incidents WHERE practice = 0 AND deleted_at IS NULL"
        ).fetchall()
        conn.execute(
            "SELECT causes.code, count(*) FROM causes JOIN incidents ON incidents.id = causes.incident_id"
            " WHERE incidents.kind = 'incident' AND incidents.practice = 0 AND incidents.deleted_at IS NULL"
            " GROUP BY causes.code"
        ).fetchall()

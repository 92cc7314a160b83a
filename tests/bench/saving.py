"""P8 and P9: a tick and a saved incident, on the disk, against the bare commit of one row."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from itertools import count
from pathlib import Path

from mistakejournal.services.clock import RealClock
from mistakejournal.services.desk import Desk
from mistakejournal.services.incidents import edit_incident
from mistakejournal.services.journals import close_desk, open_desk
from mistakejournal.services.runs import start_run
from mistakejournal.services.ticks import tick_step, untick_step
from mistakejournal.store import tables
from mistakejournal.store.connecting import PRAGMAS
from tests.bench.generator import Words, journal_of
from tests.bench.measuring import Figure, in_turn, milliseconds, seconds

ROUNDS = 150


def measure(small: int = 1_000, large: int = 100_000) -> list[Figure]:
    """Give P8, and P9 with its growth from the small journal to the large one."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(dir=journal_of(small).parent)))
        raw = stack.enter_context(raw_commits(folder))
        desk = stack.enter_context(desk_on_a_copy(folder, small))
        big = stack.enter_context(desk_on_a_copy(folder, large))
        bare, row, tick, save, save_big = in_turn(
            [raw, one_row(desk), ticks(desk), saves(desk), saves(big)], ROUNDS
        )
    beside = f"raw {milliseconds(bare)}"
    return [
        Figure(
            "P8",
            "one row through write() / raw commit",
            1.25,
            row / bare,
            "×",
            f"{milliseconds(row)}, {beside}",
        ),
        Figure(
            "P8",
            "tick_step, whole service / raw commit",
            1.25,
            tick / bare,
            "×",
            f"{milliseconds(tick)}, {beside}",
        ),
        Figure(
            "P9",
            f"save an incident, {small:,} / raw commit",
            4,
            save / bare,
            "×",
            f"{milliseconds(save)}, {beside}",
        ),
        Figure(
            "P9",
            f"save an incident, {large:,} / {small:,}",
            1.5,
            save_big / save,
            "×",
            milliseconds(save_big),
        ),
    ]


@contextmanager
def raw_commits(folder: Path) -> Iterator[Callable[[], float]]:
    """Give the act everything is held against: one small row, changed and committed, with our settings."""
    with closing(sqlite3.connect(folder / "raw.db", isolation_level=None)) as conn:
        for pragma in ("PRAGMA journal_mode = WAL", *PRAGMAS):
            conn.execute(pragma).fetchall()
        conn.execute("CREATE TABLE rows (id TEXT PRIMARY KEY, state TEXT NOT NULL, at TEXT) STRICT")
        conn.execute("INSERT INTO rows VALUES ('one', 'open', NULL)")
        numbers = count()

        def commit() -> None:
            conn.execute("BEGIN IMMEDIATE")
            conn.execute("UPDATE rows SET at = ? WHERE id = 'one'", (str(next(numbers)),))
            conn.execute("COMMIT")

        yield lambda: seconds(commit)


@contextmanager
def desk_on_a_copy(folder: Path, incidents: int) -> Iterator[Desk]:
    path = folder / f"{incidents}.db"
    shutil.copyfile(journal_of(incidents), path)
    desk = open_desk(path, RealClock()).desk
    yield desk
    close_desk(desk)


def one_row(desk: Desk) -> Callable[[], float]:
    """Change a run step and nothing else: what write(), the digest and the index cost by themselves."""
    (step,) = desk.journal.read("SELECT id FROM run_steps ORDER BY id LIMIT 1")
    numbers = count()

    def change() -> None:
        with desk.journal.write() as writing:
            writing.change(tables.RUN_STEPS, step["id"], reason="", section=str(next(numbers)))

    return lambda: seconds(change)


def ticks(desk: Desk) -> Callable[[], float]:
    """Tick a step of a run that is going on, again and again."""
    (checklist,) = desk.journal.read("SELECT id FROM checklists ORDER BY id LIMIT 1")
    run = start_run(desk, checklist["id"]).id
    found = desk.journal.read("SELECT id FROM run_steps WHERE run_id = ? AND kind = 'tick'", (run,))
    step = found[0]["id"]

    def tick() -> float:
        taken = seconds(lambda: tick_step(desk, step))
        untick_step(desk, step)
        return taken

    return tick


def saves(desk: Desk) -> Callable[[], float]:
    """Save what autosave would: a paragraph of an incident, with all its words in the index."""
    incidents = [row["id"] for row in desk.journal.read("SELECT id FROM incidents ORDER BY id DESC LIMIT 20")]
    words = Words(4)
    numbers = count()

    def save() -> float:
        text = words.some(60)
        incident = incidents[next(numbers) % len(incidents)]
        return seconds(lambda: edit_incident(desk, incident, what_happened=text))

    return save

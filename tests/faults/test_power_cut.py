"""The power goes: what was not asked to be kept for good is lost, half written or there. No save is lost."""

from __future__ import annotations

import pickle
import random
import subprocess
import sys
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

import pytest

from mistakejournal.store import checks
from mistakejournal.store.opening import open_journal
from tests.faults.recording import Event, library

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
SECTOR = 512
SAVES = 120

pytestmark = pytest.mark.skipif(library() is None, reason="Python has a SQLite of its own in it")


@pytest.fixture
def before(journal_file, clock):
    """Give the bytes of a journal before the first save."""
    open_journal(journal_file, clock.now).close()
    return journal_file.read_bytes()


def recorded(journal, promise) -> list[Event]:
    record = journal.with_name("record")
    command = [
        sys.executable,
        str(HERE / "child_recorded.py"),
        str(journal),
        str(record),
        str(SAVES),
        promise,
    ]
    subprocess.run(command, cwd=ROOT, check=True)
    return pickle.loads(record.read_bytes())


def test_after_a_power_cut_each_save_that_was_told_is_there_and_none_is_torn(
    before, journal_file, tmp_path, clock, record_property, tries
):
    events = recorded(journal_file, "FULL")
    assert sum(event[0] == "saved" for event in events) == SAVES
    cuts = list(outcomes(events, before, tmp_path, clock, tries(200)))
    assert [cut for cut in cuts if cut is None] == []
    assert [lost for lost in cuts if lost] == []
    record_property("figure", f"{len(cuts)} power cuts: 0 saves lost, 0 journals unopenable")


def test_with_less_asked_of_the_disk_the_same_cuts_would_lose_saves(before, journal_file, tmp_path, clock):
    """So the cuts above are real ones."""
    cuts = outcomes(recorded(journal_file, "NORMAL"), before, tmp_path, clock, 40)
    assert any(cuts)


def outcomes(events, before, folder, clock, count) -> Iterable[int | None]:
    """Give how many saves each cut lost; None is a journal that can’t be opened or has damage."""
    chance = random.Random(5)
    for number in range(count):
        done = events[: chance.randrange(len(events))]
        place = folder / f"{number}" / "journal.db"
        place.parent.mkdir()
        for name, content in left_by(done, {"journal.db": before}, chance).items():
            place.with_name(name).write_bytes(content)
        if chance.random() < 0.5:  # shared memory, of which nobody asks anything to stay
            place.with_name("journal.db-shm").write_bytes(chance.randbytes(32768))
        told = max((event[1] for event in done if event[0] == "saved"), default=0)
        yield None if (found := saves_in(place, clock)) is None else max(0, told - found)


def saves_in(place, clock) -> int | None:
    journal = open_journal(place, clock.now)
    rows = [int(row["lesson"]) for row in journal.read("SELECT lesson FROM incidents ORDER BY rowid")]
    repairs = [int(row["title"]) for row in journal.read("SELECT title FROM repairs ORDER BY rowid")]
    journal.close()
    whole = rows == repairs == list(range(1, len(rows) + 1))
    return len(rows) if whole and not checks.look_closely(place).findings else None


def left_by(events: list[Event], files: dict[str, bytes], chance: random.Random) -> dict[str, bytes]:
    """Give the files after a power cut: as each was when it was last synced, and then nobody knows.

    A file is there from its first sync on: SQLite asks for its folder too. One that was deleted may be back.
    """
    kept = dict(files)
    pending: dict[str, list[Event]] = {}
    for event in events:
        what, name, *_ = event
        if what == "sync":
            kept[name] = changed(kept.get(name, b""), pending.pop(name, []))
        elif what in ("write", "truncate"):
            pending.setdefault(name, []).append(event)
        elif what == "delete" and chance.random() < 0.5:
            kept.pop(name, None)
            pending.pop(name, None)
    for name, changes in pending.items():
        content = changed(kept.get(name, b""), lucky(changes, chance))
        if content or name in kept:
            kept[name] = content
    return kept


def lucky(changes: list[Event], chance: random.Random) -> Iterable[Event]:
    """Give those of the changes that reached the disk in time: none, all, or some of their sectors."""
    fate = chance.choice(("none", "all", "some", "some", "some"))
    if fate != "some":
        return changes if fate == "all" else []
    sectors = (part for change in changes for part in parts(change))
    return [torn(part, chance) for part in sectors if chance.random() < 0.6]


def changed(before: bytes, changes: Iterable[Event]) -> bytes:
    content = bytearray(before)
    for change in changes:
        apply(content, change)
    return bytes(content)


def apply(content: bytearray, event: Event) -> None:
    what, _name, *values = event
    if what == "truncate":
        del content[values[0] :]
        return
    at, data = values
    content.extend(bytes(max(0, at - len(content))))
    content[at : at + len(data)] = data


def parts(event: Event) -> list[Event]:
    """Give a write sector by sector: each of them has its own luck."""
    if event[0] != "write":
        return [event]
    _what, name, at, data = event
    cuts = [0, *range(SECTOR - at % SECTOR, len(data), SECTOR), len(data)]
    return [("write", name, at + start, data[start:end]) for start, end in pairwise(cuts)]


def torn(part: Event, chance: random.Random) -> Event:
    """Give a part as it was asked for, or now and then half of it with noise behind."""
    if part[0] != "write" or chance.random() < 0.9:
        return part
    _what, name, at, data = part
    half = chance.randrange(len(data))
    return ("write", name, at, data[:half] + chance.randbytes(len(data) - half))

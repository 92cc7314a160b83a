"""Twenty-one kinds of damage to a journal: all are noticed, and no row that a backup has is lost."""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest

from mistakejournal.errors import JournalError
from mistakejournal.services import rescue
from mistakejournal.services.clock import StandingClock
from mistakejournal.services.journals import check
from mistakejournal.store import backups, tables
from mistakejournal.store.connecting import connect
from mistakejournal.store.digests import NOT_CONTENT
from mistakejournal.store.opening import open_journal
from tests.faults.damages import KINDS

EACH = 23
"""Times 21 kinds: 483 damages."""

Words = dict[tuple[str, str], dict[str, object]]


@pytest.fixture
def kept(filled: Path, clock: StandingClock) -> Words:
    """Back the journal up, write on, close it, and give what the backup holds."""
    journal = open_journal(filled, clock.now)
    backup = backups.make_backup(journal._conn, filled, clock.now(), "test")
    with journal.write() as writing:
        for number in range(6):
            writing.add(tables.INCIDENTS, title=f"newer {number}", what_happened=f"{number} " * 300)
    journal.close()
    return words_in(Path(getattr(backup, "path", backup)))


def test_every_damage_is_noticed_and_no_row_of_a_backup_is_lost(
    filled: Path, kept: Words, tmp_path: Path, clock: StandingClock, record_property, tries
) -> None:
    chance = random.Random(21)
    whole = words_in(filled)
    fates: Counter[str] = Counter()
    for kind, damage in KINDS.items():
        for number in range(EACH if tries(EACH) == EACH else 2):
            place = tmp_path / f"{kind} {number}" / filled.name
            shutil.copytree(filled.parent, place.parent, ignore=shutil.ignore_patterns("home", "* *"))
            damage(place, chance)
            fates[fate(place, whole, kept, clock)] += 1
            shutil.rmtree(place.parent)
    assert not {"silent", "lost"} & set(fates), fates
    harmless, mended = fates["did no harm"], fates["put together again"]
    record_property(
        "figure",
        f"{len(KINDS)} kinds of damage, {mended + harmless} tried: {harmless} harmless, {mended} mended, "
        "0 silent, 0 rows of a backup lost",
    )


def fate(place: Path, whole: Words, kept: Words, clock: StandingClock) -> str:
    """Open, check and mend a damaged journal; whatever is no calm refusal fails the test."""
    code = noticed(place, clock)
    if not code:
        return "did no harm" if words_in(place) == whole else "silent"
    if code == "index":
        return "put together again"
    assert rescue.can_rescue(place, code)
    assert rescue.put_together(place, clock) is not None
    rescue.take_up(place, clock)
    open_journal(place, clock.now).close()
    there = words_in(place)
    is_whole = all(there.get(row) in (words, whole.get(row)) for row, words in kept.items())
    is_whole = is_whole and not check(place).findings
    return "put together again" if is_whole else "lost"


def noticed(place: Path, clock: StandingClock) -> str:
    """Give what opening or the deep check says is wrong, or ""."""
    try:
        open_journal(place, clock.now).close()
        found = check(place)
    except JournalError as trouble:
        return trouble.code
    if rescue.is_index_alone(found):
        journal = open_journal(place, clock.now)
        journal.rebuild_index()
        journal.close()
        return "index"
    return "damaged" if found.findings else ""


def words_in(path: Path) -> Words:
    with closing(connect(path)) as conn:
        conn.row_factory = sqlite3.Row
        return {
            (table, row["id"]): {name: row[name] for name in set(row.keys()) - NOT_CONTENT}
            for table in tables.ALL
            for row in conn.execute(f"SELECT * FROM {table}")
        }

"""What is left of a damaged journal is read from the start, from the end and row by row."""

from __future__ import annotations

import shutil

import pytest

from mistakejournal.store import tables
from mistakejournal.store.opening import open_journal
from tests.store.damaged import BACKED_UP, NEWER, PAGE, blot, names, page_of, rescue


@pytest.mark.parametrize("spoil", ["beginning", "header", "first page"])
def test_a_lost_beginning_hides_nothing_that_is_newer(lived, clock, spoil):
    blot(lived, 0, {"beginning": b"\0" * 16, "header": b"\xff" * 100, "first page": b"\xff" * PAGE}[spoil])
    assert rescue(lived, clock).newer == 40
    assert names(lived) == BACKED_UP | NEWER


def test_a_file_cut_in_half_has_the_backup_at_least(lived, clock):
    with lived.open("r+b") as opened:
        opened.truncate(lived.stat().st_size // 2)
    rescue(lived, clock)
    assert names(lived) >= BACKED_UP


def test_what_a_kill_had_left_in_the_log_is_read_too(lived, clock):
    journal = open_journal(lived, clock.now)
    with journal.write() as writing:
        writing.add(tables.CLIENTS, name="typed just now")
    copies = [
        (shutil.copy(file, file.with_suffix(file.suffix + ".copy")), file)
        for file in lived.parent.glob("journal.db*")
        if file.suffix != ".db-shm"
    ]
    journal.close()
    for copy, file in copies:
        shutil.move(copy, file)
    blot(lived, page_of(lived, "search_data"))
    rescue(lived, clock)
    assert "typed just now" in names(lived)
    assert not lived.with_name("journal.db-wal").exists()

"""Marks of an open journal that nobody holds: each is taken over, or can be removed; none blocks for good."""

from __future__ import annotations

import platform
import subprocess
import sys
from pathlib import Path

import pytest

from mistakejournal.errors import JournalError
from mistakejournal.ui.handover import Handover
from mistakejournal.ui.start_trouble import tell_trouble
from tests.ui.answering import answering

HERE = platform.node()


def gone() -> int:
    """Give the number of a process that has ended."""
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    return ended.pid


def of(pid: object, name: str, host: str, *more: str) -> bytes:
    return "\n".join([str(pid), name, host, *more, ""]).encode()


LEFT = {
    "a process that has ended": lambda: of(gone(), "python3", HERE),
    "one that has ended, with the ids of machine and start": lambda: of(gone(), "python3", HERE, "m", "b"),
    "a number that another program has now": lambda: of(1, "mistakejournal", HERE),
    "a number there can be none of": lambda: of(2**31 - 1, "python3", HERE),
    "another computer": lambda: of(4711, "python3", "her-other-laptop"),
    "another computer, in other letters": lambda: of(4711, "python3", "HER-OTHER-LAPTOP", "m", "b"),
    "this computer under its name before": lambda: of(gone(), "python3", f"{HERE}-before"),
    "nothing": lambda: b"",
    "a line end": lambda: b"\n",
    "a number alone": lambda: b"4711\n",
    "a number and a name": lambda: b"4711\npython3\n",
    "no number": lambda: of("x", "python3", HERE),
    "a number below zero": lambda: of(-1, "python3", HERE),
    "a number too long": lambda: of("9" * 400, "python3", HERE),
    "garbage": lambda: b"\x00\xff\xfegarbage\x80",
    "zeros, as a power cut leaves them": lambda: bytes(64),
    "another kind of text": lambda: of(gone(), "python3", HERE).decode().encode("utf-16"),
    "a long text": lambda: b"milk\n" * 100_000,
    "a journal": lambda: b"SQLite format 3\0" + bytes(4096),
    "no host": lambda: of(gone(), "python3", ""),
}


def is_taken(journal: Path) -> str:
    handover = Handover(journal)
    try:
        handover.claim()
    except JournalError as error:
        return error.code
    assert handover.is_held
    handover.release()
    return ""


@pytest.mark.parametrize("left", LEFT, ids=LEFT)
def test_no_mark_that_nobody_holds_blocks_for_good(qapp, journal_file, clock, monkeypatch, left) -> None:
    monkeypatch.setattr(Handover, "call", lambda _handover: False)  # nobody answers, and it waits for long
    lock = journal_file.with_name("journal.db.lock")
    lock.write_bytes(LEFT[left]())
    code = is_taken(journal_file)
    if code:
        with answering("Remove the mark"):
            assert (
                tell_trouble(qapp, JournalError(code, host="her-other-laptop"), journal_file, clock) is None
            )
        assert is_taken(journal_file) == ""


def test_a_folder_in_the_place_of_the_mark_is_removed_too(qapp, journal_file, clock) -> None:
    lock = journal_file.with_name("journal.db.lock")
    lock.mkdir()
    code = is_taken(journal_file)
    with answering("Remove the mark"):
        assert tell_trouble(qapp, JournalError(code), journal_file, clock) is None
    assert is_taken(journal_file) == ""


def test_a_mark_that_cannot_be_removed_is_said_and_the_app_ends_calmly(qapp, journal_file, clock) -> None:
    lock = journal_file.with_name("journal.db.lock")
    lock.mkdir()
    (lock / "hers").touch()
    with answering("Remove the mark", "OK") as said:
        assert tell_trouble(qapp, JournalError("lock_unreadable"), journal_file, clock) == 75
    assert "can’t be written to" in said[1]


def test_marks_of_processes_that_have_ended_are_taken_over_unasked(
    qapp, journal_file, record_property
) -> None:
    lock = journal_file.with_name("journal.db.lock")
    unasked = 0
    for left in LEFT.values():
        lock.write_bytes(left())
        unasked += is_taken(journal_file) == ""
        lock.unlink(missing_ok=True)
    record_property(
        "figure", f"{len(LEFT)} left-over locks: {unasked} taken over, the others removed by one click"
    )

"""A command that writes waits for no window: the journal is held as a window holds it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLockFile

from mistakejournal.cli.held import held
from mistakejournal.errors import JournalError


def test_beside_an_open_window_it_is_refused(journal_file):
    lock = QLockFile(f"{journal_file}.lock")
    assert lock.tryLock(0)
    with pytest.raises(JournalError, match="in_use"), held(journal_file):
        pass
    lock.unlock()


def test_it_is_let_go_of_afterwards(journal_file):
    for _ in range(2):
        with held(journal_file), pytest.raises(JournalError, match="in_use"), held(journal_file):
            pass

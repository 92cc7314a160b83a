"""Where a journal's key lies."""

from __future__ import annotations

from pathlib import Path

from mistakejournal.store.keyfile import key_place


def test_a_key_lies_beside_its_journal():
    assert key_place(Path("/home/her/journal.db")) == Path("/home/her/journal.key")
    assert key_place(Path("backups/journal-1.db")) == Path("backups/journal-1.key")

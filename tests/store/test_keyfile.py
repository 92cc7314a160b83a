"""Where a journal's key lies."""

from __future__ import annotations

from pathlib import Path

from mistakejournal.store.keyfile import key_place, keys_in


def test_a_key_lies_beside_its_journal():
    assert key_place(Path("/home/her/journal.db")) == Path("/home/her/journal.key")
    assert key_place(Path("backups/journal-1.db")) == Path("backups/journal-1.key")


def test_the_copies_beside_the_backups_come_newest_first(tmp_path):
    (tmp_path / "backups").mkdir()
    names = ["journal-20260101T000000Z-close.key", "journal-20260301T000000Z-asked.key", "journal-sample.key"]
    for name in [*names, "journal-20260401T000000Z-asked.db", "other-20260101T000000Z-close.key"]:
        (tmp_path / "backups" / name).touch()
    assert [place.name for place in keys_in(tmp_path / "backups", "journal")] == [names[1], names[0]]
    assert keys_in(tmp_path / "elsewhere", "journal") == []

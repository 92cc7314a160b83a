"""What lies in a folder of backups: this journal's, whole ones, and nothing half made after a start."""

from __future__ import annotations

from contextlib import closing

import pytest

from mistakejournal.errors import JournalError
from mistakejournal.store import backupfolder, backups, driver
from mistakejournal.store.opening import open_journal


def back_up(journal, clock):
    return backups.make_backup(journal._conn, journal.path, clock.now(), "asked")


def test_a_folder_that_is_away_holds_none(tmp_path):
    assert backupfolder.backups_in(tmp_path / "nowhere", "journal") == []


def test_two_of_one_second_are_both_kept_in_their_order(journal, clock):
    made = [back_up(journal, clock) for _ in range(3)]
    assert backupfolder.all_backups(journal.path) == made


def test_a_start_clears_away_what_a_kill_left(journal, clock):
    whole = back_up(journal, clock)
    for name in (
        whole.name + ".part",
        whole.name + ".part-journal",
        whole.with_suffix(".key").name + ".part",
    ):
        whole.with_name(name).write_bytes(b"half")
    other = whole.with_name("sample-20261124T083000Z-asked.db.part")
    other.write_bytes(b"not ours")
    journal.close()
    open_journal(journal.path, clock.now).close()
    assert {file.name for file in whole.parent.iterdir()} == {whole.name, other.name}


def test_what_is_written_to_just_now_stays(journal, clock):
    part = back_up(journal, clock).with_suffix(".db.part")
    with closing(driver.connect(part, isolation_level=None)) as conn:
        conn.execute("BEGIN IMMEDIATE")
        backupfolder.clear_left_over(part.parent, "journal")
        assert part.exists()
    backupfolder.clear_left_over(part.parent, "journal")
    assert not part.exists()


def test_a_backup_goes_with_its_key(journal, clock):
    backup = back_up(journal, clock)
    backup.with_suffix(".key").write_text("wraps the key")
    backupfolder.remove_backup(backup)
    backupfolder.remove_backup(backup)  # gone already is gone
    assert list(backup.parent.iterdir()) == []


def test_a_plain_one_needs_no_key(journal, clock, tmp_path):
    backup = back_up(journal, clock)
    assert backupfolder.key_for(backup, "f" * 96) == ""
    assert backupfolder.opens(backup, "")
    with pytest.raises(JournalError) as trouble:
        backupfolder.key_for(tmp_path / "nowhere.db", "")
    assert trouble.value.code == "missing"

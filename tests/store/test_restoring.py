"""A backup is made ready under a passing name: brought up to date, whole, or refused and gone again."""

from __future__ import annotations

from contextlib import closing

import pytest

from mistakejournal.errors import JournalError
from mistakejournal.store import backups, checks, driver, restoring, tables
from mistakejournal.store.journal import UnwantedError
from mistakejournal.store.migrations import CURRENT
from mistakejournal.store.opening import arriving_place, open_journal
from tests.store.older import make_older


def ready(backup, journal, clock, is_unwanted=lambda: False):
    return restoring.made_ready(
        backup, journal, clock.now(), ("", ""), lambda _done, _total: None, is_unwanted
    )


def test_one_of_an_earlier_version_is_brought_up_to_date_and_stays_as_it_was(tmp_path, clock):
    older, place = tmp_path / "older.db", tmp_path / "journal.db"
    make_older(older, clock.now())
    before = older.read_bytes()
    with ready(older, place, clock) as made:
        made.take_place(place)
    assert older.read_bytes() == before
    with closing(open_journal(place, clock.now)) as journal:
        assert journal.number("PRAGMA user_version") == CURRENT
        assert journal.number("SELECT count(*) FROM runs") == 1
        assert journal.backup is None
    assert checks.look_closely(place).findings == ()


def test_it_is_copied_over_only_what_it_was_told_of(journal, clock):
    with journal.write() as writing:
        writing.add(tables.CLIENTS, name="before")
    backup = backups.make_backup(journal._conn, journal.path, clock.now(), "asked")
    with journal.write() as writing:
        writing.add(tables.CLIENTS, name="since")
    number = journal.number("SELECT commit_number FROM journal")
    with ready(backup, journal.path, clock) as made:
        assert not made.copy_over(journal.path, number - 1, lambda _done, _total: None)
        assert journal.number("SELECT count(*) FROM clients") == 2
        assert made.copy_over(journal.path, number, lambda _done, _total: None)
    assert journal.number("SELECT count(*) FROM clients") == 1
    assert journal.number("SELECT commit_number FROM journal") == number + 1


def test_what_is_written_at_the_last_moment_is_not_copied_over(journal, clock, monkeypatch):
    backup = backups.make_backup(journal._conn, journal.path, clock.now(), "asked")
    keep = restoring.Ready._keep_setup

    def disturbed(self, target):
        keep(self, target)
        with journal.write() as writing:
            writing.add(tables.CLIENTS, name="at the last moment")

    number = journal.number("SELECT commit_number FROM journal")
    monkeypatch.setattr(restoring.Ready, "_keep_setup", disturbed)
    with ready(backup, journal.path, clock) as made:
        assert not made.copy_over(journal.path, number, lambda _done, _total: None)
    assert journal.number("SELECT count(*) FROM clients") == 1
    assert checks.look_closely(journal.path).findings == ()


def test_whoever_reads_meanwhile_sees_one_or_the_other(journal, clock, monkeypatch):
    backup = backups.make_backup(journal._conn, journal.path, clock.now(), "asked")
    with journal.write() as writing:
        for number in range(200):
            writing.add(tables.CLIENTS, name=f"client {number} " * 20)
    monkeypatch.setattr(backups, "PAGES", 10)
    seen = []
    with ready(backup, journal.path, clock) as made:
        number = journal.number("SELECT commit_number FROM journal")
        made.copy_over(
            journal.path, number, lambda _d, _t: seen.append(journal.number("SELECT count(*) FROM clients"))
        )
    assert len(seen) > 3
    assert set(seen[:-1]) == {200}
    assert journal.number("SELECT count(*) FROM clients") == 0


@pytest.mark.parametrize(
    ("content", "code"), [(None, "backup_gone"), (b"", "backup_damaged"), (b"no database", "not_ours")]
)
def test_what_is_none_leaves_nothing_behind(tmp_path, clock, content, code):
    odd, place = tmp_path / "odd.db", tmp_path / "journal.db"
    if content is not None:
        odd.write_bytes(content)
    with pytest.raises(JournalError) as trouble, ready(odd, place, clock):
        pass
    assert trouble.value.code == code
    assert not arriving_place(place).exists()


def test_stopped_nothing_stays(journal, clock):
    backup = backups.make_backup(journal._conn, journal.path, clock.now(), "asked")
    with pytest.raises(UnwantedError), ready(backup, journal.path, clock, lambda: True):
        pass
    assert not arriving_place(journal.path).exists()


def test_without_the_extra_one_with_a_passphrase_is_refused(journal, clock):
    if driver.is_cipher():
        pytest.skip("the extra is in use")
    backup = backups.make_backup(journal._conn, journal.path, clock.now(), "asked")
    made = restoring.made_ready(
        backup, journal.path, clock.now(), ("", "f" * 96), lambda _done, _total: None, lambda: False
    )
    with pytest.raises(JournalError) as trouble, made:
        pass
    assert trouble.value.code == "backup_locked"

"""A journal is made once, known before it is touched, and never taken for lost or for new by mistake."""

from __future__ import annotations

import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from mistakejournal.errors import JournalError
from mistakejournal.store import backupfolder, backups, checks, driver, tables
from mistakejournal.store.connecting import APPLICATION_ID
from mistakejournal.store.migrations import CHAIN, CURRENT, MAJOR
from mistakejournal.store.opening import arriving_place, migrate, open_journal, read_journal
from tests.store.older import make_older, schema_of

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent


def refused(path, clock):
    with pytest.raises(JournalError) as trouble:
        open_journal(path, clock.now).close()
    return trouble.value.code


def bytes_beside(path):
    return {file.name: file.read_bytes() for file in path.parent.glob(path.name + "*")}


def set_numbers(path, *, application_id=APPLICATION_ID, version=CURRENT):
    with closing(driver.connect(path, isolation_level=None)) as conn:
        conn.execute(f"PRAGMA application_id = {application_id}").fetchall()
        conn.execute(f"PRAGMA user_version = {version}").fetchall()


@pytest.fixture
def closed(journal_file, clock):
    """A journal with a client in it that nobody has open."""
    journal = open_journal(journal_file, clock.now)
    with journal.write() as writing:
        writing.add(tables.CLIENTS, name="The Brightside Podcast")
    journal.close()
    return journal_file


def test_a_new_journal_is_hers_alone_and_safe_against_a_power_cut(journal, journal_file):
    assert stat.S_IMODE(journal_file.stat().st_mode) == 0o600
    settings = {
        name: journal.read_one(f"PRAGMA {name}")[0]
        for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete", "cell_size_check")
    }
    assert settings == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "cell_size_check": 1,
    }
    with journal.write() as writing:
        writing.add(tables.CLIENTS, name="x")
    beside = {file.name: stat.S_IMODE(file.stat().st_mode) for file in journal_file.parent.glob("*.db*")}
    assert set(beside.values()) == {0o600}
    assert "journal.db-wal" in beside


def test_what_was_written_is_there_after_closing_and_opening(closed, clock):
    journal = open_journal(closed, clock.now)
    assert journal.read_one("SELECT name FROM clients")["name"] == "The Brightside Podcast"
    assert journal.backup is None
    journal.close()


def test_a_journal_that_is_up_to_date_opens_without_what_a_migration_needs(closed):
    code = f"""
import sys
from datetime import UTC, datetime
from pathlib import Path
from mistakejournal.store.opening import open_journal
open_journal(Path({str(closed)!r}), lambda: datetime(2026, 11, 24, tzinfo=UTC)).close()
print({{"sqlite_utils", "json"}} & set(sys.modules))
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("set()\n", "")


@pytest.mark.parametrize("left", ["backup", "wal"])
@pytest.mark.parametrize("emptied", [False, True], ids=["gone", "emptied"])
def test_a_journal_that_was_there_once_is_missing_and_never_made_anew(closed, clock, left, emptied):
    if left == "backup":
        with closing(driver.connect(closed, isolation_level=None)) as conn:
            conn.row_factory = driver.Row
            backups.make_backup(conn, closed, clock.now(), "test")
    else:
        closed.with_name(closed.name + "-wal").write_bytes(b"left over")
    closed.unlink()
    if emptied:
        closed.touch()
    assert refused(closed, clock) == "missing"
    assert closed.exists() == emptied


def test_a_backup_of_another_journal_beside_it_means_nothing(closed, clock):
    with closing(driver.connect(closed, isolation_level=None)) as conn:
        conn.row_factory = driver.Row
        backups.make_backup(conn, closed, clock.now(), "test")
    open_journal(closed.with_name("sample.db"), clock.now).close()


def test_a_journal_in_a_folder_that_is_not_there_is_missing(tmp_path, clock):
    assert refused(tmp_path / "unplugged" / "journal.db", clock) == "missing"
    assert not (tmp_path / "unplugged").exists()


def test_a_newer_journal_whose_version_stands_in_the_log_alone_is_refused_too(closed, clock):
    with closing(driver.connect(closed, isolation_level=None)) as conn:
        conn.execute(f"PRAGMA user_version = {(MAJOR + 1) << 16}").fetchall()
        assert refused(closed, clock) == "newer_journal"


def test_a_journal_that_is_newer_in_small_things_opens(closed, clock):
    set_numbers(closed, version=CURRENT + 7)
    journal = open_journal(closed, clock.now)
    assert journal.number("PRAGMA user_version") == CURRENT + 7
    journal.close()


@pytest.mark.parametrize("steps", ["", "id", "id and log"])
def test_a_journal_whose_making_was_cut_off_is_made_to_the_end(journal_file, clock, steps):
    journal_file.touch()
    with closing(driver.connect(journal_file, isolation_level=None)) as conn:
        if "id" in steps:
            conn.execute(f"PRAGMA application_id = {APPLICATION_ID}").fetchall()
        if "log" in steps:
            conn.execute("PRAGMA journal_mode = WAL").fetchall()
    journal = open_journal(journal_file, clock.now)
    assert journal.number("PRAGMA user_version") == CURRENT
    assert journal.read_one("PRAGMA journal_mode")[0] == "wal"
    journal.close()
    assert checks.look_closely(journal_file).findings == ()


def test_a_copied_back_backup_opens_and_is_quick_again(closed, clock):
    with closing(driver.connect(closed, isolation_level=None)) as conn:
        conn.row_factory = driver.Row
        backup = backups.make_backup(conn, closed, clock.now(), "test")
    closed.unlink()
    backup.rename(closed)
    journal = open_journal(closed, clock.now)
    assert journal.read_one("PRAGMA journal_mode")[0] == "wal"
    assert journal.read_one("SELECT name FROM clients")["name"] == "The Brightside Podcast"
    journal.close()


# Migrating


@pytest.fixture
def older(journal_file, clock):
    make_older(journal_file, clock.now())
    return journal_file


def test_an_older_journal_is_backed_up_and_brought_up_to_date(older, clock):
    journal = open_journal(older, clock.now)
    assert journal.number("PRAGMA user_version") == CURRENT
    assert journal.read_one("SELECT title FROM runs")["title"] == "Tuesday"
    assert journal.read_one("PRAGMA foreign_keys")[0] == 1
    with journal.write() as writing:
        writing.add(tables.INCIDENTS, title="Old link", run_id="runs")
    backup = journal.backup
    journal.close()
    assert backupfolder.all_backups(older) == [backup]
    assert "before-1." in backup.name
    with closing(driver.connect(backup)) as conn:
        assert conn.execute("PRAGMA user_version").fetchone()[0] == MAJOR << 16 | 2
    assert checks.look_closely(older).findings == ()


def test_a_migrated_journal_has_the_schema_of_a_new_one_triggers_included(older, clock, tmp_path):
    new = tmp_path / "new.db"
    open_journal(older, clock.now).close()
    open_journal(new, clock.now).close()
    assert schema_of(older) == schema_of(new)
    assert [name for name in schema_of(new) if name.startswith("trigger")]


def test_a_migration_that_fails_leaves_the_older_journal_as_it_was(older, clock):
    from mistakejournal.store.migrations import Migration

    def fail(db):
        db.execute("CREATE TABLE half (done)")
        raise ZeroDivisionError

    before = schema_of(older)
    with closing(driver.connect(older, isolation_level=None)) as conn:
        with pytest.raises(ZeroDivisionError):
            migrate(conn, clock.now(), (*CHAIN[:4], Migration(5, "fails", fail)))
        assert conn.execute("PRAGMA user_version").fetchone()[0] == MAJOR << 16 | 2
        assert not conn.in_transaction
    assert schema_of(older) == before


def test_a_migration_that_loses_what_rows_point_to_is_taken_back(older, clock):
    from mistakejournal.store.migrations import Migration

    def lose(db):
        db.execute("DELETE FROM checklists")

    with closing(driver.connect(older, isolation_level=None)) as conn:
        with pytest.raises(JournalError) as trouble:
            migrate(conn, clock.now(), (*CHAIN[:2], Migration(3, "loses", lose)))
        assert conn.execute("SELECT count(*) FROM checklists").fetchone()[0] == 1
    assert trouble.value.code == "damaged"


def test_a_damaged_journal_is_neither_backed_up_nor_migrated(older, clock):
    with closing(driver.connect(older, isolation_level=None)) as conn:
        conn.execute("PRAGMA foreign_keys = OFF")
        conn.execute("DELETE FROM checklists")
    assert refused(older, clock) == "damaged"
    assert backupfolder.all_backups(older) == []


def test_read_only_it_is_found_as_it_stands_beside_a_window(journal_file, clock):
    window = open_journal(journal_file, clock.now)
    with window.write() as writing:
        client = writing.add(tables.CLIENTS, name="Brightside")
    reading = read_journal(journal_file, clock.now)
    assert reading.number("SELECT count(*) FROM clients WHERE id = ?", (client,)) == 1
    with pytest.raises(JournalError) as trouble, reading.write() as writing:
        writing.add(tables.CLIENTS, name="Fernway")
    assert trouble.value.code == "unwritable"
    reading.close()
    window.close()


def test_read_only_none_is_made_and_an_older_one_stays_as_it_is(journal_file, clock):
    def code():
        with pytest.raises(JournalError) as trouble:
            read_journal(journal_file, clock.now)
        return trouble.value.code

    assert code() == "missing"
    assert not journal_file.exists()
    open_journal(journal_file, clock.now).close()
    set_numbers(journal_file, version=CURRENT - 1)
    before = journal_file.read_bytes()
    assert code() == "older_journal"
    assert journal_file.read_bytes() == before


def test_what_a_kill_left_of_a_journal_that_was_brought_in_is_cleared_away(journal_file, clock):
    open_journal(journal_file, clock.now).close()
    left = arriving_place(journal_file)
    left.write_bytes(b"half a journal")
    open_journal(journal_file, clock.now).close()
    assert not left.exists()

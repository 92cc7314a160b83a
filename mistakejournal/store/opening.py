"""Opening a journal: made if it is new, refused if it isn't ours, brought up to date if it is older."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from mistakejournal.errors import JournalError
from mistakejournal.store import driver, indexing
from mistakejournal.store.backupfolder import all_backups, clear_left_over, folder_of
from mistakejournal.store.checks import quick_findings
from mistakejournal.store.connecting import APPLICATION_ID, connect, recognise, refuse_newer, table_names
from mistakejournal.store.faults import as_journal_error, disk_trouble
from mistakejournal.store.journal import Journal
from mistakejournal.store.keyfile import key_place, mark_place
from mistakejournal.store.mapping import moment_text
from mistakejournal.store.migrations import CHAIN, CURRENT, MAJOR, Migration
from mistakejournal.store.seal import seal_place
from mistakejournal.store.settingaside import drop_rescue, take_up_rescued


def open_journal(path: Path, now: Callable[[], datetime], key: str = "") -> Journal:
    """Open the journal at `path`, or make a new one where none ever was. `now` gives aware moments in UTC.

    `key` opens one with a passphrase (`keyfile.py`).

    Raises JournalError: missing (it was there once: its backups or its -wal are), not_ours, locked (it
    wants a key), newer_journal (no byte of the file is touched then), damaged, unwritable, disk_full, busy.
    """
    _make_if_new(path, key)
    recognise(path, key)
    if not key and mark_place(path).exists():
        from mistakejournal.store.sealing import clear_plain  # hardly ever needed

        clear_plain(path)
    with suppress(OSError):  # what a kill left of a journal that was brought in
        arriving_place(path).unlink(missing_ok=True)
    drop_rescue(path)
    clear_left_over(folder_of(path), path.stem, key)
    with _connected(path, key=key) as conn:
        backup = _bring_up_to_date(conn, path, now(), key)
        return Journal(path, conn, now, backup, key=key)


def arriving_place(path: Path) -> Path:
    """Give where a whole journal is made before it comes into the one at `path`."""
    return path.with_name(f"{path.name}.arriving")


def read_journal(path: Path, now: Callable[[], datetime], key: str = "") -> Journal:
    """Open a journal to read in it alone, beside a window too: nothing is made, mended or brought up to date.

    Raises JournalError: missing, not_ours, locked, newer_journal, older_journal, damaged, unwritable, busy.
    """
    recognise(path, key)
    with _connected(path, to_read=True, key=key) as conn:
        version: int = conn.execute("PRAGMA user_version").fetchone()[0]
        refuse_newer(version)
        if version < CURRENT:
            raise JournalError("older_journal")
        conn.execute("PRAGMA query_only = ON")
        conn.execute("PRAGMA cache_size = -32768")  # in KiB: whoever reads beside the window reads much (P15)
        return Journal(path, conn, now, key=key)


def open_behind(journal: Journal, now: Callable[[], datetime]) -> Journal:
    """Open the window's journal once more, for a worker that writes at length and gives way to the window.

    Raises JournalError: damaged, unwritable, busy.
    """
    with _connected(journal.path, key=journal.key) as conn:
        return Journal(journal.path, conn, now, behind=journal.turn, key=journal.key)


@contextmanager
def _connected(path: Path, *, to_read: bool = False, key: str = "") -> Iterator[sqlite3.Connection]:
    """Give a connection that stays open unless something goes wrong."""
    try:
        conn = connect(path, to_read=to_read, key=key)
        try:
            yield conn
        except BaseException:  # whatever it was goes on up; the file must not stay open
            conn.close()
            raise
    except driver.Error as error:
        raise as_journal_error(error) from error


def migrate(
    conn: sqlite3.Connection,
    now: datetime,
    chain: tuple[Migration, ...] = CHAIN,
    tick: indexing.Tick = indexing.no_tick,
) -> None:
    """Take every step that is due in one transaction, the version last; a kill leaves the old journal.

    `tick` is told how far the index is, as `indexing.rebuild` tells.
    """
    from sqlite_utils import Database, Migrations  # as dear as all of QtWidgets, and seldom needed

    steps = Migrations("journal")
    for step in chain:
        steps(name=f"{step.number:04} {step.name}")(step.migrate)
    conn.execute("PRAGMA foreign_keys = OFF")
    try:
        conn.execute("BEGIN IMMEDIATE")
        steps.apply(Database(conn, execute_plugins=False, recursive_triggers=False))
        conn.execute(
            "INSERT OR IGNORE INTO journal (id, name, device_id, last_change, created_at) "
            "VALUES (1, 'Journal', ?, ?, ?)",
            (os.urandom(8).hex(), moment_text(now), moment_text(now)),
        )
        if "search_docs" in table_names(conn):
            indexing.rebuild(conn, tick)
        if conn.execute("PRAGMA foreign_key_check").fetchone():
            raise JournalError("damaged")
        conn.execute(f"PRAGMA user_version = {MAJOR << 16 | chain[-1].number}")
        conn.execute("COMMIT")
    finally:
        if conn.in_transaction:
            conn.execute("ROLLBACK")
        conn.execute("PRAGMA foreign_keys = ON")


def _make_if_new(path: Path, key: str) -> None:
    """Make an empty file, for her alone, where none is and none was: SQLite would let others read it.

    Of one that is gone and had a passphrase, that is asked first: its backups want it too.
    """
    try:
        if take_up_rescued(path) or (path.exists() and path.stat().st_size):
            return
        if not path.parent.is_dir() or _was_there(path):
            raise JournalError("missing" if key or not key_place(path).exists() else "locked")
        os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))
    except OSError as error:
        raise disk_trouble(error, path.parent) from error


def _was_there(path: Path) -> bool:
    left = (path.with_name(f"{path.name}-wal"), seal_place(path), key_place(path))
    return any(file.exists() for file in left) or bool(all_backups(path))


def _bring_up_to_date(conn: sqlite3.Connection, path: Path, now: datetime, key: str) -> Path | None:
    """Make or migrate the schema where that is due; give the backup made before."""
    version: int = conn.execute("PRAGMA user_version").fetchone()[0]
    refuse_newer(version)  # once more: what a killed app had written may stand in the -wal alone
    if not version:  # before anything else, so that a journal half made is known for ours
        conn.execute(f"PRAGMA application_id = {APPLICATION_ID}").fetchall()
    _log_ahead(conn)
    if version >= CURRENT:
        return None
    backup = None
    if version:
        from mistakejournal.store.backups import make_backup  # what it needs is dear, and seldom needed

        if any(found.code != "index" for found in quick_findings(conn)):
            raise JournalError("damaged")
        backup = make_backup(conn, path, now, f"before-{MAJOR}.{CHAIN[-1].number}", key)
    migrate(conn, now)
    return backup


def _log_ahead(conn: sqlite3.Connection) -> None:
    """Have commits written ahead to the -wal: quick ones; a backup that was copied back has none yet."""
    if conn.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        conn.execute("PRAGMA journal_mode = WAL").fetchall()

"""The open journal: one connection, one way to write."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, nullcontext, suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

from mistakejournal.errors import JournalError
from mistakejournal.store import driver, indexing
from mistakejournal.store.connecting import connect
from mistakejournal.store.faults import as_journal_error
from mistakejournal.store.grip import hold_again, let_go, take_hold, take_hold_anew
from mistakejournal.store.itsplace import file_at
from mistakejournal.store.mapping import moment_text
from mistakejournal.store.seal import Mark, Seal, read_seal
from mistakejournal.store.turn import GivingWayError, Turn
from mistakejournal.store.writing import Writing

Answer = TypeVar("Answer")

_MERGED = 500
"""Pages of the index written between two looks."""
_STEPS = 2000
"""Steps of SQLite between two looks: some tens of microseconds."""


class UnwantedError(Exception):
    """Nobody wants the result any more; what was half made is taken away on the way up."""


class Journal:
    """A journal file that is open for one thread; made by `opening.open_journal`."""

    def __init__(
        self,
        path: Path,
        conn: sqlite3.Connection,
        now: Callable[[], datetime],
        backup: Path | None = None,
        behind: Turn | None = None,
        key: str = "",
    ) -> None:
        """Take over `conn`, whose schema is current. `now` gives aware moments in UTC.

        `backup` is the copy that was made before an older journal was brought up to date; `behind` the turn
        of the connection that this one gives way to; `key` what opens the file once more ("" without a
        passphrase).
        """
        self.turn = behind or Turn()
        self._is_behind = behind is not None
        self.path = path
        self.backup = backup
        self.key = key
        self._conn = conn
        self._now = now
        self._remembered: dict[str, Any] = {}
        self._remembered_at: tuple[int, int] | None = None
        self._is_closed = False
        self._file = file_at(path)
        self._left: list[sqlite3.Connection] = []
        self.mark = self._read_mark()
        self.device_id = self.mark.device
        self._seal = Seal(path)
        sealed = read_seal(path)
        self.put_back = sealed if sealed is not None and sealed.is_after(self.mark) else None
        """How the journal stood before an older file took its place; None when nobody did that."""
        take_hold(path)

    def read(self, sql: str, values: Sequence[object] = ()) -> list[sqlite3.Row]:
        """Give the rows of a question; only the store's own files write SQL."""
        return self._answer(lambda: self._conn.execute(sql, values).fetchall())

    def read_one(self, sql: str, values: Sequence[object] = ()) -> sqlite3.Row | None:
        """Give the first row of a question, or None."""
        row: sqlite3.Row | None = self._answer(lambda: self._conn.execute(sql, values).fetchone())
        return row

    def number(self, sql: str, values: Sequence[object] = ()) -> int:
        """Give the one number a question asks for."""
        row: Any = self.read_one(sql, values)
        return int(row[0])

    @contextmanager
    def reading_while(self, is_wanted: Callable[[], bool]) -> Iterator[None]:
        """Ask now and then whether what is read is still wanted; raises UnwantedError once it is not."""
        self._conn.set_progress_handler(lambda: not is_wanted(), _STEPS)
        try:
            yield
        finally:
            self._conn.set_progress_handler(None, 0)

    def remembered(self) -> dict[str, Any]:
        """Give a place for what was read, by row id: it is empty again as soon as anybody has written.

        What is read inside a transaction may still be rolled back and is not kept.
        """
        if self._conn.in_transaction:
            return {}
        seen = self._conn.total_changes, self.number("PRAGMA data_version")
        if seen != self._remembered_at:
            self._remembered, self._remembered_at = {}, seen
        return self._remembered

    @contextmanager
    def write(self, *, counts: bool = True) -> Iterator[Writing]:
        """Open the one kind of transaction there is: BEGIN IMMEDIATE, all or nothing, on disk at the end.

        What does not count leaves the journal standing as it stood: a backup made before holds all of it.

        `atomic()` of sqlite-utils is deferred: with a second writer two saves of three failed at once.
        Raises JournalError: busy, disk_full, unwritable, damaged.
        """
        with nullcontext() if self._is_behind else self.turn.asked():
            yield from self._write(counts=counts)

    def write_behind(self, act: Callable[[Writing], Answer], *, counts: bool = True) -> Answer:
        """Do something long in one transaction; as often as the window wants to write it is begun anew.

        Raises JournalError as `write` does.
        """
        while True:  # ends when nobody asked while it was going on
            self.turn.wait()
            try:
                with self.write(counts=counts) as writing:
                    return act(writing)
            except GivingWayError:
                continue

    def _write(self, *, counts: bool) -> Iterator[Writing]:
        try:
            if file_at(self.path) != self._file:
                self._go_on_with_what_came_back()
            hold_again()  # somebody may have had the file open since: some microseconds
            conn = self._conn
            conn.execute("BEGIN IMMEDIATE")
        except driver.Error as error:
            raise as_journal_error(error) from error
        try:
            now = self._now()
            stamp = self._next_stamp(now)
            yield Writing(conn, now, stamp, self.device_id, self._gives_way)
            if counts:
                conn.execute(
                    "UPDATE journal SET commit_number = commit_number + 1, last_change = ?", (stamp,)
                )
            mark = self._read_mark()
            conn.execute("COMMIT")
            self._keep(mark)
        except BaseException as error:  # whatever it was goes on up; nothing half done stays
            self._roll_back()
            if not isinstance(error, driver.Error):
                raise
            if self._mended(error):
                raise JournalError("busy", sqlite=error.sqlite_errorname) from error
            raise as_journal_error(error) from error

    def rebuild_index(self) -> None:
        """Make the full-text index anew from the rows. Raises JournalError as `write` does."""
        try:
            self._conn.execute("BEGIN IMMEDIATE")
            self._conn.execute("REINDEX")
            indexing.rebuild(self._conn)
            if not indexing.matches(self._conn):
                raise JournalError("damaged")
            self._conn.execute("COMMIT")
        except driver.Error as error:
            raise as_journal_error(error) from error
        finally:
            self._roll_back()

    def wipe(self, *, wholly: bool = False) -> bool:
        """Leave nothing of deleted rows on the disk; tell whether that could be done while others read.

        Their words stand in the index until its parts are merged, and in the -wal until that is cut off.
        `wholly` writes the file anew besides: pages whose rows moved elsewhere keep what stood there. The
        window waits for that, so it is for what she asked for and looks at.
        Raises JournalError as `write` does.
        """
        try:
            self._merge_index()
            if wholly:
                self._conn.execute("VACUUM")
            row = self._conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        except driver.Error as error:
            raise as_journal_error(error) from error
        return bool(row[0] == 0)

    def _merge_index(self) -> None:
        """Merge all parts of the index into one, piece by piece, so that the window can write between."""
        pages = -_MERGED  # all parts at first, then on with what was begun
        while True:
            self.turn.wait()
            before = self._conn.total_changes
            self._conn.execute("INSERT INTO search (search, rank) VALUES ('merge', ?)", (pages,))
            if self._conn.total_changes - before < 2:  # so FTS5 says that there is nothing left to do
                return
            pages = _MERGED

    def close(self) -> None:
        """Close the file; nothing is pending, because every write was committed."""
        if self._is_closed:
            return
        self._is_closed = True
        for conn in (self._conn, *self._left):
            with suppress(driver.Error):  # one that was left behind may have no drive any more
                conn.close()
        self._seal.close()
        let_go(self.path)

    def go_on_from_here(self) -> None:
        """Take the older file that was put in the journal's place for the journal from now on."""
        self.put_back = None
        self._keep(self._read_mark())

    def _read_mark(self) -> Mark:
        return _mark_in(self._conn)

    def _keep(self, mark: Mark) -> None:
        self.mark = mark
        if self.put_back is None:  # until she has heard of it, the seal says what was there
            self._seal.keep(mark)

    def _go_on_with_what_came_back(self) -> None:
        """Open the journal that stands at the place now, if it is the one that was left: on a drive put back.

        The connection to the file that was there before is closed last of all: it would clear away the -wal
        of that name. Raises JournalError("missing") for any other file.
        """
        came = file_at(self.path)
        try:
            with closing(connect(self.path, to_read=True, key=self.key)) as conn:
                found = _mark_in(conn)
        except (driver.Error, JournalError) as error:
            raise JournalError("missing") from error
        if found.device != self.mark.device or self.mark.is_after(found):
            raise JournalError("missing")
        self._left.append(self._conn)
        self._conn = connect(self.path, key=self.key)
        self._file, self._remembered_at = came, None
        self._seal.close()
        take_hold_anew(self.path)

    def _gives_way(self) -> bool:
        return self._is_behind and self.turn.is_asked

    def _roll_back(self) -> None:
        if self._conn.in_transaction:  # a full disk has SQLite roll back by itself
            self._conn.execute("ROLLBACK")

    def _is_all_but_the_index_whole(self) -> bool:
        """Look at the file: newer libraries don't say which table it was that is broken."""
        from mistakejournal.store.checks import quick_findings  # wanted by damage alone

        return all(found.code == "index" for found in quick_findings(self._conn))

    def _answer(self, ask: Callable[[], Answer], *, is_again: bool = False) -> Answer:
        try:
            return ask()
        except driver.Error as error:
            if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_INTERRUPT:
                raise UnwantedError from error
            if not is_again and self._mended(error):
                return self._answer(ask, is_again=True)
            raise as_journal_error(error) from error

    def _mended(self, error: sqlite3.Error) -> bool:
        """Make the full-text index anew where it alone is broken; tell whether trying again is worth it.

        It holds nothing that its rows don't, so nobody needs to hear of it.
        """
        code = getattr(error, "sqlite_errorcode", None) or 0
        if code & 0xFF != sqlite3.SQLITE_CORRUPT or self._conn.in_transaction:
            return False
        if code != sqlite3.SQLITE_CORRUPT_VTAB and not self._is_all_but_the_index_whole():
            return False
        try:
            self.rebuild_index()
        except JournalError:
            return False
        return True

    def _next_stamp(self, now: datetime) -> str:
        """Give max(last + 1 microsecond, now): order holds when a clock is set back, also between laptops.

        Asked inside the transaction, because another process may have written since.
        """
        last: str = self._conn.execute("SELECT last_change FROM journal").fetchone()[0]
        stamp = moment_text(now)
        if stamp > last:
            return stamp
        return moment_text(datetime.fromisoformat(last) + timedelta(microseconds=1))


def _mark_in(conn: sqlite3.Connection) -> Mark:
    return Mark(*conn.execute("SELECT device_id, commit_number, last_change FROM journal").fetchone())

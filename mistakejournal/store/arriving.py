"""A whole journal from elsewhere: made beside hers, looked through, only then copied over an empty one."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path

from mistakejournal.domain.evidence import Kept
from mistakejournal.errors import JournalError
from mistakejournal.store import driver, tables
from mistakejournal.store.backups import deadline
from mistakejournal.store.connecting import APPLICATION_ID, connect, recognise
from mistakejournal.store.faults import as_damage, as_journal_error, disk_trouble
from mistakejournal.store.indexing import Tick
from mistakejournal.store.migrations import CHAIN
from mistakejournal.store.oddvalues import has_odd_values, is_moment
from mistakejournal.store.opening import arriving_place, migrate
from mistakejournal.store.wholejournal import ALWAYS, Whole

NEWEST = CHAIN[-1].number
"""The schema this version knows."""

_PLAIN = {str, int, type(None)}
_PAGES = 2000
"""Pages copied between two looks."""
_LOOK_EVERY = 100_000
"""Steps of SQLite's own between two looks whether it is still wanted."""
_QUICKLY = (
    "PRAGMA journal_mode = OFF",
    "PRAGMA synchronous = OFF",
    "PRAGMA secure_delete = OFF",
    "PRAGMA cache_size = -64000",
)
"""The file is thrown away when anything goes wrong, so nothing in it needs a way back."""


class Arriving:
    """A journal of the schema it was written with, filled row by row; made by `arriving_journal`."""

    def __init__(self, conn: sqlite3.Connection, place: Path, now: datetime, key: str = "") -> None:
        """Take over an empty journal at `place`."""
        self._conn, self._place, self._now, self._key = conn, place, now, key
        self.tables = {table.name: table for table in Whole(place, conn).tables}
        self._added: dict[str, int] = {}

    def add(self, table: str, rows: Iterable[Mapping[str, object]]) -> None:
        """Add rows as they are: ids, times, counts and sums are theirs.

        Raises JournalError "bundle_damaged" with the table and the number of the row that does not fit.
        """
        known = self.tables.get(table)
        if known is None:
            raise JournalError("bundle_damaged", table=table[:40])
        marks = ", ".join("?" * len(known.columns))
        sql = f"INSERT INTO {table} ({', '.join(known.columns)}) VALUES ({marks})"
        number = 0

        def values() -> Iterator[list[object]]:
            nonlocal number
            empties = dict(zip(known.columns, known.empties, strict=True))
            always = {name for name, empty in empties.items() if empty == ALWAYS}
            for number, row in enumerate(rows, 1):
                plain = {type(value) for value in row.values()} <= _PLAIN
                if not (plain and always <= row.keys() <= empties.keys()):
                    raise JournalError("bundle_damaged", table=table, row=number)
                yield list({**empties, **row}.values())

        try:
            self._conn.executemany(sql, values())
        except (driver.IntegrityError, OverflowError, UnicodeEncodeError) as error:
            raise JournalError("bundle_damaged", table=table, row=number) from error
        self._added[table] = self._added.get(table, 0) + number

    def files(self) -> list[Kept]:
        """Give the files that the rows name."""
        return Whole(self._place, self._conn).files()

    def settle(self, about: Mapping[str, object], tick: Tick) -> None:
        """Commit, see that the rows fit together, bring the schema up to date and make the index.

        `about` is the row of the journal itself. `tick` is told of each row when it was looked at, and as
        `indexing.rebuild` tells. Raises JournalError "bundle_damaged".
        """
        values = [about.get(name) for name in ("name", "created_at", "last_change")]
        if not isinstance(values[0], str) or not all(map(is_moment, values[1:])):
            raise JournalError("bundle_damaged", table="journal")
        self._conn.execute("UPDATE journal SET name = ?, created_at = ?, last_change = ?", values)
        self._conn.execute("COMMIT")
        for name, table in self.tables.items():
            dangling = self._conn.execute(f"PRAGMA foreign_key_check({name})").fetchone()
            if dangling or has_odd_values(self._conn, table):
                raise JournalError("bundle_damaged", table=name)
            tick(self._added.get(name, 0))
        migrate(self._conn, self._now, tick=tick)

    def replace(self, journal: Path, look: Callable[[], None], kept_at: int | None = None) -> None:
        """Copy it over the journal at this path, in one transaction there; `look` is called meanwhile.

        That is an empty one, or one at the commit `kept_at`, which a backup holds. Raises JournalError:
        journal_not_empty, and as writing does.
        """
        with closing(connect(journal, key=self._key)) as target:
            here = target.execute("SELECT device_id, last_change, commit_number FROM journal").fetchone()
            if here["commit_number"] != kept_at and not _is_empty(target):
                raise JournalError("journal_not_empty")
            self._conn.execute(
                "UPDATE journal SET device_id = ?, last_change = max(last_change, ?), commit_number = ? + 1",
                tuple(here),
            )
            self._conn.backup(target, pages=_PAGES, progress=_looking(look))
            with suppress(driver.Error):  # it stands; only the -wal stays long for a while
                target.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


@contextmanager
def arriving_journal(
    journal: Path, schema: int, now: datetime, is_unwanted: Callable[[], bool], key: str = ""
) -> Iterator[Arriving]:
    """Make an empty journal of a schema beside hers, under a passing name; it is gone afterwards.

    `key` seals it as hers is.

    Raises JournalError: unwritable, disk_full, damaged; one of these too where a long step is left because it
    is unwanted.
    """
    place = arriving_place(journal)
    try:
        place.unlink(missing_ok=True)  # what a kill left
        os.close(os.open(place, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        with closing(connect(place, key=key)) as conn:
            for pragma in (*_QUICKLY, f"PRAGMA application_id = {APPLICATION_ID}"):
                conn.execute(pragma).fetchall()
            conn.set_progress_handler(is_unwanted, _LOOK_EVERY)
            migrate(conn, now, CHAIN[:schema])
            conn.execute("PRAGMA foreign_keys = OFF")  # rows name others that come later
            conn.execute("BEGIN")
            yield Arriving(conn, place, now, key)
    except driver.Error as error:
        raise as_damage(error) from error
    except OSError as error:
        raise disk_trouble(error, place.parent) from error
    finally:
        place.unlink(missing_ok=True)


def _looking(look: Callable[[], None]) -> Callable[[int, int, int], None]:
    """Give a progress callback that looks, and gives up a copy which no longer moves."""
    give_up = deadline()

    def copied(status: int, remaining: int, total: int) -> None:
        give_up(status, remaining, total)
        if remaining:  # with the last page it is done, and nothing can be taken back
            look()

    return copied


def is_empty_journal(path: Path, key: str = "") -> bool:
    """Tell whether the journal at a path holds nothing of hers, in the bin neither. Raises JournalError.

    How she set the app up is not counted.
    """
    recognise(path, key)
    try:
        with closing(connect(path, key=key)) as conn:
            return _is_empty(conn)
    except driver.Error as error:
        raise as_journal_error(error) from error


def _is_empty(conn: sqlite3.Connection) -> bool:
    there = [table for table in tables.ALL if table != tables.SETTINGS]
    return not any(conn.execute(f"SELECT EXISTS (SELECT 1 FROM {table})").fetchone()[0] for table in there)

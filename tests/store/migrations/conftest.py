"""A journal of any schema, with a row of each table as it stood then."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from mistakejournal.services.clock import StandingClock
from mistakejournal.store import driver
from mistakejournal.store.migrations import CHAIN
from mistakejournal.store.opening import migrate


class OldJournal:
    """A journal in memory that is brought up step by step."""

    def __init__(self, clock: StandingClock) -> None:
        self.conn = driver.connect(":memory:", isolation_level=None)
        self.conn.row_factory = driver.Row
        self.conn.execute("PRAGMA foreign_keys = ON")
        self._clock = clock

    def upgrade(self, number: int) -> None:
        migrate(self.conn, self._clock.now(), CHAIN[:number])

    def add(self, table: str, **columns: object) -> None:
        """Add a row whose id is its table's name."""
        row = {"id": table, "created_at": "c", "updated_at": "u", "device_id": "d", "digest": "s"} | columns
        names, marks = ", ".join(row), ", ".join(f":{name}" for name in row)
        self.conn.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", row)

    def row(self, table: str) -> dict[str, object]:
        (found,) = self.conn.execute(f"SELECT * FROM {table}")
        return dict(found)

    def version(self) -> tuple[int, int]:
        number = self.conn.execute("PRAGMA user_version").fetchone()[0]
        return number >> 16, number & 0xFFFF


@pytest.fixture
def old(clock: StandingClock) -> Iterator[OldJournal]:
    journal = OldJournal(clock)
    yield journal
    journal.conn.close()


@pytest.fixture
def refuses(old: OldJournal) -> Callable[..., bool]:
    """Tell whether a row is refused by the table’s own rules."""

    def tell(table: str, **columns: object) -> bool:
        try:
            old.add(table, **{"id": "another"} | columns)
        except driver.IntegrityError:
            return True
        return False

    return tell

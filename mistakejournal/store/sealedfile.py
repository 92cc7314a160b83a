"""A kept file of a journal with a passphrase: a small SQLCipher file of pieces, whose name tells nothing."""

from __future__ import annotations

import hmac
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from mistakejournal.store import driver
from mistakejournal.store.connecting import unlock

ENDING = ".mj-sealed"
"""No name of hers ends like it (`domain.evidence.ending`)."""
_KEY = 64
"""Digits of a key without its salt: each file makes a salt of its own."""


def sealed_name(sha256: str, key: str) -> str:
    """Give the name of a sealed file: without the key nobody can tell whether it is one he knows."""
    return hmac.digest(bytes.fromhex(key[:_KEY]), f"name {sha256}".encode(), "sha256").hex() + ENDING


@contextmanager
def sealing(place: Path, key: str) -> Iterator[Callable[[bytes], object]]:
    """Give what takes the pieces for the empty file at `place`. Raises driver.Error."""
    with closing(_open(place, key, "rw")) as conn:
        conn.execute("PRAGMA journal_mode = OFF").fetchall()  # whoever gives up half way removes it
        conn.execute("PRAGMA synchronous = OFF")
        conn.execute("CREATE TABLE pieces (number INTEGER PRIMARY KEY, content BLOB NOT NULL) STRICT")
        conn.execute("BEGIN")
        yield lambda piece: conn.execute("INSERT INTO pieces (content) VALUES (?)", (piece,))
        conn.execute("COMMIT")


def pieces_of(place: Path, key: str) -> Iterator[bytes]:
    """Read a sealed file. Raises driver.Error where it is gone or isn't as it was written."""
    with closing(_open(place, key, "ro&immutable=1")) as conn:
        for (number,) in conn.execute("SELECT number FROM pieces ORDER BY number").fetchall():
            yield conn.execute("SELECT content FROM pieces WHERE number = ?", (number,)).fetchone()[0]


def _open(place: Path, key: str, mode: str) -> sqlite3.Connection:
    driver.use_cipher()
    conn = driver.connect(f"{place.absolute().as_uri()}?mode={mode}", isolation_level=None, uri=True)
    try:
        unlock(conn, key[:_KEY])
        conn.execute("PRAGMA temp_store = MEMORY")
    except BaseException:  # whatever it was goes on up; the file must not stay open
        conn.close()
        raise
    return conn

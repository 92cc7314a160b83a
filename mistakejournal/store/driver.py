"""The SQLite library of this process: Python's own, or SQLCipher's where a journal has a passphrase.

One at a time, for all files: two libraries on one file don't see each other's locks and lose rows. Types and
the numbers of errors come from `sqlite3`, which both share; what is raised and what opens files is here.
"""

from __future__ import annotations

import sqlite3
import sys
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import Any

from mistakejournal.errors import JournalError

Error: type[sqlite3.Error] = sqlite3.Error
DatabaseError: type[sqlite3.DatabaseError] = sqlite3.DatabaseError
IntegrityError: type[sqlite3.IntegrityError] = sqlite3.IntegrityError
Row: type[sqlite3.Row] = sqlite3.Row
"""Ask for these as `driver.Error`, at the moment they are needed: they change with the library."""

_library: ModuleType = sqlite3


def connect(database: str | Path, *values: Any, **named: Any) -> sqlite3.Connection:
    """Open a database with the library of this process. Raises driver.Error."""
    conn: sqlite3.Connection = _library.connect(database, *values, **named)
    return conn


def has_cipher() -> bool:
    """Tell whether the extra `encryption` is installed; nothing is loaded for that."""
    return find_spec("sqlcipher3") is not None


def is_cipher() -> bool:
    """Tell whether files are opened with SQLCipher now."""
    return _library is not sqlite3


def use_cipher() -> None:
    """Open files with SQLCipher from now on, with or without a key. No connection may be open.

    Raises JournalError("no_cipher") when the extra is not installed, or is one for another Python.
    """
    if is_cipher():
        return
    if not has_cipher():
        raise JournalError("no_cipher")
    try:
        dbapi2 = import_module("sqlcipher3.dbapi2")
    except ImportError as error:
        raise JournalError("no_cipher") from error
    # sqlite-utils takes the library it finds under this name; without it a failing query leaves a
    # transaction open.
    sys.modules["pysqlite3"] = sys.modules["pysqlite3.dbapi2"] = dbapi2
    _take(dbapi2)


def use_plain() -> None:
    """Open files with Python's own SQLite again. No connection may be open."""
    if is_cipher():
        del sys.modules["pysqlite3"], sys.modules["pysqlite3.dbapi2"]
        _take(sqlite3)


def _take(library: ModuleType) -> None:
    global _library, Error, DatabaseError, IntegrityError, Row
    _library = library
    Error, DatabaseError = library.Error, library.DatabaseError
    IntegrityError, Row = library.IntegrityError, library.Row
    for name in [name for name in sys.modules if name.partition(".")[0] == "sqlite_utils"]:
        del sys.modules[name]  # it keeps the library it was loaded with

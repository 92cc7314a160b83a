"""One SQLite library in a process, and everything goes through it."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from mistakejournal.errors import JournalError
from mistakejournal.store import driver, tables
from mistakejournal.store.opening import open_journal

KEY = "0123456789abcdef" * 6
"""64 digits of a key, 32 of its salt."""


@pytest.fixture
def cipher():
    driver.use_cipher()
    yield
    driver.use_plain()


def test_a_process_begins_with_pythons_own_sqlite():
    assert not driver.is_cipher()
    with closing(driver.connect(":memory:")) as conn:
        assert isinstance(conn, sqlite3.Connection)
    assert driver.Error is sqlite3.Error


def test_a_journal_is_written_and_read_with_either(cipher, journal_file, clock):
    with closing(open_journal(journal_file, clock.now)) as journal, journal.write() as writing:
        writing.add(tables.CLIENTS, name="Brightside")
    driver.use_plain()
    with closing(open_journal(journal_file, clock.now)) as journal:
        assert journal.read_one("SELECT name FROM clients")["name"] == "Brightside"


def test_an_error_of_either_is_caught_as_the_drivers(cipher):
    with closing(driver.connect(":memory:")) as conn, pytest.raises(driver.Error) as trouble:
        conn.execute("SELECT nothing")
    assert not isinstance(trouble.value, sqlite3.Error)
    assert trouble.value.sqlite_errorname == "SQLITE_ERROR"


def test_with_a_key_no_word_is_read_in_the_file(cipher, journal_file, clock):
    journal_file.touch()
    with closing(driver.connect(journal_file)) as conn:
        conn.execute(f"PRAGMA key = \"x'{KEY}'\"").fetchall()
        conn.execute("CREATE TABLE words (word TEXT)")
    with closing(open_journal(journal_file.with_name("new.db"), clock.now)):
        pass
    assert not journal_file.read_bytes().startswith(b"SQLite format 3")
    assert journal_file.with_name("new.db").read_bytes().startswith(b"SQLite format 3")


def test_looking_for_the_cipher_loads_nothing():
    code = "from mistakejournal.store import driver; import sys; driver.has_cipher(); print(*sys.modules)"
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    assert "sqlcipher3.dbapi2" not in done.stdout.split()


def test_a_cipher_that_does_not_load_is_one_that_is_missing(tmp_path, monkeypatch):
    broken = tmp_path / "sqlcipher3"
    broken.mkdir()
    (broken / "__init__.py").write_text("raise ImportError('made for another Python')")
    monkeypatch.syspath_prepend(tmp_path)
    for name in [name for name in sys.modules if name.partition(".")[0] == "sqlcipher3"]:
        monkeypatch.delitem(sys.modules, name)
    with pytest.raises(JournalError, match="no_cipher"):
        driver.use_cipher()
    assert not driver.is_cipher()

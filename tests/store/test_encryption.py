"""A journal written anew under another key holds the same bytes in every row, those of the index too."""

from __future__ import annotations

from contextlib import closing

import pytest

from mistakejournal.errors import JournalError
from mistakejournal.services.clock import StandingClock
from mistakejournal.services.content import Content
from mistakejournal.services.long_work import Going, UnwantedError, unheard, wanted
from mistakejournal.services.sample import make_sample
from mistakejournal.store import checks, driver
from mistakejournal.store.connecting import connect
from mistakejournal.store.encryption import write_anew
from mistakejournal.store.keyslots import new_key
from mistakejournal.store.wholejournal import whole_journal


@pytest.fixture(autouse=True)
def plain_again():
    yield
    driver.use_plain()


@pytest.fixture
def example(tmp_path, clock: StandingClock):
    """Give the example journal: something of each kind of row, closed."""
    path = tmp_path / "example.db"
    make_sample(path, clock, Content())
    return path


def going(is_unwanted=wanted):
    return Going(unheard, is_unwanted, every=10)


def rows(path, key=""):
    with whole_journal(path, key) as whole:
        return whole.about, whole.schema, {table.name: list(whole.rows(table)) for table in whole.tables}


def test_there_and_back_every_row_and_the_index_are_equal(example, tmp_path):
    key, before = new_key(), rows(example)
    write_anew(example, "", tmp_path / "sealed.db", key, going())
    write_anew(tmp_path / "sealed.db", key, tmp_path / "plain.db", "", going())
    assert rows(tmp_path / "sealed.db", key) == rows(tmp_path / "plain.db") == before
    for path, its in ((tmp_path / "sealed.db", key), (tmp_path / "plain.db", "")):
        assert checks.look_closely(path, its).findings == ()
        with closing(connect(path, key=its)) as conn:
            assert conn.execute("SELECT count(*) FROM search WHERE search MATCH 'newsletter'").fetchone()[0]


def test_what_a_kill_left_only_in_the_log_comes_along(example, tmp_path):
    conn = connect(example)
    conn.execute("PRAGMA journal_mode = WAL").fetchall()
    conn.execute("UPDATE clients SET notes = 'in the log'")
    copy = tmp_path / "killed.db"
    copy.write_bytes(example.read_bytes())
    copy.with_name("killed.db-wal").write_bytes(example.with_name("example.db-wal").read_bytes())
    conn.close()
    key = new_key()
    write_anew(copy, "", tmp_path / "sealed.db", key, going())
    with closing(connect(tmp_path / "sealed.db", key=key)) as sealed:
        assert {row[0] for row in sealed.execute("SELECT notes FROM clients")} == {"in the log"}
    assert not copy.with_name("killed.db-wal").exists()


def test_rows_that_lost_words_are_copied_as_they_are(example, tmp_path):
    with closing(connect(example)) as conn:
        conn.execute("UPDATE clients SET name = CAST(x'ff41' AS TEXT) WHERE rowid = 1")
    key = new_key()
    write_anew(example, "", tmp_path / "sealed.db", key, going())
    before = [found.table for found in checks.look_closely(example).findings]
    assert (
        [found.table for found in checks.look_closely(tmp_path / "sealed.db", key).findings] == before != []
    )


def test_an_index_that_is_broken_is_made_anew(example, tmp_path):
    with closing(connect(example)) as conn:
        conn.execute("DELETE FROM search_docs WHERE rowid = 1")
    key = new_key()
    write_anew(example, "", tmp_path / "sealed.db", key, going())
    assert checks.look_closely(tmp_path / "sealed.db", key).findings == ()


def test_a_copy_that_differs_is_damage(example, tmp_path, monkeypatch):
    monkeypatch.setattr("mistakejournal.store.encryption._rows", lambda _conn, schema, _table: iter(schema))
    with pytest.raises(JournalError, match="damaged"):
        write_anew(example, "", tmp_path / "sealed.db", new_key(), going())
    lengths = {"main": [], "anew": [1]}
    monkeypatch.setattr(
        "mistakejournal.store.encryption._rows", lambda _conn, schema, _table: iter(lengths[schema])
    )
    with pytest.raises(JournalError, match="damaged"):
        write_anew(example, "", tmp_path / "sealed.db", new_key(), going())


@pytest.mark.parametrize("looks", range(4))
def test_unwanted_it_stops_and_the_source_is_as_it_was(example, tmp_path, looks):
    before, count = rows(example), iter(range(100))
    with pytest.raises(UnwantedError):
        write_anew(
            example, "", tmp_path / "sealed.db", new_key(), going(lambda: next(count) >= min(looks, 3))
        )
    assert rows(example) == before


def test_where_there_is_no_folder_it_is_said(example, tmp_path):
    with pytest.raises(JournalError, match="unwritable"):
        write_anew(example, "", tmp_path / "gone" / "sealed.db", new_key(), going())

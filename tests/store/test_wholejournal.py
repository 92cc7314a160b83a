"""Every table of every journal is read as it stands, whatever its schema."""

from __future__ import annotations

from contextlib import closing

import pytest

from mistakejournal.errors import JournalError
from mistakejournal.store import tables
from mistakejournal.store.connecting import connect
from mistakejournal.store.migrations import CHAIN
from mistakejournal.store.opening import migrate, open_journal
from mistakejournal.store.wholejournal import ALWAYS, whole_journal


def test_every_table_is_there_and_what_is_derived_is_not(journal):
    with whole_journal(journal.path) as whole:
        assert tuple(table.name for table in whole.tables) == tables.ALL
        assert whole.schema == CHAIN[-1].number
        assert whole.about["device_id"] == journal.device_id


def test_a_table_that_only_a_newer_version_knows_is_read_too(journal):
    with closing(connect(journal.path)) as conn:
        conn.execute("CREATE TABLE omens (id TEXT PRIMARY KEY, title TEXT NOT NULL DEFAULT '') STRICT")
        conn.execute("INSERT INTO omens (id) VALUES ('a')")
    with whole_journal(journal.path) as whole:
        omens = whole.tables[-1]
        assert (omens.name, omens.rows) == ("omens", 1)
        assert list(whole.filled(omens)) == [{"id": "a"}]


def test_a_column_that_is_never_empty_is_always_given(journal):
    with journal.write() as writing:
        row_id = writing.add(tables.INCIDENTS, title="The link", level=0, kind="incident")
    with whole_journal(journal.path) as whole:
        incidents = next(table for table in whole.tables if table.name == tables.INCIDENTS)
        empties = dict(zip(incidents.columns, incidents.empties, strict=True))
        (row,) = whole.filled(incidents)
    assert (empties["kind"], empties["title"], empties["practice"], empties["level"]) == (ALWAYS, "", 0, None)
    assert row["level"] == 0  # where nothing is null, nought is something
    assert (row["id"], row["kind"]) == (row_id, "incident")
    assert not {"practice", "what_happened", "closed_at"} & row.keys()


def test_rows_come_in_the_order_they_were_written_those_in_the_bin_too(journal):
    with journal.write() as writing:
        ids = [writing.add(tables.CLIENTS, id=name, name=name) for name in ("c", "a", "b")]
        writing.remove(tables.CLIENTS, "a")
    with whole_journal(journal.path) as whole:
        clients = next(table for table in whole.tables if table.name == tables.CLIENTS)
        assert [row["id"] for row in whole.filled(clients)] == ids


def test_files_are_given_once_for_each_name_they_had(journal):
    with journal.write() as writing:
        for title in ("one.png", "one.png", "two.png"):
            writing.add(tables.EVIDENCE, title=title, sha256="a" * 64, size=9)
    with whole_journal(journal.path) as whole:
        assert sorted((file.title, file.size) for file in whole.files()) == [("one.png", 9), ("two.png", 9)]


def test_an_older_journal_is_read_without_being_brought_up_to_date(tmp_path, clock):
    path = tmp_path / "older.db"
    open_journal(path, clock.now).close()
    path.unlink()
    path.touch()
    with closing(connect(path)) as conn:
        conn.execute(f"PRAGMA application_id = {int.from_bytes(b'MJNL', 'big')}")
        migrate(conn, clock.now(), CHAIN[:5])
    with whole_journal(path) as whole:
        assert whole.schema == 5
        assert whole.files() == []
    with whole_journal(path) as whole:
        assert whole.schema == 5


@pytest.mark.parametrize("content", [b"not a journal, but long enough to be a file of its own", None])
def test_what_is_no_journal_is_said(tmp_path, content):
    path = tmp_path / "other.db"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(JournalError) as raised, whole_journal(path):
        pass
    assert raised.value.code == ("missing" if content is None else "not_ours")

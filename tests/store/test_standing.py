"""What a file says of itself tells whether a backup covers it."""

from __future__ import annotations

import pytest

from mistakejournal.errors import JournalError
from mistakejournal.store import backups, tables
from mistakejournal.store.standing import open_to_read, standing


def test_a_copy_stands_as_the_journal_did_and_no_longer_after_the_next_save(journal, clock):
    assert standing(journal.path).is_empty
    with journal.write() as writing:
        writing.add(tables.SETTINGS, name="theme", value='"dark"')
    assert standing(journal.path).is_empty
    with journal.write() as writing:
        writing.add(tables.CLIENTS, name="Brightside")
    copy = backups.make_backup(journal._conn, journal.path, clock.now(), "asked")
    assert standing(copy) == standing(journal.path)
    assert not standing(copy).is_empty
    with journal.write() as writing:
        writing.add(tables.CLIENTS, name="another")
    assert standing(copy).commit_number < standing(journal.path).commit_number


@pytest.mark.parametrize("content", [None, b"", b"no database"])
def test_what_is_no_journal_says_so(tmp_path, content):
    path = tmp_path / "odd.db"
    if content is not None:
        path.write_bytes(content)
    for look in (standing, lambda path: open_to_read(path).execute("SELECT * FROM journal")):
        with pytest.raises(Exception) as trouble:
            look(path)
        if look is standing:
            assert isinstance(trouble.value, JournalError)


def test_nothing_can_be_written_on_a_connection_to_read(journal):
    conn = open_to_read(journal.path)
    with pytest.raises(Exception, match=r"readonly|read-only"):
        conn.execute("UPDATE journal SET name = 'x'")
    conn.close()

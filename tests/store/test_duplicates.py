"""What is there already is found by id and by day."""

from __future__ import annotations

from datetime import timedelta

from mistakejournal.store import tables
from mistakejournal.store.duplicates import Noticed, ids_there, noticed_between, without_moment
from mistakejournal.store.opening import open_journal


def test_ids_and_days_are_found_without_the_bin_and_without_practice(journal_file, clock):
    journal = open_journal(journal_file, clock.now)
    now = clock.now()
    with journal.write() as writing:
        client = writing.add(tables.CLIENTS, name="Theo")
        one = writing.add(tables.INCIDENTS, title="a", client_id=client, noticed_at=now)
        gone = writing.add(tables.INCIDENTS, title="b", noticed_at=now)
        writing.add(tables.INCIDENTS, title="c", noticed_at=now, practice=True)
        writing.add(tables.INCIDENTS, title="d", noticed_at=now - timedelta(days=9))
        writing.remove(tables.INCIDENTS, gone)
    many = [one, gone, *(f"none {number}" for number in range(1200))]
    assert ids_there(journal, many) == {one}
    assert ids_there(journal, many, in_bin=True) == {one, gone}
    assert list(noticed_between(journal, now - timedelta(days=1), now)) == [Noticed(now, "a", "", "Theo")]
    journal.close()


def test_what_has_no_moment_is_found_without_the_bin_and_without_practice(journal_file, clock):
    journal = open_journal(journal_file, clock.now)
    with journal.write() as writing:
        writing.add(tables.INCIDENTS, title="a", what_happened="b")
        writing.add(tables.INCIDENTS, title="c", practice=True)
        writing.add(tables.INCIDENTS, title="d", noticed_at=clock.now())
        writing.add(tables.INCIDENTS, title="e", happened_at=clock.now())
        writing.remove(tables.INCIDENTS, writing.add(tables.INCIDENTS, title="f"))
    assert [(one.title, one.what_happened) for one in without_moment(journal)] == [("a", "b")]
    journal.close()

from datetime import timedelta

from mistakejournal.store import tables
from mistakejournal.store import today as store


def test_catches_are_counted_since_a_day_without_practice_and_incidents(journal, clock):
    now = clock.now()
    with journal.write() as writing:
        writing.add(tables.INCIDENTS, kind="near_miss", title="new", noticed_at=now)
        writing.add(tables.INCIDENTS, kind="near_miss", title="old", noticed_at=now - timedelta(days=40))
        writing.add(tables.INCIDENTS, kind="near_miss", title="practice", noticed_at=now, practice=True)
        writing.add(tables.INCIDENTS, title="incident", noticed_at=now)
    assert store.caught_since(journal, now - timedelta(days=1)) == store.Caught(1, "new", now)
    assert store.caught_since(journal, now + timedelta(days=1)) is None


def test_a_journal_is_empty_until_something_is_written(journal):
    assert store.is_empty(journal)
    with journal.write() as writing:
        writing.add(tables.SETTINGS, name="theme", value='"dark"')
    assert store.is_empty(journal)
    with journal.write() as writing:
        writing.add(tables.INCIDENTS, title="Old link")
    assert not store.is_empty(journal)

"""A journal that was lived in and backed up, and ways to damage it and to put it back together."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from mistakejournal.store import tables
from mistakejournal.store.backupfolder import all_backups
from mistakejournal.store.backups import make_backup
from mistakejournal.store.opening import open_journal
from mistakejournal.store.rescuing import put_together, take_up

PAGE = 4096
BACKED_UP = frozenset(f"client {number}" for number in range(40))
NEWER = frozenset(f"newer {number}" for number in range(20))


def add(path, clock, *names, key=""):
    """Write a client of each name, with one incident."""
    journal = open_journal(path, clock.now, key)
    with journal.write() as writing:
        for name in names:
            client = writing.add(tables.CLIENTS, name=name)
            writing.add(tables.INCIDENTS, title=f"{name}: old link", client_id=client, lesson="Look " * 200)
    journal.close()


def back_up(path, clock, key=""):
    """Back the journal up, and let five minutes go by."""
    journal = open_journal(path, clock.now, key)
    made = make_backup(journal._conn, path, clock.now(), "asked", key)
    journal.close()
    clock.advance(minutes=5)
    return made


def live(path, clock, key=""):
    """Make a journal with forty clients and incidents in its backup, and twenty newer ones."""
    add(path, clock, *BACKED_UP, key=key)
    back_up(path, clock, key)
    add(path, clock, *NEWER, key=key)


def rescue(path, clock, key=""):
    """Put the journal back together, and take that up."""
    found = put_together(path, list(reversed(all_backups(path))), clock.now(), key)
    take_up(path, clock.now())
    return found


def names(path):
    """Give the names of all clients."""
    with closing(sqlite3.connect(path)) as conn:
        return {row[0] for row in conn.execute("SELECT name FROM clients WHERE deleted_at IS NULL")}


def page_of(path, name):
    """Give the number of the root page of a table, from 0."""
    with closing(sqlite3.connect(path)) as conn:
        return int(
            conn.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (name,)).fetchone()[0] - 1
        )


def blot(path, page, content=b"\xff" * PAGE):
    """Write over a page."""
    with path.open("r+b") as opened:
        opened.seek(page * PAGE)
        opened.write(content)

"""The bin: what was deleted stays for thirty days, comes back as it went, then goes for good (O2)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from mistakejournal.domain.binned import STAYS, BinnedAct, acts_of
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done, done
from mistakejournal.services.long_work import Going
from mistakejournal.services.wiping import FILE, INDEX, owe_wipe, wipe
from mistakejournal.store import binned as store
from mistakejournal.store import tables
from mistakejournal.store.writing import Writing

_AT_ONCE = 10
"""Rows taken out in one transaction, with all that goes with them."""


def binned_acts(desk: Desk) -> list[BinnedAct]:
    """Give what was deleted, act by act, the newest first."""
    return acts_of(store.shown_rows(desk.journal), tuple(store.SHOWN))


def bring_back(desk: Desk, moment: datetime) -> Done:
    """Bring back all that one act deleted, and what it stands in where that was deleted too."""
    rows = store.deleted_at(desk.journal, moment)
    with desk.journal.write() as writing:
        for table, row_id in [*store.binned_owners(desk.journal, rows), *rows]:
            writing.change(table, row_id, deleted_at=None)
    return done(writing, "bring_back")


def delete_for_good(desk: Desk, moments: Sequence[datetime], going: Going) -> Done:
    """Take out what these acts deleted, with its parts, its words in the index and its files.

    For a worker's desk (`journals.desk_behind`). Nothing leads back. Raises UnwantedError, and JournalError
    as writing does.
    """
    rows = [row for moment in moments for row in store.deleted_at(desk.journal, moment)]
    return _take_out(desk, rows, going, FILE)


def empty_bin(desk: Desk, going: Going) -> Done:
    """Take out what was deleted more than thirty days ago, and wipe what an earlier start did not get to.

    For a worker's desk; raises as above.
    """
    return _take_out(desk, store.deleted_before(desk.journal, desk.clock.now() - STAYS), going, INDEX)


def _take_out(desk: Desk, rows: list[store.Row], going: Going, where: str) -> Done:
    """Take rows out a few at a time: when the window wants to write, only these few are begun anew."""
    changes: set[str] = set()
    # What names something goes before it: a run before its checklist, which would stay for it otherwise.
    ordered = sorted(rows, key=lambda row: tables.ALL.index(row.table), reverse=True)
    going.begin(len(ordered))
    for start in range(0, len(ordered), _AT_ONCE):
        changes |= _take_out_some(desk, ordered[start : start + _AT_ONCE], where)
        going.on(_AT_ONCE)
    wipe(desk)
    return Done(frozenset(changes))


def _take_out_some(desk: Desk, rows: list[store.Row], where: str) -> frozenset[str]:
    files: list[tuple[str, str]] = []

    def act(writing: Writing) -> Done:
        doomed = store.doomed_with(desk.journal, rows)
        files[:] = store.copies_of(desk.journal, doomed)
        store.erase(desk.journal, writing, doomed)
        outcome = done(writing)
        owe_wipe(desk, writing, where)
        return outcome

    outcome = desk.journal.write_behind(act)
    store.remove_copies(desk.journal, files)
    return outcome.changes

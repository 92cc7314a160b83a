"""The bin: what was deleted stays for thirty days, comes back as it went, then goes for good (O2)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from mistakejournal.domain.binned import STAYS, BinnedAct, acts_of
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done, done
from mistakejournal.services.long_work import Going
from mistakejournal.store import binned as store
from mistakejournal.store.writing import Writing


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
    return _take_out(desk, rows, going, wholly=True)


def empty_bin(desk: Desk, going: Going) -> Done:
    """Take out what was deleted more than thirty days ago. For a worker's desk; raises as above."""
    return _take_out(desk, store.deleted_before(desk.journal, desk.clock.now() - STAYS), going)


def _take_out(desk: Desk, rows: list[store.Row], going: Going, *, wholly: bool = False) -> Done:
    files: list[tuple[str, str]] = []

    def act(writing: Writing) -> Done:
        doomed = store.doomed_with(desk.journal, rows)
        going.begin(len(doomed))
        files[:] = store.copies_of(desk.journal, doomed)
        store.erase(desk.journal, writing, doomed, going.on)
        return done(writing)

    if not rows:
        return Done(frozenset())
    outcome = desk.journal.write_behind(act)
    store.remove_copies(desk.journal, files)
    desk.journal.wipe(wholly=wholly)
    return outcome

"""Undo of an act that changed thousands of rows, on a worker's desk (`journals.desk_behind`)."""

from __future__ import annotations

from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done, Undo, done
from mistakejournal.services.long_work import Going
from mistakejournal.store.writing import Writing


def take_back_behind(desk: Desk, undo: Undo, going: Going) -> Done:
    """Undo an earlier call; the `undo` of what comes back is the redo. Stopped, nothing of it is undone.

    Raises UnwantedError, and JournalError as writing does.
    """

    def act(writing: Writing) -> Done:
        going.begin(len(undo.steps))
        for step in undo.steps:
            writing.take_back((step,))
            going.on()
        return done(writing, undo.label)

    return desk.journal.write_behind(act)

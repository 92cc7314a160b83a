"""What a writing call gives back names what it touched and the way back."""

from __future__ import annotations

from pathlib import Path

from mistakejournal.services.clock import StandingClock
from mistakejournal.services.done import done
from tests.blankjournal import new_journal


def test_a_call_that_changed_nothing_has_no_way_back(journal_file: Path, clock: StandingClock) -> None:
    journal = new_journal(journal_file, clock.now)
    with journal.write() as writing:
        row_id = writing.add("clients", name="Brightside")
    with journal.write() as writing:
        writing.change("clients", row_id, name="Brightside")
    journal.close()
    outcome = done(writing, "edit_client", row_id)
    assert outcome.undo is None
    assert outcome.changes == frozenset()
    assert outcome.id == row_id

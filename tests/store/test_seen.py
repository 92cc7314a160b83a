"""What a client may hear of a learned step: ticks in their own runs, and in none that was put aside."""

from __future__ import annotations

import pytest

from mistakejournal.services.clock import StandingClock
from mistakejournal.store import tables
from mistakejournal.store.journal import Journal
from mistakejournal.store.seen import seen_for_client


@pytest.mark.parametrize("shared", [True, False])
def test_only_their_own_runs_count(journal: Journal, clock: StandingClock, shared) -> None:
    with journal.write() as writing:
        mine, other = (writing.add(tables.CLIENTS, name=name) for name in ("Mine", "Other"))
        incident = writing.add(tables.INCIDENTS, title="One", client_id=mine)
        whose = None if shared else mine
        checklist = writing.add(tables.CHECKLISTS, name="Send", client_id=whose)
        for client, state, run in (
            (mine, "done", "done"), (None, "done", "open"), (other, "done", "done"),
            (mine, "done", "dropped"), (mine, "open", "done"), (mine, "skipped", "done"),
        ):  # fmt: skip
            run_id = writing.add(
                tables.RUNS, title="Run", checklist_id=checklist, client_id=client, state=run
            )
            writing.add(
                tables.RUN_STEPS,
                run_id=run_id,
                title="Click",
                incident_id=incident,
                state=state,
                evidence=f"{client == mine} {run}",
                ticked_at=writing.now if state == "done" else None,
            )
    found = {one.evidence for one in seen_for_client(journal, incident, mine)}
    assert found == ({"True done"} if shared else {"True done", "False open"})

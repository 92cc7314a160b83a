"""What is unfinished says what comes next."""

from __future__ import annotations

from mistakejournal.domain.incident import Kind, State
from mistakejournal.services.desk import Desk
from mistakejournal.services.incident_list import list_incidents
from mistakejournal.services.incident_parts import (
    add_option,
)
from mistakejournal.services.incidents import (
    edit_incident,
    note_near_miss,
    start_incident,
)
from mistakejournal.services.open_items import open_items
from tests.services import brightside


def test_what_is_unfinished_says_what_comes_next(desk: Desk) -> None:
    known = brightside.make(desk)
    incident = start_incident(desk, title="Last week’s podcast link", client_id=known.client).id
    note_near_miss(desk, "Old link in the draft")
    with desk.journal.write() as writing:
        run_id = writing.add(
            "runs",
            title="Newsletter: send",
            checklist_id=known.checklist,
            client_id=known.client,
            started_at=writing.now,
        )
        for state in ("done", "open"):
            writing.add("run_steps", run_id=run_id, title="Step", state=state)
    items = open_items(desk)
    assert [(item.kind, item.id) for item in items] == [("incident", incident), ("run", run_id)]
    assert items[0].second_code == "pause"
    assert (items[1].second_code, items[1].done, items[1].total, items[1].progress) == ("steps", 1, 2, 0.5)
    add_option(desk, incident, "Resend on Friday")
    edit_incident(desk, incident, told_at=desk.clock.now())
    assert open_items(desk)[0].second_code == "waiting"
    assert items[0].state is State.OPEN
    assert {line.kind for line in list_incidents(desk)} == {Kind.INCIDENT, Kind.NEAR_MISS}

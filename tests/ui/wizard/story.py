"""The story of 24 November up to a moment, for the last three pages."""

from __future__ import annotations

from mistakejournal.services import (
    checklist_list,
    checklists,
    clients,
    fixes,
    incident_parts,
    incidents,
    interruptions,
    runs,
    starters,
    telling,
    ticks,
)
from mistakejournal.services.desk import Desk
from mistakejournal.services.preferences import change_settings
from mistakejournal.words.runs import clear_labels

EFFECT = "Readers were sent to last week’s episode, under your name"
WHEN_NEXT = "at 14:30 with the numbers"
BREAK = 4
"""The place of the step at which she was called away."""


def client(desk: Desk, contact: str = "Theo Marsh") -> str:
    return clients.add_client(desk, "The Brightside Podcast", contact).id


def interrupted_run(desk: Desk, client_id: str) -> str:
    """Run the newsletter list, called away at one step and carried on."""
    checklist_id = starters.add_from_starter(desk, starters.starter_lists(desk)[0].code, client_id).id
    run_id = runs.start_run(desk, checklist_id, client_id).id
    for place, step in enumerate(runs.run_file(desk, run_id).steps):
        desk.clock.advance(minutes=2)
        if place == BREAK:
            interruptions.call_away(desk, run_id)
            desk.clock.advance(minutes=14)
            interruptions.come_back(desk, run_id, "carry_on", "I was nearly done")
        ticks.tick_step(desk, step.id, "seen it" if step.kind != "tick" else "")
    runs.finish_run(desk, run_id, clear_labels(desk.clock.local().date()))
    desk.clock.advance(minutes=31)
    return run_id


def incident(desk: Desk, client_id: str | None = None, level: int | None = 2, **fields: object) -> str:
    lists = checklist_list.list_checklists(desk)
    return incidents.start_incident(
        desk,
        title="Last week’s podcast link",
        client_id=client_id,
        work_id=lists[0].work_id if lists else None,
        what_happened="I sent issue 118 with last week’s link.",
        my_part="I sent issue 118 with last week’s link.",
        level=level,
        noticed_by="me",
        **fields,
    ).id


def after_a_run(desk: Desk) -> str:
    """Find it half an hour after the interrupted run."""
    client_id = client(desk)
    interrupted_run(desk, client_id)
    return incident(desk, client_id)


def with_options(desk: Desk, level: int | None = 2) -> str:
    incident_id = incident(desk, client(desk), level)
    incident_parts.add_repair(desk, incident_id, "Pointed the web version at episode 72", done_now=True)
    incident_parts.add_option(desk, incident_id, "A short correction", by_when="today by 12:00")
    incident_parts.add_option(desk, incident_id, "Resend to non-openers", by_when="on Friday")
    return incident_id


def ready(desk: Desk, level: int | None = 2) -> str:
    """Everything the message needs is there."""
    incident_id = with_options(desk, level)
    incidents.edit_incident(desk, incident_id, effect=EFFECT, next_update=WHEN_NEXT)
    change_settings(desk, name="Maya")
    return incident_id


def told(desk: Desk, level: int | None = 2) -> str:
    """She told Theo by email 26 minutes after she found it."""
    incident_id = ready(desk, level)
    desk.clock.advance(minutes=26)
    draft = telling.draft(desk, incident_id, "email")
    telling.tell(desk, incident_id, "email", draft.body, draft.subject)
    return incident_id


def steps_of(desk: Desk, incident_id: str) -> list[str]:
    """Give the titles of the checklist that a new step belongs to."""
    checklist_id = fixes.default_checklist_id(desk, incident_id)
    return [step.title for step in checklists.checklist_file(desk, str(checklist_id)).steps]

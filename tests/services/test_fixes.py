"""A learned step, its place, its link and its fix come and go together."""

from __future__ import annotations

from datetime import date

import pytest

from mistakejournal.domain.fix import FixKind, FixState
from mistakejournal.errors import JournalError
from mistakejournal.services.clock import StandingClock
from mistakejournal.services.desk import Desk
from mistakejournal.services.fixes import (
    add_fix,
    decline_fix,
    edit_fix,
    finish_fix,
    learn_step,
    owe_fix,
    remove_fix,
)
from mistakejournal.services.incidents import incident_file, start_incident
from mistakejournal.services.owed import fixes_owed
from mistakejournal.services.timeline import timeline
from mistakejournal.services.walkback import mark_break
from mistakejournal.store import checklists
from tests.services import brightside
from tests.services.takingback import undone

TITLE = "Send myself a test and click the podcast link, even if I’m sure"


@pytest.fixture
def incident(desk: Desk, clock: StandingClock, known: brightside.Brightside) -> str:
    run_id, broken = brightside.broken_run(desk, known, clock)
    incident_id = start_incident(desk, title="Last week’s podcast link", run_id=run_id).id
    mark_break(desk, incident_id, run_id, broken)
    return incident_id


def titles(desk: Desk, known: brightside.Brightside) -> list[str]:
    return [step.title for step in checklists.steps(desk.journal, known.checklist)]


def test_the_step_stands_after_the_break_with_its_link_and_its_fix(
    desk: Desk, clock: StandingClock, incident: str, known: brightside.Brightside
) -> None:
    done = learn_step(
        desk, incident, known.checklist, f"  {TITLE}\n", kind="link", why="Old link", strength="medium"
    )
    assert titles(desk, known)[2] == TITLE
    step = checklists.get_step(desk.journal, done.id)
    assert (step.incident_id, step.learned_at, step.kind) == (incident, clock.now(), "link")
    file = incident_file(desk, incident)
    assert [(fix.state, fix.kind, fix.step_id, fix.strength) for fix in file.fixes] == [
        (FixState.DONE, FixKind.STEP, done.id, "medium")
    ]
    assert not file.fix_owed
    assert done.changes >= {"steps", "fixes"}


def test_taking_it_back_leaves_neither_step_nor_fix_nor_event(
    desk: Desk, incident: str, known: brightside.Brightside
) -> None:
    before = timeline(desk, incident)
    undone(desk, learn_step(desk, incident, known.checklist, TITLE))
    assert titles(desk, known) == list(brightside.TITLES)
    assert incident_file(desk, incident).fixes == ()
    assert timeline(desk, incident) == before
    found = desk.journal.number("SELECT count(*) FROM search_docs WHERE title LIKE 'Send myself%'")
    assert found == 0


def test_a_step_may_stand_anywhere(desk: Desk, incident: str, known: brightside.Brightside) -> None:
    learn_step(desk, incident, known.checklist, "First", after_step_id="")
    learn_step(desk, incident, known.checklist, "Last", after_step_id=known.steps[3])
    assert titles(desk, known)[0] == "First"
    assert titles(desk, known)[-1] == "Last"


def test_a_step_needs_words(desk: Desk, incident: str, known: brightside.Brightside) -> None:
    with pytest.raises(JournalError) as refused:
        learn_step(desk, incident, known.checklist, " \n ")
    assert refused.value.code == "needs_title"
    assert titles(desk, known) == list(brightside.TITLES)


def test_what_was_owed_becomes_the_step(desk: Desk, incident: str, known: brightside.Brightside) -> None:
    owe_fix(desk, incident, date(2026, 11, 27))
    assert [(owed.incident_title, owed.client_name) for owed in fixes_owed(desk)] == [
        ("Last week’s podcast link", "The Brightside Podcast")
    ]
    owe_fix(desk, incident, date(2026, 11, 26))
    assert incident_file(desk, incident).fix_owed
    learned = learn_step(desk, incident, known.checklist, TITLE)
    assert fixes_owed(desk) == []
    assert len(incident_file(desk, incident).fixes) == 1
    undone(desk, learned)
    assert [owed.fix.due_on for owed in fixes_owed(desk)] == [date(2026, 11, 26)]


def test_declining_wants_a_reason_and_declines_what_was_owed(desk: Desk, incident: str) -> None:
    owe_fix(desk, incident)
    with pytest.raises(JournalError) as refused:
        decline_fix(desk, incident, "  ")
    assert refused.value.code == "needs_reason"
    declined = decline_fix(desk, incident, "A one-off for one client")
    file = incident_file(desk, incident)
    assert (file.fixes[0].state, file.incident.fix_declined) == (
        FixState.DECLINED,
        "A one-off for one client",
    )
    undone(desk, declined)
    assert incident_file(desk, incident).fix_owed
    decline_fix(desk, incident, "Not now")
    owe_fix(desk, incident)
    assert incident_file(desk, incident).incident.fix_declined == ""


def test_the_other_questions_are_fixes_of_their_own(desk: Desk, incident: str) -> None:
    add_fix(desk, incident, "communication", "I confirm dates in writing", done_now=True)
    agreed = add_fix(desk, incident, "expectation", "Links by Monday noon", due_on=date(2026, 12, 1)).id
    with pytest.raises(JournalError):
        add_fix(desk, incident, "tool", "")
    assert edit_fix(desk, agreed, title="Links by Monday, 12:00", reason="x").undo is None
    undone(desk, edit_fix(desk, agreed, strength="strong", kept_anyway=True, due_on=None))
    finished = finish_fix(desk, agreed)
    file = incident_file(desk, incident)
    assert [(fix.kind, fix.state) for fix in file.fixes] == [
        (FixKind.COMMUNICATION, FixState.DONE),
        (FixKind.EXPECTATION, FixState.DONE),
    ]
    assert file.fixes[1].title == "Links by Monday, 12:00"
    undone(desk, finished)
    assert incident_file(desk, incident).fix_owed
    finish_fix(desk, agreed, finished=False)
    with pytest.raises(TypeError):
        edit_fix(desk, agreed, step_id="x")


def test_a_learned_step_goes_with_its_fix(desk: Desk, incident: str, known: brightside.Brightside) -> None:
    learn_step(desk, incident, known.checklist, TITLE)
    fix = incident_file(desk, incident).fixes[0]
    undone(desk, remove_fix(desk, fix.id))
    assert TITLE in titles(desk, known)
    remove_fix(desk, fix.id)
    assert titles(desk, known) == list(brightside.TITLES)
    assert incident_file(desk, incident).fixes == ()


def test_a_step_that_cannot_be_written_leaves_nothing_half_done(desk: Desk, incident: str) -> None:
    with pytest.raises(KeyError):
        learn_step(desk, incident, "no such checklist", TITLE)
    assert incident_file(desk, incident).fixes == ()
    assert desk.journal.number("SELECT count(*) FROM steps WHERE title LIKE 'Send myself%'") == 0

"""The runs it may have happened in are offered, and the mark stands on the very step."""

from __future__ import annotations

from mistakejournal.services.clock import StandingClock
from mistakejournal.services.desk import Desk, take_back
from mistakejournal.services.incidents import edit_incident, incident_file, start_incident
from mistakejournal.services.walkback import mark_break, runs_of_that_work, walk_back
from tests.services import brightside


def test_the_own_run_comes_first_then_the_newest_before_it_was_noticed(
    desk: Desk, clock: StandingClock
) -> None:
    known = brightside.make(desk)
    runs = []
    for _ in range(3):
        runs.append(brightside.run(desk, known))
        clock.advance(days=7)
    incident = start_incident(desk, client_id=known.client).id
    clock.advance(days=7)
    brightside.run(desk, known)
    assert [past.run.id for past in runs_of_that_work(desk, incident)] == runs[::-1]
    edit_incident(desk, incident, run_id=runs[0])
    past = runs_of_that_work(desk, incident)
    assert [(one.run.id, one.own) for one in past] == [
        (runs[0], True),
        (runs[2], False),
        (runs[1], False),
    ]
    assert past[0].checklist_name == "Newsletter: send"


def test_without_client_and_run_nothing_is_offered(desk: Desk) -> None:
    brightside.run(desk, brightside.make(desk))
    assert runs_of_that_work(desk, start_incident(desk).id) == []


def test_the_run_is_shown_as_it_was_ticked_with_its_interruptions(desk: Desk, clock: StandingClock) -> None:
    known = brightside.make(desk)
    run_id, broken = brightside.broken_run(desk, known, clock)
    back = walk_back(desk, run_id)
    assert [step.title for step in back.steps] == list(brightside.TITLES)
    assert [(stop.run_step_id, stop.choice) for stop in back.interruptions] == [(broken, "carry_on")]


def test_the_mark_brings_client_and_work_and_can_be_taken_back(desk: Desk, clock: StandingClock) -> None:
    known = brightside.make(desk)
    run_id, broken = brightside.broken_run(desk, known, clock)
    incident = start_incident(desk).id
    undo = mark_break(desk, incident, run_id, broken).undo
    file = incident_file(desk, incident)
    assert (file.incident.run_id, file.incident.broke_at) == (run_id, broken)
    assert file.client is not None
    assert file.work is not None
    assert undo is not None
    take_back(desk, undo)
    assert incident_file(desk, incident).client is None
    mark_break(desk, incident, run_id, broken)
    mark_break(desk, incident, None, None)
    assert incident_file(desk, incident).incident.broke_at is None

"""A new step's place is after the step where it broke, and it can be any other."""

from __future__ import annotations

from mistakejournal.services.clock import StandingClock
from mistakejournal.services.desk import Desk
from mistakejournal.services.incidents import start_incident
from mistakejournal.services.places import broken_step_id, default_checklist_id, place_for, places
from mistakejournal.services.walkback import mark_break
from mistakejournal.store import checklists, tables
from tests.services import brightside


def test_there_is_a_place_at_the_top_and_after_each_step(desk: Desk) -> None:
    known = brightside.make(desk)
    found = places(desk, known.checklist)
    assert [place.after_step_id for place in found] == ["", *known.steps]
    assert [place.number for place in found] == [1, 2, 3, 4, 5]
    assert [place.section_id for place in found] == [
        known.sections[0],
        known.sections[0],
        known.sections[0],
        known.sections[1],
        known.sections[1],
    ]


def test_a_step_put_at_a_place_stands_there(desk: Desk) -> None:
    known = brightside.make(desk)
    for number in range(5):
        place = places(desk, known.checklist)[number]
        with desk.journal.write() as writing:
            step = writing.add(
                tables.STEPS,
                checklist_id=known.checklist,
                title="New",
                section_id=place.section_id,
                order_key=place.order_key,
            )
        ids = [one.id for one in checklists.steps(desk.journal, known.checklist)]
        assert ids.index(step) == number
        assert place.number == number + 1
        with desk.journal.write() as writing:
            writing.remove(tables.STEPS, step)


def test_the_place_offered_is_after_the_broken_step_else_the_end(desk: Desk, clock: StandingClock) -> None:
    known = brightside.make(desk)
    assert place_for(desk, known.checklist).after_title == "Schedule for 10:00"
    run_id, broken = brightside.broken_run(desk, known, clock)
    incident = start_incident(desk).id
    assert broken_step_id(desk, incident) is None
    mark_break(desk, incident, run_id, broken)
    assert broken_step_id(desk, incident) == known.steps[1]
    assert place_for(desk, known.checklist, known.steps[1]).after_title == "Update the podcast link"


def test_an_empty_list_has_one_place(desk: Desk) -> None:
    with desk.journal.write() as writing:
        checklist = writing.add(tables.CHECKLISTS, name="Empty")
    assert [(place.number, place.section_id) for place in places(desk, checklist)] == [(1, None)]


def test_two_steps_with_one_key_still_leave_a_place(desk: Desk) -> None:
    known = brightside.make(desk)
    with desk.journal.write() as writing:
        for step in known.steps:
            writing.change(tables.STEPS, step, order_key="V")
    assert len(places(desk, known.checklist)) == 5


def test_the_checklist_offered_is_that_of_the_run_or_the_work(desk: Desk, clock: StandingClock) -> None:
    known = brightside.make(desk)
    run_id, _ = brightside.broken_run(desk, known, clock)
    assert default_checklist_id(desk, start_incident(desk, run_id=run_id).id) == known.checklist
    assert default_checklist_id(desk, start_incident(desk, client_id=known.client).id) == known.checklist
    assert default_checklist_id(desk, start_incident(desk).id) is None

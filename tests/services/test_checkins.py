"""Check-ins go with the next runs and say only what those runs show."""

from __future__ import annotations

from datetime import date

import pytest

from mistakejournal.domain.checkin import CheckInState
from mistakejournal.domain.repeat import Every, Repeat
from mistakejournal.domain.telling import MessageKind
from mistakejournal.errors import JournalError
from mistakejournal.services.agenda import agenda
from mistakejournal.services.checkins import (
    check_ins_due,
    check_ins_for_run,
    plan_check_ins,
    send_check_in,
    waive_check_in,
)
from mistakejournal.services.checklists import add_checklist
from mistakejournal.services.clients import edit_client, list_clients
from mistakejournal.services.clock import StandingClock
from mistakejournal.services.desk import Desk
from mistakejournal.services.fixes import learn_step
from mistakejournal.services.incidents import incident_file, start_incident
from mistakejournal.services.occurrences import run_finished
from mistakejournal.services.schedules import (
    Plan,
    did_it_without_list,
    not_this_time,
    set_companion,
    set_schedule,
)
from mistakejournal.store import runs
from tests.services import brightside
from tests.services.takingback import undone

TITLE = "Send myself a test and click the podcast link"


@pytest.fixture
def incident(desk: Desk, clock: StandingClock, known: brightside.Brightside) -> str:
    run_id, _ = brightside.broken_run(desk, known, clock)
    incident_id = start_incident(desk, title="Last week’s podcast link", run_id=run_id).id
    learn_step(desk, incident_id, known.checklist, TITLE, kind="link")
    plan_check_ins(desk, incident_id, 2)
    return incident_id


def test_planning_more_and_fewer_keeps_what_was_sent(
    desk: Desk, clock: StandingClock, incident: str, known: brightside.Brightside
) -> None:
    clock.advance(days=7)
    run_id = brightside.run(desk, known, evidence="/episodes/73")
    send_check_in(desk, check_ins_for_run(desk, run_id)[0].check_in.id, run_id, "All set")
    grown = plan_check_ins(desk, incident, 5)
    rows = incident_file(desk, incident).check_ins
    assert [(row.number, row.total, row.state) for row in rows] == [
        (1, 5, CheckInState.DONE),
        *((number, 5, CheckInState.PLANNED) for number in (2, 3, 4, 5)),
    ]
    undone(desk, grown)
    assert len(incident_file(desk, incident).check_ins) == 2
    plan_check_ins(desk, incident, 0)
    assert [row.state for row in incident_file(desk, incident).check_ins] == [CheckInState.DONE]


def test_the_line_waits_for_the_proof_and_then_says_it(
    desk: Desk, clock: StandingClock, incident: str, known: brightside.Brightside
) -> None:
    clock.advance(days=7)
    run_id = brightside.run(desk, known, ticked=False)
    with desk.journal.write() as writing:
        writing.change("runs", run_id, state="open", ended_at=None)
    due = check_ins_for_run(desk, run_id)
    assert [(one.ready, one.line, one.client_name) for one in due] == [(False, "", "The Brightside Podcast")]
    row = desk.journal.read_one(
        "SELECT id FROM run_steps WHERE run_id = ? AND incident_id = ?", (run_id, incident)
    )
    assert row is not None
    with desk.journal.write() as writing:
        writing.change(
            "run_steps", row["id"], state="done", evidence="episode 73 plays", ticked_at=writing.now
        )
    assert check_ins_for_run(desk, run_id)[0].line == "Hi Theo, Newsletter: all set. It’s checked."
    with desk.journal.write() as writing:
        writing.change("runs", run_id, state="done", clear_line="Issue 119 is set for 10:00")
    assert check_ins_due(desk)[0].line == "Hi Theo, Issue 119 is set for 10:00. It’s checked."


def test_the_run_it_happened_in_and_other_work_carry_no_check_in(
    desk: Desk, clock: StandingClock, incident: str, known: brightside.Brightside
) -> None:
    own = incident_file(desk, incident).incident.run_id
    assert own is not None
    assert check_ins_for_run(desk, own) == []
    assert check_ins_due(desk) == []
    with desk.journal.write() as writing:
        other = writing.add("checklists", name="Invoice", client_id=known.client)
    clock.advance(days=1)
    invoice = brightside.Brightside(known.client, known.work, other, known.sections, ())
    assert check_ins_for_run(desk, brightside.run(desk, invoice)) == []


def test_one_line_for_one_client_and_one_run(
    desk: Desk, clock: StandingClock, incident: str, known: brightside.Brightside
) -> None:
    second = start_incident(
        desk, title="Typo in the sponsor’s name", client_id=known.client, work_id=known.work
    ).id
    plan_check_ins(desk, second, 1)
    clock.advance(days=7)
    run_id = brightside.run(desk, known, evidence="episode 73")
    assert len(check_ins_for_run(desk, run_id)) == 1
    assert list_clients(desk)[0].check_in_due
    due = check_ins_due(desk)
    assert len(due) == 1
    assert check_ins_due(desk, client_id=known.client) == due
    assert check_ins_due(desk, client_id="another") == []
    sent = send_check_in(desk, due[0].check_in.id, run_id, due[0].line)
    assert check_ins_due(desk) == []
    for one in (incident, second):
        assert incident_file(desk, one).check_ins[0].title == due[0].line
    assert [message.kind for message in incident_file(desk, incident).messages] == [MessageKind.CHECK_IN]
    undone(desk, sent)
    assert len(check_ins_due(desk)) == 1


def test_each_run_carries_one_and_the_last_does_not_recount_it(
    desk: Desk, clock: StandingClock, incident: str, known: brightside.Brightside
) -> None:
    for number in (1, 2):
        clock.advance(days=7)
        run_id = brightside.run(desk, known, evidence="episode 73")
        due = check_ins_for_run(desk, run_id, day="Friday")[0]
        assert due.check_in.number == number
        assert due.last is (number == 2)
        send_check_in(desk, due.check_in.id, run_id, due.line)
        assert check_ins_for_run(desk, run_id) == []
    row = incident_file(desk, incident).check_ins[1]
    assert row.title == "Hi Theo, all set for Friday as usual."
    clock.advance(days=7)
    assert check_ins_for_run(desk, brightside.run(desk, known)) == []


def test_without_a_name_the_line_has_no_greeting(
    desk: Desk, clock: StandingClock, incident: str, known: brightside.Brightside
) -> None:
    edit_client(desk, known.client, contact="")
    clock.advance(days=7)
    run_id = brightside.run(desk, known, evidence="episode 73")
    assert check_ins_for_run(desk, run_id)[0].line == "Newsletter: all set. It’s checked."
    waive_check_in(desk, incident_file(desk, incident).check_ins[0].id, "They are on leave")
    assert check_ins_for_run(desk, run_id)[0].line == "All set as usual."


def test_leaving_one_out_wants_a_reason(desk: Desk, incident: str) -> None:
    check_in = incident_file(desk, incident).check_ins[0]
    with pytest.raises(JournalError) as refused:
        waive_check_in(desk, check_in.id, " ")
    assert refused.value.code == "needs_reason"
    undone(desk, waive_check_in(desk, check_in.id, "They asked me not to"))
    assert incident_file(desk, incident).check_ins[0].state is CheckInState.PLANNED
    with pytest.raises(KeyError):
        send_check_in(desk, "nothing", None, "x")


def test_the_line_names_the_day_on_which_it_goes_out_again(
    desk: Desk, clock: StandingClock, incident: str, known: brightside.Brightside
) -> None:
    resend = add_checklist(desk, "Resend", known.client).id
    set_companion(desk, known.checklist, resend, weekday=4)
    clock.advance(days=7)
    run_id = brightside.run(desk, known, evidence="episode 73 plays")
    with desk.journal.write() as writing:
        writing.change("runs", run_id, state="open", ended_at=None)
    again = " It’s also scheduled to go out again on 2026-12-04."
    line = "Hi Theo, Newsletter: all set. It’s checked."
    assert check_ins_for_run(desk, run_id, say=str)[0].line == line + again
    assert check_ins_for_run(desk, run_id)[0].line == line
    with desk.journal.write() as writing:
        writing.change("runs", run_id, state="done")
        run_finished(desk, writing, runs.get(desk.journal, run_id))
    assert check_ins_due(desk, say=str)[0].line == line + again
    not_this_time(desk, agenda(desk).later[0].id)
    assert check_ins_due(desk, say=str)[0].line == line


def test_work_that_was_done_without_its_list_carries_no_check_in(
    desk: Desk, clock: StandingClock, incident: str, known: brightside.Brightside
) -> None:
    plan = Plan(Repeat(Every.WEEK, days=(1,)), date(2026, 12, 1))
    set_schedule(desk, known.checklist, plan)
    clock.advance(days=7)
    did_it_without_list(desk, agenda(desk).due[0].id)
    assert check_ins_due(desk) == []

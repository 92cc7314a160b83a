"""The reference incident of the pictures, lived through over the services (as in issue 118 and 119)."""

from __future__ import annotations

from dataclasses import dataclass

from mistakejournal.services.checkins import check_ins_for_run, plan_check_ins, send_check_in
from mistakejournal.services.choices import choose_option
from mistakejournal.services.clock import StandingClock
from mistakejournal.services.desk import Desk
from mistakejournal.services.fixes import learn_step
from mistakejournal.services.incident_parts import (
    add_option,
    add_repair,
    set_causes,
    set_feelings,
    set_whys,
    tick_repair,
)
from mistakejournal.services.incidents import edit_incident, note_near_miss, start_incident
from mistakejournal.services.telling import draft, tell
from mistakejournal.services.walkback import mark_break
from tests.services import brightside

STEP = "Send myself a test and click the podcast link, even if I’m sure"


@dataclass(frozen=True)
class Story:
    incident: str
    client: str
    checklist: str
    message: str
    check_in: str


def live(desk: Desk, clock: StandingClock) -> Story:
    """From the broken run to the check-in with the next issue, a week later."""
    known = brightside.make(desk)
    run_id, broken = brightside.broken_run(desk, known, clock)
    clock.advance(minutes=30)
    row = start_incident(
        desk, run_id=run_id, title="Last week’s podcast link", what_happened="The button went to episode 71."
    ).id
    clock.advance(minutes=2)
    set_feelings(desk, row, ["panic", "shame"])
    edit_incident(desk, row, pause_done=True, pause_seconds=60, level=3, private_line="for me only")
    clock.advance(minutes=8)
    tick_repair(desk, add_repair(desk, row, "Web version corrected").id, done_now=True)
    one = add_option(desk, row, "A correction at 11:48").id
    add_option(desk, row, "A resend on Friday")
    edit_incident(desk, row, my_part="I sent issue 118 with the old link", next_update="at 15:00")
    clock.advance(minutes=16)
    message = draft(desk, row, "email")
    tell(desk, row, "email", message.body, message.subject)
    clock.advance(minutes=20)
    choose_option(desk, row, one)
    clock.advance(hours=4)
    set_causes(desk, row, ["interrupted_carried_on"])
    set_whys(desk, row, ["I took the call at step 2", "I ticked it without looking"])
    mark_break(desk, row, run_id, broken)
    learn_step(desk, row, known.checklist, STEP, kind="link")
    plan_check_ins(desk, row, 2)
    clock.advance(days=7)
    next_run = brightside.run(desk, known, evidence="/episodes/73")
    learned = desk.journal.read_one(
        "SELECT id FROM run_steps WHERE run_id = ? AND incident_id = ?", (next_run, row)
    )
    assert learned is not None
    note_near_miss(desk, "Old link in the draft", run_id=next_run, run_step_id=learned["id"])
    clock.advance(minutes=1)
    due = check_ins_for_run(desk, next_run)[0]
    send_check_in(desk, due.check_in.id, next_run, due.line)
    return Story(row, known.client, known.checklist, message.body, due.line)

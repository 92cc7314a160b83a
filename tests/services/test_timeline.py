"""The timeline tells the whole story of the reference incident, in order, and nothing that is private."""

from __future__ import annotations

from datetime import timedelta

from mistakejournal.domain.event import Event
from mistakejournal.services.checkins import check_ins_for_run, plan_check_ins, send_check_in, waive_check_in
from mistakejournal.services.choices import choose_option
from mistakejournal.services.clock import StandingClock
from mistakejournal.services.closing import close_incident, reopen_incident
from mistakejournal.services.desk import Desk
from mistakejournal.services.fixes import add_fix, learn_step
from mistakejournal.services.incident_parts import (
    add_affected,
    add_option,
    add_repair,
    set_feelings,
    tell_affected,
    tick_repair,
)
from mistakejournal.services.incidents import edit_incident, incident_file, note_near_miss, start_incident
from mistakejournal.services.makegoods import make_good_delivered
from mistakejournal.services.outcomes import record_answer, record_verified
from mistakejournal.services.promises import promises_due, settle_promise
from mistakejournal.services.telling import draft, tell
from mistakejournal.services.timeline import folded, timeline
from mistakejournal.services.walkback import mark_break, walk_back
from tests.services import brightside


def test_the_reference_story_is_told_in_order(desk: Desk, clock: StandingClock) -> None:
    known = brightside.make(desk)
    run_id, broken = brightside.broken_run(desk, known, clock)
    clock.advance(minutes=30)
    incident = start_incident(desk, run_id=run_id, what_happened="The button went to episode 72.").id
    clock.advance(minutes=2)
    set_feelings(desk, incident, ["panic", "shame"])
    edit_incident(desk, incident, pause_done=True, pause_seconds=60, private_line="secret")
    clock.advance(minutes=8)
    repair = add_repair(desk, incident, "Web version corrected").id
    tick_repair(desk, repair, done_now=True)
    one = add_option(desk, incident, "A correction today").id
    add_option(desk, incident, "A resend on Friday")
    edit_incident(desk, incident, my_part="I sent issue 118 with the old link", next_update="at 15:00")
    clock.advance(minutes=10)
    message = draft(desk, incident, "email")
    tell(desk, incident, "email", message.body, message.subject)
    clock.advance(minutes=20)
    choose_option(desk, incident, one)
    clock.advance(hours=4)
    mark_break(desk, incident, run_id, broken)
    learn_step(desk, incident, known.checklist, "Send myself a test", kind="link")
    plan_check_ins(desk, incident, 2)
    clock.advance(days=7)
    next_run = brightside.run(desk, known, evidence="/episodes/73")
    clock.advance(minutes=1)
    due = check_ins_for_run(desk, next_run)[0]
    send_check_in(desk, due.check_in.id, next_run, due.line)
    clock.advance(minutes=1)
    close_incident(desk, incident, reason="Told and checked")
    story = [(event.code, event.title) for event in timeline(desk, incident)]
    assert story == [
        ("interrupted", "Update the podcast link"),
        ("broke", "Update the podcast link"),
        ("noticed", "The button went to episode 72."),
        ("paused", "panic, shame"),
        ("repaired", "Web version corrected"),
        ("told", " ".join(message.body.split())),
        ("chosen", "A correction today"),
        ("step_learned", "Send myself a test"),
        ("seen", "Send myself a test"),
        ("check_in", due.line),
        ("closed", "Told and checked"),
    ]
    facts = {event.code: event.facts for event in timeline(desk, incident)}
    assert facts["told"] == {"name": "Theo", "channel": "email", "options": "2"}
    assert facts["chosen"] == {"letter": "A", "name": "Theo"}
    assert facts["step_learned"] == {"number": "3", "checklist": "Newsletter: send"}
    assert facts["seen"] == {"evidence": "/episodes/73", "run": "Newsletter: send"}
    assert facts["paused"] == {"seconds": "60"}
    assert facts["interrupted"] is not None
    assert facts["interrupted"]["minutes"] == "14"
    assert "secret" not in str(timeline(desk, incident))


def test_everything_else_that_has_a_time_is_told_too(desk: Desk, clock: StandingClock) -> None:
    known = brightside.make(desk)
    incident = start_incident(desk, client_id=known.client, noticed_by="client").id
    edit_incident(desk, incident, happened_at=clock.now(), fixed_at=clock.now())
    edit_incident(desk, incident, told_at=clock.now(), told_channel="phone", make_good="Half an hour")
    person = add_affected(desk, incident, "Lena").id
    tell_affected(desk, person, told=True, about=True)
    tell(desk, incident, "chat", "I’ll write by 2 pm.", kind="holding", at=clock.now())
    settle_promise(desk, promises_due(desk)[0].promise.id, "changed")
    add_fix(desk, incident, "communication", "I confirm dates in writing", done_now=True)
    learn_step(desk, incident, known.checklist, "Send myself a test")
    plan_check_ins(desk, incident, 1)
    waive_check_in(desk, incident_file(desk, incident).check_ins[0].id, "On leave")
    record_verified(desk, incident, "exactly", "It plays")
    record_answer(desk, incident, "settled", "All good")
    make_good_delivered(desk, incident)
    run_id = brightside.run(desk, known)
    row = desk.journal.read_one("SELECT id FROM run_steps WHERE incident_id = ?", (incident,))
    assert row is not None
    note_near_miss(desk, "Old link in the draft", run_id=run_id, run_step_id=row["id"])
    close_incident(desk, incident)
    reopen_incident(desk, incident)
    told = next(event for event in timeline(desk, incident) if event.code == "affected_told")
    assert told.facts == {"about": "yes"}
    codes = {event.code for event in timeline(desk, incident)}
    assert codes == {
        "happened", "noticed", "put_right", "affected_told", "holding", "promise_changed", "fix_done",
        "step_learned", "check_in_waived", "verified", "answered_us", "make_good", "seen", "caught",
        "closed", "reopened",
    }  # fmt: skip


def test_a_near_miss_tells_which_step_caught_it(desk: Desk) -> None:
    known = brightside.make(desk)
    run_id = brightside.run(desk, known)
    step = walk_back(desk, run_id).steps[1]
    row = note_near_miss(desk, "Old link in the draft", run_id=run_id, run_step_id=step.id).id
    assert timeline(desk, row)[0].facts == {
        "by": "step",
        "step": "Update the podcast link",
        "step_id": known.steps[1],
        "checklist": "Newsletter: send",
        "checklist_id": known.checklist,
    }
    by_hand = note_near_miss(desk, "Caught by a second look").id
    assert timeline(desk, by_hand)[0].facts == {"by": "me"}


def test_told_without_a_message_is_told_by_its_time(desk: Desk, clock: StandingClock) -> None:
    known = brightside.make(desk)
    incident = start_incident(desk, client_id=known.client).id
    edit_incident(desk, incident, told_at=clock.now(), told_channel="phone")
    told = [event for event in timeline(desk, incident) if event.code == "told"]
    assert [event.facts for event in told] == [{"name": "Theo", "channel": "phone"}]


def test_a_pause_without_words_or_seconds_is_no_event(desk: Desk) -> None:
    incident = start_incident(desk).id
    edit_incident(desk, incident, pause_done=True)
    assert [event.code for event in timeline(desk, incident)] == ["noticed"]
    set_feelings(desk, incident, ["dread"])
    assert [event.code for event in timeline(desk, incident)] == ["noticed", "paused"]


def test_long_words_are_cut_and_titles_of_other_runs_stay_out(desk: Desk) -> None:
    incident = start_incident(desk, what_happened="word " * 20_000).id
    assert len(timeline(desk, incident)[0].title) <= 280


def test_looking_again_and_again_is_told_by_the_first_and_the_newest_time(desk: Desk) -> None:
    def event(number: int, code: str = "seen") -> Event:
        return Event(f"{code}:{number}", code, desk.clock.now() + timedelta(days=number), "", "i")

    few = [event(1), event(2), event(3)]
    assert folded(few) == few
    many = [event(0, "noticed"), *(event(number) for number in range(1, 7)), event(8, "closed")]
    many.insert(4, event(3, "caught"))
    told = folded(many)
    assert [one.code for one in told] == ["noticed", "seen", "caught", "seen_more", "seen", "closed"]
    assert told[3].facts == {"count": "4"}
    assert told[4] is many[-2]

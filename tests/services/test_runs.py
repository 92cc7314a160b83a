from datetime import timedelta

import pytest

from mistakejournal.domain.run import RunState
from mistakejournal.errors import JournalError
from mistakejournal.services import runs
from mistakejournal.services.checklists import add_checklist
from mistakejournal.services.clients import add_client
from mistakejournal.services.desk import take_back
from mistakejournal.services.facts import set_facts
from mistakejournal.services.interruptions import call_away, come_back, notice_away
from mistakejournal.services.starters import add_from_starter
from mistakejournal.services.ticks import note_step, skip_step, tick_step
from mistakejournal.words.runs import clear_labels
from tests.services.newsletter import finish, ids, make_list, tick_all, whole_run


def code_of(call):
    with pytest.raises(JournalError) as trouble:
        call()
    return trouble.value.code


def test_every_run_starts_without_ticks_over_its_own_steps(desk):
    client = add_client(desk, "Brightside").id
    checklist_id = make_list(desk, client)
    file = runs.run_file(desk, runs.start_run(desk, checklist_id).id)
    assert file.steps[0].title == "Copy the last issue"
    assert (file.done, file.total, file.complete) == (0, 4, False)
    assert file.current is file.steps[0]
    assert file.client.name == "Brightside"
    assert file.run.zone == "Europe/Berlin"


def test_a_list_for_any_client_is_run_for_one(desk):
    client = add_client(desk, "Brightside").id
    file = runs.run_file(desk, runs.start_run(desk, make_list(desk), client).id)
    assert file.client.id == client


def test_a_list_without_steps_cannot_be_run(desk):
    checklist_id = add_checklist(desk, "Empty").id
    assert code_of(lambda: runs.start_run(desk, checklist_id)) == "no_steps"


def test_a_run_carries_the_blocks_and_pause_points_of_its_list(desk):
    file = runs.run_file(desk, runs.start_run(desk, add_from_starter(desk, "nl_send").id).id)
    assert file.steps[0].section == "Build"
    assert file.steps[-1].pause_point.startswith("Stop here")
    resend = runs.run_file(desk, runs.start_run(desk, add_from_starter(desk, "nl_resend").id).id)
    assert resend.steps[0].pause_point.startswith("Stop here")


def test_complete_only_when_every_step_is_done_or_skipped_with_a_reason(desk):
    run_id = runs.start_run(desk, make_list(desk)).id
    labels = clear_labels(desk.clock.local().date())
    first, second, third, _ = ids(desk, run_id)
    tick_step(desk, first)
    skip_step(desk, second, "Doesn’t apply this time")
    tick_step(desk, third, "Readers, 1,302")
    assert code_of(lambda: runs.finish_run(desk, run_id, labels)) == "not_complete"
    tick_step(desk, ids(desk, run_id)[3], "episode 72 plays")
    assert runs.run_file(desk, run_id).complete
    runs.finish_run(desk, run_id, labels)
    file = runs.run_file(desk, run_id)
    assert file.run.state is RunState.DONE
    assert file.run.clear_line == ("Newsletter send, 24 November: test opened, episode 72 plays")
    assert file.steps[1].reason == "Doesn’t apply this time"
    assert code_of(lambda: runs.finish_run(desk, run_id, labels)) == "run_ended"


def test_the_line_can_be_read_before_the_run_ends(desk):
    run_id = runs.start_run(desk, make_list(desk)).id
    tick_all(desk, run_id, episode=73)
    line = runs.clear_line(desk, run_id, clear_labels(desk.clock.local().date()))
    assert line.endswith("test opened, link ends in /episodes/73")


def test_nobody_finishes_while_away(desk):
    run_id = runs.start_run(desk, make_list(desk)).id
    tick_all(desk, run_id)
    call_away(desk, run_id)
    assert not runs.run_file(desk, run_id).complete
    assert code_of(lambda: finish(desk, run_id)) == "away"


def test_finishing_is_taken_back_with_undo(desk):
    run_id = runs.start_run(desk, make_list(desk)).id
    tick_all(desk, run_id)
    done = runs.finish_run(desk, run_id, clear_labels(desk.clock.local().date()))
    take_back(desk, done.undo)
    assert runs.run_file(desk, run_id).run.state is RunState.OPEN


def test_minutes_leave_out_the_breaks(desk):
    run_id = runs.start_run(desk, make_list(desk)).id
    tick_all(desk, run_id, minutes=2)
    call_away(desk, run_id)
    desk.clock.advance(minutes=90)
    come_back(desk, run_id, "carry_on", "nothing was open")
    finish(desk, run_id)
    assert runs.run_file(desk, run_id).run.minutes == 8


def test_a_break_that_was_none_is_part_of_the_work(desk):
    run_id = runs.start_run(desk, make_list(desk)).id
    tick_all(desk, run_id, minutes=2)
    desk.clock.advance(minutes=20)
    notice_away(desk, "idle", desk.clock.now() - timedelta(minutes=20))
    come_back(desk, run_id, "here")
    finish(desk, run_id)
    assert runs.run_file(desk, run_id).run.minutes == 28


def test_last_times_proof_stands_beside_this_one(desk):
    checklist_id = make_list(desk)
    whole_run(desk, checklist_id, episode=72)
    desk.clock.advance(days=7)
    file = runs.run_file(desk, runs.start_run(desk, checklist_id).id)
    assert file.last_evidence == {
        file.steps[2].id: "Readers, 1,302",
        file.steps[3].id: "https://brightside.example/episodes/72",
    }


def test_proof_of_another_client_or_of_an_open_run_is_not_shown(desk):
    checklist_id = make_list(desk)
    tick_all(desk, runs.start_run(desk, checklist_id).id)
    other = add_client(desk, "Harlow").id
    mine = runs.start_run(desk, checklist_id).id
    assert runs.run_file(desk, mine).last_evidence == {}
    whole_run(desk, checklist_id)
    theirs = runs.start_run(desk, checklist_id, other).id
    assert runs.run_file(desk, theirs).last_evidence == {}


def test_facts_and_view_of_a_run_are_kept(desk):
    run_id = runs.start_run(desk, add_from_starter(desk, "nl_send").id).id
    set_facts(desk, run_id, {"issue_number": " 119 "})
    runs.set_view(desk, run_id, True)
    file = runs.run_file(desk, run_id)
    assert file.run.facts == {"issue_number": "119"}
    assert file.run.one_at_a_time
    assert (file.facts[0].fact.code, file.facts[0].value) == ("issue_number", "119")


def test_a_note_stays_with_the_run_after_its_end(desk):
    run_id = whole_run(desk, make_list(desk))
    note_step(desk, ids(desk, run_id)[0], "two drafts had one name")
    assert runs.run_file(desk, run_id).steps[0].note == "two drafts had one name"


def test_a_run_that_is_not_there_is_said(desk):
    with pytest.raises(KeyError):
        runs.run_file(desk, "nothing")

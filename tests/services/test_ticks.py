import pytest

from mistakejournal.domain.incident import Kind, NoticedBy
from mistakejournal.errors import JournalError
from mistakejournal.services import ticks
from mistakejournal.services.checklists import add_checklist
from mistakejournal.services.clients import add_client
from mistakejournal.services.desk import take_back
from mistakejournal.services.facts import set_facts
from mistakejournal.services.incidents import get_incident
from mistakejournal.services.interruptions import call_away, come_back, notice_gap
from mistakejournal.services.listfacts import add_fact
from mistakejournal.services.preferences import change_settings
from mistakejournal.services.runs import run_file, start_run
from mistakejournal.services.steps import add_step
from tests.services.newsletter import ids, make_list, states, whole_run


@pytest.fixture
def run_id(desk):
    return start_run(desk, make_list(desk)).id


def code_of(call):
    with pytest.raises(JournalError) as trouble:
        call()
    return trouble.value.code


def test_a_tick_is_kept_with_its_time_and_moves_on(desk, run_id):
    first, *_ = ids(desk, run_id)
    desk.clock.advance(minutes=1)
    done = ticks.tick_step(desk, first)
    file = run_file(desk, run_id)
    assert file.steps[0].ticked_at == desk.clock.now() == file.run.last_tick_at
    assert file.current.title == "Update the podcast link"
    take_back(desk, done.undo)
    assert states(desk, run_id)[0] == "open"


def test_a_verify_step_wants_to_be_told_what_was_seen(desk, run_id):
    third = ids(desk, run_id)[2]
    for answer in ("", "ok", "I’m sure"):
        assert code_of(lambda answer=answer: ticks.tick_step(desk, third, answer)) == "needs_evidence"
    ticks.tick_step(desk, third, "  Readers, 1,302\n")
    assert run_file(desk, run_id).steps[2].evidence == "Readers, 1,302"


def test_a_skip_wants_a_reason_and_keeps_it(desk, run_id):
    first = ids(desk, run_id)[0]
    assert code_of(lambda: ticks.skip_step(desk, first, " ")) == "needs_reason"
    ticks.skip_step(desk, first, "Doesn’t apply this time")
    assert run_file(desk, run_id).steps[0].reason == "Doesn’t apply this time"
    ticks.tick_step(desk, first)
    assert run_file(desk, run_id).steps[0].reason == ""


def test_an_unticked_step_is_open_and_keeps_its_words(desk, run_id):
    third = ids(desk, run_id)[2]
    ticks.tick_step(desk, third, "Readers, 1,302")
    ticks.untick_step(desk, third)
    step = run_file(desk, run_id).steps[2]
    assert (step.state.value, step.evidence) == ("open", "Readers, 1,302")


def test_what_is_half_typed_is_kept_and_a_tick_is_not_overwritten(desk, run_id):
    third = ids(desk, run_id)[2]
    ticks.keep_evidence(desk, third, "Reade")
    assert run_file(desk, run_id).steps[2].evidence == "Reade"
    ticks.tick_step(desk, third, "Readers, 1,302")
    assert ticks.keep_evidence(desk, third, "late").changes == frozenset()
    assert run_file(desk, run_id).steps[2].evidence == "Readers, 1,302"


def test_nothing_is_ticked_while_away_or_after_the_end(desk, run_id):
    first, second, *_ = ids(desk, run_id)
    ticks.tick_step(desk, first)
    call_away(desk, run_id)
    for act in (ticks.tick_step, ticks.untick_step, lambda desk, step: ticks.skip_step(desk, step, "x")):
        assert code_of(lambda act=act: act(desk, second)) == "away"
    ended = whole_run(desk, make_list(desk))
    step = ids(desk, ended)[0]
    assert code_of(lambda: ticks.tick_step(desk, step)) == "run_ended"


def test_after_a_long_pause_a_tick_asks_first_and_keeps_what_was_typed(desk, run_id):
    first, _, third, _ = ids(desk, run_id)
    ticks.tick_step(desk, first)
    desk.clock.advance(minutes=14)
    done = ticks.tick_step(desk, third, "Readers, 1,302")
    file = run_file(desk, run_id)
    assert (file.away.kind, file.away.minutes, file.away.guessed) == ("gap", 14, True)
    assert file.away.choices == ("top", "here")
    assert states(desk, run_id) == ["ghost", "open", "open", "open"]
    assert file.steps[2].evidence == "Readers, 1,302"
    assert "interruptions" in done.changes
    come_back(desk, run_id, "here")
    ticks.tick_step(desk, third, "Readers, 1,302")
    assert states(desk, run_id) == ["done", "open", "done", "open"]


def test_the_question_after_a_gap_can_be_turned_off(desk, run_id):
    change_settings(desk, ask_after_gap=False)
    first, second, *_ = ids(desk, run_id)
    ticks.tick_step(desk, first)
    desk.clock.advance(hours=3)
    ticks.tick_step(desk, second)
    assert run_file(desk, run_id).away is None


def test_look_again_is_asked_once_a_run_and_can_be_turned_off(desk, run_id):
    first, second, third, fourth = ids(desk, run_id)
    assert not ticks.needs_second_look(desk, third)
    ticks.tick_step(desk, first)
    desk.clock.advance(seconds=1)
    assert not ticks.needs_second_look(desk, second)
    assert ticks.needs_second_look(desk, third)
    change_settings(desk, look_again=False)
    assert not ticks.needs_second_look(desk, third)
    change_settings(desk, look_again=True)
    ticks.look_again(desk, run_id)
    assert not ticks.needs_second_look(desk, fourth)


def test_look_again_is_quiet_after_a_restart(desk, run_id):
    first, _, third, _ = ids(desk, run_id)
    ticks.tick_step(desk, first)
    call_away(desk, run_id)
    come_back(desk, run_id, "top")
    ticks.tick_step(desk, first)
    desk.clock.advance(seconds=1)
    assert not ticks.needs_second_look(desk, third)


def test_a_catch_is_a_near_miss_of_this_step_and_client(desk):
    client = add_client(desk, "Brightside").id
    run_id = start_run(desk, make_list(desk, client)).id
    step = ids(desk, run_id)[3]
    incident = get_incident(desk, ticks.catch(desk, run_id, step).id)
    assert (incident.kind, incident.noticed_by) == (Kind.NEAR_MISS, NoticedBy.STEP)
    assert (incident.client_id, incident.run_id, incident.caught_by) == (client, run_id, step)
    assert incident.title == "Send yourself a test"
    named = get_incident(desk, ticks.catch(desk, run_id, step, "Old link").id)
    assert named.title == "Old link"


def a_step(desk, kind, **params):
    checklist_id = add_checklist(desk, "Call").id
    add_step(desk, checklist_id, "Look at the overview", kind=kind, params=params)
    run_id = start_run(desk, checklist_id).id
    return run_id, ids(desk, run_id)[0]


def test_a_wait_is_begun_and_ticked_when_it_is_over(desk):
    run_id, step_id = a_step(desk, "wait", seconds="900")
    assert code_of(lambda: ticks.tick_step(desk, step_id)) == "not_begun"
    undo = ticks.begin_wait(desk, step_id).undo
    begun = run_file(desk, run_id).steps[0].evidence
    assert undo is not None
    desk.clock.advance(minutes=14)
    assert code_of(lambda: ticks.tick_step(desk, step_id, begun)) == "too_early"
    desk.clock.advance(minutes=1)
    ticks.tick_step(desk, step_id, begun)
    step = run_file(desk, run_id).steps[0]
    assert (step.state.value, step.evidence) == ("done", "")


def test_a_wait_goes_on_earlier_with_a_reason(desk):
    run_id, step_id = a_step(desk, "wait", until="18:00")
    assert code_of(lambda: ticks.tick_step(desk, step_id, "ok")) == "needs_reason"
    ticks.tick_step(desk, step_id, "The overview is there")
    assert run_file(desk, run_id).steps[0].evidence == "The overview is there"


def test_waiting_is_no_interruption(desk):
    checklist_id = add_checklist(desk, "Social post batch").id
    add_step(desk, checklist_id, "Schedule the batch")
    add_step(desk, checklist_id, "Wait, then look at the calendar", kind="wait", params={"seconds": "3600"})
    run_id = start_run(desk, checklist_id).id
    first, second = ids(desk, run_id)
    ticks.tick_step(desk, first)
    ticks.begin_wait(desk, second)
    desk.clock.advance(hours=1)
    notice_gap(desk, run_id)
    ticks.tick_step(desk, second, run_file(desk, run_id).steps[1].evidence)
    assert states(desk, run_id) == ["done", "done"]


def test_a_value_that_differs_from_the_brief_wants_a_line_why_it_is_right(desk):
    checklist_id = add_checklist(desk, "Invoice").id
    add_fact(desk, checklist_id, "Rate", "money")
    params = {"expect": "money", "compare": "rate"}
    add_step(desk, checklist_id, "Type the rate", kind="value", params=params)
    run_id = start_run(desk, checklist_id).id
    (step_id,) = ids(desk, run_id)
    set_facts(desk, run_id, {"rate": "45.00"})
    assert code_of(lambda: ticks.tick_step(desk, step_id, "54.00")) == "needs_reason"
    ticks.note_step(desk, step_id, "Agreed by phone on Monday")
    ticks.tick_step(desk, step_id, "54.00")
    step = run_file(desk, run_id).steps[0]
    assert (step.evidence, step.note) == ("54.00", "Agreed by phone on Monday")


def test_one_of_the_options_is_chosen(desk):
    run_id, step_id = a_step(desk, "choose", options="Weekly\nLaunch")
    assert code_of(lambda: ticks.tick_step(desk, step_id, "Everybody")) == "needs_evidence"
    ticks.tick_step(desk, step_id, "Launch")
    assert run_file(desk, run_id).steps[0].evidence == "Launch"

from datetime import timedelta

import pytest

from mistakejournal.domain.run import RunState
from mistakejournal.errors import JournalError
from mistakejournal.services import interruptions
from mistakejournal.services.checklists import add_checklist
from mistakejournal.services.clients import add_client
from mistakejournal.services.comparisons import compare_runs
from mistakejournal.services.desk import take_back
from mistakejournal.services.preferences import change_settings
from mistakejournal.services.runs import drop_run, run_file, start_run
from mistakejournal.services.steps import add_step
from mistakejournal.services.ticks import begin_wait, skip_step, tick_step, untick_step
from tests.services.newsletter import finish, ids, make_list, states, tick_all, whole_run


@pytest.fixture
def run_id(desk):
    """A run at its third step."""
    run = start_run(desk, make_list(desk)).id
    first, second, *_ = ids(desk, run)
    desk.clock.advance(minutes=1)
    tick_step(desk, first)
    desk.clock.advance(minutes=1)
    tick_step(desk, second)
    return run


def code_of(call):
    with pytest.raises(JournalError) as trouble:
        call()
    return trouble.value.code


def test_called_away_turns_ticks_into_ghosts_until_she_has_chosen(desk, run_id):
    done = interruptions.call_away(desk, run_id)
    desk.clock.advance(minutes=14, seconds=30)
    file = run_file(desk, run_id)
    assert states(desk, run_id) == ["ghost", "ghost", "open", "open"]
    assert (file.away.kind, file.away.minutes, file.away.stopped_at) == ("called_away", 14, 3)
    assert not file.away.guessed
    assert interruptions.call_away(desk, run_id).changes == frozenset()
    take_back(desk, done.undo)
    assert run_file(desk, run_id).away is None
    assert states(desk, run_id) == ["done", "done", "open", "open"]


def test_starting_again_puts_the_cursor_on_step_one_and_asks_for_all_proof_again(desk, run_id):
    tick_step(desk, ids(desk, run_id)[2], "Readers, 1,302")
    interruptions.call_away(desk, run_id)
    desk.clock.advance(minutes=14)
    interruptions.come_back(desk, run_id, "top")
    file = run_file(desk, run_id)
    assert file.current.id == ids(desk, run_id)[0]
    assert (file.done, file.away) == (0, None)
    assert (file.steps[2].evidence, file.steps[2].ghost_evidence) == ("", "Readers, 1,302")
    assert (file.run.interruptions, file.run.restarts) == (1, 1)
    assert code_of(lambda: tick_step(desk, ids(desk, run_id)[2])) == "needs_evidence"


def test_carrying_on_wants_one_line_of_reason_and_the_ghosts_are_ticks_again(desk, run_id):
    interruptions.call_away(desk, run_id)
    desk.clock.advance(minutes=5)
    assert code_of(lambda: interruptions.come_back(desk, run_id, "carry_on", " ")) == "needs_reason"
    interruptions.come_back(desk, run_id, "carry_on", "The draft was still open")
    assert states(desk, run_id) == ["done", "done", "open", "open"]
    row = run_file(desk, run_id).interruptions[0]
    assert (row.kind, row.choice, row.reason) == ("called_away", "carry_on", "The draft was still open")
    assert row.ended_at - row.began_at == timedelta(minutes=5)
    assert row.run_step_id == ids(desk, run_id)[2]
    assert (run_file(desk, run_id).run.interruptions, run_file(desk, run_id).run.restarts) == (1, 0)


def test_i_was_here_needs_no_reason_and_is_kept_as_not_interrupted(desk, run_id):
    desk.clock.advance(minutes=11)
    interruptions.notice_gap(desk, run_id)
    assert run_file(desk, run_id).away.guessed
    interruptions.come_back(desk, run_id, "here")
    assert states(desk, run_id)[:2] == ["done", "done"]
    assert run_file(desk, run_id).interruptions[0].choice == "here"
    assert run_file(desk, run_id).run.interruptions == 0


def test_each_break_has_its_own_way_on(desk, run_id):
    interruptions.call_away(desk, run_id)
    with pytest.raises(ValueError, match="here"):
        interruptions.come_back(desk, run_id, "here")
    interruptions.come_back(desk, run_id, "top")
    assert interruptions.come_back(desk, run_id, "top").changes == frozenset()


def test_nothing_is_noticed_before_the_first_tick(desk):
    run = start_run(desk, make_list(desk)).id
    desk.clock.advance(hours=2)
    assert interruptions.notice_gap(desk, run).changes == frozenset()
    an_hour_ago = desk.clock.now() - timedelta(hours=1)
    for kind in ("sleep", "lock", "idle"):
        assert interruptions.notice_away(desk, kind, an_hour_ago).changes == frozenset()
    assert interruptions.notice_restart(desk).changes == frozenset()


def test_a_gap_is_ten_minutes_until_the_usual_time_is_known(desk, run_id):
    desk.clock.advance(minutes=10)
    assert interruptions.notice_gap(desk, run_id).changes == frozenset()
    desk.clock.advance(seconds=1)
    assert "interruptions" in interruptions.notice_gap(desk, run_id).changes


def test_a_gap_is_three_times_the_usual_time_and_at_least_five_minutes(desk):
    checklist_id = make_list(desk)
    for minutes in (1, 3, 3, 3, 8):
        whole_run(desk, checklist_id, minutes=minutes)
    run = start_run(desk, checklist_id).id
    tick_step(desk, ids(desk, run)[0])
    desk.clock.advance(minutes=9)
    assert interruptions.notice_gap(desk, run).changes == frozenset()
    desk.clock.advance(seconds=1)
    assert interruptions.notice_gap(desk, run).changes


def test_five_minutes_are_never_a_gap_however_quick_the_steps_are(desk):
    checklist_id = make_list(desk)
    for _ in range(5):
        whole_run(desk, checklist_id, minutes=0.2)
    run = start_run(desk, checklist_id).id
    tick_step(desk, ids(desk, run)[0])
    desk.clock.advance(minutes=5)
    assert interruptions.notice_gap(desk, run).changes == frozenset()
    desk.clock.advance(seconds=1)
    assert interruptions.notice_gap(desk, run).changes


def test_the_gap_can_be_set_and_turned_off(desk, run_id):
    change_settings(desk, gap_unknown_minutes=60)
    desk.clock.advance(minutes=59)
    assert interruptions.notice_gap(desk, run_id).changes == frozenset()
    desk.clock.advance(minutes=2)
    change_settings(desk, ask_after_gap=False)
    assert interruptions.notice_gap(desk, run_id).changes == frozenset()
    change_settings(desk, ask_after_gap=True)
    assert interruptions.notice_gap(desk, run_id).changes


def test_opening_the_app_again_interrupts_the_runs_that_were_left_long_ago(desk, run_id):
    other = start_run(desk, make_list(desk)).id
    desk.clock.advance(minutes=11)
    tick_step(desk, ids(desk, other)[0])
    interruptions.notice_restart(desk)
    away = run_file(desk, run_id).away
    assert (away.kind, away.minutes, away.choices) == ("restart", 11, ("top", "carry_on"))
    assert run_file(desk, other).away is None


def test_sleep_interrupts_every_open_run_since_it_began(desk, run_id):
    ended = whole_run(desk, make_list(desk))
    dropped = start_run(desk, make_list(desk)).id
    tick_step(desk, ids(desk, dropped)[0])
    drop_run(desk, dropped)
    fell_asleep = desk.clock.now() + timedelta(minutes=2)
    desk.clock.advance(minutes=47)
    interruptions.notice_away(desk, "sleep", fell_asleep)
    away = run_file(desk, run_id).away
    assert (away.kind, away.since, away.minutes) == ("sleep", fell_asleep, 45)
    assert run_file(desk, ended).run.state is RunState.DONE
    assert run_file(desk, dropped).away is None


def test_a_second_break_leaves_the_trail_of_the_first_a_trail(desk, run_id):
    interruptions.call_away(desk, run_id)
    interruptions.come_back(desk, run_id, "top")
    desk.clock.advance(minutes=1)
    tick_step(desk, ids(desk, run_id)[0])
    interruptions.call_away(desk, run_id)
    interruptions.come_back(desk, run_id, "carry_on", "a short question")
    assert states(desk, run_id) == ["done", "ghost", "open", "open"]
    assert [row.choice for row in run_file(desk, run_id).interruptions] == ["top", "carry_on"]


def test_a_skip_is_asked_again_after_a_restart_with_its_reason_at_hand(desk, run_id):
    third = ids(desk, run_id)[2]
    skip_step(desk, third, "no list this time")
    interruptions.call_away(desk, run_id)
    interruptions.come_back(desk, run_id, "top")
    step = run_file(desk, run_id).steps[2]
    assert (step.state.value, step.reason) == ("open", "no list this time")


def test_coming_back_is_undone_in_one(desk, run_id):
    interruptions.call_away(desk, run_id)
    done = interruptions.come_back(desk, run_id, "top")
    take_back(desk, done.undo)
    assert run_file(desk, run_id).away is not None
    assert states(desk, run_id) == ["ghost", "ghost", "open", "open"]


def test_an_ended_run_cannot_be_left(desk, run_id):
    tick_all(desk, run_id)
    finish(desk, run_id)
    assert code_of(lambda: interruptions.call_away(desk, run_id)) == "run_ended"
    assert code_of(lambda: interruptions.come_back(desk, run_id, "top")) == "run_ended"


def test_a_screen_that_is_woken_at_once_was_no_break(desk, run_id):
    desk.clock.advance(seconds=29)
    assert not interruptions.notice_away(desk, "lock", desk.clock.now() - timedelta(seconds=29)).changes
    desk.clock.advance(seconds=1)
    assert interruptions.notice_away(desk, "lock", desk.clock.now() - timedelta(seconds=30)).changes
    assert run_file(desk, run_id).away.choices == ("top", "carry_on")


def test_before_her_last_tick_she_was_here(desk, run_id):
    before = desk.clock.now() - timedelta(minutes=30)
    desk.clock.advance(minutes=2)
    interruptions.notice_away(desk, "sleep", before)
    assert run_file(desk, run_id).away.minutes == 2


def test_a_laptop_nobody_touched_is_asked_about_and_only_after_five_minutes(desk, run_id):
    since = desk.clock.now()
    desk.clock.advance(minutes=4, seconds=59)
    assert not interruptions.notice_away(desk, "idle", since).changes
    desk.clock.advance(seconds=1)
    change_settings(desk, ask_after_gap=False)
    assert not interruptions.notice_away(desk, "idle", since).changes
    change_settings(desk, ask_after_gap=True)
    interruptions.notice_away(desk, "idle", since)
    away = run_file(desk, run_id).away
    assert (away.guessed, away.choices) == (True, ("top", "here"))


def test_lock_sleep_and_gap_are_one_break_and_what_is_known_goes_before_what_is_guessed(desk, run_id):
    desk.clock.advance(minutes=6)
    locked = desk.clock.now()
    desk.clock.advance(minutes=1)
    slept = desk.clock.now()
    desk.clock.advance(minutes=20)
    interruptions.notice_gap(desk, run_id)
    interruptions.notice_away(desk, "sleep", slept)
    interruptions.notice_away(desk, "lock", locked)
    interruptions.notice_away(desk, "idle", locked - timedelta(minutes=2))
    file = run_file(desk, run_id)
    assert (file.away.kind, file.away.since, file.away.minutes) == ("lock", locked, 21)
    assert [(row.kind, row.began_at) for row in file.interruptions] == [("lock", locked)]


def test_work_for_another_client_interrupts_and_says_for_whom(desk):
    theo, hanna = add_client(desk, "Brightside").id, add_client(desk, "Hanna").id
    run = start_run(desk, make_list(desk, theo)).id
    assert not interruptions.notice_other_work(desk, hanna).changes
    tick_step(desk, ids(desk, run)[0])
    assert not interruptions.notice_other_work(desk, theo).changes
    assert not interruptions.notice_other_work(desk, None).changes
    interruptions.notice_other_work(desk, hanna)
    desk.clock.advance(minutes=3)
    away = run_file(desk, run).away
    assert (away.kind, away.name, away.minutes, away.guessed) == ("other_work", "Hanna", 3, False)
    assert states(desk, run)[0] == "ghost"


def test_a_new_day_interrupts_and_midnight_alone_does_not(desk, run_id):
    local = desk.clock.local()
    until = local.replace(hour=23, minute=58) - local
    desk.clock.advance(seconds=until.total_seconds())
    interruptions.come_back(desk, interruptions.call_away(desk, run_id).id, "carry_on", "nothing open")
    desk.clock.advance(minutes=4)
    assert not interruptions.notice_gap(desk, run_id).changes
    desk.clock.advance(hours=8)
    change_settings(desk, ask_after_gap=False)
    tick_step(desk, ids(desk, run_id)[2], "Readers, 1,302")
    away = run_file(desk, run_id).away
    assert (away.kind, away.choices) == ("new_day", ("top", "carry_on"))


def test_while_she_waits_it_is_right_to_do_something_else(desk):
    hanna = add_client(desk, "Hanna").id
    checklist_id = add_checklist(desk, "Resend", add_client(desk, "Brightside").id).id
    add_step(desk, checklist_id, "Send the test")
    add_step(desk, checklist_id, "Wait until it came", kind="wait", params={"seconds": "3600"})
    run = start_run(desk, checklist_id).id
    first, second = ids(desk, run)
    tick_step(desk, first)
    begin_wait(desk, second)
    desk.clock.advance(minutes=40)
    for kind in ("sleep", "lock", "idle"):
        assert not interruptions.notice_away(desk, kind, desk.clock.now() - timedelta(minutes=30)).changes
    assert not interruptions.notice_other_work(desk, hanna).changes
    assert not interruptions.notice_gap(desk, run).changes
    assert not interruptions.notice_restart(desk).changes
    desk.clock.advance(minutes=21)
    tick_step(desk, second, run_file(desk, run).steps[1].evidence)
    assert states(desk, run) == ["done", "done"]


def test_with_every_tick_taken_back_there_is_nothing_to_lose(desk, run_id):
    for step in ids(desk, run_id)[:2]:
        untick_step(desk, step)
    desk.clock.advance(hours=1)
    assert not interruptions.notice_gap(desk, run_id).changes
    tick_step(desk, ids(desk, run_id)[0])
    assert states(desk, run_id)[0] == "done"


def test_where_a_list_is_interrupted_is_counted_by_step(desk, run_id):
    checklist_id = run_file(desk, run_id).checklist.id
    interruptions.call_away(desk, run_id)
    interruptions.come_back(desk, run_id, "carry_on", "a short question")
    desk.clock.advance(minutes=20)
    interruptions.notice_gap(desk, run_id)
    interruptions.come_back(desk, run_id, "here")
    tick_step(desk, ids(desk, run_id)[2], "Readers, 1,302")
    interruptions.call_away(desk, run_id)
    interruptions.come_back(desk, run_id, "top")
    for _ in range(2):
        tick_step(desk, ids(desk, run_id)[0])
        desk.clock.advance(minutes=12)
        interruptions.notice_away(desk, "lock", desk.clock.now() - timedelta(minutes=11))
        interruptions.come_back(desk, run_id, "top")
    tick_all(desk, run_id)
    finish(desk, run_id)
    compared = compare_runs(desk, checklist_id)
    assert [(step.title, step.breaks) for step in compared.steps] == [
        ("Copy the last issue", 0),
        ("Update the podcast link", 2),
        ("Right list", 1),
        ("Send yourself a test", 1),
    ]


def test_what_cannot_be_done_twice_is_asked_for_after_a_restart(desk):
    checklist_id = add_checklist(desk, "Newsletter").id
    add_step(desk, checklist_id, "Copy the last issue", params={"once": "1"})
    add_step(desk, checklist_id, "Change the subject")
    run = start_run(desk, checklist_id).id
    first, second = ids(desk, run)
    for step in (first, second):
        tick_step(desk, step)
    interruptions.call_away(desk, run)
    interruptions.come_back(desk, run, "top")
    tick_step(desk, second)
    for answer in ("", "done"):
        assert code_of(lambda answer=answer: tick_step(desk, first, answer)) == "needs_evidence"
    tick_step(desk, first, "The draft is called 119")
    assert states(desk, run) == ["done", "done"]
    interruptions.call_away(desk, run)
    interruptions.come_back(desk, run, "top")
    assert run_file(desk, run).steps[0].ghost_evidence == "The draft is called 119"

import pytest

from mistakejournal.services.checklists import add_checklist
from mistakejournal.services.clients import add_client
from mistakejournal.services.comparisons import compare_runs
from mistakejournal.services.desk import take_back
from mistakejournal.services.fixes import learn_elsewhere, learn_step
from mistakejournal.services.incidents import start_incident
from mistakejournal.services.interruptions import call_away, come_back
from mistakejournal.services.runs import run_file, start_run
from mistakejournal.services.steps import add_step, duplicate_step, edit_step, paste_steps, remove_step
from mistakejournal.services.ticks import tick_step
from tests.services.newsletter import finish, ids, make_list, states, tick_all, whole_run


@pytest.fixture
def checklist_id(desk):
    return make_list(desk)


@pytest.fixture
def run_id(desk, checklist_id):
    """A run at its third step."""
    run = start_run(desk, checklist_id).id
    for step in ids(desk, run)[:2]:
        tick_step(desk, step)
    return run


def titles(desk, run_id):
    return [step.title for step in run_file(desk, run_id).steps]


def step_id(desk, run_id, number):
    return run_file(desk, run_id).steps[number - 1].step_id


def test_a_step_learned_while_a_run_is_open_appears_in_it_where_the_list_has_it(desk, checklist_id, run_id):
    incident = start_incident(desk, title="Last week\u2019s link").id
    after = step_id(desk, run_id, 3)
    done = learn_step(
        desk, incident, checklist_id, "Click the link in the test", after_step_id=after, kind="link"
    )
    file = run_file(desk, run_id)
    assert [step.title for step in file.steps][2:4] == ["Right list", "Click the link in the test"]
    learned = file.steps[3]
    assert (learned.kind, learned.incident_id, learned.learned_at) == ("link", incident, desk.clock.now())
    assert (file.away, file.total) == (None, 5)
    take_back(desk, done.undo)
    assert "Click the link in the test" not in titles(desk, run_id)


def test_right_before_the_step_she_is_at_it_is_simply_next(desk, checklist_id, run_id):
    add_step(desk, checklist_id, "Look at the date", after=step_id(desk, run_id, 2))
    file = run_file(desk, run_id)
    assert (file.away, file.current.title) == (None, "Look at the date")


def test_above_what_is_ticked_she_is_asked_whether_to_start_again(desk, checklist_id, run_id):
    add_step(desk, checklist_id, "Close the other tabs", after="")
    away = run_file(desk, run_id).away
    assert (away.kind, away.name, away.choices) == ("changed", "Close the other tabs", ("top", "here"))
    come_back(desk, run_id, "top")
    file = run_file(desk, run_id)
    assert states(desk, run_id) == ["open", "ghost", "ghost", "open", "open"]
    assert (file.current.title, file.run.interruptions, file.run.restarts) == ("Close the other tabs", 0, 1)
    tick_all(desk, run_id)
    finish(desk, run_id)
    assert compare_runs(desk, checklist_id).breaks == 0


def test_going_on_keeps_the_ticks_and_the_new_step_is_still_to_do(desk, checklist_id, run_id):
    add_step(desk, checklist_id, "Close the other tabs", after="")
    come_back(desk, run_id, "here")
    file = run_file(desk, run_id)
    assert states(desk, run_id) == ["open", "done", "done", "open", "open"]
    assert not file.complete
    assert file.current.title == "Close the other tabs"


def test_who_is_away_anyway_is_asked_once(desk, checklist_id, run_id):
    call_away(desk, run_id)
    add_step(desk, checklist_id, "Close the other tabs", after="")
    file = run_file(desk, run_id)
    assert (file.away.kind, len(file.interruptions)) == ("called_away", 1)
    assert len(file.steps) == 5


def test_pasted_and_doubled_steps_come_in_too_in_their_order(desk, checklist_id, run_id):
    paste_steps(desk, checklist_id, "One\nTwo", step_id(desk, run_id, 3))
    duplicate_step(desk, step_id(desk, run_id, 6))
    assert titles(desk, run_id)[2:] == [
        "Right list",
        "One",
        "Two",
        "Send yourself a test",
        "Send yourself a test",
    ]
    assert run_file(desk, run_id).away is None


def test_all_else_stays_as_the_run_was_begun(desk, checklist_id, run_id):
    ended = whole_run(desk, make_list(desk))
    third = step_id(desk, run_id, 3)
    edit_step(desk, third, title="Another list")
    remove_step(desk, step_id(desk, run_id, 4))
    add_step(desk, run_file(desk, ended).checklist.id, "Too late")
    assert titles(desk, run_id) == [
        "Copy the last issue",
        "Update the podcast link",
        "Right list",
        "Send yourself a test",
    ]
    assert "Too late" not in titles(desk, ended)


def test_a_step_of_one_client_comes_only_into_runs_for_that_client(desk, checklist_id):
    theo, hanna = add_client(desk, "Brightside").id, add_client(desk, "Hanna").id
    runs = {client: start_run(desk, checklist_id, client).id for client in (theo, hanna)}
    add_step(desk, checklist_id, "Theo\u2019s sponsor", client_id=theo)
    assert titles(desk, runs[theo])[-1] == "Theo\u2019s sponsor"
    assert len(titles(desk, runs[hanna])) == 4


def test_added_to_other_lists_a_learned_step_comes_into_their_runs(desk, checklist_id):
    other = add_checklist(desk, "Resend").id
    add_step(desk, other, "Copy the mail")
    run = start_run(desk, other).id
    incident = start_incident(desk, title="Old link").id
    learned = learn_step(desk, incident, checklist_id, "Click the link").id
    learn_elsewhere(desk, learned, {other: step_id(desk, run, 1)})
    assert titles(desk, run) == ["Copy the mail", "Click the link"]

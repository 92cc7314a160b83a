from mistakejournal.services.clients import add_client
from mistakejournal.services.fixes import learn_step
from mistakejournal.services.incidents import remove_incident, start_incident
from mistakejournal.services.lessons import LONGEST, one_line
from mistakejournal.services.runs import run_file, start_run
from mistakejournal.services.ticks import catch
from tests.services.newsletter import ids, make_list


def learn(desk, checklist_id, client, number, why=""):
    desk.clock.advance(days=1)
    incident = start_incident(
        desk,
        title=f"Incident {number}",
        client_id=client,
        what_happened="Issue 118 went out with an old link. Nobody knew.",
    ).id
    learn_step(desk, incident, checklist_id, f"Learned {number}", why=why)
    return incident


def test_a_lesson_names_its_day_its_client_and_one_line(desk):
    client = add_client(desk, "Brightside").id
    checklist_id = make_list(desk, client)
    incident = learn(desk, checklist_id, client, 1)
    learned_at = desk.clock.now()
    file = run_file(desk, start_run(desk, checklist_id).id)
    lesson = file.lessons[0]
    assert (lesson.incident_id, lesson.title, lesson.client_name) == (incident, "Incident 1", "Brightside")
    assert (lesson.learned_at, lesson.proven) == (learned_at, False)
    assert lesson.one_line == "Issue 118 went out with an old link."
    assert file.one_lines[lesson.run_step_id] == lesson.one_line


def test_at_most_three_lessons_unproven_first_then_the_newest(desk):
    client = add_client(desk, "Brightside").id
    checklist_id = make_list(desk, client)
    for number in range(1, 5):
        learn(desk, checklist_id, client, number)
    run_id = start_run(desk, checklist_id).id
    newest = next(step for step in run_file(desk, run_id).steps if step.title == "Learned 4")
    catch(desk, run_id, newest.id)
    assert [lesson.title for lesson in run_file(desk, run_id).lessons] == [
        "Incident 3",
        "Incident 2",
        "Incident 1",
    ]
    assert len(run_file(desk, run_id).one_lines) == 4


def test_the_reason_of_a_step_is_said_before_what_happened(desk):
    checklist_id = make_list(desk)
    learn(desk, checklist_id, None, 1, why="A call came at step 6.")
    assert run_file(desk, start_run(desk, checklist_id).id).lessons[0].one_line == "A call came at step 6."


def test_a_lesson_whose_incident_was_deleted_is_no_longer_told(desk):
    checklist_id = make_list(desk)
    incident = learn(desk, checklist_id, None, 1)
    remove_incident(desk, incident)
    file = run_file(desk, start_run(desk, checklist_id).id)
    assert file.lessons == ()
    assert "Learned 1" in [step.title for step in file.steps]


def test_a_run_without_learned_steps_has_no_lessons(desk):
    run_id = start_run(desk, make_list(desk)).id
    assert run_file(desk, run_id).lessons == ()
    assert ids(desk, run_id)


def test_one_line_is_the_first_sentence_cut_at_a_word():
    assert one_line(" Old\nlink. And more.") == "Old link."
    assert one_line("") == ""
    long = one_line("word " * 100)
    assert len(long) <= LONGEST + 2
    assert long.endswith("word …")

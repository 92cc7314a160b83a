import pytest

from mistakejournal.errors import JournalError
from mistakejournal.services import checklist_list, checklists
from mistakejournal.services.clients import add_client
from mistakejournal.services.desk import take_back
from mistakejournal.services.runs import finish_run, start_run
from mistakejournal.services.starters import add_from_starter
from mistakejournal.services.steps import add_section, add_step, paste_steps
from mistakejournal.services.ticks import tick_step
from mistakejournal.store import runs
from mistakejournal.words.runs import clear_labels


def finish(desk, checklist_id, minutes=1):
    run_id = start_run(desk, checklist_id).id
    desk.clock.advance(minutes=minutes)
    for step in runs.steps(desk.journal, run_id):
        tick_step(desk, step.id)
    finish_run(desk, run_id, clear_labels(desk.clock.local().date()))
    return run_id


def test_the_file_tells_the_usual_time_once_there_were_runs(desk):
    checklist_id = add_from_starter(desk, "nl_send").id
    assert checklists.checklist_file(desk, checklist_id).usual_minutes == 25
    own = checklists.add_checklist(desk, "Call").id
    add_step(desk, own, "Dial")
    assert checklists.checklist_file(desk, own).usual_minutes is None
    for minutes in (2, 3, 9):
        finish(desk, own, minutes)
    file = checklists.checklist_file(desk, own)
    assert (file.usual_minutes, file.runs_count, file.open_run_id) == (3, 3, None)


def test_over_twelve_active_steps_it_says_so(desk):
    checklist_id = checklists.add_checklist(desk, "Long").id
    paste_steps(desk, checklist_id, "\n".join(f"step {number}" for number in range(12)))
    assert not checklists.checklist_file(desk, checklist_id).too_long
    add_step(desk, checklist_id, "one more")
    assert checklists.checklist_file(desk, checklist_id).too_long


def test_steps_stand_in_their_blocks_with_the_loose_ones_first(desk):
    checklist_id = checklists.add_checklist(desk, "Newsletter").id
    add_step(desk, checklist_id, "loose")
    section_id = add_section(desk, checklist_id, "Verify").id
    add_step(desk, checklist_id, "look", section_id=section_id)
    blocks = checklists.checklist_file(desk, checklist_id).places
    assert [(part.name if part else "", [step.title for step in steps]) for part, steps in blocks] == [
        ("", ["loose"]),
        ("Verify", ["look"]),
    ]


def test_a_checklist_without_a_name_is_not_made(desk):
    with pytest.raises(JournalError) as trouble:
        checklists.add_checklist(desk, " \n ")
    assert trouble.value.code == "needs_title"


def test_it_is_renamed_given_to_a_client_and_undone(desk):
    checklist_id = checklists.add_checklist(desk, "Newsletter").id
    client = add_client(desk, "Brightside").id
    done = checklists.edit_checklist(desk, checklist_id, name="Issue", client_id=client, pause_point="Stop.")
    file = checklists.checklist_file(desk, checklist_id)
    assert (file.checklist.name, file.client.name, file.checklist.pause_point) == (
        "Issue",
        "Brightside",
        "Stop.",
    )
    take_back(desk, done.undo)
    assert checklists.checklist_file(desk, checklist_id).checklist.name == "Newsletter"
    with pytest.raises(TypeError, match="starter"):
        checklists.edit_checklist(desk, checklist_id, starter="x")


def test_a_list_can_be_put_away_and_taken_back(desk):
    checklist_id = checklists.add_checklist(desk, "Newsletter").id
    checklists.put_away_checklist(desk, checklist_id)
    assert checklist_list.list_checklists(desk) == []
    assert len(checklist_list.list_checklists(desk, put_away=True)) == 1
    checklists.take_back_checklist(desk, checklist_id)
    assert len(checklist_list.list_checklists(desk)) == 1


def test_a_deleted_list_comes_back_with_undo(desk):
    checklist_id = checklists.add_checklist(desk, "Newsletter").id
    done = checklists.remove_checklist(desk, checklist_id)
    assert checklist_list.list_checklists(desk) == []
    take_back(desk, done.undo)
    assert len(checklist_list.list_checklists(desk)) == 1


def test_a_list_changes_hands_by_name_and_back_with_one_undo(desk):
    made = checklists.add_checklist(desk, "Send", add_client(desk, "Brightside").id).id
    done = checklists.edit_checklist(desk, made, client=" harlow ", work="Newsletter")
    file = checklists.checklist_file(desk, made)
    assert (file.client.name, file.work.name) == ("harlow", "Newsletter")
    checklists.edit_checklist(desk, made, client="Harlow")
    assert checklists.checklist_file(desk, made).client.id == file.client.id
    take_back(desk, done.undo)
    file = checklists.checklist_file(desk, made)
    assert (file.client.name, file.work) == ("Brightside", None)

"""Where a learned step could go in, in lists that have the same weakness."""

from __future__ import annotations

from mistakejournal.services import checklists, fixes, starters
from mistakejournal.services.checklists import checklist_file
from mistakejournal.services.fitting import SHOWN, fitting_lists
from mistakejournal.services.incidents import start_incident
from mistakejournal.services.steps import paste_steps


def learned(desk, list_id, after):
    incident = start_incident(desk, title="Old link").id
    return fixes.learn_step(desk, incident, list_id, "Open the link in a test", after_step_id=after).id


def test_the_same_work_comes_first_and_the_place_is_beside_the_like_step(desk):
    home = starters.add_from_starter(desk, "nl_send").id
    other = checklists.add_checklist(desk, "Invoice").id
    paste_steps(desk, other, "Read the total\nSend it")
    twin = starters.add_from_starter(desk, "nl_send", None, "Weekly note").id
    before = checklist_file(desk, home).steps[4]
    step_id = learned(desk, home, before.id)
    found = fitting_lists(desk, step_id)
    assert [one.checklist_id for one in found] == [twin, other]
    assert found[0].places[found[0].offered].after_title == before.title
    assert found[1].offered == len(found[1].places) - 1


def test_a_list_that_has_the_lesson_is_left_out_and_one_with_a_like_step_says_so(desk):
    home, has, alike = (checklists.add_checklist(desk, name).id for name in ("Home", "Has", "Alike"))
    for list_id in (home, has):
        paste_steps(desk, list_id, "a")
    paste_steps(desk, alike, "Click the link in a test")
    step_id = learned(desk, home, "")
    fixes.learn_elsewhere(desk, step_id, {has: ""})
    (found,) = fitting_lists(desk, step_id)
    assert (found.checklist_id, found.alike) == (alike, "Click the link in a test")


def test_no_more_than_six_are_shown(desk):
    home = checklists.add_checklist(desk, "Home").id
    for number in range(8):
        checklists.add_checklist(desk, f"List {number}")
    assert len(fitting_lists(desk, learned(desk, home, ""))) == SHOWN

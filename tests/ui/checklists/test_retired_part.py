"""A learned step that did its work is offered, retired, and comes back to its place."""

from __future__ import annotations

import pytest

from mistakejournal.services import fixes, incidents
from mistakejournal.services.checklists import checklist_file
from mistakejournal.ui.checklists.step_line import StepLine
from tests.services import brightside
from tests.ui.views.test_checklist import Editor
from tests.ui.window import Window

LEARNED = "Open the link in a sent test"


@pytest.fixture
def editor(window: Window) -> Editor:
    """A list with a step that was learned more than a year and 25 runs ago."""
    desk = window.desk
    known = brightside.make(desk)
    incident = incidents.start_incident(desk, title="The old link", client_id=known.client).id
    fixes.learn_step(desk, incident, known.checklist, LEARNED, after_step_id=known.steps[0])
    window.clock.advance(days=400)
    for _ in range(25):
        brightside.run(desk, known)
    return Editor(window, known.checklist)


@pytest.mark.row("E6")
def test_it_is_offered_retired_and_brought_back_to_its_place(editor: Editor) -> None:
    window = editor.window
    before = editor.titles()
    window.click(f"~{LEARNED}", StepLine)
    window.sees("25 runs without a catch, and more than a year since it happened.")
    window.click("Retire it")
    assert LEARNED not in editor.titles()
    window.sees("Retired", "Retired on 29 December")
    window.click("Bring back")
    assert editor.titles() == before
    assert not window.has("Bring back")


@pytest.mark.row("E6")
def test_kept_it_is_not_asked_about_again_soon(editor: Editor) -> None:
    window = editor.window
    window.click(f"~{LEARNED}", StepLine)
    window.click("Keep it")
    assert "without a catch" not in window.words()
    assert LEARNED in editor.titles()
    window.keys("Ctrl+Z")
    window.sees("25 runs without a catch, and more than a year since it happened.")


def test_undo_brings_a_retired_step_back(editor: Editor) -> None:
    window = editor.window
    window.click(f"~{LEARNED}", StepLine)
    window.click("Retire")
    assert len(checklist_file(window.desk, editor.id).retired) == 1
    window.click("Undo")
    assert LEARNED in editor.titles()

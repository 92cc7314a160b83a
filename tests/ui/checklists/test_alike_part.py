"""A step like a learned one is shown, and made one with it on her word alone."""

from __future__ import annotations

import pytest

from mistakejournal.services import checklists, fixes, incidents, steps
from mistakejournal.ui.checklists.step_line import StepLine
from tests.ui.views.test_checklist import Editor
from tests.ui.window import Window


@pytest.fixture
def editor(window: Window) -> Editor:
    """Two learned steps that say nearly the same, and one that does not."""
    desk = window.desk
    list_id = checklists.add_checklist(desk, "Newsletter").id
    steps.paste_steps(desk, list_id, "Proofread aloud")
    for name, title in (("Old link", "Open the link in a test"), ("Dead link", "Click the link in a test")):
        incident = incidents.start_incident(desk, title=name).id
        fixes.learn_step(desk, incident, list_id, title)
        window.clock.advance(days=1)
    return Editor(window, list_id)


@pytest.mark.row("D5")
def test_two_like_steps_become_one_that_names_both_incidents(editor: Editor) -> None:
    window = editor.window
    window.click("~Open the link", StepLine)
    window.sees("Much like step 3, Click the link in a test")
    window.click("Make one step of both")
    assert editor.titles() == ["Proofread aloud", "Open the link in a test"]
    window.sees("Learned on 24 November", "Old link", "Learned on 25 November", "Dead link")
    assert len(window.all("Open the incident")) == 2
    window.click("Undo")
    assert len(editor.titles()) == 3


def test_ordinary_steps_are_hers_to_tell_apart(editor: Editor) -> None:
    window = editor.window
    for title in ("Read the subject aloud", "Read the subject aloud again"):
        steps.add_step(window.desk, editor.id, title)
    editor.open()
    window.click("~Read the subject aloud again", StepLine)
    assert "Much like step" not in window.words()

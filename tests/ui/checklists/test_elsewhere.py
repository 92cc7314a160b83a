"""A learned step goes into other lists, each ticked by her, with its place."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from mistakejournal.services import checklist_list, checklists, fixes, incidents, starters
from mistakejournal.services.checklists import checklist_file
from mistakejournal.ui.theme import apply_theme, load_theme
from mistakejournal.ui.widgets.toggle import Toggle
from tests.ui.accessibility import complaints
from tests.ui.views.test_checklist import Editor
from tests.ui.window import Window


@pytest.fixture
def editor(window: Window) -> Editor:
    """A learned step in one of two newsletters."""
    desk = window.desk
    home = starters.add_from_starter(desk, "nl_send", None, "Brightside note").id
    starters.add_from_starter(desk, "nl_send", None, "Weekly note")
    incident = incidents.start_incident(desk, title="Old link").id
    before = checklist_file(desk, home).steps[3]
    step = fixes.learn_step(desk, incident, home, "Click the sponsor’s button", after_step_id=before.id).id
    editor = Editor(window, home)
    editor.open(step)
    return editor


@pytest.mark.row("D5")
def test_nothing_is_ticked_beforehand_and_one_undo_takes_it_back(editor: Editor) -> None:
    window = editor.window
    other = next(line for line in checklist_list.list_checklists(window.desk) if line.name == "Weekly note")
    window.click("Add to other checklists")
    toggle = window.find("~^Weekly note", Toggle)
    assert isinstance(toggle, Toggle)
    assert not toggle.isChecked()
    assert not window.find("Add the step").isEnabled()
    assert toggle.accessibleDescription() == "After step 4, This week’s intro is in place."
    window.click("~^Weekly note", Toggle)
    window.click("Add the step")
    theirs = checklist_file(window.desk, other.id).steps
    assert [step.title for step in theirs].index("Click the sponsor’s button") == 4
    window.click("Undo")
    assert len(checklist_file(window.desk, other.id).steps) == len(theirs) - 1


def test_without_another_list_it_says_so(editor: Editor) -> None:
    window = editor.window
    for line in checklist_list.list_checklists(window.desk):
        if line.id != editor.id:
            checklists.remove_checklist(window.desk, line.id)
    window.click("Add to other checklists")
    window.sees("There is no other checklist without this step.")
    window.click("Cancel")


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_it_reads_for_everybody(editor: Editor, scale: float) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, load_theme("light", text_scale=scale))
    editor.window.settle()
    editor.window.click("Add to other checklists")
    editor.window.click("~^Weekly note", Toggle)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    assert complaints(dialog) == []
    editor.window.click("Cancel")

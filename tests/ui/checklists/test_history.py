"""The history through the window: what was done, why, what it looked like, and back again."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from mistakejournal.services import checklists, fixes, incidents, steps
from mistakejournal.services.versions import list_versions
from mistakejournal.ui.routes import Place
from mistakejournal.ui.theme import apply_theme, load_theme
from tests.ui.accessibility import complaints
from tests.ui.views.test_checklist import Editor
from tests.ui.window import Window


@pytest.fixture
def editor(window: Window) -> Editor:
    """A list that was changed on three days."""
    desk = window.desk
    list_id = checklists.add_checklist(desk, "Newsletter").id
    steps.paste_steps(desk, list_id, "Open a\nOpen b")
    window.clock.advance(days=1)
    incident = incidents.start_incident(desk, title="The old link").id
    fixes.learn_step(desk, incident, list_id, "Open the link in a test")
    window.clock.advance(days=1)
    steps.remove_step(desk, checklists.checklist_file(desk, list_id).steps[0].id)
    return Editor(window, list_id)


@pytest.mark.row("E5")
def test_every_change_stands_there_with_its_day_and_its_incident(editor: Editor) -> None:
    window = editor.window
    window.click("History")
    window.sees("Removed: Open a", "Learned: Open the link in a test", "Steps pasted: 2", "Checklist made")
    window.sees("Yesterday, 9:30 · The old link")
    window.click("~^Learned: Open the link")
    window.sees("Added")
    window.click("Open the incident")
    assert window.main.place is Place.JOURNAL


@pytest.mark.row("E5")
def test_a_version_is_restored_and_undo_takes_that_back(editor: Editor) -> None:
    window = editor.window
    window.click("History")
    window.click("~^Removed: Open a")
    window.sees("The list stands like this now.")
    assert not window.find("Restore this version").isEnabled()
    window.keys("Esc")
    window.click("~^Learned: Open the link")
    window.click("Restore this version")
    assert editor.titles() == ["Open a", "Open b", "Open the link in a test"]
    assert window.has("Step 1, Open a")
    window.click("Undo")
    assert editor.titles() == ["Open b", "Open the link in a test"]


@pytest.mark.row("E5")
def test_a_reason_is_given_later_in_one_line(editor: Editor) -> None:
    window = editor.window
    window.click("History")
    window.click("~^Removed: Open a")
    window.type_into("Why it was changed", "Nobody opens it any more")
    window.keys("Esc")
    window.sees("Today, 9:30 · Nobody opens it any more")
    window.click("Close")
    assert list_versions(window.desk, editor.id)[0].reason == "Nobody opens it any more"


def test_a_reason_that_is_still_typed_is_kept_when_the_window_closes(editor: Editor) -> None:
    window = editor.window
    window.click("History")
    window.click("~^Removed: Open a")
    window.type_into("Why it was changed", "Kept")
    window.click("Close")
    assert list_versions(window.desk, editor.id)[0].reason == "Kept"


def test_it_is_gone_through_by_keys(editor: Editor) -> None:
    window = editor.window
    window.find("History").setFocus()
    window.keys("Space")
    window.keys("Return")
    window.sees("The list stands like this now.")
    window.keys("Esc")
    assert "Removed: Open a" in QApplication.focusWidget().accessibleName()
    window.keys("Esc")
    assert QApplication.activeModalWidget() is None


@pytest.mark.parametrize(("size", "scale"), [((1280, 800), 1.0), ((900, 640), 2.0)])
def test_it_reads_for_everybody(editor: Editor, size: tuple[int, int], scale: float) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    window = editor.window
    window.main.resize(*size)
    apply_theme(app, load_theme("light", text_scale=scale))
    window.settle()
    window.click("History")
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    assert complaints(dialog) == []
    assert dialog.width() <= size[0]
    assert dialog.height() <= size[1]
    window.click("~^Removed: Open a")
    assert complaints(dialog) == []

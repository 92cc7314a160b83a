"""A list of another program is looked at as it will be, and made only when the button says so."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QPushButton

from mistakejournal.services.checklist_list import list_checklists
from mistakejournal.services.checklists import checklist_file
from mistakejournal.services.clients import add_client
from mistakejournal.services.starters import add_from_starter
from mistakejournal.ui.checklists.importing.dialog import ImportDialog
from mistakejournal.ui.routes import Place, Route
from mistakejournal.ui.theme import apply_theme, load_theme
from tests.ui.accessibility import complaints
from tests.ui.window import Window

LIST = """Hello.

## Build
- [x] Open the brief
  It changes.
- [ ] Paste the link

## Send
- [ ] Look at the subject
"""
PATIENCE = 5_000


@pytest.fixture
def lists(window: Window) -> Window:
    """The place of the checklists, with one list."""
    add_client(window.desk, "Brightside")
    add_from_starter(window.desk, "invoice")
    window.main.go(Route(Place.CHECKLISTS))
    window.settle()
    return window


@pytest.fixture
def chosen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """What the system's question for a file answers."""
    path = tmp_path / "letter.md"
    path.write_text(LIST, "utf-8")
    monkeypatch.setattr("mistakejournal.ui.ask.QFileDialog.getOpenFileName", lambda *_asked: (str(path), ""))
    return path


def made(window: Window) -> list[tuple[str, str, int]]:
    return [
        (line.name, line.client_name, line.steps)
        for line in list_checklists(window.desk)
        if line.work_code == ""
    ]


def take_back(window: Window) -> None:
    """Press Ctrl+Z in the window behind; a window manager makes it active when the question closes."""
    window.main.activateWindow()
    window.settle()
    window.keys("Ctrl+Z")


def wait_for(window: Window, name: str) -> None:
    for _ in range(PATIENCE // 20):
        if window.has(name):
            return
        window.wait(20)
    raise AssertionError(f"“{name}” never came; seen: {window.words()}")


@pytest.mark.row("E8")
def test_a_file_is_looked_at_named_and_made_and_one_undo_takes_it_back(lists: Window, chosen: Path) -> None:
    lists.click("Import")
    lists.sees("You see what will be made before anything is.")
    lists.click("Choose a file")
    wait_for(lists, "Make 1 checklist with 3 steps")
    lists.sees(
        "Markdown list · letter.md · 3 steps in 2 sections",
        "1 step was ticked there. A list begins without ticks.",
        "☐  Paste the link",
        "It changes.",
        "1 thing is left out",
        "Line 1: “Hello.” (words around the list)",
    )
    assert made(lists) == []
    lists.type_into("Name", "Saturday letter")
    lists.type_into("Client", "Brightside")
    lists.click("Make 1 checklist with 3 steps")
    assert made(lists) == [("Saturday letter", "Brightside", 3)]
    assert lists.main.place is Place.CHECKLIST
    lists.sees("Open the brief", "Build")
    take_back(lists)
    assert made(lists) == []


@pytest.mark.row("E8")
def test_lists_of_a_board_are_chosen_or_made_one(lists: Window, chosen: Path) -> None:
    board = {
        "name": "Onboarding",
        "lists": [{"id": "1", "name": "Before", "pos": 1}, {"id": "2", "name": "After", "pos": 2}],
        "cards": [
            {"name": "Send it", "idList": "1"},
            {"name": "Ask", "idList": "2"},
            {"name": "Thank", "idList": "2"},
        ],
    }
    chosen.write_text(json.dumps(board), "utf-8")
    lists.click("Import")
    lists.click("Choose a file")
    wait_for(lists, "Make 2 checklists with 3 steps")
    assert not lists.has("Name")
    lists.click("Before · 1")
    assert lists.has("Make 1 checklist with 2 steps")
    assert lists.find("Name").text() == "After"  # type: ignore[attr-defined]  # a field
    lists.click("After · 2")
    assert not lists.find("~^Make").isEnabled()
    lists.click("Before · 1")
    lists.click("After · 2")
    lists.click("One checklist, with a section for each list")
    lists.click("Make 1 checklist with 3 steps")
    assert made(lists) == [("Onboarding", "", 3)]
    row = next(line for line in list_checklists(lists.desk) if line.name == "Onboarding")
    assert [part.name for part in checklist_file(lists.desk, row.id).sections] == ["Before", "After"]


def test_several_lists_are_made_in_one_act_and_shown_in_their_place(lists: Window, chosen: Path) -> None:
    cards = [{"name": "a", "idList": "1"}, {"name": "b", "idList": "2"}]
    board = {"name": "B", "lists": [{"id": "1", "name": "One"}, {"id": "2", "name": ""}], "cards": cards}
    chosen.write_text(json.dumps(board), "utf-8")
    lists.click("Import")
    lists.click("Choose a file")
    wait_for(lists, "Make 2 checklists with 2 steps")
    lists.click("Make 2 checklists with 2 steps")
    assert lists.main.place is Place.CHECKLISTS
    assert sorted(name for name, _client, _steps in made(lists)) == ["One", "letter"]
    take_back(lists)
    assert made(lists) == []


def test_what_cannot_be_read_is_said_and_another_file_can_be_chosen(lists: Window, chosen: Path) -> None:
    chosen.write_bytes(b"PK\x03\x04" + bytes(range(9)) * 40)
    lists.click("Import")
    lists.click("Choose a file")
    for _ in range(100):
        lists.wait(20)
        if "This is no text" in lists.words():
            break
    lists.sees("This is no text, so no steps can be read from it.")
    assert not lists.has("~^Make")
    chosen.write_text(LIST, "utf-8")
    lists.click("Choose a file")
    wait_for(lists, "Make 1 checklist with 3 steps")
    lists.keys("Esc")
    assert made(lists) == []


def test_what_was_copied_from_a_document_is_read_with_its_lists(lists: Window) -> None:
    content = QMimeData()
    content.setHtml("<h2>Build</h2><ul><li>a</li><li>b</li></ul>")
    content.setText("Build a b")
    QApplication.clipboard().setMimeData(content)
    lists.click("Import")
    lists.click("Paste what you copied")
    wait_for(lists, "Make 1 checklist with 2 steps")
    lists.sees("Text from a document")
    lists.type_into("Name", "")
    lists.click("Make 1 checklist with 2 steps")
    lists.sees("A short name is enough.")
    lists.keys("x", "Return")
    assert made(lists) == [("x", "", 2)]


def test_a_file_is_dropped_onto_the_place(lists: Window, chosen: Path) -> None:
    view = lists.main.current()
    content = QMimeData()
    content.setUrls([QUrl.fromLocalFile(str(chosen))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enters = QDragEnterEvent(QPoint(50, 50), copy, content, left, none)
    QApplication.sendEvent(view, enters)
    assert enters.isAccepted()
    QApplication.sendEvent(view, QDropEvent(QPointF(50, 50), copy, content, left, none))
    wait_for(lists, "Make 1 checklist with 3 steps")
    lists.keys("Esc")


def test_the_palette_and_an_empty_place_lead_to_it(window: Window) -> None:
    window.keys("Ctrl+K")
    for letter in "import a":
        window.keys(letter if letter != " " else "Space")
    window.keys("Return")
    assert isinstance(QApplication.activeModalWidget(), ImportDialog)
    window.keys("Esc")
    window.main.go(Route(Place.CHECKLISTS))
    window.settle()
    window.click("Import")
    assert isinstance(QApplication.activeModalWidget(), ImportDialog)
    window.keys("Esc")


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_it_reads_and_works_for_everybody(lists: Window, chosen: Path, scale: float) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, load_theme("dark", text_scale=scale))
    lists.click("Import")
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    assert complaints(dialog) == []
    lists.click("Choose a file")
    wait_for(lists, "Make 1 checklist with 3 steps")
    assert complaints(dialog) == []
    assert [button.text() for button in dialog.findChildren(QPushButton) if button.isDefault()] == [
        "Make 1 checklist with 3 steps"
    ]
    lists.keys("Esc")

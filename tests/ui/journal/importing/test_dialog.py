"""Incidents of elsewhere are looked at as they will be, and made only when the button says so."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from mistakejournal.domain.importfield import Field
from mistakejournal.services.backups import backups, places
from mistakejournal.services.clients import add_client
from mistakejournal.services.incidents import incident_file, list_incidents
from mistakejournal.services.prompts import answers
from mistakejournal.ui.journal.importing.dialog import ImportIncidents, open_incident_import
from mistakejournal.ui.routes import Place, Route
from mistakejournal.ui.theme import apply_theme, load_theme
from mistakejournal.ui.widgets.select import Select
from mistakejournal.words.incidentimports import place_words
from tests.ui.accessibility import complaints
from tests.ui.window import Window

TABLE = (
    "Date,Client,What went wrong,Severity,Cost,Root cause,Status\n"
    '3/4/2026,Theo Marsh,"Sent the test, twice",high,40,Forgot to come back to it,done\n'
    "5/4/2026,Hanna,Wrong link,2,,typing,open\n"
    "soon,Hanna,Wrong date,1,,,\n"
)
PATIENCE = 20_000


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "mistakes.csv"
    path.write_text(TABLE, "utf-8")
    return path


@pytest.fixture
def journal(window: Window) -> Window:
    add_client(window.desk, "Theo Marsh")
    window.main.go(Route(Place.JOURNAL))
    window.settle()
    return window


def titles(window: Window) -> list[tuple[str, str]]:
    return [(line.title or line.what_happened, line.client_name) for line in list_incidents(window.desk)]


def until(window: Window, reached: object, name: str) -> None:
    for _ in range(PATIENCE // 20):
        if reached():  # type: ignore[operator]  # a question without arguments
            return
        window.wait(20)
    raise AssertionError(f"{name}: {window.words()}")


def becomes(dialog: QWidget, name: str) -> list[Select]:
    return [one for one in dialog.findChildren(Select) if one.accessibleName() == f"“{name}” becomes"]


def wait_for(window: Window, name: str) -> None:
    until(window, lambda: window.has(name), name)


def gone(window: Window) -> None:
    until(window, lambda: QApplication.activeModalWidget() is None, "the question is still there")
    window.main.activateWindow()
    window.settle()


@pytest.mark.row("M3")
def test_a_table_is_looked_at_asked_about_once_changed_and_brought_in_by_keys_and_undone(
    journal: Window, table: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "mistakejournal.ui.ask.QFileDialog.getOpenFileNames", lambda *_asked: ([str(table)], "")
    )
    journal.keys("Ctrl+K")
    for letter in "import inc":
        journal.keys(letter if letter != " " else "Space")
    journal.keys("Return")
    journal.sees("You see what each part becomes before anything is written.")
    journal.keys("Space")
    wait_for(journal, "~^3 Apr")
    journal.sees(
        "“3/4/2026” can be two days. Which is it?", "Table (CSV) · 3 incidents", "New clients: Hanna"
    )
    assert "Bring in" in journal.words().split("\n")
    assert journal.find("4 Mar 2026")
    journal.keys("Space")  # the focus is on the first day
    wait_for(journal, "Bring in 2 incidents")
    journal.sees(
        "mistakes.csv, line 4: “soon” can’t be read as a day.",
        "3 Apr 2026 · Theo Marsh · Sent the test, twice",
    )
    assert titles(journal) == []
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ImportIncidents)
    until(journal, lambda: becomes(dialog, "Status"), "the last name")
    for select in becomes(dialog, "Cost"):
        select.setFocus()
    journal.keys("l", "e", "s")
    assert becomes(dialog, "Cost")[0].currentText() == place_words(Field.LESSON)
    wait_for(journal, "Bring in 2 incidents")
    until(journal, lambda: journal.find("Bring in 2 incidents").isEnabled(), "looked at anew")
    journal.find("Bring in 2 incidents").setFocus()
    journal.keys("Return")
    gone(journal)
    assert journal.main.place is Place.JOURNAL
    assert titles(journal) == [("Wrong link", "Hanna"), ("Sent the test, twice", "Theo Marsh")]
    first = incident_file(journal.desk, list_incidents(journal.desk)[1].id).incident
    assert first.noticed_at is not None
    assert (first.level, first.lesson, str(first.noticed_at.date())) == (3, "40", "2026-04-03")
    journal.sees("Incidents brought in")
    journal.keys("Ctrl+Z")
    assert titles(journal) == []
    journal.keys("Ctrl+Shift+Z")
    assert len(titles(journal)) == 2


@pytest.mark.row("M3")
def test_a_folder_of_notes_comes_in_once_and_what_is_there_already_is_left_out(
    journal: Window, tmp_path: Path
) -> None:
    folder = tmp_path / "notes"
    folder.mkdir()
    for day in range(1, 10):
        (folder / f"2026-11-0{day} slip.md").write_text(f"It was {day}.\n\n## Mood\ncalm {day}\n", "utf-8")
    (folder / "bad.json").write_text('[{"a": 1},\n{"b" 2}]', "utf-8")
    for expected in ("Bring in 9 incidents", "Bring in"):
        dialog = open_incident_import(journal.main, journal.main.context, [folder])
        until(journal, lambda: "bad.json, line 2: The JSON breaks off" in journal.words(), "the trouble")
        if expected == "Bring in":
            assert expected in journal.words().split("\n")
            journal.sees("9 are in the journal already and are left out")
            journal.click("Bring in again what is there already (9)")
            wait_for(journal, "Bring in 9 incidents")
            dialog.reject()
        else:
            journal.click(expected)
        gone(journal)
    assert len(titles(journal)) == 9
    newest = list_incidents(journal.desk)[0]
    assert newest.title == "slip"
    assert [(one.title, one.answer) for one in answers(journal.desk, newest.id)] == [("Mood", "calm 9")]
    journal.sees("Mood", "calm 9")
    assert [one.reason for one in backups(places(journal.desk))] == ["import"]


def test_notes_are_pasted(journal: Window) -> None:
    content = QMimeData()
    content.setText("3 Nov: sent it twice\n4 Nov: wrong name")
    QApplication.clipboard().setMimeData(content)
    open_incident_import(journal.main, journal.main.context)
    journal.click("Paste what you copied")
    wait_for(journal, "Bring in 2 incidents")
    journal.sees("Notes · 2 incidents")
    journal.click("Choose others")
    assert not journal.has("~^Bring in")
    journal.click("Paste what you copied")
    wait_for(journal, "Bring in 2 incidents")
    journal.keys("Esc")
    gone(journal)
    assert titles(journal) == []


def test_what_holds_nothing_is_said_and_another_way_stays_open(journal: Window, tmp_path: Path) -> None:
    picture = tmp_path / "photo.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + b"\x00\x01\x02" * 50)
    dialog = open_incident_import(journal.main, journal.main.context, [picture])
    until(journal, lambda: "photo.png: This is no text." in journal.words(), "the trouble")
    assert not journal.has("~^Bring in")
    dialog.read_text("3 Nov: a")
    wait_for(journal, "Bring in 1 incident")
    dialog.reject()
    gone(journal)


def test_writing_is_stopped_and_nothing_of_it_stays(journal: Window) -> None:
    dialog = open_incident_import(journal.main, journal.main.context)
    dialog.read_text("Date,Title\n" + "".join(f"2026-01-01,slip {n}\n" for n in range(600)))
    wait_for(journal, "Bring in 600 incidents")
    journal.click("Bring in 600 incidents")
    journal.sees("Writing. It can be stopped until the end")
    journal.keys("Esc")
    gone(journal)
    assert titles(journal) == []
    undo = journal.main.context.next_undo()
    assert undo is None or undo.label != "import_incidents"


def test_trouble_while_writing_keeps_what_was_read(journal: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    from mistakejournal.errors import JournalError
    from mistakejournal.ui.journal.importing import dialog as module

    def full(*_asked: object) -> None:
        raise JournalError("disk_full")

    monkeypatch.setattr(module, "add_incidents", full)
    dialog = open_incident_import(journal.main, journal.main.context)
    dialog.read_text("3 Nov: a")
    wait_for(journal, "Bring in 1 incident")
    journal.click("Bring in 1 incident")
    until(journal, lambda: "The disk is full." in journal.words(), "the trouble")
    assert journal.has("Bring in 1 incident")
    dialog.reject()
    gone(journal)


def test_files_are_dropped_onto_it(journal: Window, table: Path) -> None:
    dialog = open_incident_import(journal.main, journal.main.context)
    content = QMimeData()
    content.setUrls([QUrl.fromLocalFile(str(table))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enters = QDragEnterEvent(QPoint(50, 50), copy, content, left, none)
    QApplication.sendEvent(dialog, enters)
    assert enters.isAccepted()
    QApplication.sendEvent(dialog, QDropEvent(QPointF(50, 50), copy, content, left, none))
    wait_for(journal, "~^3 Apr")
    dialog.reject()
    gone(journal)


@pytest.mark.parametrize(("theme", "scale"), [("light", 1.0), ("dark", 1.0), ("light", 2.0)])
def test_it_can_be_used_by_everybody(journal: Window, table: Path, theme: str, scale: float) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, load_theme(theme, text_scale=scale))
    dialog = open_incident_import(journal.main, journal.main.context, [table])
    wait_for(journal, "~^3 Apr")
    until(journal, lambda: becomes(dialog, "Status"), "the last name")
    journal.wait(100)
    assert complaints(dialog) == []
    dialog.reject()
    gone(journal)


def test_on_a_low_screen_its_buttons_stay_in_view_at_any_text(journal: Window) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, load_theme("light", text_scale=2.0))
    journal.main.resize(900, 640)
    dialog = open_incident_import(journal.main, journal.main.context)
    journal.settle()
    assert dialog.height() < 640
    dialog.reject()
    gone(journal)

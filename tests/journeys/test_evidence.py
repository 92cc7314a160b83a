"""A screenshot of what went out is kept from the first minute, and opens when the original is long gone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from mistakejournal.services.open_items import open_items
from mistakejournal.services.run_lines import open_runs
from mistakejournal.services.runs import run_file, start_run
from mistakejournal.services.starters import add_from_starter
from mistakejournal.ui.routes import Place, Route


@pytest.fixture
def opened(monkeypatch):
    """Give what the system was asked to open, instead of opening it."""
    found: list[Path] = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: found.append(Path(url.toLocalFile())) is None
    )
    return found


def drop(widget: QWidget, *paths: Path) -> None:
    """Drop files on the middle of a widget, as the window system does."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    data.setText("\n".join(str(path) for path in paths))
    where = widget.rect().center()
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    target: QWidget | None = widget
    while target is not None:
        event = QDragEnterEvent(QPoint(where), copy, data, left, none)
        event.ignore()
        QApplication.sendEvent(target, event)
        if event.isAccepted():
            QApplication.sendEvent(target, QDropEvent(QPointF(where), copy, data, left, none))
            return
        target = target.parentWidget()
    raise AssertionError("nobody takes the drop")


@pytest.mark.row("A7")
def test_a_file_dropped_on_a_field_is_kept_and_opens_after_the_original_is_gone(
    window, opened, tmp_path, qtbot
):
    shot = tmp_path / "sent at 10.02.png"
    shot.write_bytes(b"what the readers saw")
    window.click("Something went wrong")
    window.click("No, it’s out and done")
    window.click("I’m ready")
    window.type_into("What happened", "I sent issue 118 with last week’s link.")
    drop(window.find("What happened"), shot)
    qtbot.waitUntil(lambda: window.has("sent at 10.02.png"))
    shot.unlink()
    window.close()
    window.open()
    incident = open_items(window.desk)[0]
    window.main.go(Route(Place.FLOW, incident.id, "own"))
    window.settle()
    window.click("Open")
    qtbot.waitUntil(lambda: bool(opened))
    assert opened[0].read_bytes() == b"what the readers saw"
    assert window.find("What happened").text() == "I sent issue 118 with last week’s link."


@pytest.mark.row("F4")
def test_a_file_dropped_on_a_run_is_proof_at_its_step(window, tmp_path, qtbot):
    shot = tmp_path / "test opened.png"
    shot.write_bytes(b"the test")
    run = start_run(window.desk, add_from_starter(window.desk, "nl_send").id).id
    steps = run_file(window.desk, run).steps
    window.main.go(Route(Place.RUN, run))
    window.settle()
    window.keys("Escape", "Space")  # past what the brief says, to step 1
    drop(window.find(steps[1].title), shot)
    qtbot.waitUntil(lambda: window.has("test opened.png"))
    window.clock.advance(seconds=20)
    window.keys("Ctrl+Return")
    assert run_file(window.desk, open_runs(window.desk)[0].id).steps[1].evidence == "test opened.png"

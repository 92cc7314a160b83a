"""Files are added by button, drop and paste, copied without holding the window up, and removed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from mistakejournal.domain.evidence import Evidence
from mistakejournal.services import evidence
from mistakejournal.ui.evidence import files as module
from mistakejournal.ui.evidence.files import EvidenceFiles
from mistakejournal.ui.widgets.icon_button import IconButton


@pytest.fixture
def part(context, qtbot):
    QGuiApplication.clipboard().clear()
    part = EvidenceFiles(context)
    qtbot.addWidget(part)
    part.show()
    qtbot.waitExposed(part)
    yield part
    QGuiApplication.clipboard().clear()


def button(part, words):
    return next(one for one in part.findChildren(QPushButton) if one.text() == words)


def file_of(context, name="draft.png"):
    return Evidence(name, name, "ab", 2, created_at=context.desk.clock.now())


def test_a_file_that_is_chosen_is_copied(part, context, qtbot, tmp_path, monkeypatch):
    source = tmp_path / "draft 119.png"
    source.write_bytes(b"picture")
    monkeypatch.setattr(module, "choose_open_file", lambda _parent, _title: source)
    with qtbot.waitSignal(part.kept) as kept:
        qtbot.mouseClick(button(part, "Add a file"), Qt.MouseButton.LeftButton)
    assert (kept.args[0].title, kept.args[0].size) == ("draft 119.png", 7)
    assert list(evidence.evidence_folder(context.desk).rglob("*.png"))


def test_a_screenshot_can_be_pasted_as_soon_as_one_is_copied(part, qtbot):
    paste = button(part, "Paste screenshot")
    assert not paste.isVisible()
    image = QImage(4, 3, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    QGuiApplication.clipboard().setImage(image)
    assert paste.isVisible()
    with qtbot.waitSignal(part.kept) as kept:
        qtbot.mouseClick(paste, Qt.MouseButton.LeftButton)
    assert kept.args[0].title == "Screenshot 2026-11-24 09.30.00.png"


def test_several_files_are_taken_at_once(part, qtbot, tmp_path):
    data = QMimeData()
    paths = [tmp_path / f"{number}.eml" for number in range(3)]
    for path in paths:
        path.write_text(path.name)
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    names = []
    part.kept.connect(lambda kept: names.append(kept.title))
    assert part.take(data)
    qtbot.waitUntil(lambda: len(names) == 3)
    assert sorted(names) == ["0.eml", "1.eml", "2.eml"]
    qtbot.waitUntil(lambda: not part._busy.isVisible())


def test_what_cannot_be_read_is_said_and_the_rest_goes_on(part, context, qtbot, tmp_path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "gone.png"))])
    with qtbot.waitSignal(context.failed) as failed:
        part.take(data)
    assert failed.args[0].code == "file_missing"
    qtbot.waitUntil(lambda: not part._busy.isVisible())


def test_copying_can_be_stopped(part, qtbot, tmp_path):
    source = tmp_path / "recording.mov"
    source.write_bytes(b"x" * 30_000_000)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(source))])
    kept = []
    part.kept.connect(kept.append)
    part.take(data)
    assert any("recording.mov" in label.text() for label in part.findChildren(QLabel))
    stop = next(one for one in part.findChildren(IconButton) if one.accessibleName() == "Stop copying")
    qtbot.mouseClick(stop, Qt.MouseButton.LeftButton)
    assert not part._busy.isVisible()
    qtbot.wait(100)
    assert kept == []


def test_a_row_opens_and_removes_by_name(part, context, qtbot):
    part.show_files([file_of(context)])
    remove = next(one for one in part.findChildren(IconButton) if one.accessibleName() == "Remove draft.png")
    assert button(part, "Open").accessibleDescription() == "draft.png"
    with qtbot.waitSignal(part.removed) as removed:
        qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    assert removed.args == ["draft.png"]


def test_a_row_that_went_with_the_focus_says_so_and_the_same_rows_stay(part, context, qtbot):
    part.show_files([file_of(context)])
    row_button = button(part, "Open")
    part.show_files([file_of(context)])
    assert button(part, "Open") is row_button
    part.activateWindow()
    qtbot.waitUntil(part.isActiveWindow)
    row_button.setFocus()
    assert QApplication.focusWidget() is row_button
    with qtbot.waitSignal(part.emptied):
        part.show_files([])


def test_without_buttons_it_only_shows(context, qtbot):
    part = EvidenceFiles(context, buttons=False)
    qtbot.addWidget(part)
    part.show_files([file_of(context)])
    assert [one.text() for one in part.findChildren(QPushButton) if one.text()] == ["Open"]

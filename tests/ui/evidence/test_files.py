"""Files are added by button, drop and paste, copied without holding the window up, and removed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from mistakejournal.domain.evidence import Evidence
from mistakejournal.services.evidence import copy_screenshot, whole_copy
from mistakejournal.ui.evidence import files as module
from mistakejournal.ui.evidence.files import EvidenceFiles
from mistakejournal.ui.widgets.icon_button import IconButton


@pytest.fixture
def part(context, qtbot):
    QGuiApplication.clipboard().clear()
    kept = []
    part = EvidenceFiles(context, lambda: kept.append)
    part.kept = kept
    qtbot.addWidget(part)
    part.show()
    qtbot.waitExposed(part)
    yield part
    QGuiApplication.clipboard().clear()


def button(part, words):
    return next(one for one in part.findChildren(QPushButton) if one.text() == words)


def file_of(context, name="draft.png"):
    kept = copy_screenshot(context.desk.journal.path, b"ab", name)
    return Evidence(name, name, kept.sha256, kept.size, created_at=context.desk.clock.now())


def test_a_file_that_is_chosen_is_copied(part, context, qtbot, tmp_path, monkeypatch):
    source = tmp_path / "draft 119.png"
    source.write_bytes(b"picture")
    monkeypatch.setattr(module, "choose_open_file", lambda _parent, _title: source)
    qtbot.mouseClick(button(part, "Add a file"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(part.kept))
    assert (part.kept[0].title, part.kept[0].size) == ("draft 119.png", 7)
    assert whole_copy(context.desk.journal.path, part.kept[0]).read_bytes() == b"picture"


def test_a_screenshot_can_be_pasted_as_soon_as_one_is_copied(part, qtbot):
    paste = button(part, "Paste screenshot")
    assert not paste.isVisible()
    image = QImage(4, 3, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    QGuiApplication.clipboard().setImage(image)
    assert paste.isVisible()
    qtbot.mouseClick(paste, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(part.kept))
    assert part.kept[0].title == "Screenshot 2026-11-24 09.30.00.png"


def test_several_files_are_taken_at_once(part, qtbot, tmp_path):
    data = QMimeData()
    paths = [tmp_path / f"{number}.eml" for number in range(3)]
    for path in paths:
        path.write_text(path.name)
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    assert part.take(data)
    qtbot.waitUntil(lambda: len(part.kept) == 3)
    assert sorted(kept.title for kept in part.kept) == ["0.eml", "1.eml", "2.eml"]
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
    part.take(data)
    assert any("recording.mov" in label.text() for label in part.findChildren(QLabel))
    stop = next(one for one in part.findChildren(IconButton) if one.accessibleName() == "Stop copying")
    qtbot.mouseClick(stop, Qt.MouseButton.LeftButton)
    assert not part._busy.isVisible()
    qtbot.wait(100)
    assert part.kept == []


def test_a_row_opens_and_removes_by_name(part, context, qtbot):
    part.show_files([file_of(context)])
    remove = next(one for one in part.findChildren(IconButton) if one.accessibleName() == "Remove draft.png")
    assert button(part, "Open").accessibleDescription() == "draft.png"
    with qtbot.waitSignal(part.removed) as removed:
        qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    assert removed.args == ["draft.png"]


def test_the_same_rows_stay_and_the_focus_goes_to_what_stands_where_a_row_was(part, context, qtbot):
    files = [file_of(context, f"{number}.png") for number in range(3)]
    part.show_files(files)
    row_button = button(part, "Open")
    part.show_files(files)
    assert button(part, "Open") is row_button
    part.activateWindow()
    qtbot.waitUntil(part.isActiveWindow)
    removes = [one for one in part.findChildren(IconButton) if one.accessibleName().startswith("Remove")]
    removes[1].setFocus()
    part.show_files([files[0], files[2]])
    assert QApplication.focusWidget().accessibleName() == "Remove 2.png"
    part.show_files([files[0]])
    assert QApplication.focusWidget().accessibleName() == "Remove 0.png"
    part.show_files([])
    assert QApplication.focusWidget() is button(part, "Add a file")


def test_where_nothing_is_added_the_last_row_says_that_it_went_with_the_focus(context, qtbot):
    part = EvidenceFiles(context, lambda: print, buttons=False)
    qtbot.addWidget(part)
    part.show()
    part.show_files([file_of(context)])
    part.activateWindow()
    qtbot.waitUntil(part.isActiveWindow)
    button(part, "Open").setFocus()
    with qtbot.waitSignal(part.emptied):
        part.show_files([])


def test_without_buttons_it_only_shows(context, qtbot):
    part = EvidenceFiles(context, lambda: print, buttons=False)
    qtbot.addWidget(part)
    part.show_files([file_of(context)])
    assert [one.text() for one in part.findChildren(QPushButton) if one.text()] == ["Open"]

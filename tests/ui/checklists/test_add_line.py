"""The line a step is written in."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest

from mistakejournal.ui.checklists.add_line import AddLine


def data(text):
    found = QMimeData()
    found.setText(text)
    return found


def test_enter_and_escape_are_told_and_leave_no_new_line(qtbot):
    line = AddLine("Add a step", "Add a step")
    qtbot.addWidget(line)
    told = []
    line.entered.connect(lambda: told.append("entered"))
    line.dropped.connect(lambda: told.append("dropped"))
    QTest.keyClick(line, Qt.Key.Key_Escape)
    QTest.keyClicks(line, "Open")
    QTest.keyClick(line, Qt.Key.Key_Return)
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert (told, line.text()) == (["entered", "dropped"], "Open")


def test_only_several_lines_are_handed_on(qtbot):
    line = AddLine("Add a step", "Add a step")
    qtbot.addWidget(line)
    pasted = []
    line.pasted.connect(pasted.append)
    line.insertFromMimeData(data("one\n"))
    line.insertFromMimeData(data("a\nb"))
    assert (line.text(), pasted) == ("one", ["a\nb"])


def test_a_list_of_a_document_is_handed_on_line_by_line(qtbot):
    line = AddLine("Add a step", "Add a step")
    qtbot.addWidget(line)
    pasted = []
    line.pasted.connect(pasted.append)
    copied = data("Open it Send it")
    copied.setHtml("<ol><li>Open it</li><li>☐ Send it</li></ol>")
    line.insertFromMimeData(copied)
    assert (line.text(), pasted) == ("", ["Open it\nSend it"])


def test_it_begins_anew_with_no_step(qtbot):
    line = AddLine("Add a step", "Add a step")
    qtbot.addWidget(line)
    line.step_id = "x"
    line.set_text("Open")
    line.begin_anew()
    assert (line.step_id, line.text()) == ("", "")

"""Text that is typed into where it stands."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mistakejournal.ui.wizard.parts.plain_text import PlainLine, PlainText


def test_enter_ends_a_line_and_writes_nothing(qtbot):
    line = PlainLine("because")
    qtbot.addWidget(line)
    with qtbot.waitSignal(line.returned):
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert line.text() == "because"


def test_ctrl_enter_is_left_to_the_page(qtbot):
    line = PlainLine()
    qtbot.addWidget(line)
    with qtbot.assertNotEmitted(line.returned):
        QTest.keyClick(line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_a_text_is_as_high_as_its_words(qtbot):
    text = PlainText(min_lines=1)
    qtbot.addWidget(text)
    text.resize(200, 40)
    text.show()
    before = text.height()
    text.set_text("one\ntwo\nthree\n" * 10)
    assert text.height() > 10 * before
    assert text.verticalScrollBar().maximum() == 0

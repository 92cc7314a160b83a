"""A text field grows, lets Tab go on, and takes plain text only."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from mistakejournal.ui.theme import apply_theme, load_theme
from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.ui.widgets.text_field import TextField


@pytest.fixture
def field(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    field, after = TextField("", "What happened", name="What happened"), LineField()
    column.addWidget(field)
    column.addWidget(after)
    window.resize(500, 500)
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    field.setFocus()
    field.held = window
    field.told = []
    field.changed.connect(field.told.append)
    return field


def test_enter_on_an_empty_line_makes_another_one(field):
    field.set_text("Hi Theo,")
    QTest.keyClick(field, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    for _ in range(3):
        QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClicks(field, "I sent it")
    assert field.text() == "Hi Theo,\n\n\nI sent it"
    assert field.told[-1] == field.text()
    heights = {field.document().findBlockByNumber(line).blockFormat().lineHeight() for line in range(4)}
    assert len(heights) == 1
    field.undo()
    field.setReadOnly(True)
    before = field.text()
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == before


def test_it_grows_from_two_to_ten_lines(field):
    heights = []
    for lines in (1, 2, 3, 10, 11, 40):
        field.set_text("\n".join("x" * lines))
        QApplication.processEvents()
        heights.append(field.height())
    assert heights[0] == heights[1] < heights[2] < heights[3] == heights[4] == heights[5]
    assert field.verticalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAsNeeded


def test_only_typing_is_told(field):
    field.set_text("A")
    QTest.keyClick(field, Qt.Key.Key_End)
    QTest.keyClicks(field, "bc")
    assert field.told == ["Ab", "Abc"]
    assert field.text() == "Abc"


def test_tab_leaves_it_and_says_so(field, qtbot):
    with qtbot.waitSignal(field.left):
        QTest.keyClick(field, Qt.Key.Key_Tab)
    assert isinstance(QApplication.focusWidget(), LineField)
    assert field.text() == ""


def test_what_is_pasted_loses_its_looks(field):
    pasted = QMimeData()
    pasted.setHtml("<h1>Loud</h1>")
    pasted.setText("Loud")
    field.insertFromMimeData(pasted)
    assert field.text() == "Loud"
    assert "h1" not in field.toHtml()


def test_marks_follow_the_words_they_stand_under(field):
    field.set_text("It was no big deal.")
    field.set_marks([(7, 18)])
    assert [one.cursor.selectedText() for one in field.extraSelections()] == ["no big deal"]
    QTest.keyClick(field, Qt.Key.Key_Home)
    QTest.keyClicks(field, "So ")
    assert field.extraSelections()[0].cursor.selectedText() == "no big deal"
    field.set_marks([])
    assert field.extraSelections() == []


def test_the_same_text_leaves_the_cursor_alone(field):
    field.set_text("Theo")
    QTest.keyClick(field, Qt.Key.Key_End)
    field.set_text("Theo")
    assert field.textCursor().position() == 4


def test_a_theme_change_keeps_words_and_way_back(qapp, field):
    QTest.keyClicks(field, "Theo")
    apply_theme(qapp, load_theme("dark", text_scale=1.5))
    field.undo()  # the distance of the lines
    field.undo()
    assert field.text() == ""


def test_what_stands_in_an_empty_field_grows_with_the_text(field, qapp):
    def highest() -> int:
        """Give how many lines of pixels its words take."""
        picture = field.viewport().grab().toImage()
        ground = picture.pixel(picture.width() - 1, picture.height() - 1)
        inked = [
            y
            for y in range(picture.height())
            if any(picture.pixel(x, y) != ground for x in range(20, picture.width()))
        ]
        return inked[-1] - inked[0]

    before = highest()
    apply_theme(qapp, load_theme("light", text_scale=2.0))
    QApplication.processEvents()
    assert highest() > 1.6 * before
    apply_theme(qapp, load_theme("light"))

"""Stored words come into a field, but never under a cursor."""

from __future__ import annotations

from mistakejournal.ui.widgets.filling import show_text
from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.ui.widgets.text_field import TextField


def test_words_are_shown(qtbot):
    for field in (LineField(name="A line"), TextField(name="A text")):
        qtbot.addWidget(field)
        show_text(field, "I sent it")
        assert field.text() == "I sent it"


def test_a_field_with_the_cursor_is_left_alone(qtbot):
    field = TextField("I am typing", name="A text")
    qtbot.addWidget(field)
    field.show()
    field.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    show_text(field, "Something older")
    assert field.text() == "I am typing"

"""The title reads like a heading: hers, or the one made for her."""

from __future__ import annotations

from mistakejournal.ui.wizard.title_field import TitleField


def test_the_made_title_stands_where_none_is_given(qtbot):
    field = TitleField()
    qtbot.addWidget(field)
    field.show_title("", "I sent issue 118")
    assert (field.text(), field.placeholderText()) == ("", "I sent issue 118")
    field.show_title("Last week’s link", "I sent issue 118")
    assert (field.text(), field.cursorPosition()) == ("Last week’s link", 0)

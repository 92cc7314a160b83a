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


def test_a_made_title_that_is_too_long_ends_after_a_word(qtbot):
    field = TitleField()
    qtbot.addWidget(field)
    field.resize(200, 30)
    field.show()
    made = "I sent the link at 10:02, and it was the one of the week before"
    field.show_title("", made)
    shown = field.placeholderText()
    assert shown.endswith("…")
    assert made[len(shown) - 1] in " ,:"
    assert field.fontMetrics().horizontalAdvance(shown) < 200
    field.resize(700, 30)
    assert field.placeholderText() == made
    assert field.toolTip() == made


def test_her_own_title_that_is_too_long_ends_in_dots_until_she_types_in_it(qtbot):
    field = TitleField()
    qtbot.addWidget(field)
    field.resize(200, 30)
    field.show()
    field.show_title("Old podcast link in the newsletter", "")
    assert field.shown_title().startswith("Old podcast link")
    assert field.shown_title().endswith("…")
    left_out = field.grab().toImage()
    field.setText(field.shown_title())
    assert field.grab().toImage() == left_out, "painted where Qt paints a title that has room"
    field.show_title("Old link", "")
    assert field.shown_title() == "Old link"


def test_a_title_as_long_as_a_book_is_shown_at_once(qtbot):
    field = TitleField()
    qtbot.addWidget(field)
    field.resize(200, 30)
    book = "the old link " * 10_000
    field.show_title(book, book)
    assert len(field.placeholderText()) < 60
    assert field.text() == book

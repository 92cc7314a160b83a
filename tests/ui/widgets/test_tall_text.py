"""A long text that scrolls in its place, and whose parts can be marked, shown and replaced."""

from __future__ import annotations

from mistakejournal.ui.widgets.tall_text import TallText


def test_it_takes_the_room_there_is_and_scrolls(qtbot):
    text = TallText("\n".join(f"Line {number}" for number in range(100)), name="Words")
    qtbot.addWidget(text)
    text.resize(300, 400)
    text.show()
    assert text.height() == 400
    assert text.verticalScrollBar().maximum() > 0
    text.resize(300, 800)
    assert text.height() == 800


def test_a_part_is_shown_and_replaced_and_undo_brings_it_back(qtbot):
    text = TallText("One two three", name="Words")
    qtbot.addWidget(text)
    text.show_span(4, 7)
    assert text.textCursor().selectedText() == "two"
    text.replace_span(4, 7, "2")
    assert text.text() == "One 2 three"
    text.undo()
    assert text.text() == "One two three"


def test_a_part_moves_with_what_is_written_before_it(qtbot):
    text = TallText("One two three", name="Words")
    qtbot.addWidget(text)
    part = text.span(4, 7)
    text.replace_span(0, 3, "Seventeen")
    assert part.selectedText() == "two"

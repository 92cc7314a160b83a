"""Thousands of lines are written as they are scrolled to."""

from __future__ import annotations

from mistakejournal.ui.widgets.line_text import LineText, TextLine


def test_lines_come_as_they_are_scrolled_to_and_a_theme_asks_again(qtbot):
    text = LineText("What will be made")
    qtbot.addWidget(text)
    text.resize(400, 200)
    text.show()
    text.show_lines(lambda: (TextLine(f"line {number}", indent=4) for number in range(300)))
    assert text.document().blockCount() < 300
    bar = text.verticalScrollBar()
    for _ in range(30):
        bar.setValue(bar.maximum())
    assert text.toPlainText().endswith("line 299")
    text.restyle()
    assert text.toPlainText().startswith("line 0")
    assert text.isReadOnly()
    assert text.accessibleName() == "What will be made"

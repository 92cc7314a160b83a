"""Text wraps with air between its lines and is never read as HTML."""

from __future__ import annotations

from PySide6.QtCore import QSize

from mistakejournal.ui.widgets.label import Label

LONG = "Plain facts are enough. You can own your part even when it wasn’t all yours."


def test_what_a_person_typed_is_never_html(qtbot):
    label = Label("<b>Theo</b> & co")
    qtbot.addWidget(label)
    assert label.sizeHint().width() > Label("Theo & co").sizeHint().width()


def test_wrapped_lines_keep_their_distance(qtbot, light):
    label = Label(LONG, wrap=True)
    qtbot.addWidget(label)
    assert label.heightForWidth(300) == 2 * light.line_height("body")
    assert label.heightForWidth(2000) < light.line_height("body")


def test_the_longest_word_is_the_least_width(qtbot):
    label = Label(LONG, wrap=True)
    qtbot.addWidget(label)
    assert label.minimumSizeHint().width() == Label("enough.").sizeHint().width() + 1


def test_a_changed_text_is_measured_anew(qtbot):
    label = Label("Short", wrap=True)
    qtbot.addWidget(label)
    before = label.heightForWidth(200)
    label.setText(LONG)
    assert label.heightForWidth(200) > before


def test_tone_and_style_can_change(qtbot, light):
    label = Label("4 of 11")
    qtbot.addWidget(label)
    label.set_tone("amber_text")
    label.set_style("title")
    assert label.palette().windowText().color() == light.color("amber_text")
    assert label.font().pixelSize() == 27


def test_text_that_can_be_selected_stays_with_qt(qtbot):
    label = Label(LONG, wrap=True, selectable=True)
    qtbot.addWidget(label)
    label.resize(300, 80)
    label.show()
    label.setSelection(0, 5)
    assert label.selectedText() == "Plain"
    assert label.heightForWidth(200) > label.heightForWidth(400)
    assert label.sizeHint().isValid()
    assert label.minimumSizeHint().isValid()
    label.grab()


def test_one_line_that_can_be_selected_is_high_enough_to_aim_at(qtbot):
    label = Label("Thanks", wrap=True, selectable=True)
    qtbot.addWidget(label)
    label.show()
    assert label.height() >= 24


def test_margins_around_wrapped_words_take_nothing_from_them(qtbot):
    label = Label("Nothing here has these words. " * 4, wrap=True)
    qtbot.addWidget(label)
    bare, wide, least = label.heightForWidth(300), label.sizeHint(), label.minimumSizeHint()
    label.setContentsMargins(12, 10, 12, 10)
    assert label.heightForWidth(324) == bare + 20
    assert label.sizeHint() == wide + QSize(24, 20)
    assert label.minimumSizeHint() == least + QSize(24, 20)

"""Text to read stands in full, is selected by mouse and keys, and is never typed into."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mistakejournal.ui.journal.reading import Moment, Reading
from mistakejournal.ui.theme import apply_theme, load_theme


def shown(qtbot, text):
    reading = Reading(text, name="Email to Theo")
    qtbot.addWidget(reading)
    reading.resize(400, 100)
    reading.show()
    QApplication.processEvents()
    return reading


def test_it_is_as_high_as_its_text_and_grows_with_it(qtbot, qapp):
    reading = shown(qtbot, "one\ntwo\nthree " + "and a long line of words " * 30)
    assert reading.hasHeightForWidth()
    at_first = reading.heightForWidth(400)
    assert reading.document().size().height() <= at_first
    assert reading.heightForWidth(200) > 1.6 * at_first, "it is known before it is that narrow"
    assert reading.document().textWidth() == 400
    apply_theme(qapp, load_theme("light", text_scale=2.0))
    assert reading.heightForWidth(400) > 1.6 * at_first


def test_a_long_link_stays_inside(qtbot):
    reading = shown(qtbot, "https://" + "brightside/" * 40)
    assert reading.document().size().width() <= reading.viewport().width()
    assert reading.horizontalScrollBar().maximum() == 0


def test_it_is_copied_by_keys_and_never_typed_into(qtbot):
    reading = shown(qtbot, "Hi Theo")
    reading.setFocus()
    QTest.keyClicks(reading, "x")
    assert reading.toPlainText() == "Hi Theo"
    QTest.keyClick(reading, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(reading, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "Hi Theo"
    assert reading.accessibleName() == "Email to Theo"


def test_a_moment_is_selected_with_all_its_words_and_keeps_its_look(qtbot, qapp):
    moment = Moment("I found it", "Issue 118 linked to 71.")
    qtbot.addWidget(moment)
    moment.show()
    first, second = moment.document().begin(), moment.document().begin().next()
    for name in ("light", "dark"):
        apply_theme(qapp, load_theme(name))
        colors = [block.begin().fragment().charFormat().foreground().color() for block in (first, second)]
        assert colors == [load_theme(name).color(tone) for tone in ("text", "text2")]
    sizes = [block.begin().fragment().charFormat().font().pixelSize() for block in (first, second)]
    assert sizes[0] > sizes[1]
    moment.setFocus()
    QTest.keyClick(moment, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(moment, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "I found it\nIssue 118 linked to 71."


def test_words_of_hers_are_plain_text(qtbot):
    moment = Moment("Caught <b>one</b>", "<img src=x>")
    qtbot.addWidget(moment)
    assert moment.toPlainText() == "Caught <b>one</b>\n<img src=x>"
    assert moment.accessibleName() == "Caught <b>one</b>"

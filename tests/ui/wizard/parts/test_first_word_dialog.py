"""The first word, at hand on every page until they know."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QScrollArea

from mistakejournal.services import incidents, telling
from mistakejournal.ui.theme import apply_theme, load_theme
from mistakejournal.ui.wizard.parts.first_word_dialog import FirstWordDialog
from tests.ui.wizard import story
from tests.ui.wizard.finding import click, is_there, named


@pytest.fixture
def open_word(open_wizard, desk, qtbot):
    def open_it(page="own", size=(1280, 800)):
        wizard = open_wizard(story.with_options(desk), page, size)
        name = "A first word to the client"
        ways = [one for one in wizard.findChildren(QPushButton) if name in (one.text(), one.accessibleName())]
        (word,) = [way for way in ways if way.isVisible()]
        QTest.mouseClick(word, Qt.MouseButton.LeftButton)
        dialog = wizard.findChild(FirstWordDialog)
        qtbot.waitExposed(dialog)
        return wizard, dialog

    return open_it


@pytest.mark.row("C1")
@pytest.mark.parametrize("page", ["own", "feel", "fix", "apologize", "follow_up"])
def test_it_is_at_hand_on_every_page_until_they_know(open_wizard, desk, page):
    wizard = open_wizard(story.with_options(desk), page)
    assert is_there(wizard, "A first word to the client")
    wizard = open_wizard(story.told(desk), page)
    assert not is_there(wizard, "A first word to the client")


@pytest.mark.row("C1")
def test_saying_it_was_sent_closes_it_and_takes_the_offer_away(open_word, desk):
    wizard, dialog = open_word()
    QTest.keyClicks(named(dialog, QLineEdit, "When they hear from you"), "2 pm")
    click(dialog, "I’ve sent it")
    assert not dialog.isVisible()
    assert incidents.get_incident(desk, wizard.session.id).told_at == desk.clock.now()
    assert not is_there(wizard, "A first word to the client")


@pytest.mark.row("A8")
def test_esc_leaves_it_and_what_was_typed_is_kept(open_word, desk):
    wizard, dialog = open_word()
    field = named(dialog, QLineEdit, "What is wrong, in a few words")
    field.selectAll()
    QTest.keyClicks(field, "the old link")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert wizard.isVisible()
    assert "the old link" in telling.holding(desk, wizard.session.id).values.values()


def test_the_cursor_is_in_the_first_field_that_is_empty(open_word):
    _wizard, dialog = open_word()
    assert dialog.focusWidget() is named(dialog, QLineEdit, "Which work")


def test_a_line_that_asks_for_a_time_finds_room(open_word):
    _wizard, dialog = open_word()
    before = dialog.height()
    click(dialog, "I’m in a call until …")
    QApplication.processEvents()
    assert named(dialog, QLineEdit, "Your call ends").isVisible()
    assert dialog.height() > before


def test_it_stays_inside_the_window_and_scrolls(open_word, qapp):
    apply_theme(qapp, load_theme("light", text_scale=2.0))
    wizard, dialog = open_word(size=(900, 640))
    QApplication.processEvents()
    assert dialog.height() <= wizard.height()
    assert dialog.width() <= wizard.width()
    assert dialog.findChild(QScrollArea).verticalScrollBar().maximum() > 0

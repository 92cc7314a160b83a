from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mistakejournal.domain.mailto import Mail
from mistakejournal.ui.mailing.buttons import HandOverButtons
from tests.ui.accessibility import complaints

MAIL = Mail("theo@site.fm", "My mistake", "Hi Theo")


@pytest.fixture
def buttons(qtbot, context, program):
    buttons = HandOverButtons(context, lambda: MAIL)
    qtbot.addWidget(buttons)
    buttons.resize(500, 300)
    buttons.show()
    return buttons


def press(button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_after_the_mail_was_opened_copying_stays_in_view_until_the_next_act(buttons, program):
    assert not buttons.line.isVisible()
    press(buttons.mail)
    assert len(program.urls) == 1
    assert buttons.line.isVisible()
    assert buttons.line.again.text() == "Nothing opened? Copy"
    buttons.line.again.setFocus()
    QTest.keyClick(buttons.line.again, Qt.Key.Key_Space)
    assert QApplication.clipboard().text() == "Hi Theo"
    assert not buttons.line.isVisible()


def test_the_line_says_when_no_mail_program_is_there(buttons, program):
    program.is_there = False
    press(buttons.mail)
    words = [label.text() for label in buttons.line.children() if hasattr(label, "text")]
    assert words[0].startswith("No mail program could be opened")
    buttons.rest()
    assert not buttons.line.isVisible()


def test_without_an_address_it_says_that_it_is_hers_to_add(qtbot, context, program):
    buttons = HandOverButtons(context, lambda: Mail("", "My mistake", "Hi Theo"))
    qtbot.addWidget(buttons)
    buttons.resize(500, 300)
    buttons.show()
    press(buttons.mail)
    assert buttons.line._words.text().endswith("No address is known here, so it is yours to add there.")
    program.is_there = False
    press(buttons.mail)
    assert "No address" not in buttons.line._words.text()


def test_both_are_off_with_the_reason(buttons, program):
    buttons.set_reason("Their first name is missing")
    for button in (buttons.copy, buttons.mail):
        assert not button.isEnabled()
        assert button.toolTip() == button.accessibleDescription() == "Their first name is missing"
    buttons.set_reason("")
    assert buttons.copy.isEnabled()
    assert buttons.mail.isEnabled()


def test_a_call_has_no_mail(buttons):
    press(buttons.mail)
    buttons.set_mail(offered=False)
    assert not buttons.mail.isVisible()
    assert not buttons.line.isVisible()
    buttons.set_mail(offered=True)
    assert buttons.mail.isVisible()


def test_what_is_not_ready_is_not_handed_over(qtbot, context, program):
    buttons = HandOverButtons(context, lambda: None, copy_words="Copy the first word", said="It is copied.")
    qtbot.addWidget(buttons)
    QApplication.clipboard().setText("before")
    buttons.show()
    assert buttons.copy.text() == "Copy the first word"
    press(buttons.copy)
    press(buttons.mail)
    assert QApplication.clipboard().text() == "before"
    assert program.urls == []


def test_its_own_words_are_said_once_it_is_copied(qtbot, context, program):
    buttons = HandOverButtons(context, lambda: MAIL, said="The first word is copied.")
    qtbot.addWidget(buttons)
    buttons.show()
    with qtbot.waitSignal(context.noted) as noted:
        press(buttons.copy)
    assert noted.args == ["The first word is copied."]


def test_everything_is_named_and_large_enough(buttons):
    press(buttons.mail)
    assert complaints(buttons) == []

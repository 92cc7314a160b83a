"""A hand finds what is seen by its name, acts on it, and says what is there instead when it is not."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from mistakejournal.ui.ask import confirm
from mistakejournal.ui.hand import NotSeenError
from mistakejournal.ui.routes import Place, Route


@pytest.fixture
def at_settings(window):
    window.main.go(Route(Place.SETTINGS))
    window.settle()
    return window


def test_what_can_be_acted_on_comes_before_what_is_only_read(at_settings):
    assert isinstance(at_settings.find("Your name"), QLineEdit)
    assert isinstance(at_settings.find("Your name", QLabel), QLabel)


def test_a_name_can_be_a_part_of_what_is_seen(window):
    assert window.find("~something went") is window.find("Something went wrong")
    assert not window.has("something went")


def test_what_is_not_there_is_told_with_what_is(window):
    with pytest.raises(NotSeenError, match=r"nothing is named “Invoices”; seen: .*Begin"):
        window.find("Invoices")
    with pytest.raises(NotSeenError, match="can’t be read"):
        window.sees("Begin", "Invoices")


def test_what_comes_a_moment_later_is_waited_for(window):
    begin = window.find("Begin", QPushButton)
    QTimer.singleShot(300, begin, lambda: begin.setAccessibleName("Begin later"))
    assert window.find("Begin later") is begin


def test_what_is_off_cannot_be_clicked(window):
    window.find("Begin", QPushButton).setEnabled(False)
    with pytest.raises(NotSeenError, match="is off"):
        window.click("Begin")


@pytest.mark.parametrize("words", ["Maya", "Zoë 🌱 مرحبا", ""])
def test_any_words_can_be_typed_over_what_stood_there(at_settings, words):
    at_settings.type_into("Your name", "before")
    field = at_settings.type_into("Your name", words)
    assert field.text() == words


def test_what_was_typed_can_be_read_and_what_was_copied_too(at_settings):
    at_settings.type_into("Your name", "Maya")
    at_settings.sees("Your name", "Maya")
    QGuiApplication.clipboard().setText("a line")
    assert at_settings.clipboard() == "a line"


def test_a_question_is_answered_while_it_waits(window):
    answers = []
    begin = window.find("Begin", QPushButton)
    begin.clicked.disconnect()
    begin.clicked.connect(
        lambda: answers.append(confirm(window.main, "Sure?", "It is only a test.", yes="Yes", no="No"))
    )
    window.answer("Begin", lambda: window.click("Yes"))
    window.answer("Begin", lambda: window.click("No"))
    assert answers == [True, False]
    with pytest.raises(NotSeenError, match="Perhaps"):
        window.answer("Begin", lambda: window.click("Perhaps"))


def test_what_asks_nothing_is_told(window):
    with pytest.raises(NotSeenError, match="asks nothing"):
        window.answer("Journal", lambda: None)


def test_quitting_and_starting_anew_is_another_window(window):
    before = window.main
    window.close()
    with pytest.raises(NotSeenError, match="closed"):
        _ = window.main
    window.open()
    assert window.main is not before

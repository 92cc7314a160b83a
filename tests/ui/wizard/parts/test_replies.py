"""Answers that are kept: hers to put right, to remove, to use on Feel."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mistakejournal.services import incidents, replies
from mistakejournal.ui.widgets.icon_button import IconButton
from mistakejournal.ui.widgets.text_field import TextField
from mistakejournal.ui.wizard.parts.their_answer import TheirAnswer
from tests.ui.wizard import story
from tests.ui.wizard.finding import click, is_there, named


def file_of(desk, session):
    session.flush()
    return incidents.incident_file(desk, session.id)


def test_an_answer_is_put_right_or_removed(show_part, desk, session):
    incident_id = story.told(desk)
    replies.add_reply(desk, incident_id, "The frist one")
    part = show_part(TheirAnswer, incident_id)
    field = named(part, TextField, "Theo answered. Email, Today, 9:56")
    field.setFocus()
    QTest.keyClick(field.focusWidget(), Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field.focusWidget(), " please")
    assert file_of(desk, session).replies[0].title == "The frist one please"
    away = named(part, IconButton, "Remove: Theo answered. Email, Today, 9:56")
    QTest.mouseClick(away, Qt.MouseButton.LeftButton)
    assert file_of(desk, session).replies == ()


def test_their_words_go_to_feel_only_when_she_says_so(show_part, desk, session):
    incident_id = story.told(desk)
    replies.add_reply(desk, incident_id, "I was surprised to hear it from a reader.")
    part = show_part(TheirAnswer, incident_id)
    assert file_of(desk, session).incident.client_said == ""
    click(part, "Put it where Theo’s words stand, on Feel")
    incident = file_of(desk, session).incident
    assert incident.client_said == "I was surprised to hear it from a reader."
    assert not incident.said_is_guess
    assert not is_there(part, "Put it where Theo’s words stand, on Feel")

"""The holding message: four fields, copied or said to be sent."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from mistakejournal.services import clients, incidents, telling
from mistakejournal.ui.wizard.parts.first_word import FirstWord
from tests.ui.wizard import story
from tests.ui.wizard.finding import button, click, is_there, named

FIELDS = {
    "Client’s first name": "Theo",
    "Which work": "today's newsletter",
    "What is wrong, in a few words": "a link to last week's episode",
    "When they hear from you": "2 pm",
}
NOTE = (
    "Hi Theo, I got something wrong in today's newsletter: a link to last week's episode. "
    "My mistake, and I know it matters to you. I’ll write by 2 pm with two ways to put it right."
)


@pytest.fixture
def word(session, qtbot):
    word = FirstWord(session)
    session.changed.connect(word.fill)
    qtbot.addWidget(word)
    word.resize(760, 500)
    word.show()
    word.fill()
    return word


def fill_in(word):
    for name, words in FIELDS.items():
        QTest.keyClicks(named(word, QLineEdit, name), words)


@pytest.mark.row("C1")
def test_it_is_at_hand_before_there_is_an_incident_and_typing_makes_one(word, session, desk, count):
    assert "[What is wrong, in a few words]" in word._note.text()
    assert count() == 0
    assert not button(word, "Copy the first word").isEnabled()
    fill_in(word)
    assert button(word, "Copy the first word").isEnabled()
    assert word._note.text() == NOTE
    session.flush()
    assert telling.holding_note(desk, session.id).text == NOTE


@pytest.mark.row("C1")
def test_copying_copies_and_says_so(word, context, qtbot):
    fill_in(word)
    with qtbot.waitSignal(context.noted):
        click(word, "Copy the first word")
    assert QGuiApplication.clipboard().text() == NOTE


@pytest.mark.row("C1")
def test_saying_it_was_sent_stamps_the_time_and_keeps_its_promise(word, session, desk):
    fill_in(word)
    click(word, "Text")
    click(word, "I’ve sent it")
    file = incidents.incident_file(desk, session.id)
    assert (file.incident.told_at, file.incident.told_channel) == (desk.clock.now(), "chat")
    assert [promise.title for promise in file.promises] == [
        "I’ll write by 2 pm with two ways to put it right."
    ]
    assert not is_there(word, "I’ve sent it")


def test_what_was_said_has_no_gaps_in_it(word, session, desk):
    fill_in(word)
    when = named(word, QLineEdit, "When they hear from you")
    QTest.keyClick(when, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(when, Qt.Key.Key_Delete)
    click(word, "I’ve sent it")
    (said,) = incidents.incident_file(desk, session.id).messages
    assert said.sent_at is not None
    assert "[" not in said.body
    assert NOTE.startswith(said.body)


def test_a_ticked_line_asks_for_its_time_and_comes_after(word):
    fill_in(word)
    click(word, "I’m in a call until …")
    QTest.keyClicks(named(word, QLineEdit, "Your call ends"), "1:30 pm")
    assert word._note.text() == f"{NOTE} I’m in a call until 1:30 pm."


@pytest.mark.row("C9")
def test_it_opens_in_her_mail_program_with_a_subject(word, session, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url) is None)
    fill_in(word)
    click(word, "Open in mail")
    fields = parse_qs(urlsplit(bytes(opened[0].toEncoded().data()).decode()).query)
    assert fields == {"subject": ["Today's newsletter: my mistake"], "body": [NOTE]}
    assert is_there(word, "Nothing opened? Copy")
    click(word, "Text")
    assert not is_there(word, "Open in mail")
    assert not is_there(word, "Nothing opened? Copy")


def test_it_begins_with_the_way_the_client_likes(word, session, desk):
    incident_id = story.incident(desk, story.client(desk))
    clients.edit_client(desk, clients.list_clients(desk)[0].client.id, channel="phone", email="theo@site.fm")
    session.resume(incident_id)
    assert word._way.value() == "phone"
    assert word._mail().to == "theo@site.fm"

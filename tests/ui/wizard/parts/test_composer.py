"""The message being written, and the ways out of it."""

from __future__ import annotations

from email import message_from_bytes
from email.policy import default
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit

from mistakejournal.services import clients, incidents, telling
from mistakejournal.ui.mailing.print_message import PrintMessage
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.wizard.parts.composer import Composer
from tests.ui.wizard import story
from tests.ui.wizard.finding import button, click, is_there, named


@pytest.fixture
def opened(monkeypatch):
    urls = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: urls.append(url) is None)
    return urls


@pytest.fixture
def show_composer(show_part, session):
    def show_it(incident_id=""):
        composer = show_part(Composer, incident_id)
        composer.turned.connect(composer.fill)
        return composer

    return show_it


def with_address(desk):
    incident_id = story.ready(desk)
    client_id = incidents.get_incident(desk, incident_id).client_id
    clients.edit_client(desk, client_id, email="theo@brightsidepod.fm")
    return incident_id


@pytest.mark.row("C9")
def test_the_mail_program_gets_address_subject_and_text_and_copying_stays_in_view(
    show_composer, desk, opened
):
    composer = show_composer(with_address(desk))
    click(composer, "Open in mail")
    parts = urlsplit(bytes(opened[0].toEncoded().data()).decode())
    fields = parse_qs(parts.query)
    assert parts.path == "theo@brightsidepod.fm"
    assert fields["subject"] == ["My mistake, and two ways to put it right"]
    assert fields["body"] == [composer.paper.message.text().replace("\n", "\r\n")]
    click(composer, "Nothing opened? Copy")
    assert QApplication.clipboard().text() == composer.paper.message.text()
    assert "<p>Hi Theo,</p>" in QApplication.clipboard().mimeData().html()
    assert not is_there(composer, "Nothing opened? Copy")


@pytest.mark.row("C9")
def test_a_message_too_long_for_a_link_goes_as_a_draft(show_composer, desk, opened):
    incident_id = with_address(desk)
    telling.save_draft(desk, incident_id, "email", "Hi Theo,\n\n" + "I sent the old link. " * 150)
    click(show_composer(incident_id), "Open in mail")
    message = message_from_bytes(Path(opened[0].toLocalFile()).read_bytes(), policy=default)
    assert (message["X-Unsent"], message["To"]) == ("1", "theo@brightsidepod.fm")
    assert message.get_content().count("I sent the old link.") == 150


@pytest.mark.row("C2")
def test_nothing_leaves_while_something_needed_is_missing_and_the_reason_is_said(show_composer, desk):
    composer = show_composer(story.with_options(desk))
    for words in ("Copy", "Open in mail"):
        assert not button(composer, words).isEnabled()
        assert button(composer, words).accessibleDescription().startswith("Before it can be copied")
    assert not button(composer, "Print").isEnabled()
    composer.copy()
    QTest.keyClicks(named(composer, QTextEdit, "When next"), "at two")
    composer._session.flush()
    assert button(composer, "Open in mail").isEnabled()


@pytest.mark.row("C9")
def test_it_is_printed_as_it_stands(show_composer, desk, qtbot):
    composer = show_composer(story.ready(desk))
    click(composer, "Print")
    (dialog,) = composer.findChildren(PrintMessage)
    qtbot.waitUntil(dialog.isVisible)
    assert dialog.paper()[1].text == "To Theo Marsh"
    dialog.reject()


@pytest.mark.row("C2")
def test_a_call_begins_with_listening_and_what_they_said_goes_back_to_feel(show_composer, desk, session):
    composer = show_composer(story.ready(desk))
    assert not is_there(composer, "Hear them out before you offer")
    click(composer, "Call, then email")
    assert not is_there(composer, "Open in mail")
    click(composer, "Hear them out before you offer")
    lines = [one.text() for one in composer.findChildren(Label) if one.isVisibleTo(composer)]
    assert "Say what you did and that you are sorry. Then be quiet." in lines
    QTest.keyClicks(named(composer, QTextEdit, "What Theo said"), "It was Lena's day.")
    session.flush()
    incident = incidents.get_incident(desk, session.id)
    assert (incident.client_said, incident.said_is_guess) == ("It was Lena's day.", False)
    click(composer, "The email after it")
    assert is_there(composer, "Open in mail")
    assert not is_there(composer, "Hear them out before you offer")


def test_it_begins_with_the_way_the_client_likes(show_composer, desk):
    incident_id = with_address(desk)
    clients.edit_client(desk, incidents.get_incident(desk, incident_id).client_id, channel="chat")
    composer = show_composer(incident_id)
    assert composer.channel() == "chat"
    assert not is_there(composer, "Open in mail")
    composer.after_call()
    assert composer.channel() == "chat"


def test_before_there_is_an_incident_it_says_what_is_needed(show_composer, count):
    composer = show_composer()
    assert "[Their first name]" in composer.paper.message.text()
    assert count() == 0

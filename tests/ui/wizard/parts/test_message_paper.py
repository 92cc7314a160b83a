"""The message itself."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mistakejournal.domain.mailto import Mail
from mistakejournal.services import clients, incidents, telling
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.wizard.parts.message_paper import MessagePaper
from tests.ui.wizard import story
from tests.ui.wizard.finding import click


@pytest.fixture
def show_paper(show_part, desk, session):
    def show_it(incident_id, channel="email"):
        return show_part(
            MessagePaper, incident_id, lambda paper: paper.fill(telling.draft(desk, session.id, channel))
        )

    return show_it


def words(part):
    return [one.text() for one in part.findChildren(Label) if one.isVisibleTo(part)]


@pytest.mark.row("C2")
def test_what_is_missing_is_marked_in_the_text_and_dropped_when_said(show_paper, desk):
    paper = show_paper(story.with_options(desk))
    assert not paper.is_ready()
    assert "[When and with what you report next]" in paper.message.text()
    assert len(paper.message.extraSelections()) == 1
    assert "[" not in paper.said()
    assert paper.said().startswith("Hi Theo,")
    assert paper.mail() is None
    assert paper.reason() == "Before it can be copied: When and with what you report next"


@pytest.mark.row("C2")
def test_a_mark_she_writes_over_is_missing_no_more(show_paper, desk):
    paper = show_paper(story.with_options(desk))
    paper.message.selectAll()
    QTest.keyClicks(paper.message, "I write at two.")
    assert paper.is_ready()
    assert paper.missing_words() == ""


def test_subject_and_words_are_kept_as_hers(show_paper, desk, session):
    paper = show_paper(story.ready(desk))
    paper.subject.selectAll()
    QTest.keyClicks(paper.subject, "The link")
    QTest.keyClick(paper.subject, Qt.Key.Key_Return)
    assert paper.message.hasFocus()
    session.flush()
    assert telling.draft(desk, session.id, "email").subject == "The link"


def test_a_text_message_has_no_subject(show_paper, desk):
    paper = show_paper(story.ready(desk), "chat")
    assert paper.subject.isHidden()
    assert "Subject" not in words(paper)


@pytest.mark.row("C9")
def test_what_is_handed_over_is_what_stands_there(show_paper, desk):
    paper = show_paper(story.ready(desk))
    assert paper.mail() == Mail("", paper.subject.text(), paper.message.text())
    assert paper.whom() == "Theo Marsh"
    paper.message.selectAll()
    QTest.keyClick(paper.message, Qt.Key.Key_Delete)
    assert paper.mail() is None
    assert paper.reason() == "Nothing is written here yet."


@pytest.mark.row("C9")
def test_their_address_is_asked_where_it_is_needed_and_kept_on_their_card(show_paper, desk, session):
    paper = show_paper(story.ready(desk))
    QTest.keyClicks(paper.address, "theo@brightsidepod.fm")
    assert paper.mail().address == "theo@brightsidepod.fm"
    assert clients.list_clients(desk)[0].client.email == "theo@brightsidepod.fm"
    paper = show_paper(session.id, "chat")
    assert paper.address.isHidden()
    assert paper.mail().subject == ""


def test_without_a_client_there_is_nobody_to_keep_an_address_of(show_paper, desk):
    assert show_paper(story.incident(desk)).address.isHidden()


@pytest.mark.row("B5")
def test_a_sentence_about_them_moves_to_the_private_box(show_paper, desk, session, qtbot):
    paper = show_paper(story.ready(desk))
    paper.message.setFocus()
    QTest.keyClick(paper.message, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(paper._foot.looked, timeout=2000):
        QTest.keyClick(paper.message, Qt.Key.Key_Return)
        QTest.keyClicks(paper.message, "Theo sent the new link late.")
    click(paper, "1 place to look at")
    click(paper, "Move to their part")
    session.flush()
    assert incidents.get_incident(desk, session.id).their_part == "Theo sent the new link late."
    assert "Theo sent" not in telling.draft(desk, session.id, "email").body

"""The message itself."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from mistakejournal.services import incidents, telling
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
    assert not paper.copy()


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


def test_copying_takes_the_whole_text(show_paper, desk):
    paper = show_paper(story.ready(desk))
    assert paper.copy()
    assert QGuiApplication.clipboard().text() == paper.message.text()


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

"""What takes the client's yes."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication

from mistakejournal.domain.fix import FixAnswer
from mistakejournal.services import fixes, incidents
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.wizard.parts.agreement_rows import AgreementRows
from tests.ui.wizard import story
from tests.ui.wizard.finding import click, is_there

WORDS = "Theo sends the link by Monday noon"


@pytest.fixture
def rows(show_part, desk):
    incident_id = story.told(desk)
    fixes.add_fix(desk, incident_id, "expectation", WORDS)
    return show_part(AgreementRows, incident_id)


def answer(desk, session):
    (fix,) = incidents.incident_file(desk, session.id).fixes
    return fix.answer


def words(part):
    return [one.text() for one in part.findChildren(Label) if one.isVisibleTo(part)]


@pytest.mark.row("D4")
def test_it_is_put_to_them_as_a_question(rows, context, qtbot):
    assert "Agree it with Theo, for next time" in words(rows)
    with qtbot.waitSignal(context.noted):
        click(rows, "Copy the question")
    assert QGuiApplication.clipboard().text() == (
        "Hi Theo, one thing for next time: could we agree that you send the link by Monday noon?"
    )


@pytest.mark.row("D4")
def test_agreed_it_stands_on_the_card(rows, desk, session):
    click(rows, "Agreed")
    assert answer(desk, session) is FixAnswer.AGREED
    assert incidents.incident_file(desk, session.id).client.agreed == WORDS
    assert f"Agreed: {WORDS}. It stands on their card and before each of their runs." in words(rows)
    assert not is_there(rows, "Copy the question")
    click(rows, "Agreed")
    assert answer(desk, session) is None
    assert incidents.incident_file(desk, session.id).client.agreed == ""


@pytest.mark.row("D4")
def test_no_is_an_answer_too(rows, desk, session):
    click(rows, "Not agreed yet")
    assert answer(desk, session) is FixAnswer.NOT_YET
    click(rows, "They said no")
    assert f"They said no: {WORDS}." in words(rows)


def test_without_a_name_they_are_asked(show_part, desk):
    incident_id = story.incident(desk)
    fixes.add_fix(desk, incident_id, "communication", "Ask for the link by Monday")
    assert "Agree it with them, for next time" in words(show_part(AgreementRows, incident_id))


def test_what_she_changes_alone_is_not_asked(show_part, desk):
    incident_id = story.told(desk)
    fixes.add_fix(desk, incident_id, "tool", "Empty the link field")
    assert not show_part(AgreementRows, incident_id).isVisible()


def test_a_very_long_one_is_shown_in_short_and_copied_whole(show_part, desk):
    incident_id = story.told(desk)
    fixes.add_fix(desk, incident_id, "expectation", "the link comes early " * 500)
    part = show_part(AgreementRows, incident_id)
    assert max(len(one) for one in words(part)) < 300
    click(part, "Copy the question")
    assert len(QGuiApplication.clipboard().text()) > 10_000

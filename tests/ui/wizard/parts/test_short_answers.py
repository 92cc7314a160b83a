"""Four questions, each answer stored at once and shown again."""

from __future__ import annotations

import pytest

from mistakejournal.ui.wizard.parts.short_answers import ShortAnswers
from tests.ui.wizard.finding import button, click


@pytest.fixture
def answers(session, qtbot):
    answers = ShortAnswers(session)
    session.changed.connect(lambda: answers.fill(session.incident))
    qtbot.addWidget(answers)
    answers.resize(700, 500)
    answers.show()
    return answers


def test_answers_are_stored_and_shown(answers, session, qtbot):
    click(answers, "Only me")
    click(answers, "Partly")
    with qtbot.waitSignal(answers.personal_data):
        click(answers, "Yes")
    incident = session.incident
    assert (incident.seen, incident.undo, incident.personal) == ("me", "partly", "yes")
    again = ShortAnswers(session)
    qtbot.addWidget(again)
    again.fill(incident)
    assert again._chips["seen"].value() == "me"


def test_an_answer_can_be_taken_back(answers, session):
    click(answers, "Only me")
    click(answers, "Only me")
    assert session.incident.seen == ""
    assert not button(answers, "Only me").isChecked()


def test_costs_are_three_rows(answers, session):
    for name, code in (("cost_money", "some"), ("cost_time", "none"), ("cost_date", "much")):
        answers._costs[name]._segments[code].click()
    incident = session.incident
    assert (incident.cost_money, incident.cost_time, incident.cost_date) == ("some", "none", "much")

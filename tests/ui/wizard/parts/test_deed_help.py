"""The deed from a few facts: offered while she has no sentence, hers once she takes it."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from mistakejournal.services import incidents, telling
from mistakejournal.ui.wizard.parts.deed_help import DeedHelp
from tests.ui.wizard import story
from tests.ui.wizard.finding import button, click, named

FACTS = {
    "Newsletter name": "issue 118",
    "Text of the link": "Listen",
    "Where it goes now": "episode 71",
    "Where it should go": "episode 72",
}
DEED = "I sent issue 118 with a wrong link: “Listen” opens episode 71, not episode 72"


@pytest.fixture
def show_help(show_part, desk, session):
    def show_it(incident_id):
        return show_part(
            DeedHelp, incident_id, lambda part: part.fill(telling.draft(desk, session.id, "email"))
        )

    return show_it


def without_a_deed(desk):
    incident_id = story.ready(desk)
    incidents.edit_incident(desk, incident_id, my_part="", what_happened="The link was the old one.")
    return incident_id


@pytest.mark.row("C2")
def test_a_few_facts_make_one_sentence_that_she_takes(show_help, desk, session):
    part = show_help(without_a_deed(desk))
    click(part, "Word it from a few facts")
    assert not button(part, "Use this sentence").isEnabled()
    for name, words in FACTS.items():
        QTest.keyClicks(named(part, QLineEdit, name), words)
    assert part._sentence.text() == DEED
    click(part, "Use this sentence")
    assert f"{DEED}. I’m sorry." in telling.draft(desk, session.id, "email").body
    assert part.isHidden()


def test_another_kind_of_mistake_has_other_facts_and_what_is_typed_is_kept(show_help, desk, session):
    incident_id = without_a_deed(desk)
    part = show_help(incident_id)
    click(part, "Word it from a few facts")
    QTest.keyClicks(named(part, QLineEdit, "Newsletter name"), "issue 118")
    session.flush()
    telling.set_mistake(desk, incident_id, "missed_call")
    part.fill(telling.draft(desk, incident_id, "email"))
    QTest.keyClicks(named(part, QLineEdit, "Which call"), "our call at 3 pm")
    assert part._sentence.text() == "I missed our call at 3 pm"
    session.flush()
    telling.set_mistake(desk, incident_id, "wrong_link")
    part.fill(telling.draft(desk, incident_id, "email"))
    assert named(part, QLineEdit, "Newsletter name").text() == "issue 118"


def test_with_a_deed_of_hers_it_stays_away(show_help, desk):
    assert show_help(story.ready(desk)).isHidden()

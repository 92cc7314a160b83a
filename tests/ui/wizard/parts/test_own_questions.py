"""Her own questions at the foot of a page."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest

from mistakejournal.services import incidents, prompts
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.text_field import TextField
from mistakejournal.ui.wizard.parts.own_questions import OwnQuestions
from tests.ui.wizard.finding import named, type_into


@pytest.fixture
def questions(show_part):
    return show_part(lambda session: OwnQuestions(session, "own"))


def test_without_a_question_nothing_is_built(questions):
    assert questions.isHidden()
    assert not questions.findChildren(Field)


@pytest.mark.row("B6")
def test_an_answer_makes_the_incident_and_is_on_disk_like_any_other(questions, session, desk, count):
    row = prompts.add_prompt(desk, "Where was I?", "own").id
    questions.fill()
    field = named(questions, TextField, "Where was I?")
    type_into(field, "On the train")
    assert session.is_waiting_for(f"prompt/{row}")
    assert session.flush()
    assert count() == 1
    assert [(one.title, one.answer) for one in prompts.answers(desk, session.id)] == [
        ("Where was I?", "On the train")
    ]


def test_what_is_being_typed_is_not_written_over(questions, session, desk):
    row = prompts.add_prompt(desk, "Where was I?", "own").id
    incident = incidents.start_incident(desk, title="Old").id
    session.resume(incident)
    field = questions.fields[row]
    QTest.keyClicks(field, "On the tr")
    prompts.answer_prompt(desk, incident, row, "own", "Elsewhere")
    questions.fill()
    assert field.text() == "On the tr"


@pytest.mark.row("B6")
def test_every_page_asks_its_own(open_wizard, desk):
    from mistakejournal.domain.flow import STEPS

    incident = incidents.start_incident(desk, title="Old").id
    for step in STEPS:
        prompts.add_prompt(desk, f"About {step}?", step)
    wizard = open_wizard(incident)
    for step in STEPS:
        wizard.open_step(step)
        named(wizard, TextField, f"About {step}?")


@pytest.mark.row("B6")
def test_it_opens_again_with_the_cursor_in_the_answer(open_wizard, desk):
    row = prompts.add_prompt(desk, "Where was I?", "own").id
    incident = incidents.start_incident(desk, title="Old", page=f"own/{row}").id
    wizard = open_wizard(incident)
    assert named(wizard, TextField, "Where was I?").hasFocus()


@pytest.mark.row("B10")
def test_words_heavier_than_a_mistake_are_heard_there_too(open_wizard, desk):
    from mistakejournal.ui.wizard.parts.care import Care

    prompts.add_prompt(desk, "How is it?", "own")
    wizard = open_wizard(incidents.start_incident(desk, title="Old").id, "own")
    field = named(wizard, TextField, "How is it?")
    type_into(field, "I cannot go on")
    field.left.emit()
    assert any(care.isVisibleTo(wizard) for care in wizard.findChildren(Care))

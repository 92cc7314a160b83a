"""One move to stop it, in a few words and then in full."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from mistakejournal.services.content import Content
from mistakejournal.ui.wizard.parts.first_question import FirstQuestion
from tests.ui.wizard.finding import click, is_there

FIRST = Content().vocab["pause"]["first_question"]


@pytest.fixture
def question(qtbot):
    question = FirstQuestion(FIRST)
    qtbot.addWidget(question)
    question.resize(800, 300)
    question.show()
    return question


def said(question):
    return [label.text() for label in question.findChildren(QLabel) if label.isVisible()]


def test_stops_come_only_where_something_may_be_stopped(question):
    click(question, "No, it’s out and done")
    assert not is_there(question, "Hide the post")
    assert question.is_settled()
    click(question, "Not sure")
    assert is_there(question, "Hide the post")
    assert not question.is_settled()


def test_a_stop_says_how_and_asks_for_one_screenshot(question, qtbot):
    click(question, "Yes, I can stop it")
    with qtbot.waitSignal(question.stop_chosen) as told:
        click(question, "Hide the post")
    assert told.args == ["hide_post"]
    assert "Hide or archive the post, do not delete it" in said(question)
    assert FIRST["then"] in said(question)
    click(question, "Hide the post")
    assert not question.is_settled()


def test_a_stop_that_is_new_in_the_content_says_itself_whole(qtbot):
    first = {**FIRST, "quick_stops": [{"id": "new", "text": "Take the poster down"}]}
    question = FirstQuestion(first)
    qtbot.addWidget(question)
    question.show_answer("yes", "new")
    question.show()
    assert is_there(question, "Take the poster down")

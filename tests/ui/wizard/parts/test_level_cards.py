"""The cards say what is suggested and why, until she chooses."""

from __future__ import annotations

import pytest

from mistakejournal.ui.wizard.parts.level_cards import LevelCards
from tests.ui.wizard.finding import click, is_there


@pytest.fixture
def cards(session, qtbot):
    cards = LevelCards(session)
    session.changed.connect(cards.fill)
    qtbot.addWidget(cards)
    cards.resize(700, 200)
    cards.show()
    cards.fill()
    return cards


def test_nothing_is_suggested_before_an_answer(cards, session):
    session.edit(what_happened="I sent it")
    session.flush()
    assert cards._cards.value() == ""
    assert not cards._why.isVisible()


def test_a_choice_that_agrees_needs_no_words(cards, session):
    session.choose(seen="group")
    assert cards._cards.value() == "2"
    session.choose(level=2)
    assert not cards._why.isVisible()
    session.choose(level=3)
    assert cards._why.text() == "Your choice. The answers suggest Noticeable."
    click(cards, "Use the suggestion")
    assert session.incident.level is None
    assert not is_there(cards, "Use the suggestion")

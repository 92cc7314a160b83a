"""Said and guessed are kept apart; more words come when asked for."""

from __future__ import annotations

from mistakejournal.ui.wizard.parts.client_words import ClientWords
from tests.ui.wizard.finding import button, click, is_there


def shown(session, qtbot):
    words = ClientWords(session)
    session.changed.connect(words.fill)
    qtbot.addWidget(words)
    words.resize(700, 400)
    words.show()
    words.fill()
    return words


def test_more_words_come_when_asked_for(session, qtbot):
    words = shown(session, qtbot)
    assert not is_there(words, "Ignored")
    click(words, "More words")
    click(words, "Ignored")
    assert [one.name for one in session.file.client_feelings] == ["ignored"]
    assert not is_there(words, "More words")


def test_when_the_client_told_her_it_is_said_unless_she_guesses(session, qtbot):
    session.choose(noticed_by="client")
    words = shown(session, qtbot)
    assert button(words, "They said so").isChecked()
    click(words, "Angry")
    assert [one.guess for one in session.file.client_feelings] == [False]


def test_a_rare_word_that_was_chosen_is_there_again(session, qtbot):
    first = shown(session, qtbot)
    click(first, "More words")
    click(first, "Exposed")
    assert button(shown(session, qtbot), "Exposed").isChecked()

"""Seven words, her own, and the longer list only as help while she types."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit

from mistakejournal.services.content import Content
from mistakejournal.ui.wizard.parts.feelings import Feelings
from tests.ui.wizard.finding import button, click, named


@pytest.fixture
def feelings(qtbot):
    feelings = Feelings(Content().vocab["pause"])
    qtbot.addWidget(feelings)
    feelings.show()
    return feelings


def test_a_word_says_one_next_move(feelings, qtbot):
    with qtbot.waitSignal(feelings.changed) as told:
        click(feelings, "Shame")
    assert told.args == [["shame"]]
    assert feelings._then.text() == "Say what you did, not what you are."


def test_a_suggested_word_is_taken_like_her_own(feelings):
    click(feelings, "Something else")
    line = named(feelings, QLineEdit, "Another word for what is here")
    line.completer().activated[str].emit("guilt")
    assert feelings.values() == ["guilt"]
    assert feelings._then.text().startswith("Guilt wants to repair.")
    assert not line.isVisible()


def test_words_chosen_before_are_shown_again(feelings):
    feelings.show_values(["panic", "wobbly"])
    assert feelings.values() == ["panic", "wobbly"]
    assert button(feelings, "Wobbly").isChecked()


def test_only_blanks_are_no_word(feelings):
    click(feelings, "Something else")
    line = named(feelings, QLineEdit, "Another word for what is here")
    line.setText("   ")
    line.editingFinished.emit()
    assert feelings.values() == []

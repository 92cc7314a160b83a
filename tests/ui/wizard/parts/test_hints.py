"""A second look: after the field is left, in the right places, gone as soon as she types."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTextEdit

from mistakejournal.services.preferences import change_settings
from mistakejournal.ui.widgets.text_field import TextField
from mistakejournal.ui.wizard.parts.hints import MOST, HintedText, HintRow
from tests.ui.wizard import story
from tests.ui.wizard.finding import click, is_there


@pytest.fixture
def hinted(show_part, desk):
    row = story.incident(desk, story.client(desk))
    return show_part(
        lambda session: HintedText(session, TextField(name="My part"), "own", "my_part"), row, lambda _: None
    )


def leave_with(hinted, text):
    hinted.field.setFocus()
    hinted.field.set_text(text)
    hinted.field.left.emit()


def marked(field: QTextEdit):
    return [one.cursor.selectedText() for one in field.extraSelections()]


def test_marks_stand_under_the_words_also_after_a_smiley(hinted):
    leave_with(hinted, "🙂 It is no big deal.")
    assert marked(hinted.field) == ["no big deal"]


def test_typing_takes_line_and_marks_away(hinted):
    leave_with(hinted, "It is no big deal.")
    assert is_there(hinted, "1 place to look at")
    QTest.keyClick(hinted.field, Qt.Key.Key_X)
    assert not is_there(hinted, "1 place to look at")
    assert marked(hinted.field) == []


def test_nothing_found_says_nothing(hinted):
    leave_with(hinted, "I did not look at the link.")
    assert not is_there(hinted, "1 place to look at")


def test_words_that_were_kept_are_not_asked_about_again(hinted):
    leave_with(hinted, "It is no big deal.")
    click(hinted, "1 place to look at")
    click(hinted, "Keep my words")
    leave_with(hinted, "Really, it is no big deal.")
    assert not is_there(hinted, "1 place to look at")


def test_a_sentence_about_somebody_can_move_away(hinted, qtbot):
    leave_with(hinted, "I did not test it. Theo sent the new link late.")
    click(hinted, "1 place to look at")
    with qtbot.waitSignal(hinted.moved) as told:
        click(hinted, "Move to their part")
    assert told.args == ["Theo sent the new link late."]
    assert hinted.field.text().strip() == "I did not test it."


def test_the_better_sentence_takes_the_place_of_the_whole_one(hinted, qtbot):
    leave_with(hinted, "You should have told me. I sent it.")
    click(hinted, "1 place to look at")
    with qtbot.waitSignal(hinted.changed) as told:
        click(hinted, "Use that sentence")
    assert told.args == ["I didn’t ask, and I should have. I sent it."]


def test_it_can_be_switched_off(session, desk, qtbot):
    change_settings(desk, hints=False)
    hinted = HintedText(session, TextField(), "own", "my_part")
    qtbot.addWidget(hinted)
    leave_with(hinted, "It is no big deal.")
    assert marked(hinted.field) == []


def test_words_that_were_kept_are_not_asked_about_in_a_field_made_anew(hinted, session, qtbot):
    leave_with(hinted, "It is no big deal.")
    click(hinted, "1 place to look at")
    click(hinted, "Keep my words")
    again = HintedText(session, TextField(), "own", "my_part")
    elsewhere = HintedText(session, TextField(), "own", "moment")
    for field, places in ((again, []), (elsewhere, ["no big deal"])):
        qtbot.addWidget(field)
        leave_with(field, "It is no big deal.")
        assert marked(field.field) == places


def test_what_is_typed_while_a_long_look_is_under_way_ends_it(hinted, qtbot):
    leave_with(hinted, "It is no big deal. " * 200)
    hinted.field.setPlainText("Short now.")
    qtbot.wait(120)
    assert marked(hinted.field) == []


def test_a_hundred_thousand_letters_full_of_places_show_the_first_twenty(hinted, qtbot):
    leave_with(hinted, "It is no big deal. " * 5_000)
    qtbot.waitUntil(lambda: is_there(hinted, "5000 places to look at"), timeout=20_000)
    assert is_there(hinted, "5000 places to look at")
    assert len(marked(hinted.field)) == len(hinted.findChildren(HintRow)) == MOST

"""A text to somebody else it touches, through the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit

from mistakejournal.services import incident_parts, incidents, others
from mistakejournal.ui.widgets.select import Select
from mistakejournal.ui.wizard.parts.other_text_dialog import OtherTextDialog
from mistakejournal.ui.wizard.parts.plain_text import PlainText
from tests.ui.wizard import story
from tests.ui.wizard.finding import button, click, named, type_into


@pytest.fixture
def person(desk):
    row = story.incident(desk, story.client(desk))
    return incident_parts.add_affected(desk, row, "Mr Lindgren").id


@pytest.fixture
def open_dialog(open_wizard, desk, person, qtbot):
    def open_it():
        incident = desk.journal.read_one("SELECT incident_id FROM affected")["incident_id"]
        wizard = open_wizard(incident, "feel")
        named(wizard, QAbstractButton, "Write to Mr Lindgren").click()
        dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, OtherTextDialog))
        qtbot.waitExposed(dialog)
        return dialog

    return open_it


def file_of(desk):
    row = desk.journal.read_one("SELECT incident_id FROM affected")["incident_id"]
    return incidents.incident_file(desk, row)


@pytest.mark.row("A6")
def test_somebody_else_is_written_to_and_their_told_time_is_stamped_with_the_words(open_dialog, desk, person):
    others.choose_other_text(desk, person, "guest_moved")
    dialog = open_dialog()
    assert not button(dialog, "They were told").isEnabled()
    assert not button(dialog, "Copy").isEnabled()
    assert named(dialog, QLineEdit, "Their name").hasFocus()
    type_into(named(dialog, QLineEdit, "First time"), "Wednesday 2 pm")
    type_into(named(dialog, QLineEdit, "Second time"), "Thursday 11 am")
    QTest.keyClick(named(dialog, QLineEdit, "Second time"), Qt.Key.Key_Tab)
    text = named(dialog, PlainText, "Write to Mr Lindgren").text()
    assert text.startswith("Hello Mr Lindgren, ")
    assert "Two other times: Wednesday 2 pm or Thursday 11 am." in text
    click(dialog, "Copy")
    assert QApplication.clipboard().text() == text
    click(dialog, "They were told")
    assert not dialog.isVisible()
    assert [one.body for one in others.said_to(desk, person)] == [text]
    assert file_of(desk).affected[0].told_at == desk.clock.now()
    assert file_of(desk).incident.told_at is None


@pytest.mark.row("A6")
def test_words_of_hers_stay_when_a_place_is_filled_later(open_dialog, desk, person):
    others.choose_other_text(desk, person, "correction_newsletter")
    dialog = open_dialog()
    paper = named(dialog, PlainText, "Write to Mr Lindgren")
    paper.setFocus()
    paper.moveCursor(paper.textCursor().MoveOperation.End)
    QTest.keyClicks(paper, " Warmly.")
    type_into(named(dialog, QLineEdit, "Subject"), "The right day")
    QTest.keyClick(named(dialog, QLineEdit, "Subject"), Qt.Key.Key_Tab)
    assert paper.text().startswith("Subject: The right day\n")
    assert paper.text().endswith(" Warmly.")
    dialog.close()
    assert others.other_draft(desk, person).body.endswith(" Warmly.")


def test_another_kind_is_chosen_and_a_line_ticked(open_dialog, desk, person):
    dialog = open_dialog()
    click(dialog, "You don’t need to answer.")
    assert "You don’t need to answer." in others.other_draft(desk, person).body
    kind = dialog.findChild(Select)
    kind.setCurrentIndex(3)
    kind.activated.emit(3)
    assert named(dialog, PlainText, "Write to Mr Lindgren").text().startswith("Corrected at")


def test_the_dialog_goes_with_the_person(open_dialog, desk, person):
    dialog = open_dialog()
    dialog.session.do(lambda desk, _row: incident_parts.remove_affected(desk, person))
    assert not dialog.isVisible()


def test_what_was_said_before_is_read_above(open_dialog, desk, person):
    others.tell_other(desk, person, "It is Thursday now.")
    dialog = open_dialog()
    click(dialog, "What was said: Today, 9:30")

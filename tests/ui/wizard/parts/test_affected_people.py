"""Enter adds somebody and waits for the next; a name left without Enter is not lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mistakejournal.ui.wizard.parts.affected_people import AffectedPeople
from tests.ui.wizard.finding import click


@pytest.fixture
def people(session, qtbot):
    people = AffectedPeople(session)
    session.changed.connect(people.fill)
    qtbot.addWidget(people)
    people.show()
    people.activateWindow()
    qtbot.waitUntil(people.isActiveWindow)
    click(people, "Add someone")
    return people


def names(session):
    return [(one.name, one.note) for one in session.file.affected]


def test_enter_adds_and_waits_for_the_next(people, session):
    for name in ("Lena", "Readers"):
        QTest.keyClicks(people.name, name)
        QTest.keyClick(people.name, Qt.Key.Key_Return)
    assert names(session) == [("Lena", ""), ("Readers", "")]
    assert people.name.hasFocus()


def test_a_name_with_its_note_is_kept_when_the_line_is_left(people, session):
    QTest.keyClicks(people.name, "Lena")
    QTest.keyClick(people.name, Qt.Key.Key_Tab)
    assert session.file is None or not session.file.affected
    QTest.keyClicks(people.focusWidget(), "launch day")
    QTest.keyClick(people.focusWidget(), Qt.Key.Key_Tab)
    assert names(session) == [("Lena", "launch day")]


def test_an_empty_line_adds_nobody(people, session):
    QTest.keyClick(people.name, Qt.Key.Key_Return)
    assert session.id == ""


@pytest.mark.row("A8")
def test_who_is_half_typed_is_on_the_disk_and_stands_there_again(people, session, qtbot):
    QTest.keyClicks(people.name, "Len")
    QTest.keyClicks(people._note, "launch")
    session.flush()
    again = AffectedPeople(session)
    qtbot.addWidget(again)
    again.fill()
    assert (again.name.text(), again._note.text()) == ("Len", "launch")
    QTest.keyClick(people._note, Qt.Key.Key_Return)
    session.flush()
    assert names(session) == [("Len", "launch")]
    assert not session.incident.unfinished

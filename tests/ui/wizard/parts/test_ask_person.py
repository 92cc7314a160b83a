"""One saved person, in Settings and here."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mistakejournal.services.preferences import change_settings, settings
from mistakejournal.ui.wizard.parts.ask_person import AskPerson


def test_the_person_is_named_and_can_be_changed(context, qtbot):
    change_settings(context.desk, ask_person="Ines")
    ask = AskPerson(context)
    qtbot.addWidget(ask)
    ask.fill()
    assert ask._person.text() == "You can ask Ines."
    ask._line.clear()
    QTest.keyClicks(ask._line, "Jon, next door")
    QTest.keyClick(ask._line, Qt.Key.Key_Return)
    assert settings(context.desk).ask_person == "Jon, next door"
    assert ask._person.text() == "You can ask Jon, next door."


@pytest.mark.row("A8")
def test_the_person_is_on_the_disk_while_the_cursor_is_still_there(context, qtbot):
    ask = AskPerson(context)
    qtbot.addWidget(ask)
    ask.fill()
    QTest.keyClicks(ask._line, "Ines")
    qtbot.waitUntil(lambda: settings(context.desk).ask_person == "Ines", timeout=2_000)

"""No step this time."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from mistakejournal.services import incidents
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.wizard.parts.no_step import NoStep
from tests.ui.wizard import story
from tests.ui.wizard.finding import click, named


@pytest.mark.row("D6")
def test_it_wants_a_reason_and_shows_it(show_part, desk, session, qtbot):
    part = show_part(NoStep, story.incident(desk))
    click(part, "No step this time")
    reason = named(part, QLineEdit, "Why there is no step this time")
    assert reason.hasFocus()
    with qtbot.assertNotEmitted(part.declined):
        QTest.keyClick(reason, Qt.Key.Key_Return)
    QTest.keyClicks(reason, "It has ended")
    with qtbot.waitSignal(part.declined):
        QTest.keyClick(reason, Qt.Key.Key_Return)
    assert incidents.get_incident(desk, session.id).fix_declined == "It has ended"
    assert "No step this time: It has ended" in [one.text() for one in part.findChildren(Label)]

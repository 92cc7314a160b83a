"""It is right since a time that may not contradict the others."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mistakejournal.services import incident_parts
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.time_field import TimeField
from mistakejournal.ui.wizard.parts.right_row import RightRow
from tests.ui.wizard import story
from tests.ui.wizard.finding import stored


def words(part):
    return [one.text() for one in part.findChildren(Label) if one.isVisibleTo(part)]


@pytest.mark.row("A2")
def test_right_again_since_is_a_time_that_may_not_contradict(show_part, desk, session):
    incident_id = story.told(desk)
    incident_parts.add_repair(desk, incident_id, "Redirect the old button")
    part = show_part(RightRow, incident_id)
    assert "Still to do: Redirect the old button" in words(part)
    field = part.findChild(TimeField)
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert stored(session).fixed_at == field.value()
    for _ in range(8):
        QTest.keyClick(field, Qt.Key.Key_Down)
    assert stored(session).fixed_at >= stored(session).noticed_at
    assert field.value() == stored(session).fixed_at

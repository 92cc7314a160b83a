"""The make-good, as a row of Follow up."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox

from mistakejournal.services import incidents
from mistakejournal.ui.wizard.parts.make_good_row import MakeGoodRow
from tests.ui.wizard import story


def incident(desk, session):
    session.flush()
    return incidents.get_incident(desk, session.id)


@pytest.mark.row("J6")
def test_a_make_good_is_ticked_when_it_is_delivered(show_part, desk, session):
    assert not show_part(MakeGoodRow, story.told(desk)).isVisible()
    incident_id = story.told(desk)
    incidents.edit_incident(desk, incident_id, make_good="The next issue is on me")
    part = show_part(MakeGoodRow, incident_id)
    tick = part.findChild(QCheckBox)
    QTest.mouseClick(tick, Qt.MouseButton.LeftButton)
    assert incident(desk, session).make_good_done_at == desk.clock.now()
    QTest.mouseClick(tick, Qt.MouseButton.LeftButton)
    assert incident(desk, session).make_good_done_at is None

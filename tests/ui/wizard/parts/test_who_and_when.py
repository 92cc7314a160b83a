"""Client, work, when and how: a time that can't be stays as it was, and says so."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mistakejournal.ui.wizard.parts.who_and_when import WhoAndWhen


@pytest.fixture
def facts(session, qtbot):
    facts = WhoAndWhen(session)
    session.changed.connect(facts.fill)
    qtbot.addWidget(facts)
    facts.resize(700, 300)
    facts.show()
    facts.fill()
    return facts


@pytest.mark.row("A2")
def test_a_time_after_it_was_told_is_refused_with_a_plain_sentence(facts, session, clock):
    now = clock.now()
    session.choose(noticed_at=now, told_at=now)
    QTest.keyClick(facts.noticed, Qt.Key.Key_Up)
    assert facts.noticed.value() == now
    assert session.incident.noticed_at == now
    assert facts._noticed_field._hint.isVisible()
    QTest.keyClick(facts.noticed, Qt.Key.Key_Down)
    assert session.incident.noticed_at == now - timedelta(minutes=5)
    assert not facts._noticed_field._hint.isVisible()


def test_a_new_incident_was_found_now(facts, clock):
    assert facts.noticed.value() == clock.now()

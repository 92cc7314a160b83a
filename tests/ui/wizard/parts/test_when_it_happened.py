"""When it happened is asked only where it matters, and stays as it was where it can't be."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mistakejournal.services.incidents import start_incident
from mistakejournal.ui.wizard.parts.when_it_happened import WhenItHappened
from tests.ui.wizard.finding import click


def shown(show_part, session, incident_id=""):
    return show_part(WhenItHappened, incident_id, fill=lambda part: part.fill(session.incident))


@pytest.mark.row("A2")
def test_it_waits_behind_one_line_and_is_kept_as_about_then(show_part, session, clock):
    part = shown(show_part, session)
    assert not part.time.isVisible()
    click(part, "When did it happen?")
    assert part.time.isVisible()
    QTest.keyClick(part.time, Qt.Key.Key_Down)
    assert session.incident.happened_at == clock.now() - timedelta(minutes=5)
    part.time._take_chosen(session.incident.happened_at, True)
    assert session.incident.happened_about
    assert "about" in part.time.text()


def test_what_is_known_stands_open(show_part, session, desk, clock):
    row = start_incident(desk, happened_at=clock.now() - timedelta(hours=2)).id
    part = shown(show_part, session, row)
    assert part.time.isVisible()
    assert part.time.value() == clock.now() - timedelta(hours=2)


@pytest.mark.row("A2")
def test_a_time_after_it_was_found_is_refused_with_a_plain_sentence(show_part, session, desk, clock):
    row = start_incident(desk, noticed_at=clock.now(), happened_at=clock.now()).id
    part = shown(show_part, session, row)
    QTest.keyClick(part.time, Qt.Key.Key_Up)
    assert session.incident.happened_at == clock.now()
    assert part.time.value() == clock.now()
    assert part._field._hint.isVisible()

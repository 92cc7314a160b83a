"""Client, work, when and how: a time that can't be stays as it was, and says so."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mistakejournal.services import clients, incidents
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


@pytest.mark.row("A8")
def test_a_name_half_typed_is_on_disk_and_waits_without_making_a_client(facts, session, desk, qtbot):
    facts.client.setFocus()
    QTest.keyClicks(facts.client, "The Bright")
    qtbot.waitUntil(lambda: session.id != "", timeout=2000)
    stored = incidents.get_incident(desk, session.id)
    assert stored.unfinished == {"client": "The Bright"}
    assert clients.list_clients(desk) == []


@pytest.mark.row("A8")
def test_after_a_crash_the_name_stands_there_again_and_is_taken_when_it_is_left(facts, session, desk, qtbot):
    row = incidents.start_incident(desk, unfinished={"client": "The Brightside", "work": "News"}).id
    session.resume(row)
    assert (facts.client.text(), facts.work.text()) == ("The Brightside", "News")
    facts.settle()
    session.flush()
    file = incidents.incident_file(desk, row)
    assert (file.client.name, file.work.name) == ("The Brightside", "News")
    assert file.incident.unfinished is None


def test_a_settled_name_leaves_nothing_unfinished(facts, session, desk):
    facts.client.setFocus()
    QTest.keyClicks(facts.client, "The Brightside Podcast")
    QTest.keyClick(facts.client, Qt.Key.Key_Return)
    session.flush()
    file = incidents.incident_file(desk, session.id)
    assert (file.client.name, file.incident.unfinished) == ("The Brightside Podcast", None)

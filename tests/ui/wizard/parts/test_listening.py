from __future__ import annotations

import pytest
from PySide6.QtTest import QTest

from mistakejournal.services import incidents
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.wizard.parts.listening import ListenFirst, TheirWords
from tests.ui.wizard import story


def words(part):
    return " ".join(one.text() for one in part.findChildren(Label) if one.isVisibleTo(part))


@pytest.mark.row("B7")
def test_a_guess_stays_in_view_until_their_own_words_take_its_place(show_part, desk, session):
    incident_id = story.ready(desk)
    incidents.edit_incident(desk, incident_id, client_said="Not today of all days", said_is_guess=True)
    part = show_part(TheirWords, incident_id)
    assert part.words.text() == ""
    assert "“Not today of all days”" in words(part)
    QTest.keyClicks(part.words, "We will manage.")
    session.flush()
    incident = incidents.get_incident(desk, incident_id)
    assert (incident.client_said, incident.said_is_guess) == ("We will manage.", False)
    assert "Not today" not in words(part)


def test_what_they_said_before_stands_there(show_part, desk):
    incident_id = story.ready(desk)
    incidents.edit_incident(desk, incident_id, client_said="Please fix it today")
    part = show_part(TheirWords, incident_id)
    assert part.words.text() == "Please fix it today"
    assert "What Theo said" in words(part)


def test_how_to_listen_is_folded_at_first(session, qtbot):
    fold = ListenFirst(session)
    qtbot.addWidget(fold)
    assert not fold.is_open()
    assert "Write down their words, not your answers." in [one.text() for one in fold.findChildren(Label)]

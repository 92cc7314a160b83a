"""The head of a page says in a few words what an incident is."""

from __future__ import annotations

from mistakejournal.domain.incident import Cause, Incident, Kind
from mistakejournal.domain.incident_file import IncidentFile
from mistakejournal.ui.journal.badges import head_badges


def said(qtbot, file, level=None):
    badges = head_badges(file, level, {"forgot": "Forgot to come back to it"})
    for badge in badges:
        qtbot.addWidget(badge)
    return [badge.text() for badge in badges]


def test_a_level_is_said_where_it_is_known(qtbot):
    file = IncidentFile(Incident("a"), causes=(Cause("c", "a", "forgot"),))
    assert said(qtbot, file) == ["Open", "Forgot to come back to it"]
    assert said(qtbot, file, 3) == ["Open", "Serious", "Forgot to come back to it"]


def test_what_was_caught_has_no_level(qtbot):
    assert said(qtbot, IncidentFile(Incident("a", kind=Kind.NEAR_MISS, practice=True)), 3) == [
        "Caught",
        "Practice",
    ]

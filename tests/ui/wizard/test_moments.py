"""A moment is said as she would say it."""

from __future__ import annotations

from mistakejournal.ui.wizard.moments import moment_said


def test_a_moment_is_said_on_her_wall_and_none_is_nothing(session):
    assert moment_said(session, session.desk.clock.now()) == "Today, 9:30"
    assert moment_said(session, None) == ""

"""Each row of Today says one thing and has one act."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mistakejournal.domain.checklist import ChecklistLine
from mistakejournal.domain.fix import Fix
from mistakejournal.domain.run import RunLine, RunState
from mistakejournal.services.owed import OwedFix
from mistakejournal.services.today import NextAct
from mistakejournal.ui.today.rows import checklist_row, fix_row, incident_row, run_row
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.label import Label

NOW = datetime(2026, 12, 1, 10, 0, tzinfo=UTC)


@pytest.fixture
def press(qtbot):
    """Give what shows a row, presses its one button, and gives the words that can be read."""

    def show(row, told):
        qtbot.addWidget(row)
        row.show()
        button = row.findChild(Button)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert told == [1]
        words = [label.text() for label in row.findChildren(Label) if label.isVisible()]
        return [*words, button.text(), button.accessibleDescription()]

    return show


def run_line(**values):
    known = {
        "id": "r", "title": "Newsletter", "checklist_id": "c", "checklist_name": "Newsletter",
        "client_id": None, "client_name": "Brightside", "state": RunState.OPEN, "started_at": NOW,
        "ended_at": None, "last_tick_at": None, "done": 4, "total": 11, "minutes": None,
        "interruptions": 0, "restarts": 0, "away_kind": "", "learned": 2, "clear_line": "",
    }  # fmt: skip
    return RunLine(**{**known, **values})


def test_an_incident_says_what_comes_next(press):
    act = NextAct("i", "Old link", "Brightside", "Theo", "tell_client", "apologize", NOW, False)
    words = press(incident_row("Old link", act, lambda: told.append(1)), told := [])
    assert words == ["Old link", "Brightside · Next: tell Theo.", "Continue", "Old link"]


def test_a_run_says_how_far_it_is_and_what_was_learned(press):
    row = run_row(run_line(), NOW - timedelta(minutes=14), NOW, lambda: told.append(1))
    words = press(row, told := [])
    assert words == [
        "Newsletter", "Brightside · 4 of 11, paused 14 minutes ago", "2 learned steps", "Resume",
        "Newsletter",
    ]  # fmt: skip


def test_a_run_without_steps_and_learned_steps_says_no_more_than_it_knows(press):
    words = press(run_row(run_line(done=0, total=0, learned=0), NOW, NOW, lambda: told.append(1)), told := [])
    assert "learned" not in " ".join(words)


def test_a_checklist_says_its_steps(press):
    line = ChecklistLine("c", "Invoices", None, "", None, "", "", 7, 1, 0, None, None, None, None)
    words = press(checklist_row(line, lambda: told.append(1)), told := [])
    assert words == ["Invoices", "7 steps", "1 learned step", "Start", "Invoices"]


def test_an_owed_fix_without_words_asks_to_finish_the_why(press):
    owed = OwedFix(Fix("f", "i", ""), "i", "Old link", "Brightside")
    words = press(fix_row(owed, lambda: told.append(1)), told := [])
    assert words == ["Finish the why", "Brightside · Old link", "Work it out", "Finish the why"]

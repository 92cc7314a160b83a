"""One checklist in the list of them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from mistakejournal.domain.checklist import ChecklistLine
from mistakejournal.ui.checklists.list_row import ListRow
from mistakejournal.ui.widgets.menu_button import MenuButton

NOW = datetime(2026, 11, 24, tzinfo=UTC)


def line(**facts):
    known = {"steps": 11, "learned": 0, "runs": 32, "open_run_id": None, "put_away_at": None} | facts
    return ChecklistLine(
        "x", "Send", None, "", None, "", "newsletter", minutes=None, last_run_at=None, **known
    )


@pytest.mark.parametrize(
    ("facts", "button", "act"),
    [
        ({}, "Start", "run"),
        ({"open_run_id": "r"}, "Resume", "run"),
        ({"steps": 0}, "Add steps", "edit"),
        ({"put_away_at": NOW}, "Take back", "take_back"),
    ],
)
def test_its_button_does_what_is_next(qtbot, facts, button, act):
    row = ListRow(line(**facts))
    qtbot.addWidget(row)
    asked = []
    row.asked.connect(asked.append)
    assert row.run_button().text() == button
    row.run_button().click()
    row.click()
    assert asked == [act, "edit"]


def test_it_says_how_often_it_was_run_and_what_was_learned(qtbot):
    row = ListRow(line(learned=2))
    qtbot.addWidget(row)
    assert row.accessibleName() == "Send, 11 steps · run 32 times, 2 learned steps"


def test_everything_else_is_in_its_menu(qtbot):
    row = ListRow(line())
    qtbot.addWidget(row)
    asked = []
    row.asked.connect(asked.append)
    menu = row.findChild(MenuButton).menu()
    assert menu.isEmpty()  # it is filled when it is opened
    for _opened in range(2):
        menu.aboutToShow.emit()
    for action in menu.actions():
        action.trigger()
    assert asked == [
        "edit",
        "past_runs",
        "rename",
        "duplicate",
        "save_markdown",
        "save_csv",
        "print",
        "put_away",
        "remove",
    ]


def test_beside_an_open_run_another_one_can_be_begun(qtbot):
    row = ListRow(line(open_run_id="run"))
    qtbot.addWidget(row)
    asked = []
    row.asked.connect(asked.append)
    menu = row.findChild(MenuButton).menu()
    menu.aboutToShow.emit()
    assert menu.actions()[0].text() == "Start another run"
    menu.actions()[0].trigger()
    assert asked == ["run_another"]

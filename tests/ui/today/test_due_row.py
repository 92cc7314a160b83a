"""A card that is due says what it is, and what can be done about it."""

from __future__ import annotations

from datetime import date

import pytest

from mistakejournal.services.agenda import DueCard
from mistakejournal.ui.today.due_row import due_row
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.menu_button import MenuButton

TODAY = date(2026, 12, 1)


def card(**values):
    known = {
        "id": "d", "checklist_id": "c", "client_id": None, "title": "Newsletter", "client_name": "Brightside",
        "steps": 11, "learned": 2, "day": TODAY, "at": "10:00",
    }  # fmt: skip
    return DueCard(**known | values)


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({}, ["10:00", "Newsletter", "Brightside · 11 steps", "2 learned steps"]),
        (
            {"day": date(2026, 11, 24), "missed": 2, "learned": 0},
            ["24 Nov", "Newsletter", "Brightside · 11 steps · also missed: 2 earlier"],
        ),
        (
            {"at": "", "after": "Send", "client_name": "", "learned": 0},
            ["", "Newsletter", "11 steps · after Send"],
        ),
    ],
)
def test_it_says_when_whose_and_how_long(qtbot, values, words):
    row = due_row(card(**values), TODAY, lambda code: None)
    qtbot.addWidget(row)
    assert [label.text() for label in row.findChildren(Label)] == words


def test_each_act_is_asked_for_by_its_code(qtbot):
    asked = []
    row = due_row(card(), TODAY, asked.append)
    qtbot.addWidget(row)
    row.findChild(Button).click()
    more = row.findChild(MenuButton)
    assert more.accessibleName() == "More for Newsletter"
    menu = more.menu()
    assert menu.isEmpty()  # it is filled when it is opened
    for _opened in range(2):
        menu.aboutToShow.emit()
    for action in menu.actions():
        action.trigger()
    assert asked == ["start", "later", "tomorrow", "days", "choose", "not_this_time", "without_list"]

"""The lines under a step."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from mistakejournal.ui.runner.focus import Line
from mistakejournal.ui.runner.step_lines import LINES


def test_every_line_that_can_be_open_has_its_own() -> None:
    assert set(LINES) == set(Line) - {Line.NONE}


@pytest.mark.parametrize("line", [Line.SKIP, Line.NOTE, Line.CATCH])
def test_enter_takes_what_stands_in_the_field(line: Line, qtbot: QtBot) -> None:
    shown = LINES[line]("so far")
    qtbot.addWidget(shown)
    taken: list[str] = []
    shown.taken.connect(taken.append)
    field = shown.findChildren(QLineEdit)[0]
    QTest.keyClicks(field, " and on")
    QTest.keyClick(field, "\r")
    assert taken == ["so far and on"]


def test_the_usual_reason_is_one_click(qtbot: QtBot) -> None:
    shown = LINES[Line.SKIP]("")
    qtbot.addWidget(shown)
    taken: list[str] = []
    shown.taken.connect(taken.append)
    buttons = {button.text(): button for button in shown.findChildren(QPushButton)}
    buttons["Doesn’t apply this time"].click()
    assert taken == ["Doesn’t apply this time"]


def test_look_again_has_two_answers(qtbot: QtBot) -> None:
    shown = LINES[Line.LOOK]("")
    qtbot.addWidget(shown)
    heard: list[str] = []
    shown.taken.connect(lambda _text: heard.append("looked"))
    shown.closed.connect(lambda: heard.append("not yet"))
    for button in shown.findChildren(QPushButton):
        button.click()
    assert heard == ["looked", "not yet"]

"""The quiet line about a must-see step."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from mistakejournal.domain.checklist import Step
from mistakejournal.ui.checklists.earlier_line import EarlierLine

FIRST, SECOND = Step("a", "list", "a"), Step("b", "list", "b", must_see=True)


def test_it_offers_the_place_before_the_first_step_that_need_not_be_seen(qtbot: QtBot) -> None:
    line = EarlierLine()
    qtbot.addWidget(line)
    line.show_step((FIRST, SECOND), SECOND)
    assert not line.isHidden()
    with qtbot.waitSignal(line.wanted) as wanted:
        line.findChildren(QPushButton)[0].click()
    assert wanted.args == ["a"]
    line.show_step((SECOND, FIRST), SECOND)
    assert line.isHidden()

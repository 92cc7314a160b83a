"""The line over the page: what takes a while, and what could not be done."""

from __future__ import annotations

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from mistakejournal.ui.inspector.way_line import WayLine


def shown(line) -> set[str]:
    return {one.text() for one in line.findChildren(QPushButton) if not one.isHidden()}


def test_what_is_quick_is_not_worth_a_word(qtbot):
    line = WayLine()
    qtbot.addWidget(line)
    line.begin()
    line.end()
    QTest.qWait(350)
    assert line.isHidden()


def test_what_takes_a_while_says_so_and_can_be_cancelled(qtbot):
    line = WayLine()
    qtbot.addWidget(line)
    line.begin()
    assert line.isHidden()
    qtbot.waitUntil(lambda: not line.isHidden())
    assert shown(line) == {"Cancel"}
    with qtbot.waitSignal(line.cancelled):
        next(one for one in line.findChildren(QPushButton) if one.text() == "Cancel").click()
    line.end()
    assert line.isHidden()


def test_what_could_not_be_done_stays_until_it_is_closed_or_something_begins(qtbot):
    line = WayLine()
    qtbot.addWidget(line)
    line.begin()
    line.say("This file can’t be read.")
    line.end()
    assert not line.isHidden()
    assert shown(line) == {"Close"}
    next(one for one in line.findChildren(QPushButton) if one.text() == "Close").click()
    assert line.isHidden()
    line.say("This file can’t be read.")
    line.begin()
    assert line.isHidden()
    line.end()

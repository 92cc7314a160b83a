"""Exactly one way holds, by click and by arrow."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mistakejournal.ui.widgets.segmented import Segment, Segmented

WAYS = [("list", "List"), ("one", "One at a time"), ("mini", "On top")]


@pytest.fixture
def ways(qtbot):
    ways = Segmented(WAYS, name="View", value="list")
    qtbot.addWidget(ways)
    ways.show()
    ways.told = []
    ways.changed.connect(ways.told.append)
    return ways


def segments(ways):
    return ways.findChildren(Segment)


def test_a_click_changes_it_once(ways):
    for _again in range(2):
        QTest.mouseClick(segments(ways)[1], Qt.MouseButton.LeftButton)
    assert (ways.value(), ways.told) == ("one", ["one"])


def test_arrows_go_through_it(ways, qtbot):
    with qtbot.waitActive(ways):
        ways.activateWindow()
    segments(ways)[0].setFocus()
    QTest.keyClick(segments(ways)[0], Qt.Key.Key_Right)
    assert ways.told == ["one"]


def test_setting_is_silent_and_may_choose_nothing(ways):
    ways.set_value("")
    assert (ways.value(), ways.told) == ("", [])
    assert ways.grab()


def test_a_narrow_place_stacks_it(ways):
    ways.resize(ways.sizeHint())
    QApplication.processEvents()
    wide = {segment.y() for segment in segments(ways)}
    ways.resize(150, 120)
    QApplication.processEvents()
    assert (len(wide), len({segment.y() for segment in segments(ways)})) == (1, 3)


def test_each_segment_says_what_is_asked(ways):
    assert segments(ways)[0].accessibleDescription() == "View"

"""The popup closes on a choice and on Esc, and its parts can be reached and read."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from mistakejournal.ui.widgets.time_popup import TimePopup
from tests.ui.accessibility import clipped, names, targets

MOMENT = datetime(2026, 11, 24, 10, 31, 12, tzinfo=ZoneInfo("Europe/Berlin"))


@pytest.fixture
def popup(qtbot):
    field = QWidget()
    qtbot.addWidget(field)
    field.show()
    with qtbot.waitActive(field):
        field.activateWindow()
    popup = TimePopup(MOMENT, False, True, parent=field)
    popup.held = field
    popup.told = []
    popup.chosen.connect(lambda value, about: told.append((value, about)))
    told = popup.told
    popup.open_under(field)
    QApplication.processEvents()
    return popup


def test_enter_takes_what_stands_there_to_the_second(popup):
    told = popup.told
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert told == [(MOMENT, False)]


def test_a_changed_minute_drops_the_seconds(popup):
    told = popup.told
    popup.time.setTime(popup.time.time().addSecs(60))
    QTest.mouseClick(popup.done, Qt.MouseButton.LeftButton)
    assert told == [(MOMENT.replace(second=0) + timedelta(minutes=1), False)]


def test_esc_leaves_everything_as_it_was(popup):
    told = popup.told
    QTest.keyClick(popup, Qt.Key.Key_Escape)
    assert told == []
    assert not popup.isVisible()


def test_its_parts_have_names_and_room(popup):
    assert [*names(popup), *targets(popup), *clipped(popup)] == []
    popup.close()

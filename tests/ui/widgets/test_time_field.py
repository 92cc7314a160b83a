"""A moment is said in calm words, moved by keys, and chosen under the field."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mistakejournal.ui.widgets.time_field import TimeField
from mistakejournal.ui.widgets.time_popup import TimePopup

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 24, 10, 31, tzinfo=BERLIN)


@pytest.fixture
def field(qtbot):
    field = TimeField(lambda: NOW, NOW, name="I found out", empty="Not known")
    qtbot.addWidget(field)
    field.resize(260, 36)
    field.show()
    field.told = []
    field.changed.connect(lambda: field.told.append(field.value()))
    return field


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (NOW, "Today, 10:31"),
        (NOW - timedelta(days=1, hours=1), "Yesterday, 9:31"),
        (NOW - timedelta(days=20), "4 Nov, 10:31"),
        (NOW.replace(year=2025), "24 Nov 2025, 10:31"),
        (datetime(2026, 11, 24, 9, 31, tzinfo=ZoneInfo("UTC")), "Today, 10:31"),
        (None, "Not known"),
    ],
)
def test_a_moment_is_said_as_a_person_would(field, moment, words):
    field.set_value(moment)
    assert field.text() == words
    assert field.told == []


def test_up_and_down_move_by_five_minutes(field):
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert field.told == [NOW - timedelta(minutes=5), NOW - timedelta(minutes=10), NOW - timedelta(minutes=5)]


def test_it_may_be_about_right(field):
    field.set_value(NOW, about=True)
    assert (field.text(), field.is_about()) == ("Today, about 10:31", True)
    field.set_value(None, about=True)
    assert not field.is_about()


def opened(field):
    QTest.keyClick(field, Qt.Key.Key_Return)
    popup = field.findChild(TimePopup)
    assert popup.isVisible()
    return popup


def test_day_time_and_about_are_chosen_under_the_field(field):
    popup = opened(field)
    popup.day.stepBy(-1)
    popup.time.setTime(popup.time.time().addSecs(3600))
    QTest.mouseClick(popup.about, Qt.MouseButton.LeftButton)
    QTest.mouseClick(popup.done, Qt.MouseButton.LeftButton)
    assert field.is_about()
    assert field.value().isoformat() in {"2026-11-23T11:31:00+01:00", "2026-10-24T11:31:00+02:00"}
    assert len(field.told) == 1


def test_it_can_be_now_or_not_known(field):
    field.set_value(NOW - timedelta(hours=3))
    QTest.mouseClick(opened(field).now, Qt.MouseButton.LeftButton)
    assert field.value() == NOW
    QApplication.sendPostedEvents(None, 52)
    QTest.mouseClick(opened(field).empty, Qt.MouseButton.LeftButton)
    assert (field.value(), len(field.told)) == (None, 2)


def test_it_says_question_and_moment(field):
    assert field.accessibleName() == "I found out: Today, 10:31"
    field.setAccessibleName("Told on")
    assert field.accessibleName() == "Told on: Today, 10:31"
    assert field.minimumSizeHint().width() <= field.sizeHint().width()

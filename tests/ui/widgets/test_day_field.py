"""A day, typed or stepped."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mistakejournal.ui.widgets.day_field import DayField


def test_the_arrow_keys_step_and_it_tells(qtbot):
    field = DayField(date(2026, 12, 31))
    qtbot.addWidget(field)
    told = []
    field.changed.connect(lambda: told.append(field.value()))
    field.show()
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert told == [date(2026, 12, 30)]
    field.set_value(date(2028, 2, 29))
    assert field.value() == date(2028, 2, 29)

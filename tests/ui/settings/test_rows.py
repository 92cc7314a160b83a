"""A row of Settings shows what is stored in silence and tells only what the person did."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from mistakejournal.ui.settings.rows import (
    ChoiceRow,
    DaysRow,
    ListRow,
    OnOffRow,
    SettingRow,
    SizeRow,
    WordsRow,
)

TWO = [("10", "Ten"), ("20", "Twenty")]


def make(qtbot, kind, *arguments):
    row = kind(*arguments)
    qtbot.addWidget(row)
    told = []
    row.changed.connect(lambda name, value: told.append((name, value)))
    row.show()
    return row, told


@pytest.mark.parametrize(
    ("kind", "arguments", "value"),
    [
        (OnOffRow, ("hints", "Point out", "Why"), True),
        (ChoiceRow, ("theme", "Theme", "Why", TWO), "20"),
        (ListRow, ("gap", "Gap", "Why", TWO), 20),
        (SizeRow, ("text_size", "Text size", "Why", range(90, 201)), 120),
        (WordsRow, ("name", "Your name"), "Alma"),
        (DaysRow, ("days", "Days", list("MTWTFSS")), (0, 4)),
    ],
)
def test_showing_a_value_tells_nothing(qtbot, kind, arguments, value):
    row, told = make(qtbot, kind, *arguments)
    row.show_value(value)
    assert told == []


def test_numbers_of_a_list_travel_as_numbers(qtbot):
    row, told = make(qtbot, ListRow, "gap", "Gap", "Why", TWO)
    row.show_value(10)
    QTest.keyClick(row._list, Qt.Key.Key_Down)
    assert told == [("gap", 20)]


def test_words_of_a_list_travel_as_words(qtbot):
    row, told = make(qtbot, ListRow, "rhythm", "Breath", "Why", [("box", "Box"), ("long_out", "Long")])
    row.show_value("box")
    QTest.keyClick(row._list, Qt.Key.Key_Down)
    assert told == [("rhythm", "long_out")]


def test_words_are_told_once_when_the_field_is_left(qtbot):
    row, told = make(qtbot, WordsRow, "name", "Your name")
    QTest.keyClicks(row._line, " Alma ")
    assert told == []
    QTest.keyClick(row._line, Qt.Key.Key_Return)
    assert told == [("name", "Alma")]


def test_words_in_hand_are_not_replaced(qtbot):
    row, _told = make(qtbot, WordsRow, "name", "Your name")
    row._line.setFocus()
    qtbot.waitUntil(row._line.hasFocus)
    QTest.keyClicks(row._line, "Al")
    row.show_value("Somebody")
    assert row._line.text() == "Al"


def test_each_kind_of_row_says_how_it_shows_its_value(qtbot):
    row = SettingRow("name")
    qtbot.addWidget(row)
    assert isinstance(row, QWidget)
    with pytest.raises(TypeError):
        row.show_value(1)

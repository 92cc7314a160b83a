"""A table of words is as high as its rows and read by keys."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from mistakejournal.ui.patterns.word_table import WordTable

ROWS = (("Typing", "3"), ("A tool that did something else than it said it would", "1"))


@pytest.fixture
def table(qtbot) -> Iterator[WordTable]:
    holder = QWidget()
    qtbot.addWidget(holder)
    table = WordTable("Causes", ("Cause", "Incidents"), ROWS)
    column = QVBoxLayout(holder)
    column.addWidget(table)
    column.addWidget(QLineEdit())
    holder.resize(600, 300)
    holder.show()
    holder.activateWindow()
    QApplication.processEvents()
    yield table
    holder.hide()


def test_no_row_is_hidden_and_words_wrap_where_it_is_narrow(table: WordTable) -> None:
    assert table.verticalScrollBar().maximum() == 0
    before = table.sizeHint().height()
    table.window().resize(260, 300)
    QApplication.processEvents()
    assert table.sizeHint().height() > before
    assert table.verticalScrollBar().maximum() == 0


def test_arrow_keys_go_through_cells_and_tab_goes_on(table: WordTable) -> None:
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, 0))
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Right)
    assert table.currentIndex().data() == "1"
    QTest.keyClick(table, Qt.Key.Key_Tab)
    assert isinstance(QApplication.focusWidget(), QLineEdit)


def test_its_heads_are_named(table: WordTable) -> None:
    model = table.model()
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Incidents"
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert (model.rowCount(), model.columnCount()) == (2, 2)

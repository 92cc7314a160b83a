"""Rows follow their list and stay the same widgets."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from mistakejournal.ui.widgets.kept_rows import KeptRows


@pytest.fixture
def holder(qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    return holder


@pytest.fixture
def rows(holder):
    layout = QVBoxLayout(holder)
    return KeptRows(
        layout,
        key=lambda item: item[0],
        make=lambda _item: QLineEdit(),
        fill=lambda row, item: row.setText(item[1]),
    )


def texts(holder):
    layout = holder.layout()
    return [layout.itemAt(place).widget().text() for place in range(layout.count())]


def test_rows_stand_in_the_order_of_the_list(holder, rows):
    rows.show([("1", "one"), ("2", "two"), ("3", "three")])
    rows.show([("3", "three"), ("1", "uno"), ("4", "four")])
    assert texts(holder) == ["three", "uno", "four"]


def test_a_row_that_stays_is_the_same_widget(holder, rows):
    rows.show([("1", "one"), ("2", "two")])
    before = rows.row("2")
    rows.show([("2", "two")])
    assert rows.row("2") is before
    assert rows.row("1") is None
    assert rows.rows() == [before]

"""Tab follows the layouts, whatever was made first."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.chip_group import ChipGroup
from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.ui.widgets.reading_order import keep_reading_order, stops_in


@pytest.fixture
def page(qtbot):
    """Give a page with a field, and buttons that were put before and beside it later."""
    page = QWidget()
    qtbot.addWidget(page)
    column, line = QVBoxLayout(page), QHBoxLayout()
    page.field, page.last = LineField(), Button("Last")
    line.addWidget(page.field)
    column.addLayout(line)
    column.addWidget(page.last)
    page.beside, page.first = Button("Beside"), Button("First")
    line.addWidget(page.beside)
    column.insertWidget(0, page.first)
    page.show()
    with qtbot.waitActive(page):
        page.activateWindow()
    return page


def test_what_was_made_later_is_passed_where_it_stands(page):
    keep_reading_order(page)
    page.first.setFocus()
    passed = []
    for _press in range(4):
        passed.append(QApplication.focusWidget())
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert passed == [page.first, page.field, page.beside, page.last]


def test_choices_that_tab_passes_by_are_kept_in_line(page):
    choices = ChipGroup([("a", "One"), ("b", "Two")], exclusive=True)
    choices.set_value("b")
    page.layout().insertWidget(1, choices)
    assert list(stops_in(page))[1:3] == [choices.chip("a"), choices.chip("b")]

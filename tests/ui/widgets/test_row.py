"""A row is read; an open row is pressed, and lets the buttons on it be."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mistakejournal.ui.widgets.avatar import Avatar
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.row import OpenRow, Row


@pytest.fixture
def row(qtbot):
    row = OpenRow(
        "Monthly invoices", "Oak & Ember · 7 steps", leading=Avatar("O E"), trailing=[Button("Start")]
    )
    qtbot.addWidget(row)
    row.resize(600, 60)
    row.show()
    row.told = []
    row.clicked.connect(lambda: row.told.append(1))
    return row


def test_clicks_on_its_words_and_enter_open_it(row):
    QTest.mouseClick(row.window(), Qt.MouseButton.LeftButton, pos=QPoint(300, 30))
    QTest.keyClick(row, Qt.Key.Key_Return)
    QTest.keyClick(row, Qt.Key.Key_Space)
    assert row.told == [1, 1, 1]


def test_a_click_on_its_label_reaches_the_row(row):
    QApplication.processEvents()
    middle = row.title.mapTo(row, row.title.rect().center())
    assert row.title.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    assert row.hitButton(middle)


def test_its_button_keeps_its_own_click(row, qtbot):
    button = row.findChild(Button)
    with qtbot.waitSignal(button.clicked):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert row.told == []


def test_it_says_both_lines(row):
    told = QAccessible.queryAccessibleInterface(row)
    assert told.role() == QAccessible.Role.Button
    assert told.text(QAccessible.Text.Name) == "Monthly invoices, Oak & Ember · 7 steps"
    row.set_title("Invoices")
    row.set_second("")
    assert row.accessibleName() == "Invoices"


def test_states_can_be_seen(row):
    looks = [row.grab().toImage()]
    row.setDown(True)
    looks.append(row.grab().toImage())
    row.setDown(False)
    row.set_selected(True)
    looks.append(row.grab().toImage())
    assert all(one != other for i, one in enumerate(looks) for other in looks[i + 1 :])
    assert row.accessibleDescription() == "Open"


def test_a_row_that_is_read_wraps_and_drops_its_buttons_below(qtbot):
    row = Row("Ask Priya if the corrected invoice reached her bookkeeper", trailing=[Button("Copy line")])
    qtbot.addWidget(row)
    assert row.heightForWidth(260) > row.heightForWidth(700)
    row.set_second("Last check-in")
    row.resize(700, 60)
    assert row.focusPolicy() == Qt.FocusPolicy.NoFocus
    assert row.trailing_box.count() == 1
    assert row.grab()


def test_small_words_beside_the_title_belong_to_its_name_and_let_clicks_through(qtbot):
    row = OpenRow("The Brightside Podcast", "Newsletter", aside="Theo Marsh")
    qtbot.addWidget(row)
    row.resize(600, 60)
    row.show()
    assert row.accessibleName() == "The Brightside Podcast, Theo Marsh, Newsletter"
    assert row.aside.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    QApplication.processEvents()
    assert row.aside.geometry().left() > row.title.geometry().left()


def test_a_mark_stands_right_after_the_second_line(qtbot):
    mark = Button("1 learned step", "link", height=30)
    row = Row("Monthly invoices", "7 steps", mark=mark)
    qtbot.addWidget(row)
    row.resize(600, 60)
    row.show()
    QApplication.processEvents()
    gap = mark.geometry().left() - row.second.geometry().right()
    assert 0 < gap < 20

"""A long list is built where it is looked at, and stands as if all of it were."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QPushButton

from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.long_column import ALL_AT_ONCE, LongColumn, Slot
from mistakejournal.ui.widgets.page import Page


def slots(count, height=40):
    def build(number):
        row = QPushButton(f"Row {number}")
        row.setFixedHeight(height)
        return row

    return [
        Slot(str(number), lambda number=number: build(number), lambda _width: 30) for number in range(count)
    ]


def shown(qtbot, count):
    page = Page(400)
    qtbot.addWidget(page)
    column = LongColumn()
    page.add(column, gap=0)
    page.add_stretch()
    page.resize(500, 400)
    column.show_rows(slots(count))
    page.show()
    QApplication.processEvents()
    return page, column


def test_a_short_list_is_built_whole(qtbot):
    _page, column = shown(qtbot, ALL_AT_ONCE)
    assert len(column.widgets()) == ALL_AT_ONCE
    assert column.height() == ALL_AT_ONCE * 40


def test_of_a_long_list_only_what_is_near_the_view_is_built(qtbot):
    page, column = shown(qtbot, 1000)
    assert 10 < len(column.widgets()) < 100
    page.verticalScrollBar().setValue(15000)
    QApplication.processEvents()
    rows = column.widgets()
    assert len(rows) < 150
    seen = [row for row in rows if not row.visibleRegion().isEmpty()]
    assert len(seen) >= 9
    places = [row.geometry().top() for row in rows]
    assert places == sorted(places)


def test_a_row_far_away_is_built_when_it_is_asked_for(qtbot):
    _page, column = shown(qtbot, 1000)
    row = column.row("700")
    top, bottom = column.span("700")
    assert (row.geometry().top(), bottom - top) == (top, 40)
    assert row.isVisible()


def test_rows_stay_while_they_are_shown_and_go_with_their_key(qtbot):
    _page, column = shown(qtbot, 5)
    first = column.row("0")
    column.show_rows(list(reversed(slots(3))))
    assert column.row("0") is first
    assert first.geometry().top() == 80
    assert len(column.widgets()) == 3


def test_a_row_that_wants_more_room_moves_those_below(qtbot):
    page = Page(400)
    qtbot.addWidget(page)
    column = LongColumn()
    page.add(column)
    page.add_stretch()
    label = Label("Short", wrap=True)
    column.show_rows([Slot("a", lambda: label), *slots(2)])
    page.resize(500, 400)
    page.show()
    QApplication.processEvents()
    before = column.span("1")[0]
    label.setText("Long words that go on and on. " * 10)
    for _ in range(3):  # row, column and page are laid out one after the other
        QApplication.processEvents()
    assert column.span("1")[0] > before
    assert column.row("1").geometry().top() == column.span("1")[0]
    assert column.heightForWidth(column.width()) == column.height()
    assert column.heightForWidth(200) > column.height()

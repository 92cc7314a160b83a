"""A group shows five rows and keeps the others at hand; without rows it is not there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.group import Group
from mistakejournal.ui.widgets.row import OpenRow, Row


@pytest.fixture
def group(qtbot):
    page = QWidget()
    column = QVBoxLayout(page)
    group = Group("Before you start", "All checklists")
    column.addWidget(group)
    qtbot.addWidget(page)
    page.resize(500, 600)
    page.show()
    yield group  # noqa: PT022  # the page lives as long as this waits


def show(group, number):
    """Show so many rows and give those that were made, which may grow."""
    made = []

    def make(place):
        made.append(OpenRow(f"Row {place}"))
        return made[-1]

    group.show_rows(range(number), make)
    return made


def button(group, words):
    return next(one for one in group.findChildren(Button) if one.text() == words)


def test_without_rows_it_takes_no_room(group):
    assert not group.isVisible()
    show(group, 1)
    assert group.isVisible()
    show(group, 0)
    assert not group.isVisible()


def test_five_rows_stand_there_and_the_rest_comes_with_a_click_and_the_focus(group):
    made = show(group, 7)
    assert [row.isVisible() for row in made] == [True] * 5
    group.window().activateWindow()
    QTest.mouseClick(button(group, "2 later"), Qt.MouseButton.LeftButton)
    assert [row.isVisible() for row in made] == [True] * 7
    assert made[5].hasFocus()
    assert not button(group, "2 later").isVisible()


def test_new_rows_take_the_place_of_the_old(group, qtbot):
    old = show(group, 5)
    gone = [row.destroyed for row in old]
    with qtbot.waitSignals(gone):
        new = show(group, 2)
    assert all(row.isVisible() for row in new)


def test_its_link_leads_on(group, qtbot):
    show(group, 1)
    with qtbot.waitSignal(group.followed):
        QTest.mouseClick(button(group, "All checklists"), Qt.MouseButton.LeftButton)


def acting(group, things, seen):
    """Show rows with two buttons each."""
    group.show_rows(things, lambda thing: Row(thing, trailing=[Button("Start"), Button("More")]), seen=seen)
    return {row.title.text(): row for row in group.findChildren(Row) if row.isVisible()}


def test_a_row_that_would_say_the_same_stays_and_keeps_the_focus(group):
    before = acting(group, ["Post", "Mail"], lambda _thing: 1)
    group.window().activateWindow()
    focused = button(before["Mail"], "More")
    focused.setFocus()
    after = acting(group, ["Call", "Mail", "Post"], lambda _thing: 1)
    assert list(map(after.get, ("Mail", "Post"))) == list(map(before.get, ("Mail", "Post")))
    assert focused.hasFocus()
    QApplication.processEvents()
    tops = [after[name].y() for name in ("Call", "Mail", "Post")]
    assert tops == sorted(tops)


def test_where_the_row_with_the_focus_went_the_one_in_its_place_has_it(group):
    rows = acting(group, ["Post", "Mail", "Call"], lambda _thing: 1)
    group.window().activateWindow()
    button(rows["Mail"], "More").setFocus()
    rows = acting(group, ["Post", "Call"], lambda _thing: 1)
    assert button(rows["Call"], "More").hasFocus()
    rows = acting(group, ["Post"], lambda _thing: 2)
    assert button(rows["Post"], "More").hasFocus()


def test_all_rows_stay_shown_when_one_of_them_changes_and_tab_passes_them_as_one_reads(group):
    show(group, 7)
    group.window().activateWindow()
    QTest.mouseClick(button(group, "2 later"), Qt.MouseButton.LeftButton)
    made = show(group, 8)
    assert [row.isVisible() for row in made] == [True] * 8
    made = show(group, 7)
    button(group, "All checklists").setFocus()
    for row in made:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert row.hasFocus()
    assert [row.isVisible() for row in show(group, 5)] == [True] * 5
    assert [row.isVisible() for row in show(group, 6)] == [True] * 5

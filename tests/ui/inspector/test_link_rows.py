"""The links of an issue: one stop for Tab, arrows through all of them, thousands as quick as a few."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mistakejournal.newsletter.report import LinkState
from mistakejournal.ui.inspector.link_line import LinkLines
from mistakejournal.ui.inspector.link_row import LinkRow
from mistakejournal.ui.inspector.link_rows import LinkRows
from mistakejournal.ui.widgets.page import Page
from tests.ui.inspector import given


@pytest.fixture
def page(qtbot) -> Page:
    page = Page(920)
    page.rows = page.add(LinkRows())
    page.add_stretch()
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    page.activateWindow()
    return page


def built(page) -> list[LinkRow]:
    return [one for one in page.rows.widgets() if isinstance(one, LinkRow)]


def show(page, report, answers=None) -> None:
    page.rows.show_links(LinkLines(report, answers))
    for _level in range(4):  # each level of the page is laid out by an event of its own
        QApplication.processEvents()


def focused() -> int:
    row = QApplication.focusWidget()
    assert isinstance(row, LinkRow)
    return row.line.number


def test_tab_stops_at_one_row_and_the_arrows_go_through_all(page):
    show(page, given.report())
    page.rows.focus_row(1)
    for key, number in ((Qt.Key.Key_Down, 2), (Qt.Key.Key_J, 3), (Qt.Key.Key_End, 4), (Qt.Key.Key_Up, 3)):
        QTest.keyClick(QApplication.focusWidget(), key)
        assert focused() == number
    stops = [row.line.number for row in built(page) if row.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [3]


def test_three_thousand_links_build_a_page_of_rows_and_the_last_is_one_key_away(page):
    show(page, given.many(3_000))
    assert len(built(page)) < 80
    page.rows.focus_row(1)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_End)
    QApplication.processEvents()
    assert focused() == 3_000
    assert page.verticalScrollBar().value() > 100_000
    assert len(built(page)) < 160


def test_what_is_other_is_said_by_the_same_row(page):
    show(page, given.report(given.EPISODE))
    page.rows.focus_row(1)
    row = QApplication.focusWidget()
    steady = given.beside(given.LINKS[0].link, LinkState.STEADY)
    show(page, given.report(links=(steady, *given.LINKS[1:])))
    assert QApplication.focusWidget() is row
    assert "marked as steady" in row.accessibleName()
    show(page, given.report(), {"2": "right"})
    assert "Opened, and it is right" in page.rows.row("2").accessibleName()


def test_another_report_has_other_rows(page):
    show(page, given.many(5))
    show(page, given.report(links=given.LINKS[:2]))
    assert [row.line.number for row in built(page)] == [1, 2]
    show(page, given.report(links=()))
    assert built(page) == []


def test_pressing_calling_and_asking_name_the_link(qtbot, page):
    show(page, given.report())
    first, second = built(page)[:2]
    with qtbot.waitSignal(page.rows.shown) as shown:
        QTest.mouseClick(second, Qt.MouseButton.LeftButton, pos=QPoint(60, 12))
    with qtbot.waitSignal(page.rows.steady_called) as called:
        first.steady.click()
    with qtbot.waitSignal(page.rows.menu_asked) as asked:
        first.menu_asked.emit(QPoint(1, 2))
    assert (shown.args, called.args, asked.args) == ([2], [1], [1, QPoint(1, 2)])

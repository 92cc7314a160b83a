"""The ways in: paste first, drop, open, how to save one, and the reports there are."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from mistakejournal.ui.inspector.how_to_save import HowToSave
from mistakejournal.ui.inspector.start_page import StartPage
from mistakejournal.ui.widgets.row import OpenRow
from tests.ui.inspector import given
from tests.ui.window import Window


@pytest.fixture
def page(qtbot) -> StartPage:
    page = StartPage()
    qtbot.addWidget(page)
    page.resize(900, 700)
    page.show()
    return page


def test_paste_comes_first_and_has_the_focus(page):
    page.activateWindow()
    page.focus_first()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.text() == "Paste"


def test_reports_stand_with_their_client_their_time_and_what_is_open(qtbot, desk, page):
    first = given.keep(desk, given.report(given.NAME))
    given.keep(desk, given.report(), "")
    page.show_recent(desk)
    rows = [one for one in page.findChildren(OpenRow) if one.isVisible()]
    assert [one.title.text() for one in rows] == ["Brightside 119 test.eml"] * 2
    assert rows[1].second.text() == "Brightside · Today, 9:30 · 4 links, one thing still open"
    assert rows[0].second.text().startswith("Today, 9:30")
    with qtbot.waitSignal(page.opened) as opened:
        rows[1].click()
    assert opened.args == [first]


def test_how_to_save_one_opens_over_the_window(window: Window) -> None:
    window.keys("Ctrl+3")
    window.click("How to save one from your mail app")
    assert isinstance(QApplication.activeModalWidget(), HowToSave)
    window.click("Close")
    assert QApplication.activeModalWidget() is None

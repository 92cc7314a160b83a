"""The page of a report: what stands where, and what it asks for."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel, QPushButton

from mistakejournal.services import clients, inspections
from mistakejournal.ui.inspector import report_page
from mistakejournal.ui.inspector.report_page import ReportPage
from mistakejournal.ui.widgets.menu_button import MenuButton
from tests.ui.inspector import given


@pytest.fixture
def page(qtbot) -> ReportPage:
    page = ReportPage()
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    return page


def show(page, desk, report, client="Brightside") -> None:
    kept = given.keep(desk, report, client)
    page.show_seen(desk, inspections.seen(desk, kept), client)


def button(page, words) -> QPushButton:
    return next(one for one in page.findChildren(QPushButton) if one.text() == words)


def test_the_banner_is_amber_only_while_there_is_something_to_look_at(desk, page):
    show(page, desk, given.report(given.NAME))
    strong = page.grab().toImage()
    show(page, desk, given.report(given.SIZE))
    assert page.grab().toImage() != strong
    assert button(page, "Open them one by one").isVisible()
    show(page, desk, given.report(links=()))
    assert not button(page, "Open them one by one").isVisible()


def test_without_a_client_it_says_what_comes_before_last_weeks(desk, page):
    words = "Say whose it is, and last week’s can be dropped here too."
    show(page, desk, given.report(), client="")
    (said,) = (one for one in page.findChildren(QLabel) if one.text() == words)
    assert said.isVisible()
    assert not any("Drop last week’s" in one.text() for one in page.findChildren(QLabel) if one.isVisible())
    for other, client in ((given.report(), "Brightside"), (given.report(links=()), "")):
        show(page, desk, other, client)
        assert not said.isVisible()


def test_what_is_not_shown_takes_no_room_between_the_verdict_and_the_links(desk, page):
    show(page, desk, given.report(given.EPISODE))
    page.grab()
    caught, links = button(page, "Log as caught"), page.links
    head = links.mapTo(page, QPoint()).y() - caught.mapTo(page, caught.rect().bottomLeft()).y()
    assert head < 112


def test_last_weeks_is_asked_for_while_nothing_is_kept_for_a_known_client(desk, page):
    show(page, desk, replace(given.report(), compared_with=()))
    assert button(page, "Paste last week’s").isVisible()
    show(page, desk, given.report())
    assert not button(page, "Paste last week’s").isVisible()
    show(page, desk, replace(given.report(), compared_with=()), "")
    assert not button(page, "Paste last week’s").isVisible()


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Log as caught", report_page.CATCH),
        ("Open them one by one", report_page.THROUGH),
        ("Copy as text", report_page.COPY),
        ("Paste last week’s", report_page.PASTE_EARLIER),
        ("Open last week’s", report_page.OPEN_EARLIER),
        ("Back to the run", report_page.BACK),
    ],
)
def test_each_button_asks_for_one_thing(qtbot, page, words, code):
    with qtbot.waitSignal(page.asked) as asked:
        button(page, words).click()
    assert asked.args == [code]


def test_its_menu_asks_for_the_rest(qtbot, page):
    menu = page.findChild(MenuButton).menu()
    asked = []
    page.asked.connect(asked.append)
    for action in menu.actions():
        action.trigger()
    codes = ["OPEN", "PASTE", "MEANT", "KEEP", "FORGET"]
    assert asked == [getattr(report_page, code) for code in codes]
    with qtbot.waitSignal(page.another_wanted):
        button(page, "Check another").click()


def test_notes_are_counted_and_stay_unfolded(desk, page):
    show(page, desk, given.report(given.SIZE, replace(given.SIZE, code="other")))
    fold = button(page, "Also seen, two quiet notes")
    assert page.notes.isHidden()
    fold.click()
    assert not page.notes.isHidden()
    show(page, desk, given.report(given.SIZE))
    assert not page.notes.isHidden()
    assert fold.text() == "Also seen, one quiet note"
    show(page, desk, given.report())
    assert page.notes.isHidden()
    assert not fold.isVisible()
    assert clients.client_of_name(desk, "Brightside") is not None


def test_a_text_that_is_kept_in_part_says_so(desk, page):
    show(page, desk, given.report())
    words = "It is longer than what is kept of a text: the end of it can’t be shown here."
    note = next(one for one in page.findChildren(QLabel) if one.text() == words)
    assert note.isHidden()
    show(page, desk, replace(given.report(), shortened=True))
    assert not note.isHidden()

"""What every page is: it remembers its fields by name and finds the first thing to do."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from mistakejournal.domain.flow import Step
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.ui.wizard.page import Foot, WizardPage


class Page(WizardPage):
    step = Step.OWN

    def __init__(self, session, parent: QWidget | None = None) -> None:
        super().__init__(session, title="A page", parent=parent)
        self.first = self.add(self.keep("first", LineField(name="First")))
        self.second = self.add(self.keep("second", LineField(name="Second")))


@pytest.fixture
def page(session, qtbot):
    page = Page(session)
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def test_the_field_with_the_cursor_has_a_name_and_is_found_by_it(page):
    assert page.focus_field("second")
    assert page.field_with_focus() == "second"
    assert not page.focus_field("third")


def test_the_cursor_goes_to_the_first_thing(page):
    page.focus_first()
    assert page.first.hasFocus()


def test_a_page_continues_with_the_next_step_unless_it_says_otherwise(page):
    assert page.foot() == Foot("Continue", "Skip for now")
    assert page.go_on() is Step.FEEL
    assert page.take_second() is Step.FEEL


def test_a_page_must_say_how_it_is_filled(page):
    with pytest.raises(TypeError, match="Page must say how it is filled"):
        page.fill()


def test_tab_meets_what_came_later_where_it_stands(page):
    later = Button("Later")
    page.column.insertWidget(page.column.indexOf(page.second), later)
    QApplication.processEvents()
    page.first.setFocus()
    QTest.keyClick(page.first, Qt.Key.Key_Tab)
    assert later.hasFocus()
    QTest.keyClick(later, Qt.Key.Key_Tab)
    assert page.second.hasFocus()


def test_a_field_far_down_comes_into_view_when_the_page_opens_at_it(page, qtbot):
    page.resize(600, 300)
    far = Button("Far down")
    far.setFixedHeight(900)
    page.column.insertWidget(page.column.indexOf(page.second), far)
    QApplication.processEvents()
    bar = page.verticalScrollBar()
    assert bar.value() == 0
    page.focus_field("second")
    qtbot.waitUntil(lambda: bar.value() > 0)
    assert page.viewport().rect().contains(page.second.mapTo(page.viewport(), page.second.rect().center()))

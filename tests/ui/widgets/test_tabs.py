"""Tabs keep their codes, and drop their second words before they cut the first."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mistakejournal.ui.theme import apply_theme, load_theme
from mistakejournal.ui.widgets.tabs import Tabs


@pytest.fixture
def tabs(qtbot):
    tabs = Tabs([("now", "For Theo"), ("later", "So it doesn’t come back")], name="Fix")
    qtbot.addWidget(tabs)
    tabs.set_second("now", "now")
    tabs.set_second("later", "later today is fine")
    tabs.resize(680, 40)
    tabs.show()
    tabs.told = []
    tabs.changed.connect(tabs.told.append)
    return tabs


def test_a_click_and_an_arrow_change_the_tab(tabs):
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(1).center())
    QTest.keyClick(tabs, Qt.Key.Key_Left)
    assert tabs.told == ["later", "now"]


def test_setting_is_silent(tabs):
    tabs.set_value("later")
    assert (tabs.value(), tabs.told) == ("later", [])
    with pytest.raises(ValueError, match="gone"):
        tabs.set_value("gone")


def test_a_screen_reader_hears_both_words(tabs):
    assert tabs.accessibleTabName(1) == "So it doesn’t come back, later today is fine"


def test_second_words_go_first_when_room_is_short(tabs):
    roomy = tabs.tabRect(1).width()
    tabs.resize(330, 40)
    QApplication.processEvents()
    assert tabs.tabRect(1).width() < roomy
    assert tabs.tabRect(1).right() <= tabs.width()
    tabs.resize(680, 40)
    QApplication.processEvents()
    assert tabs.tabRect(1).width() == roomy


def test_tabs_grow_with_the_text_and_the_ring_goes_around_one(qapp, tabs):
    before = tabs.tabRect(0).width()
    apply_theme(qapp, load_theme("light", text_scale=1.5))
    assert tabs.tabRect(0).width() > before
    assert tabs.tabRect(0).contains(tabs.focus_rect())
    assert tabs.grab()

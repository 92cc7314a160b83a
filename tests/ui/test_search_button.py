"""What looks like a search field is a button that says its words and its keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mistakejournal.ui.search_button import SearchButton


@pytest.fixture
def search(qtbot):
    button = SearchButton("Search or jump to", "Ctrl+K")
    qtbot.addWidget(button)
    button.show()
    return button


def test_it_is_pressed_by_click_and_by_space(search):
    pressed = []
    search.clicked.connect(lambda: pressed.append(1))
    QTest.mouseClick(search, Qt.MouseButton.LeftButton)
    QTest.keyClick(search, Qt.Key.Key_Space)
    assert pressed == [1, 1]


def test_the_words_and_the_keys_have_room_beside_each_other(search):
    words = search.fontMetrics().horizontalAdvance("Search or jump toCtrl K")
    assert search.minimumSizeHint().width() > words


def test_in_the_rail_the_icon_stands_alone_and_the_words_are_its_tip(search):
    wide = search.grab().toImage()
    search.set_rail(True)
    assert search.sizeHint().width() == search.sizeHint().height()
    assert search.toolTip() == "Search or jump to"
    assert search.grab().toImage() != wide


@pytest.mark.parametrize("is_rail", [False, True])
def test_it_answers_the_pointer(qtbot, is_rail):
    search = SearchButton("Search or jump to", "Ctrl+K")
    qtbot.addWidget(search)
    search.set_rail(is_rail)
    plain = search.grab().toImage()
    search.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    assert search.grab().toImage() != plain

"""A banner keeps its words whole; its buttons go below when room is short."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mistakejournal.ui.widgets.banner import Banner
from mistakejournal.ui.widgets.button import Button


def test_the_button_goes_under_the_words_when_it_gets_narrow(qtbot):
    banner = Banner("You were away for 14 minutes", "Start again at the top.", icon="phone-incoming")
    qtbot.addWidget(banner)
    button = banner.add_action(Button("Start again at the top", "primary"))
    banner.show()
    places = []
    for width in (780, 420):
        banner.resize(width, banner.heightForWidth(width))
        QApplication.processEvents()
        places.append(button.mapTo(banner, button.rect().topLeft()).x())
    assert places[0] > 400
    assert places[1] < 100
    with qtbot.waitSignal(button.clicked):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_it_can_say_something_else(qtbot):
    banner = Banner("Away", "14 minutes", tone="clay")
    qtbot.addWidget(banner)
    banner.show()
    before = banner.sizeHint().height()
    banner.set_text("Back")
    QApplication.processEvents()
    assert banner.sizeHint().height() < before
    assert banner.accessibleName() == "Back"
    assert banner.grab()

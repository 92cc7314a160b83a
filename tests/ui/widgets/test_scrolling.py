"""An area scrolls what is in it and stays out of the way of the focus."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from mistakejournal.ui.theme import apply_theme, load_theme
from mistakejournal.ui.widgets.scrolling import ScrollArea


def shown(qtbot):
    inside = QLabel("\n".join("A line" for _ in range(60)))
    area = ScrollArea(inside)
    qtbot.addWidget(area)
    area.resize(200, 120)
    area.show()
    QApplication.processEvents()
    return area, inside


def test_what_is_inside_takes_its_width_and_is_scrolled(qtbot, light):
    area, inside = shown(qtbot)
    assert inside.width() == area.viewport().width()
    assert area.verticalScrollBar().maximum() > 0
    assert area.verticalScrollBar().width() == 12


def test_the_focus_never_stays_on_the_area(qtbot, light):
    area, _inside = shown(qtbot)
    assert area.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_the_bar_follows_the_theme(qapp, qtbot, light):
    area, _inside = shown(qtbot)
    dark = load_theme("dark")
    apply_theme(qapp, dark)
    assert dark.tokens["edge"] in area.verticalScrollBar().styleSheet()


def test_the_ground_shines_through_where_it_is_asked_for(qtbot, light):
    area, inside = shown(qtbot)
    area.show_ground()
    assert not area.viewport().autoFillBackground()
    assert not inside.autoFillBackground()

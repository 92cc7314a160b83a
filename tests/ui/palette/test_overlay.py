"""Ctrl+K covers the window, and leads back to where the cursor was."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from mistakejournal.services.incidents import start_incident
from mistakejournal.ui.palette.overlay import PaletteOverlay
from mistakejournal.ui.routes import Place
from mistakejournal.ui.theme import apply_theme, load_theme
from tests.ui import accessibility
from tests.ui.window import Window


def overlay(window: Window) -> PaletteOverlay | None:
    return window.main.findChild(PaletteOverlay)


@pytest.mark.row("L3")
def test_any_place_and_any_act_is_a_few_letters_away(window: Window) -> None:
    start_incident(window.desk, title="Old link in the newsletter")
    window.keys("Ctrl+K")
    window.type_into("What to find or do", "clie")
    window.keys("Return")
    assert overlay(window) is None
    assert window.main.place is Place.CLIENTS
    window.keys("Ctrl+K")
    window.type_into("What to find or do", "dark")
    window.click("Dark theme")
    assert window.main.theme.name == "dark"
    window.keys("Ctrl+K")
    window.type_into("What to find or do", "old link")
    window.click("~Old link in the newsletter")
    assert window.main.place is Place.JOURNAL


@pytest.mark.parametrize("way", ["Esc", "Ctrl+K", "beside"])
def test_leaving_it_leads_back_to_where_the_cursor_was(window: Window, way: str) -> None:
    before = window.find("Begin")
    before.setFocus()
    window.keys("Ctrl+K")
    cover = overlay(window)
    assert cover is not None
    assert QApplication.focusWidget() is cover.panel.field
    if way == "beside":
        QTest.mouseClick(cover, Qt.MouseButton.LeftButton, pos=cover.panel.geometry().center())
        assert overlay(window) is cover
        QTest.mouseClick(cover, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    else:
        window.keys(way)
    window.settle()
    assert overlay(window) is None
    assert QApplication.focusWidget() is before


def test_other_keys_do_not_reach_what_lies_below(window: Window) -> None:
    window.keys("Ctrl+K")
    cover = overlay(window)
    assert cover is not None
    QTest.keyClick(cover, Qt.Key.Key_Space)
    assert overlay(window) is cover


@pytest.mark.parametrize(("size", "scale"), [((1280, 800), 1.0), ((900, 640), 1.0), ((1280, 800), 2.0)])
def test_it_fits_its_window_and_keeps_the_rules(
    window: Window, qapp: QApplication, size: tuple[int, int], scale: float
) -> None:
    apply_theme(qapp, load_theme("dark", text_scale=scale))
    window.main.resize(*size)
    window.keys("Ctrl+K")
    window.main.resize(size[0] - 10, size[1])
    window.settle()
    cover = overlay(window)
    assert cover is not None
    assert cover.rect().contains(cover.panel.geometry())
    found = [*accessibility.names(cover), *accessibility.targets(cover), *accessibility.clipped(cover)]
    assert found == []
    assert isinstance(cover.grab().toImage().pixelColor(3, 3).name(), str)
    assert isinstance(cover, QWidget)


def test_the_panel_keeps_its_place_when_the_look_changes(window: Window, qapp: QApplication) -> None:
    window.keys("Ctrl+K")
    cover = overlay(window)
    assert cover is not None
    before = cover.panel.y()
    apply_theme(qapp, load_theme("dark"))
    window.settle()
    assert cover.panel.y() == before > 0


def test_its_shade_is_painted_anew_all_over_when_the_panel_grows_or_shrinks(window: Window) -> None:
    class Watch(QObject):
        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            if isinstance(event, QPaintEvent):
                painted.append(event.rect())
            return False

    window.keys("Ctrl+K")
    cover = overlay(window)
    assert cover is not None
    window.settle()
    painted: list[QRect] = []
    watch = Watch(cover)
    cover.installEventFilter(watch)
    height = cover.panel.height()
    window.type_into("What to find or do", "zzzz")
    window.settle()
    assert cover.panel.height() < height
    assert cover.rect() in painted

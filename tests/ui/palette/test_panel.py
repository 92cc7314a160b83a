"""The field keeps the keyboard; arrows and Tab choose, Enter or a click does it."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mistakejournal.ui.palette.panel import PalettePanel
from mistakejournal.ui.palette.row import PaletteRow
from tests.ui.window import Window


def test_arrows_and_tab_go_round_and_enter_does_it(window: Window, qtbot: QtBot) -> None:
    done: list[str] = []
    panel = PalettePanel(window.main.context, done.append)
    qtbot.addWidget(panel)
    left: list[bool] = []
    panel.left.connect(lambda: left.append(True))
    panel.show()
    for keys, at in (("Up", -1), ("Down", 0), ("Tab", 1), ("Shift+Tab", 0), ("Down", 1)):
        QTest.keySequence(panel.field, QKeySequence(keys))
        assert panel.chosen() is panel.findChildren(PaletteRow)[at], keys
    QTest.keySequence(panel.field, QKeySequence("Return"))
    assert (done, left) == (["today"], [True])


def test_a_click_does_it_too(window: Window, qtbot: QtBot) -> None:
    done: list[str] = []
    panel = PalettePanel(window.main.context, done.append)
    qtbot.addWidget(panel)
    panel.show()
    panel.findChildren(PaletteRow)[0].click()
    assert done == ["something_went_wrong"]


def test_what_nothing_holds_is_said_and_enter_waits(window: Window, qtbot: QtBot) -> None:
    panel = PalettePanel(window.main.context, lambda code: None)
    qtbot.addWidget(panel)
    panel.show()
    panel.field.setText("#nowhere")
    for keys in ("Return", "Down"):
        QTest.keySequence(panel.field, QKeySequence(keys))
    assert panel.isVisible()
    assert panel.chosen() is None


def test_it_is_never_taller_than_its_window(window: Window, qtbot: QtBot) -> None:
    panel = PalettePanel(window.main.context, lambda code: None)
    qtbot.addWidget(panel)
    panel.set_most(220)
    assert panel.minimumSizeHint().height() <= 220

"""The field keeps the keyboard; arrows and Tab choose, Enter or a click does it."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mistakejournal.services.clients import add_client
from mistakejournal.services.incidents import start_incident
from mistakejournal.ui.palette.entries import hits_for
from mistakejournal.ui.palette.panel import PalettePanel
from mistakejournal.ui.palette.row import PaletteRow
from mistakejournal.ui.theme import apply_theme, load_theme
from mistakejournal.ui.widgets.label import Label
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


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_that_nothing_was_found_is_read_in_full(window: Window, qtbot: QtBot, scale: float) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, load_theme("light", text_scale=scale))
    panel = PalettePanel(window.main.context, lambda code: None)
    qtbot.addWidget(panel)
    panel.setFixedWidth(round(620 * scale))
    panel.show()
    panel.field.setText("#nowhere")
    QApplication.processEvents()
    said = next(one for one in panel.findChildren(Label) if one.text().startswith("Nothing"))
    around = said.height() - said.contentsRect().height()
    assert around > 0
    assert said.contentsRect().height() >= said.fontMetrics().height()
    assert said.visibleRegion().boundingRect().height() == said.height()


def test_what_is_found_late_leaves_the_choice_where_it_was(window: Window, qtbot: QtBot) -> None:
    add_client(window.desk, "Podlove", "Ann")
    start_incident(window.desk, title="Podcast link of last week")
    panel = PalettePanel(window.main.context, lambda code: None)
    qtbot.addWidget(panel)
    panel.show()
    panel._beside.quickly = lambda read: None  # type: ignore[assignment]  # a journal that takes its time
    panel.field.setText("pod")
    QTest.keySequence(panel.field, QKeySequence("Up"))
    chosen = panel.chosen()
    assert chosen is not None
    assert chosen.entry.title == "Podlove"
    assert hits_for(window.desk, "pod")
    qtbot.waitUntil(lambda: any("Podcast" in row.entry.title for row in panel.findChildren(PaletteRow)))
    chosen = panel.chosen()
    assert chosen is not None
    assert chosen.entry.title == "Podlove"


def test_in_a_low_window_the_chosen_row_is_in_view_from_the_first_letter(
    window: Window, qtbot: QtBot
) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, load_theme("light", text_scale=2.0))
    for number in range(4):
        start_incident(window.desk, title=f"Podcast link {number}")
    panel = PalettePanel(window.main.context, lambda code: None)
    qtbot.addWidget(panel)
    panel.setFixedWidth(620)
    panel.set_most(540)
    panel.show()
    QApplication.processEvents()
    for typed in ("p", "po", "pod", "podcast"):
        panel.field.setText(typed)  # faster than a frame
    QApplication.processEvents()
    chosen = panel.chosen()
    assert chosen is panel._rows[0]
    assert chosen.visibleRegion().boundingRect().height() == chosen.height()

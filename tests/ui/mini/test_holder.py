"""One mini runner beside the window."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QApplication

from mistakejournal.ui.mini.holder import MiniHolder
from mistakejournal.ui.routes import Place
from mistakejournal.ui.theme.veil import is_veiled
from tests.ui.mini.conftest import mini_of
from tests.ui.window import Window


def test_a_second_wish_brings_the_first_to_the_front(window: Window, run_id: str) -> None:
    mini = mini_of(window)
    window.main.activateWindow()
    window.main.context.mini_wanted.emit(run_id)
    window.settle()
    assert mini_of(window) is mini
    assert len(window.main.findChildren(MiniHolder)) == 1


def test_the_key_for_the_bad_day_opens_pause_in_the_window(window: Window, run_id: str) -> None:
    window.keys("F8")
    assert window.main.place is Place.FLOW
    assert window.main.isActiveWindow()


@pytest.mark.row("P4")
def test_sharing_the_screen_hides_in_it_by_the_same_key(window: Window, run_id: str) -> None:
    window.keys("F2")
    assert is_veiled()
    window.keys("F2")
    assert not is_veiled()


@pytest.mark.row("N2")
def test_it_is_locked_from_by_the_same_key(window: Window, run_id: str) -> None:
    wanted: list[bool] = []
    window.main.context.lock_wanted.connect(lambda: wanted.append(True))
    window.main.deeds.actions["lock"].setVisible(True)  # as with a passphrase
    window.keys("Ctrl+L")
    assert wanted == [True]


def test_it_is_closed_with_the_window_alone(window: Window, run_id: str) -> None:
    mini = mini_of(window)
    QApplication.sendEvent(mini, QHideEvent())  # nothing of the main window
    assert window.main.findChild(MiniHolder).mini is mini
    window.front = None
    window.main.hide()
    assert window.main.findChild(MiniHolder).mini is None
    window.main.show()


def test_a_place_it_leads_to_comes_up_in_the_window(window: Window, run_id: str) -> None:
    window.main.context.go(Place.INSPECTOR)
    window.settle()
    assert window.main.place is Place.INSPECTOR
    assert window.main.isActiveWindow()

"""Every key stands on one page, as it is set."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QScrollArea

from mistakejournal.services.preferences import change_settings
from mistakejournal.ui.keyboard_map import KeyboardMap, key_words
from tests.ui import accessibility
from tests.ui.window import Window


@pytest.mark.parametrize("key", ["F1", "?"])
def test_a_key_shows_all_keys(window: Window, key: str) -> None:
    window.keys(key)
    window.sees(
        "Something went wrong",
        "F8",
        "Ctrl+K",
        "Called away",
        "Tick the step and move on",
        "Duplicate the step",
    )
    window.keys("Esc")
    assert not window.has("Called away")


def test_a_key_she_chose_is_shown_and_works(window: Window) -> None:
    desk = window.desk
    window.main.context.perform(lambda: change_settings(desk, wrong_key="F9"))
    window.keys("F1")
    window.sees("F9")
    window.keys("Esc")
    window.main.activateWindow()
    window.settle()
    window.keys("F9")
    assert window.main.place == "flow"


def test_the_arrow_keys_scroll(window: Window) -> None:
    window.main.resize(900, 400)
    window.keys("F1")
    keys = QApplication.activeModalWidget()
    assert isinstance(keys, KeyboardMap)
    bar = keys.findChild(QScrollArea).verticalScrollBar()
    window.keys("Down", "Down", "PgDown")
    assert bar.value() > 0
    window.keys("PgUp", "Up", "Up")
    assert bar.value() == 0
    assert accessibility.complaints(keys) == []
    window.keys("Esc")


def test_keys_are_written_as_the_system_writes_them() -> None:
    assert key_words("Ctrl+K") in ("Ctrl+K", "⌘K")

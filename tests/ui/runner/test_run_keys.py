"""The keys of a run: letters without modifiers, and none while a field is typed in."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from mistakejournal.ui.runner.run_keys import RunKey, run_key

NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


def key(code: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, *, held: bool = False) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, code, modifiers, "", held)


@pytest.mark.parametrize(
    ("code", "asked"),
    [
        (Qt.Key.Key_Space, RunKey.TICK),
        (Qt.Key.Key_J, RunKey.DOWN),
        (Qt.Key.Key_K, RunKey.UP),
        (Qt.Key.Key_S, RunKey.SKIP),
        (Qt.Key.Key_N, RunKey.NOTE),
        (Qt.Key.Key_P, RunKey.AWAY),
        (Qt.Key.Key_G, RunKey.CATCH),
    ],
)
def test_each_key_asks_for_its_act(code: Qt.Key, asked: RunKey) -> None:
    assert run_key(key(code), typing=False) is asked
    assert run_key(key(code), typing=True) is None
    assert run_key(key(code, CTRL), typing=False) is None


def test_a_held_key_only_moves() -> None:
    assert run_key(key(Qt.Key.Key_Space, held=True), typing=False) is None
    assert run_key(key(Qt.Key.Key_P, held=True), typing=False) is None
    assert run_key(key(Qt.Key.Key_Down, held=True), typing=False) is RunKey.DOWN


def test_a_line_is_left_by_esc_and_a_link_pasted_from_outside_a_field() -> None:
    assert run_key(key(Qt.Key.Key_Escape), typing=True) is RunKey.CLOSE
    assert run_key(key(Qt.Key.Key_V, CTRL), typing=False) is RunKey.PASTE
    assert run_key(key(Qt.Key.Key_V, CTRL), typing=True) is None

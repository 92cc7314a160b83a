"""Key and act stand together."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from mistakejournal.ui.widgets.key_hint import KeyHint


def test_the_key_comes_first(qtbot):
    hint = KeyHint("Space", "tick")
    qtbot.addWidget(hint)
    assert [label.text() for label in hint.findChildren(QLabel)] == ["Space", "tick"]
    assert len(KeyHint("Esc").findChildren(QLabel)) == 1

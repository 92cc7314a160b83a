"""A short answer that need not be as wide as the page."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from mistakejournal.ui.theme import apply_theme, load_theme
from mistakejournal.ui.wizard.parts.narrow import Narrow


def test_it_keeps_to_the_left_and_grows_with_the_text(qtbot, qapp):
    field = QLineEdit()
    narrow = Narrow(field)
    qtbot.addWidget(narrow)
    narrow.resize(800, 40)
    narrow.show()
    before = field.width()
    assert before < 400
    assert field.x() == 0
    apply_theme(qapp, load_theme("light", text_scale=2.0))
    assert field.maximumWidth() == 2 * before

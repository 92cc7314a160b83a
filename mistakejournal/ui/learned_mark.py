"""The sprout with the number of learned steps, beside the second line of a row."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.label import Label
from mistakejournal.words.checklists import learned_words


def learned_mark(count: int) -> QWidget | None:
    """Give the sprout with the number of learned steps, where there are any."""
    if not count:
        return None
    whole = QWidget()
    whole.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)  # a row that opens takes its clicks
    line = QHBoxLayout(whole)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(6)
    line.addWidget(IconLabel("sprout", "accent_text", 14))
    line.addWidget(Label(learned_words(count), "small", "accent_text"))
    return whole

"""The one tinted card on top of Today: what comes first."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from .button import Button
from .icon_label import IconLabel
from .panel import Panel
from .row import Row


class NextCard(Panel):
    """A title, a sentence, and one button."""

    opened = Signal()

    def __init__(self, button: str, *, parent: QWidget | None = None) -> None:
        super().__init__("accent", parent=parent)
        self._button = Button(button, "primary")
        self._button.clicked.connect(self.opened)
        self._row = Row(
            "",
            " ",
            leading=IconLabel("life-buoy", "accent_text", 22),
            trailing=[self._button],
            hairline=False,
            title_style="strong",
        )
        self._row.second.set_style("body")  # what comes next is the sentence of the day, not a detail
        self.add(self._row)
        self.wear()

    def restyle(self) -> None:
        """Leave little air over and under the row, which has its own."""
        theme = self.theme
        self.body.setContentsMargins(theme.space(20), theme.space(7), theme.space(16), theme.space(7))

    def show_words(self, title: str, text: str) -> None:
        """Say what comes first, and why."""
        self._row.set_title(title)
        self._row.set_second(text)
        self._button.setAccessibleDescription(title)

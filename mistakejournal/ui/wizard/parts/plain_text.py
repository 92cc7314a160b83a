"""Text that reads like print and can be typed into where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSizeF, Qt, Signal

from mistakejournal.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

_RULES = """
QTextEdit {{ background: transparent; border: 1px solid transparent; border-radius: 8px; padding: 0; }}
QTextEdit:hover {{ border-color: {edge}; }}
QTextEdit:focus {{ background: {raised}; border: 2px solid {focus}; padding: 0; }}
"""
_AIR = 2
_SMALLEST = 28


class PlainText(TextField):
    """As high as what is written in it; it never scrolls by itself."""

    def rules(self) -> str:
        """Look like text until it is used."""
        return super().rules() + _RULES.format(**self.theme.tokens)

    def _grow(self, _size: QSizeF | None = None) -> None:
        margin = round(self.document().documentMargin())
        wanted = round(self.document().size().height()) - 2 * margin
        least = self._lines[0] * self.theme.line_height("body")
        self.setFixedHeight(max(max(wanted, least) + 2 * margin + _AIR, _SMALLEST))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


class PlainLine(PlainText):
    """Wraps where a line is full; Enter is the end of it and makes no new line."""

    returned = Signal()

    def __init__(
        self, text: str = "", placeholder: str = "", *, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, placeholder, name=name, min_lines=1, parent=parent)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer Enter; all else is typing."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                event.ignore()
            else:
                self.returned.emit()
            return
        super().keyPressEvent(event)

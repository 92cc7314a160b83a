"""The incident's name: reads like a heading, can be typed into."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame, QWidget

from mistakejournal.ui.theme.paint import painting
from mistakejournal.ui.theme.rules import wear_rules
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.theme.veil import veiled
from mistakejournal.ui.widgets.line_field import LONGEST

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

_RULES = """
QLineEdit {{ background: transparent; border: 1px solid transparent; padding: 0 {pad}px; color: {text};
    placeholder-text-color: {text}; }}
QLineEdit:hover {{ border-color: {edge}; }}
QLineEdit:focus {{ background: {raised}; border: 2px solid {focus}; padding: 0 {pad_in}px;
    placeholder-text-color: {text3}; }}
"""
_PAD = 6
_CURSOR = 6
"""Room that Qt keeps on both sides of the text for the cursor."""
_LOOKED_AT = 200
"""Letters of a title that are measured: hers may be as long as a page."""


class TitleField(Themed, QLineEdit):
    """Empty, it shows the title made from the incident."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._made = ""
        self.setMaxLength(LONGEST)
        self.setAccessibleName(self.tr("Title of this incident"))
        self.wear()

    def show_title(self, given: str, made: str) -> None:
        """Show the title she gave, or the one made for her; leave a field alone that has the cursor."""
        self._made = made
        self._show_made()
        if not self.hasFocus() and self.text() != given:
            self.setText(given)
            self.setCursorPosition(0)
        self.setToolTip(given or made)

    def shown_title(self) -> str:
        """Give her title as it is painted while the cursor is elsewhere: what lacks room ends in dots."""
        metrics, room = self.fontMetrics(), self.width() - 2 * _PAD - _CURSOR
        return metrics.elidedText(veiled(self.text()[:_LOOKED_AT]), Qt.TextElideMode.ElideRight, room)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a title that has no room with dots: Qt by itself cuts it inside a letter."""
        shown = self.shown_title()
        if self.hasFocus() or shown == self.text():
            super().paintEvent(event)
            return
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        with painting(self) as painter:
            self.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, option, painter, self)
            room = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
            painter.setFont(self.font())
            painter.setPen(self.theme.color("text"))
            metrics = self.fontMetrics()
            top = room.y() + (room.height() - metrics.height() + 1) // 2  # where Qt puts the line
            painter.drawText(room.x() + _CURSOR // 2 - 1, top + metrics.ascent(), shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the made title anew."""
        super().resizeEvent(event)
        self._show_made()

    def _show_made(self) -> None:
        """Show the made title up to a word; Qt by itself cuts inside one, and inside a time."""
        metrics, room = self.fontMetrics(), self.width() - 2 * _PAD - _CURSOR
        shown = self._made[:_LOOKED_AT]
        while metrics.horizontalAdvance(shown) > room and " " in shown.strip("…"):
            shown = shown.rpartition(" ")[0].rstrip(" ,;:.…") + "…"
        self.setPlaceholderText(shown)

    def restyle(self) -> None:
        """Look like a heading until it is used."""
        self.setFont(self.theme.font("heading"))
        self.setFixedHeight(max(28, self.theme.px(28)))
        wear_rules(self, _RULES.format(**self.theme.tokens, pad=_PAD - 3, pad_in=_PAD - 4))

"""A filled box: it means that this is the one thing."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from mistakejournal.ui.theme.paint import box, painting
from mistakejournal.ui.theme.themed import Themed

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

W = TypeVar("W", bound=QWidget)

# for each tone its fill and its border, "" being none
_TONES = {
    "accent": ("accent_tint", ""),
    "amber": ("amber_tint", ""),
    "clay": ("clay_tint", ""),
    "sunken": ("sunken", ""),
    "raised": ("raised", "line"),
}
_RADIUS = 12


class Panel(Themed, QWidget):
    """Tones: accent, amber, clay, sunken, raised. At most one accent and one amber panel a page."""

    def __init__(self, tone: str = "sunken", *, padding: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone, self._padding = tone, padding
        self.body = QVBoxLayout(self)
        self.body.setSpacing(0)
        self.wear()

    def add(self, widget: W, *, gap: int = 8) -> W:
        """Put a widget under the others, ``gap`` px below; one of fixed width keeps to the left."""
        if self.body.count():
            self.body.addSpacing(self.theme.space(gap))
        fixed = widget.sizePolicy().horizontalPolicy() in (
            QSizePolicy.Policy.Fixed,
            QSizePolicy.Policy.Maximum,
        )
        self.body.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft if fixed else Qt.AlignmentFlag(0))
        return widget

    def set_tone(self, tone: str) -> None:
        """Fill it with another colour."""
        self._tone = tone
        self.update()

    def restyle(self) -> None:
        """Keep the content off the edge."""
        edge = self.theme.space(self._padding)
        self.body.setContentsMargins(edge, edge, edge, edge)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box."""
        fill, border = _TONES[self._tone]
        line = self.theme.color(border) if border else None
        with painting(self) as painter:
            box(painter, QRectF(self.rect()), _RADIUS, fill=self.theme.color(fill), border=line)

"""A line as thin as the screen allows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QSizePolicy, QWidget

from mistakejournal.ui.theme.paint import hairline, painting
from mistakejournal.ui.theme.themed import Themed

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class Hairline(Themed, QWidget):
    """Parts what belongs to different things."""

    def __init__(self, *, vertical: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        across, along = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding
        if vertical:
            self.setFixedWidth(1)
            self.setSizePolicy(across, along)
        else:
            self.setFixedHeight(1)
            self.setSizePolicy(along, across)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line."""
        with painting(self) as painter:
            hairline(painter, QRectF(self.rect()), self.theme.color("line"))

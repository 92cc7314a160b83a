"""What stands in line with the words of rows that have a ground of their own."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.row import OpenRow


class Inset(Themed, QWidget):
    """Holds a widget as far from both edges as a row holds its words."""

    def __init__(self, held: QWidget, *, left: bool = False, parent: QWidget | None = None) -> None:
        """Hold a widget in its whole width, or at the `left` in its own."""
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.addWidget(held, 0, Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag(0))
        self.wear()

    def restyle(self) -> None:
        """Keep the distance of the rows."""
        side = self.theme.space(OpenRow.side)
        self._column.setContentsMargins(side, 0, side, 0)

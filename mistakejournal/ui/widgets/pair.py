"""Two fields in one line, where there is room."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from .side_by_side import SideBySide


class Pair(QWidget):
    """Side by side, or under each other below a width (px at 100 percent)."""

    def __init__(
        self,
        left: QWidget,
        right: QWidget,
        *,
        stretch: tuple[int, int] = (1, 1),
        stack_below: int = 520,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        layout = SideBySide(stack_below=stack_below, parent=self)
        layout.add(left, stretch=stretch[0])
        layout.add(right, stretch=stretch[1])
        for widget in (left, right):  # one with more lines is higher than its neighbour
            layout.setAlignment(widget, Qt.AlignmentFlag.AlignTop)

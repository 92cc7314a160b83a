"""A splitter parted by a hairline that is easy to take hold of."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

from mistakejournal.ui.theme import current_theme
from mistakejournal.ui.theme.paint import hairline, painting

_HOLD = 9


class Seam(QSplitterHandle):
    """The line between the halves; nine px take the mouse."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line in the middle."""
        with painting(self) as painter:
            rect = QRectF(self.width() // 2, 0, 1, self.height())
            hairline(painter, rect, current_theme().color("line"))


class Halves(QSplitter):
    """A list at the left and what it opens at the right; only the right one grows with the window."""

    def __init__(self, left: QWidget, right: QWidget, parent: QWidget | None = None) -> None:
        """Part `left` and `right`; neither can be pushed shut."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setHandleWidth(_HOLD)
        self.setChildrenCollapsible(False)
        self.addWidget(left)
        self.addWidget(right)
        self.setStretchFactor(0, 0)
        self.setStretchFactor(1, 1)

    def createHandle(self) -> QSplitterHandle:
        """Make our own line."""
        return Seam(self.orientation(), self)

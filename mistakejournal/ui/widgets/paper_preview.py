"""Printed pages as they will lie on the desk: white, under each other, as wide as there is room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPageLayout, QPainter
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from mistakejournal.ui.theme.paint import box, painting
from mistakejournal.ui.theme.themed import Themed

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from mistakejournal.ui.printing import Print

_WIDTH, _GAP = 360, 12


class PaperPreview(Themed, QLabel):
    """Paints the pages from the layout that is printed, so that nothing can differ."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._print: Print | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.wear()

    def show_print(self, printed: Print, name: str, words: str) -> None:
        """Show these pages; a screen reader says `name` and reads `words`."""
        self._print = printed
        self.setAccessibleName(name)
        self.setAccessibleDescription(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for a width at which the words can be read."""
        width = self.theme.px(_WIDTH)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Ask for no more than a glance needs."""
        return QSize(120, 80)

    def heightForWidth(self, width: int) -> int:
        """Give the height of all pages at a width."""
        if self._print is None:
            return 0
        return self._print.pages * (self._page_height(width) + _GAP) - _GAP

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the pages, with their margins."""
        if self._print is None:
            return
        height = self._page_height(self.width())
        scale = self.width() / self._full_width()
        margins = self._print.layout.margins(QPageLayout.Unit.Point)
        with painting(self) as painter:
            for page in range(self._print.pages):
                sheet = QRectF(0, page * (height + _GAP), self.width(), height)
                box(painter, sheet, 2, fill=QColor("white"), border=self.theme.color("field_line"))
                painter.save()
                painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
                painter.translate(sheet.topLeft())
                painter.scale(scale, scale)
                painter.translate(margins.left(), margins.top())
                self._print.paint(painter, page)
                painter.restore()

    def _page_height(self, width: int) -> int:
        assert self._print is not None
        size = self._print.layout.fullRect(QPageLayout.Unit.Point).size()
        return round(width * size.height() / size.width())

    def _full_width(self) -> float:
        assert self._print is not None
        return self._print.layout.fullRect(QPageLayout.Unit.Point).width()

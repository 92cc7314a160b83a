"""A question with more rows than a small window has room for: they scroll, its buttons stay in sight."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from mistakejournal.ui.widgets.dialog import Dialog
from mistakejournal.ui.widgets.scrolling import ScrollArea

W = TypeVar("W", bound=QWidget)

_WIDTH, _AROUND, _LEAST = 480, 190, 160
"""Its width, what stands around the rows, and the least height of these, in px at 100 percent."""
_EDGES = 2 * 24


class FormDialog(Dialog):
    """As high as its rows need; higher than the window behind it, it scrolls."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        """Show no rows yet."""
        self._area: ScrollArea | None = None
        self._rows: QWidget | None = None
        super().__init__(title, width=_WIDTH, parent=parent)

    def add_form(self, form: W) -> W:
        """Take the rows; `fit` is called when others of them are shown."""
        self._rows = form
        self._area = self.add(ScrollArea(form))
        self._area.show_ground()
        return form

    def fit(self) -> None:
        """Take the height that the rows need now."""
        if self._area is not None and self.isVisible():
            QTimer.singleShot(0, self, self._fit)  # rows that were shown or hidden have their sizes by then

    def restyle(self) -> None:
        """Grow with the text."""
        super().restyle()
        if self._area is not None:
            self.fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Take the right height from the start."""
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        area, form, theme = self._area, self._rows, self.theme
        layout = form.layout() if form is not None else None
        if area is None or layout is None:
            return
        layout.activate()
        width = theme.px(_WIDTH) - theme.space(_EDGES)
        wide = layout.hasHeightForWidth()
        wanted = layout.totalHeightForWidth(width) if wide else layout.totalSizeHint().height()
        parent = self.parentWidget()
        room = (parent.height() if parent else wanted + theme.px(_AROUND)) - theme.px(_AROUND)
        area.setFixedHeight(max(min(wanted, room), theme.px(_LEAST)))
        self.adjustSize()

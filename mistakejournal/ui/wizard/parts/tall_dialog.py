"""A dialog as tall as its words, up to the window's height; from there on they scroll."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from mistakejournal.ui.widgets.dialog import Dialog
from mistakejournal.ui.widgets.laying_out import lay_out_now
from mistakejournal.ui.widgets.scrolling import ScrollArea

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

_ROOM = 0.94
"""How much of the window it may cover."""


class TallDialog(Dialog):
    """What stands in `inside` may come and go while it is open; `take_room` is called then."""

    def __init__(self, title: str, inside: QWidget, width: int, parent: QWidget) -> None:
        """Stand over the window of `parent`; `width` is in px at 100 percent, less where that is narrower."""
        super().__init__(title, width=0, parent=parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._window, self._inside, self._wanted = parent.window(), inside, width
        self._area = self.add(ScrollArea(inside))

    def showEvent(self, event: QShowEvent) -> None:
        """Take the room that the words need."""
        super().showEvent(event)
        self.take_room()

    def take_room(self) -> None:
        """Be as tall as the words need now."""
        if not self.isVisible():
            return
        most = self._window.size() * _ROOM
        self.resize(min(self.theme.px(self._wanted), most.width()), self.height())
        lay_out_now()
        seen = self._area.viewport()
        missing = self._inside.heightForWidth(seen.width()) - seen.height()
        self.resize(self.width(), min(self.height() + missing, most.height()))

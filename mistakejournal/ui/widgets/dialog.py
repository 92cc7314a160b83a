"""A question in its own window."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.theme.veil import IN_QUESTIONS, window_title

from .focus_ring import FocusRing
from .label import Label
from .scrolling import ScrollArea

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

W = TypeVar("W", bound=QWidget)
_ROOM = 0.94
"""How much of the window a large one may cover, and of the screen any."""


class Dialog(Themed, QDialog):
    """The title is its accessible name; Esc leaves it; ``width`` is in px at 100 percent."""

    def __init__(
        self, title: str, *, text: str = "", width: int = 440, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._width = width
        self._scrolled: ScrollArea | None = None
        self._title = title
        self.setAccessibleName(title)
        self.setModal(True)
        self._column = QVBoxLayout(self)
        self._column.addWidget(Label(title, "subtitle", wrap=True))
        if text:
            self._column.addWidget(Label(text, "body", "text2", wrap=True))
            self.setAccessibleDescription(text)
        self._ring = FocusRing(self)
        if parent is not None:
            self.addActions([act for act in parent.window().actions() if act.data() == IN_QUESTIONS])
        self.wear()

    def add(self, widget: W) -> W:
        """Put a widget under the others; one of fixed width keeps to the left."""
        fixed = widget.sizePolicy().horizontalPolicy() in (
            QSizePolicy.Policy.Fixed,
            QSizePolicy.Policy.Maximum,
        )
        self._column.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft if fixed else Qt.AlignmentFlag(0))
        return widget

    def add_scrolled(self, widget: QWidget) -> ScrollArea:
        """Put in what scrolls where the window is too low for all of it; the rest stays in view."""
        self._scrolled = self.add(ScrollArea(widget))
        self._column.setStretchFactor(self._scrolled, 1)
        return self._scrolled

    def add_buttons(self, *buttons: QPushButton) -> None:
        """Put the buttons into the last line, on the right; Enter presses the last one."""
        line = QHBoxLayout()
        line.setSpacing(self.theme.space(8))
        line.addStretch(1)
        for button in buttons:
            line.addWidget(button)
        self._column.addSpacing(self.theme.space(8))
        self._column.addLayout(line)
        if buttons:
            buttons[-1].setDefault(True)

    def be_large(self, width: int, height: int) -> None:
        """Be so large, in px at 100 percent, and leave some of the window it stands over in view."""
        most = self._most()
        self.setMinimumWidth(min(self.theme.px(width), most.width()))
        self.resize(self.minimumWidth(), min(self.theme.px(height), most.height()))

    def make_room(self) -> None:
        """Be as high as wrapped words need: Qt measures them at another width than it then gives."""
        self._column.activate()
        needed = self._column.minimumHeightForWidth(self.width())
        if self._scrolled is not None and self._scrolled.isVisibleTo(self):
            needed = max(needed, min(needed + self._hidden_height(self._scrolled), self._most().height()))
        if self.height() < needed:
            self.resize(self.width(), needed)

    def _hidden_height(self, area: ScrollArea) -> int:
        """Give how much higher an area would have to be than its least, to show all that is in it."""
        edges, inside = self._column.contentsMargins(), area.widget()
        assert inside is not None
        # narrower by the bar: Qt keeps one that only its own width makes needed
        bar = area.verticalScrollBar().sizeHint().width()
        height = inside.heightForWidth(self.width() - edges.left() - edges.right() - bar)
        return max(0, height - area.minimumSizeHint().height())

    def _most(self) -> QSize:
        """Give how large it may be so that some of the window it stands over stays in view."""
        parent = self.parentWidget()
        return (parent.window().size() if parent else self.screen().availableSize()) * _ROOM

    def showEvent(self, event: QShowEvent) -> None:
        """Make room for all words."""
        self.make_room()
        super().showEvent(event)

    def restyle(self) -> None:
        """Keep the content off the edge, and the title neutral while that is wanted."""
        self.setWindowTitle(window_title(self._title))
        theme = self.theme
        edge = theme.space(24)
        self._column.setContentsMargins(edge, edge, edge, edge)
        self._column.setSpacing(theme.space(12))
        screen = round(self.screen().availableSize().width() * _ROOM)
        self.setMinimumWidth(min(theme.px(self._width), screen))

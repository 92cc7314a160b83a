"""What scrolls: an area without a frame, and the narrow bar that every list and text has."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QScrollArea, QScrollBar, QWidget

from mistakejournal.ui.theme.rules import bar_rules, wear_rules
from mistakejournal.ui.theme.themed import Themed

_LINES = {Qt.Key.Key_Down: 3, Qt.Key.Key_Up: -3, Qt.Key.Key_PageDown: 30, Qt.Key.Key_PageUp: -30}


class ScrollBar(Themed, QScrollBar):
    """Narrow and round."""

    def __init__(
        self, way: Qt.Orientation = Qt.Orientation.Vertical, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(way, parent)
        self.wear()

    def restyle(self) -> None:
        """Take the colours from the theme."""
        wear_rules(self, bar_rules(self.theme))


def scrolls_downwards(area: QAbstractScrollArea) -> None:
    """Give an area our bar at its side, and none below: what is in it takes its width."""
    area.setVerticalScrollBar(ScrollBar(parent=area))
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFrameShape(QFrame.Shape.NoFrame)


class ScrollArea(QScrollArea):
    """Holds one widget as wide as itself. The focus goes to what is inside, never to the area."""

    def __init__(self, inside: QWidget, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inside = inside
        self._ground = QWidget()  # PySide meets every kind of widget when it is asked for Qt's own, 30 ms
        scrolls_downwards(self)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setViewport(self._ground)
        self.setWidget(inside)
        self.setWidgetResizable(True)

    def scroll_by_key(self, event: QKeyEvent) -> bool:
        """Scroll where it is an arrow or page key, on a page of words; tell whether it was one."""
        lines = _LINES.get(Qt.Key(event.key()))
        if lines is not None:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + lines * bar.singleStep())
        return lines is not None

    def show_ground(self) -> None:
        """Let what is behind it shine through."""
        for one in (self, self._ground, self._inside):
            one.setAutoFillBackground(False)

"""What was just done, with a way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mistakejournal.ui.theme.paint import box, painting
from mistakejournal.ui.theme.themed import Themed

from .announcement import announce
from .button import Button
from .icon_button import IconButton
from .icon_label import IconLabel
from .label import Label

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_RADIUS, _WIDEST, _EDGE = 12, 628, 24


class Toast(Themed, QWidget):
    """Lies over the bottom of its window until it is closed or replaced: nobody has to be quick."""

    undone = Signal()
    closed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._clearance = 0
        self._icon = IconLabel("circle-check", "text2")
        self._text = Label("", "body", wrap=True)
        self._undo = Button(self.tr("Undo"), "link", height=30)
        self._close = IconButton("x", self.tr("Close"), size=28)
        self._row = QHBoxLayout(self)
        for widget in (self._icon, self._text, self._undo, self._close):
            self._row.addWidget(widget, 1 if widget is self._text else 0)
        self._undo.clicked.connect(self._take_back)
        self._close.clicked.connect(self.dismiss)
        window.installEventFilter(self)
        self.hide()
        self.wear()

    def show_message(self, text: str, *, undo: bool = False) -> None:
        """Say what was done, and offer to take it back."""
        self._text.setText(text)
        self._icon.set_icon("undo-2" if undo else "circle-check")
        self._undo.setVisible(undo)
        self.place()
        self.show()
        self.raise_()
        announce(self, text)

    def dismiss(self) -> None:
        """Go away."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def set_clearance(self, height: int) -> None:
        """Keep clear of a footer of this height, in px."""
        self._clearance = height
        self.place()

    def place(self) -> None:
        """Take the place over the bottom of the window."""
        window = self.parentWidget()
        assert window is not None
        edge = self.theme.space(_EDGE)
        width = min(self.theme.px(_WIDEST), window.width() - 2 * edge)
        height = max(self._row.totalHeightForWidth(width), self.theme.px(44))
        top = window.height() - self._clearance - edge - height
        self.setGeometry((window.width() - width) // 2, top, width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the bottom when the window changes its size."""
        if event.type() == QEvent.Type.Resize:
            self.place()
        return super().eventFilter(watched, event)

    def restyle(self) -> None:
        """Keep the content off the edge."""
        space = self.theme.space
        self._row.setContentsMargins(space(14), space(6), space(8), space(6))
        self._row.setSpacing(space(10))
        self.place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground."""
        color = self.theme.color
        with painting(self) as painter:
            box(painter, QRectF(self.rect()), _RADIUS, fill=color("raised"), border=color("edge"))

    def _take_back(self) -> None:
        self.dismiss()
        self.undone.emit()

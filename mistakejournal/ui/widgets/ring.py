"""The ring around what has the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QWidget
from shiboken6 import isValid

from mistakejournal.ui.theme.paint import box, painting
from mistakejournal.ui.theme.themed import Themed

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_WIDTH, _GAP = 2, 2
_MOVING = frozenset(
    {
        QEvent.Type.Move,
        QEvent.Type.Resize,
        QEvent.Type.Show,
        QEvent.Type.Hide,
        QEvent.Type.EnabledChange,
        QEvent.Type.LayoutRequest,
    }
)


def is_alive(widget: QWidget) -> bool:
    """Say whether Qt still has the widget behind a Python object."""
    return bool(isValid(widget))  # type: ignore[no-untyped-call]  # the stubs give it no types


class Ring(Themed, QWidget):
    """Lies over the window, lets every click through and stays around its target when that moves.

    A target may say its ``focus_radius`` and its ``focus_rect()``.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        self.wear()

    def target(self) -> QWidget | None:
        """Give what the ring is around."""
        return self._target if self._target is not None and is_alive(self._target) else None

    def show_around(self, target: QWidget | None) -> None:
        """Go to another widget, or nowhere."""
        for watched in filter(is_alive, self._watched):
            watched.removeEventFilter(self)
        self._watched.clear()
        before = self.target()
        if before is not None:
            before.destroyed.disconnect(self.follow)
        self._target = target
        if target is not None:
            target.destroyed.connect(self.follow)
            widget: QWidget | None = target
            while widget is not None and widget is not self.parentWidget():
                widget.installEventFilter(self)
                self._watched.append(widget)
                widget = widget.parentWidget()
        self.follow()

    def follow(self) -> None:
        """Take the place of the target; hide where it cannot be seen."""
        window, target = self.parentWidget(), self.target()
        if target is None or window is None or not target.isVisible():
            self.hide()
            return
        inner = target.focus_rect() if hasattr(target, "focus_rect") else target.rect()
        place = QRect(target.mapTo(window, QPoint(0, 0)) + inner.topLeft(), inner.size())
        edge = _WIDTH + _GAP
        self.setGeometry(place.adjusted(-edge, -edge, edge, edge))
        self._seen = self._visible_part(target, window).translated(-self.pos()).intersected(self.rect())
        self.setVisible(not self._seen.isEmpty())
        self.raise_()
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the target and what it lies in."""
        if event.type() in _MOVING and self._target is not None:
            self.follow()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ring."""
        target = self.target()
        if target is None:
            return
        radius = getattr(target, "focus_radius", 8) + _GAP + _WIDTH
        with painting(self) as painter:
            painter.setClipRect(self._seen)
            box(painter, QRectF(self.rect()), radius, border=self.theme.color("focus"), width=_WIDTH)

    def _visible_part(self, target: QWidget, window: QWidget) -> QRect:
        """Give what no scroll area around the target cuts off."""
        seen = window.rect()
        widget = target.parentWidget()
        while widget is not None and widget is not window:
            around = widget.parentWidget()
            if isinstance(around, QAbstractScrollArea) and around.viewport() is widget:
                seen = seen.intersected(QRect(widget.mapTo(window, QPoint(0, 0)), widget.size()))
            widget = around
        return seen

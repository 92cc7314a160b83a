"""A figure in the window: its numbers are gone through by arrow keys, and each opens its rows."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from mistakejournal.ui.patterns.figure import Figure
from mistakejournal.ui.patterns.ink import height_of, width_of, write
from mistakejournal.ui.patterns.spot import Spot
from mistakejournal.ui.routes import Route
from mistakejournal.ui.theme.paint import box, painting
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.announcement import announce
from mistakejournal.ui.widgets.enter_press import EnterPress

_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
_LEAST, _USUAL = 200, 400
_AROUND, _RING = 3, 2
_BUBBLE_SIDE, _BUBBLE_HIGH, _BUBBLE_OFF, _RADIUS = 8, 26, 4, 6
_BY_MOUSE = Qt.FocusReason.MouseFocusReason


class FigureView(EnterPress, Themed, QAbstractButton):
    """One stop of Tab. A screen reader says the title, then number after number."""

    own_focus = True
    opened = Signal(Route)
    """The rows behind a number are to be shown."""
    more_wanted = Signal()
    """The rest of the figure is to be shown, or the first of it alone again."""
    moved = Signal(QPoint)
    """Another number is the current one; where it stands."""

    def __init__(self, figure: Figure, parent: QWidget | None = None) -> None:
        """Show `figure`."""
        super().__init__(parent)
        self._figure = figure
        self._current = 0
        self._hovered = -1
        self._by_keys = False
        self._measured: tuple[object, ...] = ()
        self._spots: list[Spot] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.clicked.connect(self._open)
        self.show_figure(figure)
        self.wear()

    def show_figure(self, figure: Figure) -> None:
        """Show another one; the current number stays where there is one of the same place."""
        self._figure = figure
        self._measured = ()
        self._hovered = -1
        self._current = min(self._current, max(len(self.spots()) - 1, 0))
        self.setAccessibleDescription(figure.note)
        self._say_name()
        self.updateGeometry()
        self.update()

    def spots(self) -> list[Spot]:
        """Give its numbers where they stand now."""
        key = (id(self._figure), self.width(), id(self.theme))
        if key != self._measured:
            self._measured = key
            self._spots = self._figure.spots(self.theme, self.width())
        return self._spots

    def current(self) -> Spot | None:
        """Give the number that the keys are at."""
        spots = self.spots()
        return spots[self._current] if self._current < len(spots) else None

    def heightForWidth(self, width: int) -> int:
        """Give its height at a width."""
        return self._figure.height(self.theme, width)

    def sizeHint(self) -> QSize:
        """Ask for a width at which it reads well."""
        width = self.theme.px(_USUAL)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Ask for no more than it needs."""
        width = self.width() or self.theme.px(_USUAL)
        return QSize(_LEAST, self.heightForWidth(width))

    def hitButton(self, position: QPoint) -> bool:
        """Take clicks on numbers alone."""
        return self._at(QPointF(position)) >= 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from number to number; Enter and Space open the rows."""
        key = Qt.Key(event.key())
        last = len(self.spots()) - 1
        if key in _STEPS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._go_to(min(max(self._current + _STEPS[key], 0), last))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go_to(0 if key == Qt.Key.Key_Home else last)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Make the number under the pointer the current one."""
        found = self._at(event.position())
        if found >= 0:
            self._current = found
            self._say_name()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what the number under the pointer says."""
        found = self._at(event.position())
        if found != self._hovered:
            self._hovered = found
            self.setCursor(Qt.CursorShape.PointingHandCursor if found >= 0 else Qt.CursorShape.ArrowCursor)
            self.update()
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Show nothing more of what the pointer was at."""
        self._hovered = -1
        self.update()
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keys are, to those who go by them."""
        self._by_keys = event.reason() != _BY_MOUSE
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show it no more."""
        self._by_keys = False
        super().focusOutEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for the height that goes with the width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the figure as far as it is in view, the ring of the keys, and what the number says."""
        theme = self.theme
        spots = self.spots()
        with painting(self) as painter:
            painter.setClipRect(event.rect())
            self._figure.paint(painter, theme, self.width())
            shows_ring = self.hasFocus() and self._by_keys
            if shows_ring and self._current < len(spots):
                around = spots[self._current].rect.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
                around &= QRectF(self.rect())
                box(painter, around, _RADIUS, border=theme.color("focus"), width=_RING)
            elif shows_ring:
                box(painter, QRectF(self.rect()), _RADIUS, border=theme.color("focus"), width=_RING)
            told = self._hovered if self._hovered >= 0 else self._current if shows_ring else -1
            if 0 <= told < len(spots) and spots[told].lead is not None:
                self._paint_bubble(painter, spots[told])

    def _paint_bubble(self, painter: QPainter, spot: Spot) -> None:
        theme = self.theme
        side = theme.space(_BUBBLE_SIDE)
        wide = min(width_of(theme, "caption", spot.words) + 2 * side + 2, self.width())
        lines = height_of(theme, "caption", spot.words, wide - 2 * side)
        high = lines - theme.line_height("caption") + theme.px(_BUBBLE_HIGH)
        left = min(max(spot.rect.center().x() - wide / 2, 0), self.width() - wide)
        top = spot.rect.top() - high - _BUBBLE_OFF
        if top < 0:
            top = min(spot.rect.bottom() + _BUBBLE_OFF, self.height() - high)
        room = QRectF(left, top, wide, high)
        box(painter, room, _RADIUS, fill=theme.color("raised"), border=theme.color("field_line"))
        write(painter, theme, room.adjusted(side, 0, -side, 0), spot.words, "caption", wrap=True)

    def _at(self, position: QPointF) -> int:
        """Give the number whose middle is nearest among those at a place; -1 for none."""
        found = [place for place, spot in enumerate(self.spots()) if spot.rect.contains(position)]

        def far(place: int) -> float:
            away = self.spots()[place].rect.center() - position
            return away.x() ** 2 + away.y() ** 2

        return min(found, key=far, default=-1)

    def _go_to(self, place: int) -> None:
        if place < 0:
            return
        self._by_keys = True
        self._current = place
        self._say_name()
        spot = self.spots()[place]
        announce(self, spot.words)
        self.moved.emit(spot.rect.center().toPoint())
        self.update()

    def _open(self) -> None:
        spot = self.current()
        if spot is None:
            return
        if spot.route is None:
            self.more_wanted.emit()
        else:
            self.opened.emit(spot.route)

    def _say_name(self) -> None:
        spot = self.current()
        words = spot.words if spot is not None else self._figure.note
        self.setAccessibleName(f"{self._figure.title}: {words}" if words else self._figure.title)

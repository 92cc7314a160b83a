"""The round tick of a step or of something to do."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from mistakejournal.ui.theme.paint import is_hovered, painting
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.heard import Heard

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPaintEvent

_AIR = 6  # px around the circle that can be hit too


class TickState(StrEnum):
    """What a tick says."""

    OPEN = "open"
    CURRENT = "current"
    GHOST = "ghost"
    DONE = "done"
    SKIPPED = "skipped"


class Tick(Heard, Themed, QCheckBox):
    """Its name is the text of its row. Each state has its own shape, not only its own colour.

    With ``auto`` a click ticks it; without, a click only tells ``clicked`` and the owner decides.
    """

    focus_radius = 99

    def __init__(
        self,
        name: str,
        state: TickState = TickState.OPEN,
        *,
        auto: bool = True,
        size: int = 22,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._auto, self._size, self._state = auto, size, state
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.set_state(state)
        self.toggled.connect(self._follow)
        self.wear()

    def state(self) -> TickState:
        """Give what the tick says."""
        return self._state

    def set_state(self, state: TickState) -> None:
        """Say something else."""
        self._state = state
        self.setChecked(state is TickState.DONE)
        self._state = state  # _follow knows done and open only
        self.setAccessibleDescription(self._described())
        self.update()

    def nextCheckState(self) -> None:
        """Tick or untick on a click, unless the owner decides."""
        if self._auto:
            self.set_state(TickState.OPEN if self.isChecked() else TickState.DONE)

    def sizeHint(self) -> QSize:
        """Give the circle and the air around it."""
        size = self.theme.px(self._size) + _AIR
        return QSize(max(size, 24), max(size, 24))

    def minimumSizeHint(self) -> QSize:
        """Never shrink."""
        return self.sizeHint()

    def hitButton(self, position: QPoint) -> bool:
        """Take clicks on the air too."""
        return self.rect().contains(position)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the tick in its state."""
        size = self.theme.px(self._size)
        place = QRectF(0, 0, size, size)
        place.moveCenter(QRectF(self.rect()).center())
        with painting(self) as painter:
            self._paint_circle(painter, place.adjusted(1, 1, -1, -1))
            if self._state in (TickState.DONE, TickState.GHOST):
                _paint_check(painter, place, self.theme.color(self._ink()), max(size / 11, 1.6))
            elif self._state is TickState.SKIPPED:
                painter.setPen(
                    QPen(self.theme.color("text3"), max(size / 11, 1.6), c=Qt.PenCapStyle.RoundCap)
                )
                half = size * 0.2
                middle = place.center()
                painter.drawLine(middle - QPointF(half, 0), middle + QPointF(half, 0))

    def _paint_circle(self, painter: QPainter, place: QRectF) -> None:
        theme, state = self.theme, self._state
        line = {TickState.CURRENT: "accent", TickState.DONE: "accent"}.get(state, "field_line")
        pen = QPen(
            theme.color(line if self.isEnabled() else "disabled"), 2 if state is TickState.CURRENT else 1.5
        )
        if state is TickState.GHOST:
            pen.setDashPattern([2.4, 2.0])
        ground = "accent" if state is TickState.DONE else "hover" if is_hovered(self) else "raised"
        painter.setPen(pen)
        painter.setBrush(theme.color(ground if self.isEnabled() or ground != "accent" else "disabled"))
        painter.drawEllipse(place)

    def _ink(self) -> str:
        return "on_accent" if self._state is TickState.DONE else "text3"

    def follow_toggle(self) -> None:
        """Leave it to the owner, unless it ticks by itself."""
        if self._auto:
            super().follow_toggle()
            return
        self.set_state(self._state)
        self.click()

    def _follow(self, checked: bool) -> None:
        if self._auto:
            self._state = TickState.DONE if checked else TickState.OPEN

    def _described(self) -> str:
        if self._state is TickState.GHOST:
            return self.tr("Ticked before, does not count any more")
        if self._state is TickState.SKIPPED:
            return self.tr("Skipped")
        return self.tr("Now") if self._state is TickState.CURRENT else ""


def _paint_check(painter: QPainter, place: QRectF, color: QColor, width: float) -> None:
    painter.setPen(QPen(color, width, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
    size, corner = place.width(), place.topLeft()
    points = [corner + QPointF(x * size, y * size) for x, y in ((0.30, 0.52), (0.44, 0.66), (0.70, 0.37))]
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF(points))

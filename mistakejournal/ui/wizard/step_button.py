"""One step in the rail: its number or tick, its name, what it is for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from mistakejournal.domain.flow import STEPS, Step
from mistakejournal.ui.theme.icons import draw_icon
from mistakejournal.ui.theme.paint import box, is_hovered, painting
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.enter_press import EnterPress
from mistakejournal.words.steps import step_name, step_purpose

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_HEIGHT = 58  # 54 of the filled row and 4 between two rows
_CIRCLE = 24
_LEFT = 12


class StepButton(EnterPress, Themed, QPushButton):
    """Opens its step. Which one is current and which are done is shown by shape and said in words."""

    focus_radius = 10

    def __init__(self, step: Step, parent: QWidget | None = None) -> None:
        super().__init__(step_name(step), parent)
        self.step = step
        self._is_current = False
        self._is_done = False
        self._is_done_above = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._say_state()
        self.wear()

    def set_state(self, *, current: bool, done: bool, done_above: bool) -> None:
        """Show where she is and what is done; `done_above` colours the line to the step before."""
        self._is_current, self._is_done, self._is_done_above = current, done, done_above
        self._say_state()
        self.update()

    def is_current(self) -> bool:
        """Say whether this is the step in view."""
        return self._is_current

    def is_done(self) -> bool:
        """Say whether the step is ticked."""
        return self._is_done

    def sizeHint(self) -> QSize:
        """Give room for two lines."""
        theme = self.theme
        texts = theme.line_height("medium") + theme.line_height("caption")
        return QSize(theme.px(200), max(_HEIGHT, texts + theme.space(16)))

    def minimumSizeHint(self) -> QSize:
        """Give the height; the width may shrink."""
        return QSize(self.theme.px(140), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint row, line, circle and words."""
        theme = self.theme
        with painting(self) as painter:
            row = QRectF(self.rect()).adjusted(0, 2, 0, -2)
            if self._is_current:
                box(painter, row, 10, fill=theme.color("selected"))
            elif is_hovered(self):
                box(painter, row, 10, fill=theme.color("hover"))
            circle = QRectF(_LEFT, 0, theme.px(_CIRCLE), theme.px(_CIRCLE))
            circle.moveCenter(QPointF(circle.center().x(), self.height() / 2))
            self._paint_line(painter, circle)
            self._paint_circle(painter, circle)
            self._paint_words(painter, circle.right() + theme.space(12))

    def _paint_line(self, painter: QPainter, circle: QRectF) -> None:
        x, gap = circle.center().x(), 4.0
        for begin, end, is_done, is_there in (
            (0.0, circle.top() - gap, self._is_done_above, self.step != STEPS[0]),
            (circle.bottom() + gap, float(self.height()), self._is_done, self.step != STEPS[-1]),
        ):
            if is_there:
                painter.setPen(QPen(self.theme.color("accent" if is_done else "edge"), 2))
                painter.drawLine(QPointF(x, begin), QPointF(x, end))

    def _paint_circle(self, painter: QPainter, circle: QRectF) -> None:
        theme = self.theme
        if self._is_done and not self._is_current:
            box(painter, circle, circle.height() / 2, fill=theme.color("accent"))
            inner = circle.adjusted(5, 5, -5, -5)
            draw_icon(painter, "check", inner, theme.color("on_accent"))
            return
        fill, border, text = (
            ("accent", None, "on_accent") if self._is_current else ("raised", "field_line", "text2")
        )
        box(
            painter,
            circle,
            circle.height() / 2,
            fill=theme.color(fill),
            border=theme.color(border) if border else None,
            width=1.5,
        )
        painter.setPen(theme.color(text))
        font = theme.font("caption")
        font.setWeight(font.Weight.DemiBold)
        painter.setFont(font)
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(STEPS.index(self.step) + 1))

    def _paint_words(self, painter: QPainter, left: float) -> None:
        theme = self.theme
        name, purpose = theme.line_height("medium"), theme.line_height("caption")
        top = (self.height() - name - purpose) / 2
        width = self.width() - left - theme.space(6)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setFont(theme.font("strong" if self._is_current else "medium"))
        painter.setPen(theme.color("text" if self._is_current or self._is_done else "text2"))
        painter.drawText(QRectF(left, top, width, name), flags, step_name(self.step))
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("text2"))
        metrics = painter.fontMetrics()
        words = metrics.elidedText(step_purpose(self.step), Qt.TextElideMode.ElideRight, int(width))
        painter.drawText(QRectF(left, top + name, width, purpose), flags, words)

    def _say_state(self) -> None:
        states = [step_purpose(self.step)]
        if self._is_done:
            states.append(self.tr("Done"))
        if self._is_current:
            states.append(self.tr("You are here"))
        self.setAccessibleDescription(". ".join(states))

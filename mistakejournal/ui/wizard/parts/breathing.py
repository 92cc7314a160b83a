"""The breathing circle: grows and shrinks with the breath, or changes its words alone (B1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from mistakejournal.domain.breath import Moment, Rhythm, moment_at
from mistakejournal.ui.theme.paint import painting
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.label import Label

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent

_FRAME_MS = 33
_WORDS_MS = 250
"""Under reduced motion only words and seconds change."""
_DIAMETER = 248
_EMPTY, _FULL = 0.52, 0.84
_STILL = 0.74
_HALO = 9


class Breathing(QWidget):
    """The circle, how far she is, and the one button that starts and stops it."""

    stopped = Signal(int)
    """It ended or was stopped, after so many seconds."""

    def __init__(self, rhythm: Rhythm, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._circle = BreathingCircle(rhythm)
        self._circle.clicked.connect(self.start)
        self._circle.beat.connect(self._say)
        self._circle.ended.connect(self._on_ended)
        self._count = Label("", "small", "text2", align=Qt.AlignmentFlag.AlignHCenter)
        self._toggle = Button("", "link", height=30)
        self._toggle.clicked.connect(self._turn)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self._circle, self._count, self._toggle):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self._say()

    def start(self) -> None:
        """Begin from the start, unless it goes already."""
        if not self._circle.is_going:
            self._circle.start()

    def start_again(self, rhythm: Rhythm) -> None:
        """Begin another stretch of breathing."""
        self.stop()
        self._circle.set_rhythm(rhythm)
        self._circle.start()

    def stop(self) -> None:
        """Stop it, if it goes."""
        self._circle.stop()

    @property
    def is_going(self) -> bool:
        """Say whether it goes."""
        return self._circle.is_going

    def _turn(self) -> None:
        if self.is_going:
            self.stop()
        else:
            self.start()

    def _on_ended(self, seconds: int) -> None:
        self._say()
        self.stopped.emit(seconds)

    def _say(self) -> None:
        moment, rhythm = self._circle.moment, self._circle.rhythm
        going = self.is_going
        self._toggle.setText(self.tr("Stop the circle") if going else self.tr("Start the circle"))
        if going and moment and rhythm.steps[0][0] != "look":
            words = self.tr("Breath {number} of {count}")
            self._count.setText(words.format(number=moment.number, count=rhythm.count))
        else:
            self._count.setText("" if going else self._length())

    def _length(self) -> str:
        rhythm = self._circle.rhythm
        if rhythm.steps[0][0] == "look":
            return self.tr("{seconds} seconds").format(seconds=rhythm.seconds)
        words = self.tr("{count} slow breaths, {seconds} seconds")
        return words.format(count=rhythm.count, seconds=rhythm.count * rhythm.breath)


class BreathingCircle(Themed, QWidget):
    """The painting; a click starts it."""

    clicked = Signal()
    beat = Signal()
    ended = Signal(int)

    def __init__(self, rhythm: Rhythm, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rhythm = rhythm
        self.moment: Moment | None = None
        self._is_over = False
        self._since = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Breathing circle"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.wear()

    @property
    def is_going(self) -> bool:
        """Say whether it goes."""
        return self._timer.isActive()

    def set_rhythm(self, rhythm: Rhythm) -> None:
        """Breathe differently from the next start on."""
        self.rhythm = rhythm

    def start(self) -> None:
        """Begin."""
        self._is_over = False
        self._since.start()
        self._timer.start(_WORDS_MS if self.theme.reduced_motion else _FRAME_MS)
        self._tick()

    def stop(self) -> None:
        """Stop and tell how long it went."""
        if self.is_going:
            self._end(over=False)

    def sizeHint(self) -> QSize:
        """Be round, and grow with the text only as white space does."""
        side = self.theme.space(_DIAMETER)
        return QSize(side, side)

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """Start with a click."""
        self.clicked.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ring, disc and words."""
        theme = self.theme
        with painting(self) as painter:
            ring = QRectF(self.rect()).adjusted(3, 3, -3, -3)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("line"), 3))
            painter.drawEllipse(ring)
            progress = 1.0 if self._is_over else self.moment.progress if self.moment else 0.0
            pen = QPen(theme.color("accent"), 3)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawArc(ring, 90 * 16, -round(progress * 360 * 16))
            self._paint_disc(painter, ring)
            self._paint_words(painter)

    def _paint_disc(self, painter: QPainter, ring: QRectF) -> None:
        part = _STILL
        if self.moment and not self.theme.reduced_motion:
            part = _EMPTY + (_FULL - _EMPTY) * self.moment.size
        radius = ring.width() / 2 * part
        painter.setPen(Qt.PenStyle.NoPen)
        for token, more in (("accent_tint", self.theme.space(_HALO)), ("accent_tint2", 0)):
            painter.setBrush(self.theme.color(token))
            painter.drawEllipse(ring.center(), radius + more, radius + more)

    def _paint_words(self, painter: QPainter) -> None:
        theme = self.theme
        middle = QPointF(self.rect().center())
        painter.setPen(theme.color("text"))
        painter.setFont(theme.font("subtitle"))
        height = theme.line_height("subtitle")
        shift = height / 2 if self.moment else 0
        box = QRectF(0, middle.y() - height / 2 - shift, self.width(), height)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._words())
        if self.moment:
            painter.setPen(theme.color("text2"))
            painter.setFont(theme.font("body"))
            below = QRectF(0, box.bottom() + 2, self.width(), theme.line_height("body"))
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, str(self.moment.left))

    def _words(self) -> str:
        if self.moment is None:
            return self.tr("Take your time") if self._is_over else self.tr("Breathe")
        match self.moment.part:
            case "in":
                return self.tr("Breathe in")
            case "out":
                return self.tr("Breathe out")
            case "top_up":
                return self.tr("A little more")
            case "hold":
                return self.tr("Hold")
            case _:
                return self.tr("Look far away")

    def _tick(self) -> None:
        before = self.moment.number if self.moment else 0
        self.moment = moment_at(self.rhythm, self._since.elapsed() / 1000)
        if self.moment is None:
            self._end(over=True)
            return
        if self.moment.number != before:
            self.beat.emit()
        self.update()

    def _end(self, *, over: bool) -> None:
        self._timer.stop()
        self.moment, self._is_over = None, over
        self.update()
        self.ended.emit(round(self._since.elapsed() / 1000))

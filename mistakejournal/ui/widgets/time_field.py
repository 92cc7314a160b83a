"""When something was: a day and a time, in calm words."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QRectF, QSize, Qt, QTime, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from mistakejournal.ui.theme.icons import draw_icon
from mistakejournal.ui.theme.paint import box, is_hovered, painting
from mistakejournal.ui.theme.themed import Themed

from .time_popup import TimePopup

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QPaintEvent

_SIDE, _ICON = 12, 16
_STEP = timedelta(minutes=5)


class TimeField(Themed, QPushButton):
    """Up and Down move the time by five minutes; Space, Enter or a click open the rest.

    ``now`` gives the present, aware and local; values are shown in its zone. ``changed`` comes only from the
    person.
    """

    own_focus = True
    changed = Signal()

    def __init__(
        self,
        now: Callable[[], datetime],
        value: datetime | None = None,
        *,
        name: str = "",
        empty: str,
        can_be_about: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._now, self._empty, self._can_be_about = now, empty, can_be_about
        self._value: datetime | None = None
        self._about = False
        self._name = name
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self.open)
        self.set_value(value)
        self.wear()

    def value(self) -> datetime | None:
        """Give the moment, aware, or nothing when it is not known."""
        return self._value

    def is_about(self) -> bool:
        """Say whether the moment is only about right."""
        return self._about

    def set_value(self, value: datetime | None, about: bool = False) -> None:
        """Show another moment, or that none is known."""
        self._value = None if value is None else value.astimezone(self._now().tzinfo)
        self._about = about and value is not None
        self.setText(self._words())
        self._say()
        self.update()

    def setAccessibleName(self, name: str) -> None:
        """Name the question; the moment is part of what is read out."""
        self._name = name
        self._say()

    def open(self) -> None:
        """Open day, time and the rest under the field."""
        popup = TimePopup(self._value or self._now(), self._about, self._can_be_about, parent=self)
        popup.chosen.connect(self._take_chosen)
        popup.emptied.connect(lambda: self._take(None, False))
        popup.now_wanted.connect(lambda: self._take(self._now(), False))
        popup.open_under(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by five minutes, or open."""
        steps = {Qt.Key.Key_Up: _STEP, Qt.Key.Key_Down: -_STEP}
        step = steps.get(Qt.Key(event.key()))
        if step is not None:
            self._take((self._value or self._now()) + step, self._about)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.open()
        else:
            super().keyPressEvent(event)

    def restyle(self) -> None:
        """Grow with the text."""
        self.setFont(self.theme.font("body"))
        self.setFixedHeight(self.theme.px(36))

    def sizeHint(self) -> QSize:
        """Give room for the words and both icons."""
        width = QFontMetrics(self.font()).horizontalAdvance(self.text())
        return QSize(width + self._left() + self._right(), self.theme.px(36))

    def minimumSizeHint(self) -> QSize:
        """Give way to dots."""
        return QSize(min(self.sizeHint().width(), self.theme.px(150)), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the field."""
        theme, enabled, focus = self.theme, self.isEnabled(), self.hasFocus()
        fill = "sunken" if not enabled else "hover" if is_hovered(self) else "raised"
        border = theme.color("focus" if focus else "field_line" if enabled else "line")
        with painting(self) as painter:
            box(
                painter,
                QRectF(self.rect()),
                8,
                fill=theme.color(fill),
                border=border,
                width=2 if focus else 1,
            )
            size = theme.px(_ICON)
            ink = theme.color("text2" if enabled else "disabled")
            draw_icon(painter, "clock", QRectF(theme.space(_SIDE), 0, size, self.height()), ink)
            arrow = QRectF(self.width() - theme.space(_SIDE) - size, 0, size, self.height())
            draw_icon(painter, "chevrons-up-down", arrow, ink)
            room = self.width() - self._left() - self._right()
            words = QFontMetrics(self.font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, room + 1)
            painter.setFont(self.font())
            painter.setPen(theme.color("disabled" if not enabled else "text" if self._value else "text3"))
            painter.drawText(
                QRectF(self._left(), 0, room + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, words
            )

    def _take_chosen(self, value: object, about: bool) -> None:
        if isinstance(value, datetime):
            self._take(value, about)

    def _take(self, value: datetime | None, about: bool) -> None:
        if (value, about) != (self._value, self._about):
            self.set_value(value, about)
            self.changed.emit()

    def _words(self) -> str:
        value = self._value
        if value is None:
            return self._empty
        locale = QLocale()
        time = locale.toString(QTime(value.hour, value.minute), "H:mm")
        if self._about:
            time = self.tr("about {time}").format(time=time)
        day, today = value.date(), self._now().date()
        if day == today:
            return self.tr("Today, {time}").format(time=time)
        if day == today - timedelta(days=1):
            return self.tr("Yesterday, {time}").format(time=time)
        pattern = "d MMM" if day.year == today.year else "d MMM yyyy"
        date = locale.toString(QDate(day.year, day.month, day.day), pattern)
        return self.tr("{date}, {time}").format(date=date, time=time)

    def _say(self) -> None:
        super().setAccessibleName(f"{self._name}: {self.text()}" if self._name else self.text())

    def _left(self) -> int:
        return self.theme.space(_SIDE) + self.theme.px(_ICON) + self.theme.space(8)

    def _right(self) -> int:
        return 2 * self.theme.space(_SIDE) + self.theme.px(_ICON)

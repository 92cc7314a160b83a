"""The day and the time behind a TimeField."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QPoint, QRectF, Qt, QTime, Signal
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QLineEdit, QTimeEdit, QVBoxLayout, QWidget

from mistakejournal.ui.theme.paint import box, painting
from mistakejournal.ui.theme.rules import time_rules, wear_rules
from mistakejournal.ui.theme.themed import Themed

from .button import Button
from .field import Field
from .toggle import Toggle

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QKeyEvent, QPaintEvent

_RADIUS = 12


class TimePopup(Themed, QWidget):
    """Closes on a choice, on Esc and on a click beside it; tells the moment and whether it is about then."""

    chosen = Signal(object, bool)
    emptied = Signal()
    now_wanted = Signal()

    def __init__(self, value: datetime, about: bool, can_be_about: bool, *, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.NoDropShadowWindowHint)
        self._value = value
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.day = QDateEdit(QDate(value.year, value.month, value.day))
        self.day.setDisplayFormat("d MMM yyyy")
        self.time = QTimeEdit(QTime(value.hour, value.minute))
        self.time.setDisplayFormat("HH:mm")
        self.about = Toggle(self.tr("About then"), checked=about)
        self.done = Button(self.tr("Done"), "primary", height=30)
        self.now = Button(self.tr("Now"), height=30)
        self.empty = Button(self.tr("Not known"), "quiet", height=30)
        self.done.clicked.connect(self._choose)
        self.now.clicked.connect(lambda: self._end_with(self.now_wanted))
        self.empty.clicked.connect(lambda: self._end_with(self.emptied))
        self._column = QVBoxLayout(self)
        fields = QHBoxLayout()
        fields.addWidget(Field(self.tr("Day"), self.day), 3)
        fields.addWidget(Field(self.tr("Time"), self.time), 2)
        self._column.addLayout(fields)
        self._column.addWidget(self.about)
        self.about.setVisible(can_be_about)  # only now: without a parent it would show as a window
        buttons = QHBoxLayout()
        buttons.addWidget(self.empty)
        buttons.addStretch(1)
        buttons.addWidget(self.now)
        buttons.addWidget(self.done)
        self._column.addLayout(buttons)
        self.wear()

    def open_under(self, field: QWidget) -> None:
        """Show under a field, inside its screen."""
        self.adjustSize()
        place = field.mapToGlobal(QPoint(0, field.height() + 4))
        room = field.screen().availableGeometry()
        place.setX(max(room.left(), min(place.x(), room.right() - self.width())))
        if place.y() + self.height() > room.bottom():
            place.setY(max(room.top(), place.y() - field.height() - 8 - self.height()))
        self.move(place)
        self.show()
        self.time.setFocus(Qt.FocusReason.TabFocusReason)

    def restyle(self) -> None:
        """Grow with the text."""
        theme = self.theme
        edge = theme.space(16)
        self._column.setContentsMargins(edge, edge, edge, edge)
        self._column.setSpacing(theme.space(12))
        for field in (self.day, self.time):
            wear_rules(field, time_rules(theme))
            field.setFont(theme.font("body"))
            field.setFixedHeight(theme.px(36))
            line = field.findChild(QLineEdit)
            assert line is not None
            line.setTextMargins(theme.space(8), 0, 0, 0)  # a style sheet's padding does not reach this line

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the choice on Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground."""
        color = self.theme.color
        with painting(self) as painter:
            box(painter, QRectF(self.rect()), _RADIUS, fill=color("raised"), border=color("edge"))

    def _choose(self) -> None:
        day, time = self.day.date(), self.time.time()
        moment = self._value.replace(
            year=day.year(), month=day.month(), day=day.day(), hour=time.hour(), minute=time.minute()
        )
        same = (day, time) == (
            QDate(self._value.year, self._value.month, self._value.day),
            QTime(self._value.hour, self._value.minute),
        )
        self.chosen.emit(
            self._value if same else moment.replace(second=0, microsecond=0), self.about.isChecked()
        )
        self.close()

    def _end_with(self, signal: object) -> None:
        signal.emit()  # type: ignore[attr-defined]  # a bound signal has no public type
        self.close()

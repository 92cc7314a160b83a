"""A few ways to see one thing; exactly one of them holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QRadioButton, QSizePolicy, QWidget

from mistakejournal.ui.theme.paint import box, is_hovered, painting
from mistakejournal.ui.theme.themed import Themed

from .one_of_many import OneOfMany
from .side_by_side import SideBySide

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

_EDGE, _RADIUS = 3, 8


class Segmented(Themed, QWidget):
    """Radio buttons in a row by code. ``changed`` comes only from the person."""

    changed = Signal(str)

    def __init__(
        self,
        options: Sequence[tuple[str, str]],
        *,
        name: str,
        value: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._segments: dict[str, Segment] = {}
        self._group = QButtonGroup(self)
        self._row = SideBySide(spacing=0, parent=self)
        self._row.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        for code, label in options:
            segment = Segment(label, parent=self)
            self._group.addButton(segment)
            self._row.add(segment, stretch=1)
            self._segments[code] = segment
        self._group.buttonClicked.connect(self._take)
        self._last = ""
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(name)
        self.set_value(value or "")
        self.wear()

    def setAccessibleName(self, name: str) -> None:
        """Name the question; each segment says it too, since a reader stops at the segments only."""
        super().setAccessibleName(name)
        for segment in self._segments.values():
            segment.setAccessibleDescription(name)

    def value(self) -> str:
        """Give the chosen code, or nothing."""
        return next((code for code, segment in self._segments.items() if segment.isChecked()), "")

    def set_value(self, code: str) -> None:
        """Choose a code, or none."""
        self._group.setExclusive(False)
        for own, segment in self._segments.items():
            segment.setChecked(own == code)
        self._group.setExclusive(True)
        self._last = self.value()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the groove the segments lie in."""
        with painting(self) as painter:
            box(painter, QRectF(self.rect()), _RADIUS, fill=self.theme.color("track"))

    def _take(self, _segment: QAbstractButton) -> None:
        if self.value() != self._last:
            self._last = self.value()
            self.changed.emit(self._last)


class Segment(OneOfMany, Themed, QRadioButton):
    """One way; lies on top when chosen."""

    focus_radius = _RADIUS - 1

    def __init__(self, text: str, *, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.wear()

    def restyle(self) -> None:
        """Take the font from the theme."""
        self.setFont(self.theme.font("small", weight=QFont.Weight.Medium))

    def sizeHint(self) -> QSize:
        """Give room for the words, also when they are bold."""
        words = QFontMetrics(self._bold()).horizontalAdvance(self.text())
        return QSize(words + 2 * self.theme.space(10) + 2, self.theme.px(30))

    def minimumSizeHint(self) -> QSize:
        """Never cut the words."""
        return self.sizeHint()

    def hitButton(self, position: QPoint) -> bool:
        """Take clicks anywhere on the segment."""
        return self.rect().contains(position)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the segment in its state."""
        theme = self.theme
        chosen = self.isChecked()
        with painting(self) as painter:
            if chosen:
                fill, border = theme.color("chosen"), theme.color("edge")
                box(painter, QRectF(self.rect()), self.focus_radius, fill=fill, border=border)
            elif is_hovered(self):
                box(painter, QRectF(self.rect()), self.focus_radius, fill=theme.color("pressed"))
            painter.setFont(self._bold() if chosen else self.font())
            painter.setPen(
                theme.color("text" if chosen else "text2") if self.isEnabled() else theme.color("disabled")
            )
            painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, self.text())

    def _bold(self) -> QFont:
        return self.theme.font("small", weight=QFont.Weight.DemiBold)

"""A moment in a story: when, what, and a line to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mistakejournal.ui.theme.paint import painting
from mistakejournal.ui.theme.themed import Themed

from .icon_label import IconLabel
from .label import Label

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_WIDEST_TIME = "28 Nov, 23:59"


class TimelineRow(Themed, QWidget):
    """The time on the left, the icon in the middle, title and text (or other `words`) on the right."""

    def __init__(
        self,
        when: str,
        title: str = "",
        text: str = "",
        *,
        icon: str = "circle-check",
        last: bool = False,
        words: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._last = last
        self._when = Label(when, "small", "text2", wrap=True)
        self._icon = IconLabel(icon, "accent", 18)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._when, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout()
        if words is not None:
            self._column.addWidget(words)
        else:
            self._column.addWidget(Label(title, "medium", wrap=True))
            if text:
                self._column.addWidget(Label(text, "small", "text2", wrap=True))
        self._column.addStretch(1)
        self._row.addLayout(self._column, 1)
        self.wear()

    def restyle(self) -> None:
        """Keep the times of all rows in one column."""
        theme = self.theme
        self._when.setFixedWidth(QFontMetrics(theme.font("small")).horizontalAdvance(_WIDEST_TIME) + 4)
        self._row.setSpacing(theme.space(14))
        self._column.setSpacing(theme.space(4))
        self._column.setContentsMargins(0, 0, 0, 0 if self._last else theme.space(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line down to the next moment."""
        if self._last:
            return
        icon = self._icon.geometry()
        air = self.theme.space(5)
        line = QRectF(icon.center().x(), icon.bottom() + air, 1.5, self.height() - icon.bottom() - 2 * air)
        with painting(self) as painter:
            painter.fillRect(line, self.theme.color("edge"))

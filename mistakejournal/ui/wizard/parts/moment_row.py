"""One thing to see through: when, what, whether it is done, and what can be said about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mistakejournal.ui.theme.paint import painting
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.label import Label

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_WIDEST_TIME = "Yesterday, 23:59"


class MomentRow(Themed, QWidget):
    """A moment of the timeline that can be answered in place; `body` takes what is below the words."""

    def __init__(self, title: str = "", text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_last = False
        self._when = Label("", "small", "text2", wrap=True)
        self._icon = IconLabel("circle-dashed", "text3", 18)
        self._title = Label(title, "medium", wrap=True)
        self._text = Label(text, "small", "text2", wrap=True)
        self.body = QVBoxLayout()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._when, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout()
        self._column.addWidget(self._title)
        self._column.addWidget(self._text)
        self._column.addLayout(self.body)
        self._row.addLayout(self._column, 1)
        self.set_text(text)
        self.wear()

    def set_when(self, words: str) -> None:
        """Say when it was, or is due."""
        self._when.setText(words)

    def set_title(self, text: str) -> None:
        """Name it."""
        self._title.setText(text)

    def set_text(self, text: str, tone: str = "text2") -> None:
        """Say more about it, or nothing."""
        self._text.setText(text)
        self._text.set_tone(tone)
        self._text.setVisible(bool(text))

    def set_done(self, is_done: bool) -> None:
        """Show whether it is done; the icon says it in words too."""
        self._icon.set_icon(*(("circle-check", "accent") if is_done else ("circle-dashed", "text3")))
        self._icon.setAccessibleName(self.tr("Done") if is_done else self.tr("Open"))

    def set_last(self, is_last: bool) -> None:
        """Show a line down to the next, or none."""
        self._is_last = is_last
        self.update()

    def restyle(self) -> None:
        """Keep the times of all rows in one column."""
        theme = self.theme
        width = QFontMetrics(theme.font("small")).horizontalAdvance(_WIDEST_TIME) + 4
        self._when.setFixedWidth(width)
        self._row.setSpacing(theme.space(14))
        self._column.setSpacing(theme.space(4))
        self._column.setContentsMargins(0, 0, 0, theme.space(24))
        self.body.setSpacing(theme.space(8))
        self.body.setContentsMargins(0, theme.space(4), 0, 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line down to the next moment."""
        if self._is_last:
            return
        icon, air = self._icon.geometry(), self.theme.space(5)
        line = QRectF(icon.center().x(), icon.bottom() + air, 1.5, self.height() - icon.bottom() - 2 * air)
        with painting(self) as painter:
            painter.fillRect(line, self.theme.color("edge"))

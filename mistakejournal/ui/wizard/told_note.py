"""The calm clock at the foot of the rail (B8): when it was noticed, and what is soon enough."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mistakejournal.ui.theme.paint import box, painting
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.label import Label

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class ToldNote(Themed, QWidget):
    """A quiet card with a title and a sentence; before there is an incident, one line without the card."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconLabel("lock", "text2", 16)
        self._title = Label("", "strong")
        self._text = Label("", "small", "text2", wrap=True)
        self._words = QVBoxLayout()
        self._words.setSpacing(2)
        self._words.addWidget(self._title)
        self._words.addWidget(self._text)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(self._words, 1)
        self.set_words("", "")
        self.wear()

    def set_words(self, title: str, text: str) -> None:
        """Show title and sentence; without a title only the sentence that nothing is sent."""
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self._text.setText(text or self.tr("What you write here is for you. Nothing is sent."))
        self._icon.set_icon("clock" if title else "lock", "accent_text" if title else "text2")
        self.update()

    def words(self) -> str:
        """Give what the note says, as one text."""
        return " ".join(part for part in (self._title.text(), self._text.text()) if part)

    def restyle(self) -> None:
        """Take white space from the theme."""
        side, between = self.theme.space(12), self.theme.space(10)
        self._row.setContentsMargins(side, side, side, side)
        self._row.setSpacing(between)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card."""
        if not self._title.text():
            return
        with painting(self) as painter:
            rect = QRectF(self.rect())
            box(painter, rect, 12, fill=self.theme.color("raised"), border=self.theme.color("edge"))

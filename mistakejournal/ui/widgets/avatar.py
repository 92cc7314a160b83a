"""A person, or one of the options, by letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QSizePolicy, QWidget

from mistakejournal.ui.theme.paint import box, painting
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.theme.veil import veiled

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


def initials(name: str) -> str:
    """Give the first letters of the first and the last word of a name."""
    words = [word for word in name.split() if word[0].isalnum()]
    chosen = words if len(words) < 2 else [words[0], words[-1]]
    return "".join(word[0].upper() for word in chosen)


class Avatar(Themed, QWidget):
    """A tinted circle with one or two letters; decoration beside the name itself."""

    def __init__(
        self, name: str, size: int = 28, *, letter: str | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._size = size
        self._letters = letter or initials(name)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.wear()

    def restyle(self) -> None:
        """Grow with the text."""
        size = self.theme.px(self._size)
        self.setFixedSize(size, size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the letters in their circle."""
        theme, place = self.theme, QRectF(self.rect())
        with painting(self) as painter:
            box(painter, place, 99, fill=theme.color("accent_tint"))
            font = theme.font("caption", weight=QFont.Weight.DemiBold)
            font.setPixelSize(round(self.height() * 0.43))
            painter.setFont(font)
            painter.setPen(theme.color("accent_text"))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self._seen())

    def _seen(self) -> str:
        """Give the letters, unless they are those of a name that is hidden now."""
        name = self.accessibleName()
        return self._letters if veiled(name) == name else ""

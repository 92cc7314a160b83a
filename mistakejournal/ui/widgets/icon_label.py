"""An icon that is seen, never pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QSizePolicy, QWidget

from mistakejournal.ui.theme.icons import draw_icon
from mistakejournal.ui.theme.paint import painting
from mistakejournal.ui.theme.themed import Themed

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class IconLabel(Themed, QWidget):
    """An icon at a size that grows with the text; decoration unless it has a name."""

    def __init__(
        self, icon: str, tone: str = "text2", size: int = 18, *, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon, self._tone, self._size = icon, tone, size
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.wear()

    def set_icon(self, icon: str, tone: str | None = None) -> None:
        """Show another icon, in another colour if one is given."""
        self._icon = icon
        self._tone = tone or self._tone
        self.update()

    def restyle(self) -> None:
        """Grow with the text."""
        size = self.theme.px(self._size)
        self.setFixedSize(size, size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the icon."""
        with painting(self) as painter:
            tone = self._tone if self.isEnabled() else "disabled"
            draw_icon(painter, self._icon, QRectF(self.rect()), self.theme.color(tone))

"""Something to know now, with what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mistakejournal.ui.theme.paint import box, painting
from mistakejournal.ui.theme.themed import Themed

from .icon_label import IconLabel
from .label import Label
from .side_by_side import SideBySide

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from .button import Button

# for each tone its fill and the colour of its icon
_TONES = {
    "accent": ("accent_tint", "accent_text"),
    "amber": ("amber_tint", "amber_text"),
    "clay": ("clay_tint", "clay_text"),
    "sunken": ("sunken", "text2"),
}
_RADIUS = 12
_WORDS = 280  # px at 100 percent that the words need before a button may stand beside them


class Banner(Themed, QWidget):
    """Tones: accent, amber, clay, sunken. The buttons go under the words where room is short."""

    def __init__(
        self,
        title: str,
        text: str = "",
        *,
        icon: str | None = None,
        tone: str = "amber",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tone = tone
        self._line = SideBySide(spacing=12, parent=self)
        words = QWidget()
        self._inner = inner = QHBoxLayout(words)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(self.theme.space(14))
        self._sign = icon or ""
        self._icon = IconLabel(icon, _TONES[tone][1], 22) if icon else None
        if self._icon:
            inner.addWidget(self._icon)
        column = QVBoxLayout()
        column.setSpacing(self.theme.space(2))
        inner.addLayout(column, 1)
        self.title = Label(title, "strong", wrap=True)
        self.text = Label(text, "body", "text2", wrap=True)
        column.addStretch(1)
        column.addWidget(self.title)
        column.addWidget(self.text)
        column.addStretch(1)
        self._line.add(words, stretch=1, need=_WORDS)
        self.set_text(title, text)
        self.wear()

    def add_action(self, button: Button) -> Button:
        """Put a button behind the words."""
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._line.add(holder)
        return button

    def set_text(self, title: str, text: str = "") -> None:
        """Say something else."""
        self.title.setText(title)
        self.text.setText(text)
        self.text.setVisible(bool(text))
        if self._icon:
            middle, top = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignTop
            self._inner.setAlignment(self._icon, top if text else middle)
        self.setAccessibleName(title)

    def set_tone(self, tone: str) -> None:
        """Be of another colour."""
        self._tone = tone
        if self._icon:
            self._icon.set_icon(self._sign, _TONES[tone][1])
        self.update()

    def restyle(self) -> None:
        """Keep the content off the edge."""
        across, down = self.theme.space(16), self.theme.space(14)
        self._line.setContentsMargins(across, down, across, down)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground."""
        with painting(self) as painter:
            box(painter, QRectF(self.rect()), _RADIUS, fill=self.theme.color(_TONES[self._tone][0]))

"""The wizard's footer: Back, a quiet second way, and the one to go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mistakejournal.ui.theme.paint import hairline, painting
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.wizard.page import Foot

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

_ROOM_FOR_KEYS = 620


class Footer(Themed, QWidget):
    """Three buttons whose words the page in view chooses."""

    went_back = Signal()
    took_second = Signal()
    went_on = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._back = Button(self.tr("Back"), "quiet", icon="chevron-left")
        self._second = Button("", "quiet")
        self._primary = Button("", "primary")
        self._back.clicked.connect(lambda: self.went_back.emit())
        self._second.clicked.connect(lambda: self.took_second.emit())
        self._primary.clicked.connect(lambda: self.went_on.emit())
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._back)
        self._row.addStretch(1)
        self._row.addWidget(self._second)
        self._row.addWidget(self._primary)
        self.wear()

    def show_foot(self, foot: Foot, *, can_go_back: bool) -> None:
        """Show a page's words."""
        self._back.setVisible(can_go_back)
        self._second.setText(foot.second)
        self._second.setVisible(bool(foot.second))
        self._primary.setText(foot.primary)
        self._primary.setEnabled(foot.enabled)

    def restyle(self) -> None:
        """Take white space from the theme."""
        side, above = self.theme.space(32), self.theme.space(17)
        self._row.setContentsMargins(side, above, side, above)
        self._row.setSpacing(self.theme.space(8))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the keys where there is room for them."""
        super().resizeEvent(event)
        self._primary.set_key_hint("Ctrl ↵" if self.width() >= self.theme.px(_ROOM_FOR_KEYS) else "")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the surface and the line above."""
        with painting(self) as painter:
            painter.fillRect(self.rect(), self.theme.color("canvas"))
            hairline(painter, QRectF(0, 0, self.width(), 1), self.theme.color("line"))

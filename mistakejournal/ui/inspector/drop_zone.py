"""Where a test email is dropped: a dashed place that says so, with the other ways under it (I1)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.ui.inspector.handed import all_handed_in, can_be_read
from mistakejournal.ui.mime import Drops
from mistakejournal.ui.theme.paint import box, painting
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.flow_layout import FlowLayout
from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.label import Label

_ICON, _RADIUS = 32, 12


class DropZone(Themed, QWidget):
    """``handed`` brings what was dropped on it; its buttons are whoever's who gives them."""

    handed = Signal(list)
    """list[Handed]"""

    def __init__(
        self,
        title: str,
        text: str,
        buttons: Sequence[QWidget],
        *,
        large: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """Say `title` and `text` over `buttons`; a small one is a line among others."""
        super().__init__(parent)
        self._large, self._is_over = large, False
        middle = Qt.AlignmentFlag.AlignHCenter if large else Qt.AlignmentFlag.AlignLeft
        self._column = QVBoxLayout(self)
        if large:
            self._column.addWidget(IconLabel("mail-search", "accent", _ICON), 0, middle)
        self._column.addWidget(Label(title, "subtitle" if large else "strong", wrap=True, align=middle))
        self._column.addWidget(Label(text, "body", "text2", wrap=True, align=middle))
        self._ways = QWidget()
        flow = FlowLayout(parent=self._ways)
        for button in buttons:
            flow.addWidget(button)
        self._column.addWidget(self._ways, 0, middle if large else Qt.AlignmentFlag(0))
        Drops(self, self._take, can_be_read)
        self.installEventFilter(self)
        self.wear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show where a drag would land."""
        if event.type() in (QEvent.Type.DragEnter, QEvent.Type.DragLeave, QEvent.Type.Drop):
            self._is_over = event.type() == QEvent.Type.DragEnter
            self.update()
        return super().eventFilter(watched, event)

    def restyle(self) -> None:
        """Keep the words off the line."""
        theme = self.theme
        side, top = theme.space(24), theme.space(32 if self._large else 16)
        self._column.setContentsMargins(side, top, side, top)
        self._column.setSpacing(theme.space(12 if self._large else 8))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a dashed line, tinted while something is dragged over it."""
        theme = self.theme
        with painting(self) as painter:
            box(
                painter,
                QRectF(self.rect()),
                _RADIUS,
                fill=theme.color("accent_tint" if self._is_over else "sunken"),
                border=theme.color("accent" if self._is_over else "field_line"),
                width=2 if self._is_over else 1,
                dashed=True,
            )

    def _take(self, mime: QMimeData) -> bool:
        handed = all_handed_in(mime)
        if handed:
            self.handed.emit(handed)
        return bool(handed)

"""One of a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QComboBox, QListView, QSizePolicy, QWidget

from mistakejournal.ui.theme.icons import draw_icon
from mistakejournal.ui.theme.paint import box, is_hovered, painting
from mistakejournal.ui.theme.rules import list_rules, wear_rules
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.theme.veil import veiled

from .veiled_delegate import VeiledDelegate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QPaintEvent, QWheelEvent

_SIDE, _ICON = 12, 16


class Select(Themed, QComboBox):
    """A QComboBox by code. ``changed`` comes only from the person."""

    own_focus = True
    changed = Signal(str)

    def __init__(
        self,
        options: Sequence[tuple[str, str]] = (),
        *,
        name: str = "",
        placeholder: str = "",
        height: int = 36,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._height = height
        self.setView(QListView(self))
        self.view().setItemDelegate(VeiledDelegate(self))
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setPlaceholderText(placeholder)
        self.set_options(options)
        self.setCurrentIndex(-1)
        self.activated.connect(lambda _index: self.changed.emit(self.value()))
        self.wear()

    def set_options(self, options: Sequence[tuple[str, str]]) -> None:
        """Offer other answers; what was chosen stays."""
        kept = self.value()
        self.clear()
        for code, label in options:
            self.addItem(label, code)
        self.set_value(kept)

    def value(self) -> str:
        """Give the code; nothing when none is chosen."""
        index = self.currentIndex()
        return str(self.itemData(index)) if index >= 0 else ""

    def set_value(self, code: str) -> None:
        """Choose an answer, or none."""
        self.setCurrentIndex(self.findData(code) if code else -1)

    def restyle(self) -> None:
        """Grow with the text."""
        self.setFont(self.theme.font("body"))
        self.setFixedHeight(max(self.theme.px(self._height), self._height))

    def sizeHint(self) -> QSize:
        """Give room for the longest answer."""
        metrics = QFontMetrics(self.font())
        words = [self.itemText(index) for index in range(self.count())] + [self.placeholderText()]
        width = max(metrics.horizontalAdvance(word) for word in words)
        return QSize(max(width, self.theme.px(60)) + self._left() + self._right(), self.height())

    def minimumSizeHint(self) -> QSize:
        """Give way to dots."""
        return QSize(min(self.sizeHint().width(), self.theme.px(120)), self.height())

    def showPopup(self) -> None:
        """Dress the list when it drops down."""
        wear_rules(self.view(), list_rules(self.theme))
        super().showPopup()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave keys with Ctrl to the page; a list would take Ctrl+3 for the search of a "3"."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: scrolling past must not change an answer."""
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the field."""
        theme, enabled = self.theme, self.isEnabled()
        border = "focus" if self.hasFocus() else "field_line" if enabled else "line"
        fill = "sunken" if not enabled else "hover" if is_hovered(self) else "raised"
        with painting(self) as painter:
            box(
                painter,
                QRectF(self.rect()),
                8,
                fill=theme.color(fill),
                border=theme.color(border),
                width=2 if self.hasFocus() else 1,
            )
            size = theme.px(_ICON)
            arrow = QRectF(self.width() - theme.space(_SIDE) - size, 0, size, self.height())
            draw_icon(painter, "chevrons-up-down", arrow, theme.color("text2" if enabled else "disabled"))
            chosen = self.currentIndex() >= 0
            words = self.currentText() if chosen else self.placeholderText()
            room = self.width() - self._left() - self._right()
            words = QFontMetrics(self.font()).elidedText(veiled(words), Qt.TextElideMode.ElideRight, room + 1)
            painter.setFont(self.font())
            painter.setPen(theme.color("disabled" if not enabled else "text" if chosen else "text3"))
            painter.drawText(
                QRectF(self._left(), 0, room + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, words
            )

    def _left(self) -> int:
        return self.theme.space(_SIDE)

    def _right(self) -> int:
        return 2 * self.theme.space(_SIDE) + self.theme.px(_ICON)

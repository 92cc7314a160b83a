"""One of a list, or with ``editable`` a new word for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QComboBox, QCompleter, QListView, QSizePolicy, QWidget

from mistakejournal.ui.theme.icons import draw_icon
from mistakejournal.ui.theme.paint import box, is_hovered, painting
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.line_field import LONGEST

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent, QWheelEvent

_SIDE, _ICON = 12, 16


class Select(Themed, QComboBox):
    """A QComboBox by code. ``changed`` comes only from the person, also while typing."""

    own_focus = True
    changed = Signal(str)

    def __init__(
        self,
        options: Sequence[tuple[str, str]] = (),
        *,
        name: str = "",
        placeholder: str = "",
        editable: bool = False,
        height: int = 36,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._height = height
        self.setView(QListView(self))
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setPlaceholderText(placeholder)
        if editable:
            self._make_editable(placeholder)
        self.set_options(options)
        self.setCurrentIndex(-1)
        self.activated.connect(lambda _index: self.changed.emit(self.value()))
        self.currentIndexChanged.connect(lambda _index: self._place_line())  # Qt moves the line then
        self.wear()

    def set_options(self, options: Sequence[tuple[str, str]]) -> None:
        """Offer other answers; what was chosen or typed stays."""
        kept, typed = self.value(), self.typed()
        self.clear()
        for code, label in options:
            self.addItem(label, code)
        if kept or not typed:
            self.set_value(kept)
        else:
            self.set_typed(typed)
        self._place_line()  # Qt moves it when the answers are taken out

    def value(self) -> str:
        """Give the code; nothing when none is chosen, or when the typed words are new."""
        index = self.currentIndex()
        if self.isEditable():
            index = self.findText(self.typed(), Qt.MatchFlag.MatchFixedString)
        return str(self.itemData(index)) if index >= 0 else ""

    def set_value(self, code: str) -> None:
        """Choose an answer, or none."""
        self.setCurrentIndex(self.findData(code) if code else -1)
        if self.isEditable() and self.currentIndex() < 0:
            self.setEditText("")

    def typed(self) -> str:
        """Give the words that stand in the field."""
        return self.currentText().strip()

    def set_typed(self, text: str) -> None:
        """Write words into an editable field."""
        self.setCurrentIndex(self.findText(text, Qt.MatchFlag.MatchFixedString))
        self.setEditText(text)

    def setAccessibleName(self, name: str) -> None:
        """Name the field, and the line in it that has the focus."""
        super().setAccessibleName(name)
        line = self.lineEdit()
        if line is not None:
            line.setAccessibleName(name)

    def restyle(self) -> None:
        """Grow with the text."""
        self.setFont(self.theme.font("body"))
        self.setFixedHeight(max(self.theme.px(self._height), self._height))
        self._place_line()

    def sizeHint(self) -> QSize:
        """Give room for the longest answer."""
        metrics = QFontMetrics(self.font())
        words = [self.itemText(index) for index in range(self.count())] + [self.placeholderText()]
        width = max(metrics.horizontalAdvance(word) for word in words)
        return QSize(max(width, self.theme.px(60)) + self._left() + self._right(), self.height())

    def minimumSizeHint(self) -> QSize:
        """Give way to dots."""
        return QSize(min(self.sizeHint().width(), self.theme.px(120)), self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave keys with Ctrl to the page; a list would take Ctrl+3 for the search of a "3"."""
        if not self.isEditable() and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: scrolling past must not change an answer."""
        event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the typing line inside our border."""
        super().resizeEvent(event)
        self._place_line()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the field; the line to type in paints itself."""
        theme, enabled = self.theme, self.isEnabled()
        border = "focus" if self.hasFocus() else "field_line" if enabled else "line"
        fill = (
            "sunken" if not enabled else "hover" if is_hovered(self) and not self.isEditable() else "raised"
        )
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
            if self.isEditable():
                return
            chosen = self.currentIndex() >= 0
            words = self.currentText() if chosen else self.placeholderText()
            room = self.width() - self._left() - self._right()
            words = QFontMetrics(self.font()).elidedText(words, Qt.TextElideMode.ElideRight, room + 1)
            painter.setFont(self.font())
            painter.setPen(theme.color("disabled" if not enabled else "text" if chosen else "text3"))
            painter.drawText(
                QRectF(self._left(), 0, room + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, words
            )

    def _make_editable(self, placeholder: str) -> None:
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        line = self.lineEdit()
        assert line is not None
        line.setPlaceholderText(placeholder)
        line.setFrame(False)
        line.setMaxLength(LONGEST)
        line.setAccessibleName(self.accessibleName())
        line.textEdited.connect(lambda _text: self.changed.emit(self.value()))
        completer = self.completer()
        assert completer is not None
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)

    def _place_line(self) -> None:
        line = self.lineEdit()
        if line is not None:
            inner = self.rect().adjusted(self._left() - 2, 2, -self._right(), -2)
            line.setGeometry(inner)
            line.setFont(self.font())

    def _left(self) -> int:
        return self.theme.space(_SIDE)

    def _right(self) -> int:
        return 2 * self.theme.space(_SIDE) + self.theme.px(_ICON)

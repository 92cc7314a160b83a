"""One link of an issue: its words, where it goes, and what it is beside earlier issues (I2, I3)."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QKeyEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from mistakejournal.ui.inspector.link_columns import (
    GAP,
    ICON,
    SIDE,
    STACK_BELOW,
    Cell,
    columns,
    is_stacked,
    words_left,
)
from mistakejournal.ui.inspector.link_line import LinkLine
from mistakejournal.ui.theme.icons import draw_icon
from mistakejournal.ui.theme.paint import box, hairline, is_hovered, painting
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.enter_press import EnterPress
from mistakejournal.ui.widgets.paragraph import Paragraph

_STRONG, _MIDDLE = "amber_tint", Qt.TextElideMode.ElideMiddle
_HEIGHT = 44
_MOVES = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_K: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_J: 1,
    Qt.Key.Key_PageUp: -10,
    Qt.Key.Key_PageDown: 10,
    Qt.Key.Key_Home: -1_000_000,
    Qt.Key.Key_End: 1_000_000,
}


class LinkRow(EnterPress, Themed, QAbstractButton):
    """Pressed, it shows the link in the text. One widget and at most one button: there may be thousands."""

    focus_radius = 8
    moved = Signal(int)
    """Rows to go down, or up where it is negative."""
    steady_asked = Signal()
    menu_asked = Signal(QPoint)
    """Where on the screen its menu is to open."""

    def __init__(self, line: LinkLine, parent: QWidget | None = None) -> None:
        """Show `line`."""
        super().__init__(parent)
        self._note: Paragraph | None = None
        self.steady: Button | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_line(line)
        self.set_stop(is_stop=False)
        self.wear()

    def show_line(self, line: LinkLine) -> None:
        """Say something else of the same link."""
        self.line = line
        self.setAccessibleName(line.said)
        if line.steady and self.steady is None:
            self.steady = Button("", "quiet", height=30, parent=self)
            self.steady.clicked.connect(self.steady_asked)
            self.steady.setFocusPolicy(self.focusPolicy())
        if self.steady is not None:
            self.steady.setText(line.steady)
            self.steady.setAccessibleDescription(line.words)
            self.steady.setVisible(bool(line.steady))
        self._measure()
        self._place()
        self.updateGeometry()
        self.update()

    def set_stop(self, *, is_stop: bool) -> None:
        """Let Tab stop at this row and its button, or pass all of it."""
        policy = Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus
        self.setFocusPolicy(policy)
        if self.steady is not None:
            self.steady.setFocusPolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Say that a narrow place needs more height."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height at a width."""
        return self._first(width) + self._below(width)

    def sizeHint(self) -> QSize:
        """Ask for one comfortable line."""
        width = self.theme.px(STACK_BELOW)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Give way to dots."""
        return QSize(self.theme.px(160), 0)

    def restyle(self) -> None:
        """Measure anew."""
        self._measure()
        self.updateGeometry()
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button at the end of the line."""
        super().resizeEvent(event)
        self._place()

    def hitButton(self, position: QPoint) -> bool:
        """Take clicks anywhere on the row."""
        return self.rect().contains(position)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on to another row; S says that the link is steady. Shift+F10 is a menu key on every keyboard."""
        key = Qt.Key(event.key())
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key == Qt.Key.Key_F10 and event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            self.menu_asked.emit(self._under_words())
        elif plain and key in _MOVES:
            self.moved.emit(_MOVES[key])
        elif plain and key == Qt.Key.Key_S and self.line.steady:
            self.steady_asked.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu where the pointer is, by the menu key under the words."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        self.menu_asked.emit(self._under_words() if by_key else event.globalPos())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the row."""
        theme, line, whole = self.theme, self.line, QRectF(self.rect())
        ground = self._ground()
        with painting(self) as painter:
            if ground:
                box(painter, whole.adjusted(0, 1, 0, -2), self.focus_radius, fill=theme.color(ground))
            if ground != _STRONG:
                hairline(painter, whole.adjusted(words_left(theme), 0, 0, 0), theme.color("line"))
            draw_icon(painter, line.icon, self._icon_place(), theme.color(line.icon_tone))
            for words in self._cells():
                words.paint(painter, theme)
            if self._note is not None:
                tone = "amber_text" if line.is_strong else "text2"
                self._note.draw(painter, self._note_place(), theme.color(tone))

    def _under_words(self) -> QPoint:
        return self.mapToGlobal(QPoint(words_left(self.theme), self._line_height()))

    def _ground(self) -> str:
        if self.line.is_strong:
            return _STRONG
        return "pressed" if self.isDown() else "hover" if is_hovered(self) else ""

    def _cells(self) -> list[Cell]:
        theme, line, width = self.theme, self.line, self.width()
        left, gap, high = words_left(theme), theme.space(GAP), self._line_height()
        weight = QFont.Weight.DemiBold if line.is_strong else QFont.Weight.Normal
        body, small = theme.font("body", weight=weight), theme.font("small")
        bold = theme.font("small", weight=weight)
        tone = "amber_text" if line.is_strong else "text2"
        end, beside_end = width - theme.space(SIDE), self._beside_end()
        if is_stacked(width):
            top, step = theme.space(4), theme.line_height("small") + theme.space(2)
            third = QRectF(left, top + high + step, beside_end - left, max(step, self._button()))
            return [
                Cell(QRectF(left, top, end - left, high), body, "text", line.words, line.area),
                Cell(
                    QRectF(left, top + high, end - left, step), small, "text2", line.goes, line.times, _MIDDLE
                ),
                Cell(third, bold, tone, line.beside),
            ]
        goes, beside = columns(theme, width)
        return [
            Cell(QRectF(left, 0, goes - left - gap, high), body, "text", line.words, line.area),
            Cell(QRectF(goes, 0, beside - goes - gap, high), small, "text2", line.goes, line.times, _MIDDLE),
            Cell(QRectF(beside, 0, beside_end - beside, high), bold, tone, line.beside),
        ]

    def _icon_place(self) -> QRectF:
        size = self.theme.px(ICON)
        lowered = self.theme.space(4) if is_stacked(self.width()) else 0
        return QRectF(self.theme.space(SIDE), (self._line_height() - size) / 2 + lowered, size, size)

    def _beside_end(self) -> float:
        shown = self.steady is not None and not self.steady.isHidden()
        taken = self.steady.sizeHint().width() + self.theme.space(GAP) if shown and self.steady else 0
        return self.width() - self.theme.space(SIDE) - taken

    def _measure(self) -> None:
        note = self.line.note
        self._note = (
            Paragraph(note, self.theme.font("small"), self.theme.line_height("small")) if note else None
        )

    def _line_height(self) -> int:
        theme = self.theme
        if is_stacked(self.width()):
            return theme.line_height("body") + theme.space(4)
        return max(theme.px(_HEIGHT), self._button() + theme.space(8))

    def _first(self, width: int) -> int:
        """Give the height of words, address and state at a width."""
        theme = self.theme
        if not is_stacked(width):
            return max(theme.px(_HEIGHT), self._button() + theme.space(8))
        small = theme.line_height("small") + theme.space(2)
        return theme.line_height("body") + small + max(small, self._button()) + theme.space(14)

    def _below(self, width: int) -> int:
        if self._note is None:
            return 0
        return self._note.height_for(self._note_width(width)) + self.theme.space(12)

    def _note_width(self, width: int) -> float:
        return width - words_left(self.theme) - self.theme.space(SIDE)

    def _note_place(self) -> QRectF:
        top = self._first(self.width()) - self.theme.space(4)
        return QRectF(words_left(self.theme), top, self._note_width(self.width()), self.height() - top)

    def _button(self) -> int:
        return self.steady.sizeHint().height() if self.steady is not None and self.line.steady else 0

    def _place(self) -> None:
        if self.steady is None:
            return
        size = self.steady.sizeHint()
        right = self.width() - self.theme.space(2) - size.width()
        first = self._first(self.width())
        top = first - size.height() - self.theme.space(4)
        if not is_stacked(self.width()):
            top = (first - size.height()) // 2
        self.steady.setGeometry(right, top, size.width(), size.height())

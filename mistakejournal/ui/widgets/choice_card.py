"""Cards to choose one of, each with a line that says what it means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QGridLayout, QRadioButton, QSizePolicy, QWidget

from mistakejournal.ui.theme.paint import box, is_hovered, painting
from mistakejournal.ui.theme.themed import Themed

from .one_of_many import OneOfMany
from .paragraph import Paragraph

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent

_SIDE, _DOT, _GAP = 14, 18, 12
_NARROWEST = 150  # px at 100 percent that a card needs


class ChoiceCard(OneOfMany, Themed, QRadioButton):
    """A title, a second line under it, and a round mark that says in shape whether it is chosen."""

    focus_radius = 10

    def __init__(self, title: str, second: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self._second = second
        self.setAccessibleDescription(second)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.wear()

    def restyle(self) -> None:
        """Take the fonts from the theme."""
        theme = self.theme
        self.setFont(theme.font("medium"))
        self._title_text = Paragraph(self.text(), self.font(), theme.line_height("medium"))
        self._second_text = Paragraph(self._second, theme.font("small"), theme.line_height("small"))

    def sizeHint(self) -> QSize:
        """Ask for a column."""
        width = self.theme.px(_NARROWEST)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Ask for the longest word."""
        words = max(self._title_text.smallest_width, self._second_text.smallest_width)
        return QSize(words + self._left() + self.theme.space(_SIDE), self.theme.px(48))

    def heightForWidth(self, width: int) -> int:
        """Give the height of both texts."""
        inner = width - self._left() - self.theme.space(_SIDE)
        height = self._title_text.height_for(inner)
        if self._second:
            height += self.theme.space(3) + self._second_text.height_for(inner)
        return height + 2 * self.theme.space(_SIDE)

    def hitButton(self, position: QPoint) -> bool:
        """Take clicks anywhere on the card."""
        return self.rect().contains(position)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card in its state."""
        theme, chosen = self.theme, self.isChecked()
        fill = "accent_tint" if chosen else "hover" if is_hovered(self) else "raised"
        with painting(self) as painter:
            box(
                painter,
                QRectF(self.rect()),
                self.focus_radius,
                fill=theme.color(fill),
                border=theme.color("accent" if chosen else "edge"),
                width=2 if chosen else 1,
            )
            self._paint_mark(painter)
            top, left = theme.space(_SIDE), self._left()
            inner = self.width() - left - theme.space(_SIDE)
            self._title_text.draw(painter, QRectF(left, top, inner, self.height()), theme.color("text"))
            top += self._title_text.height_for(inner) + theme.space(3)
            self._second_text.draw(painter, QRectF(left, top, inner, self.height()), theme.color("text2"))

    def _paint_mark(self, painter: QPainter) -> None:
        theme, size = self.theme, self.theme.px(_DOT)
        place = QRectF(theme.space(_SIDE), theme.space(_SIDE), size, size).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(theme.color("accent" if self.isChecked() else "field_line"), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(place)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent"))
            painter.drawEllipse(place.center(), size * 0.24, size * 0.24)

    def _left(self) -> int:
        return self.theme.space(_SIDE) + self.theme.px(_DOT) + self.theme.space(_GAP)


class ChoiceCards(Themed, QWidget):
    """Cards by code: in one line, two by two or under each other. ``changed`` comes only from the person."""

    changed = Signal(str)

    def __init__(
        self, options: Sequence[tuple[str, str, str]], *, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._cards: dict[str, ChoiceCard] = {}
        self._group = QButtonGroup(self)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSizeConstraint(QGridLayout.SizeConstraint.SetNoConstraint)
        self._columns = 0
        for code, title, second in options:
            card = ChoiceCard(title, second, parent=self)
            self._group.addButton(card)
            self._cards[code] = card
        self._group.buttonClicked.connect(self._take)
        self._last = ""
        self.setAccessibleName(name)
        self._place(len(self._cards))
        self.wear()

    def value(self) -> str:
        """Give the chosen code, or nothing."""
        return next((code for code, card in self._cards.items() if card.isChecked()), "")

    def set_value(self, code: str) -> None:
        """Choose a card, or none."""
        self._group.setExclusive(False)
        for own, card in self._cards.items():
            card.setChecked(own == code)
        self._group.setExclusive(True)
        self._last = self.value()

    def restyle(self) -> None:
        """Keep the cards apart."""
        self._grid.setSpacing(self.theme.space(8))
        self._place(self._fitting(self.width()))

    def minimumSizeHint(self) -> QSize:
        """Ask for one card."""
        widest = max((card.minimumSizeHint().width() for card in self._cards.values()), default=0)
        return QSize(widest, self.theme.px(48))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put as many in a line as fit."""
        super().resizeEvent(event)
        self._place(self._fitting(event.size().width()))

    def heightForWidth(self, width: int) -> int:
        """Give the height at a width, with the lines it makes there."""
        columns, gap = max(self._fitting(width), 1), self.theme.space(8)
        each = (width - gap * (columns - 1)) // columns
        heights = [card.heightForWidth(each) for card in self._cards.values()]
        lines = [max(heights[start : start + columns]) for start in range(0, len(heights), columns)]
        return sum(lines) + gap * max(len(lines) - 1, 0)

    def hasHeightForWidth(self) -> bool:
        """Say that a narrow place needs more height."""
        return True

    def _fitting(self, width: int) -> int:
        need = max((card.sizeHint().width() for card in self._cards.values()), default=1)
        fitting = (width + self.theme.space(8)) // (need + self.theme.space(8))
        count = len(self._cards)
        if fitting >= count:
            return count
        return 2 if fitting >= 2 else 1

    def _place(self, columns: int) -> None:
        if columns == self._columns:
            return
        for column in range(self._columns):
            self._grid.setColumnStretch(column, 0)
        self._columns = columns
        for index, card in enumerate(self._cards.values()):
            self._grid.addWidget(card, index // columns, index % columns)
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)
        self.updateGeometry()

    def _take(self, _card: QAbstractButton) -> None:
        if self.value() != self._last:
            self._last = self.value()
            self.changed.emit(self._last)

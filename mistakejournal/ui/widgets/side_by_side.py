"""A layout that puts things side by side, or under each other where the room is short."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from mistakejournal.ui.theme import current_theme

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass
class _Part:
    item: QLayoutItem
    stretch: int
    need: int  # px at 100 percent that it wants before it may stand beside others; 0: its size hint


class SideBySide(QLayout):
    """Takes the place of a QHBoxLayout whose parts would be squeezed at large text.

    ``stack_below`` is the width, in px at 100 percent, under which the parts are stacked; without it
    they are stacked when what they need does not fit.
    """

    def __init__(self, *, spacing: int = 16, stack_below: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: list[_Part] = []
        self._gap, self._stack_below = spacing, stack_below
        self._next = (0, 0)
        self._heights: dict[int, int] = {}
        self._hint = self._least = QSize()
        self.setContentsMargins(0, 0, 0, 0)

    def add(self, widget: QWidget, *, stretch: int = 0, need: int = 0) -> None:
        """Take a widget; with stretch it shares what the others leave."""
        self._next = (stretch, need)
        self.addWidget(widget)
        self._next = (0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item to the end."""
        self._parts.append(_Part(item, *self._next))

    def count(self) -> int:
        """Give the number of items."""
        return len(self._parts)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Give the item at a place, or none."""
        return self._parts[index].item if 0 <= index < len(self._parts) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give the item at a place and let it go."""
        return self._parts.pop(index).item if 0 <= index < len(self._parts) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Take the width there is."""
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        """Say that a narrow place needs more height."""
        return True

    def is_stacked(self, width: int) -> bool:
        """Say whether the parts stand under each other at this inner width."""
        theme = current_theme()
        if self._stack_below:
            return width < theme.px(self._stack_below)
        parts = self._shown()
        if len(parts) == 1:
            return False
        return width < sum(self._needed(part) for part in parts) + self._spacing() * (len(parts) - 1)

    def invalidate(self) -> None:
        """Forget what was measured."""
        self._heights.clear()
        self._hint = self._least = QSize()
        super().invalidate()

    def heightForWidth(self, width: int) -> int:
        """Give the height at a width; a list of rows asks for the same ones over and over."""
        if width not in self._heights:
            self._heights[width] = self._measured(width)
        return self._heights[width]

    def _measured(self, width: int) -> int:
        margins = self.contentsMargins()
        inner = width - margins.left() - margins.right()
        parts = self._shown()
        if self.is_stacked(inner):
            total = sum(_height(part.item, inner) for part in parts) + self._spacing() * max(
                len(parts) - 1, 0
            )
        else:
            widths = self._widths(parts, inner)
            total = max((_height(p.item, w) for p, w in zip(parts, widths, strict=True)), default=0)
        return total + margins.top() + margins.bottom()

    def setGeometry(self, rect: QRect) -> None:
        """Place the parts."""
        super().setGeometry(rect)
        area = self.contentsRect()
        parts = self._shown()
        if self.is_stacked(area.width()):
            y = area.y()
            for part in parts:
                height = _height(part.item, area.width())
                width = area.width() if part.stretch else min(part.item.sizeHint().width(), area.width())
                part.item.setGeometry(QRect(area.x(), y, width, height))
                y += height + self._spacing()
            return
        x = area.x()
        for part, width in zip(parts, self._widths(parts, area.width()), strict=True):
            part.item.setGeometry(QRect(x, area.y(), width, area.height()))
            x += width + self._spacing()

    def sizeHint(self) -> QSize:
        """Ask for all side by side."""
        if not self._hint.isValid():
            hints = [part.item.sizeHint() for part in self._shown()]
            width = sum(hint.width() for hint in hints) + self._spacing() * max(len(hints) - 1, 0)
            self._hint = QSize(width, max((hint.height() for hint in hints), default=0))
        return self._with_margins(self._hint)

    def minimumSize(self) -> QSize:
        """Ask for the widest part alone."""
        if not self._least.isValid():
            size = QSize(0, 0)
            for part in self._shown():
                size = size.expandedTo(part.item.minimumSize())
            self._least = size
        return self._with_margins(self._least)

    def _with_margins(self, size: QSize) -> QSize:
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _shown(self) -> list[_Part]:
        return [part for part in self._parts if not part.item.isEmpty()]

    def _spacing(self) -> int:
        return current_theme().space(self._gap)

    def _needed(self, part: _Part) -> int:
        return current_theme().px(part.need) if part.need else part.item.sizeHint().width()

    def _widths(self, parts: Sequence[_Part], width: int) -> list[int]:
        """Give each part its width: stretching ones share what the others leave, none below its minimum."""
        if len(parts) == 1 and parts[0].stretch:
            return [width]
        rest = width - self._spacing() * max(len(parts) - 1, 0)
        given = {id(part): part.item.sizeHint().width() for part in parts if not part.stretch}
        rest -= sum(given.values())
        sharing = [part for part in parts if part.stretch]
        while sharing:
            total = sum(part.stretch for part in sharing)
            short = [p for p in sharing if rest * p.stretch // total < p.item.minimumSize().width()]
            for part in short or sharing:
                least = part.item.minimumSize().width()
                given[id(part)] = least if short else rest * part.stretch // total
            rest -= sum(given[id(part)] for part in short)
            sharing = [part for part in sharing if part not in short] if short else []
        return [given[id(part)] for part in parts]


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()

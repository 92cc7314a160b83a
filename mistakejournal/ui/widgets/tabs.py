"""Tabs over a page, each with room for a small second word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy, QTabBar, QWidget

from mistakejournal.ui.theme.paint import box, hairline, painting
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.theme.veil import veiled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent

_HEIGHT, _GAP, _BETWEEN, _MARK = 40, 8, 28, 3


class Tabs(Themed, QTabBar):
    """Tabs by code. ``changed`` comes only from the person; second words go first when room is short."""

    focus_radius = 6
    changed = Signal(str)

    def __init__(
        self, options: Sequence[tuple[str, str]], *, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._codes = [code for code, _label in options]
        self._seconds = dict.fromkeys(self._codes, "")
        self._silent = True
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        for _code, label in options:
            self.addTab(label)
        self.currentChanged.connect(self._tell)
        self._silent = False
        self.wear()

    def value(self) -> str:
        """Give the code of the tab on top, or nothing."""
        index = self.currentIndex()
        return self._codes[index] if index >= 0 else ""

    def set_value(self, code: str) -> None:
        """Bring a tab to the top; raises ``ValueError`` for an unknown code."""
        self._silent = True
        self.setCurrentIndex(self._codes.index(code))
        self._silent = False

    def set_second(self, code: str, text: str) -> None:
        """Say a small second word beside the tab's own."""
        index = self._codes.index(code)
        self._seconds[code] = text
        self.setAccessibleTabName(index, f"{self.tabText(index)}, {text}" if text else self.tabText(index))
        self._measure()

    def restyle(self) -> None:
        """Grow with the text."""
        self.setFont(self.theme.font("medium"))
        self.setFixedHeight(self.theme.px(_HEIGHT))
        self._measure()

    def focus_rect(self) -> QRect:
        """Give the place of the tab on top, which the focus ring goes around."""
        return self._place(self.currentIndex())

    def tabSizeHint(self, index: int) -> QSize:
        """Give room for both words, or for one when not all fit."""
        width = self._tab_width(index, with_second=self._is_roomy())
        return QSize(width + self.theme.space(_BETWEEN), self.theme.px(_HEIGHT))

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Let a tab be cut with dots in the end."""
        return QSize(min(self.tabSizeHint(index).width(), self.theme.px(64)), self.theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Never make the page wider."""
        return QSize(self.theme.px(64) * max(self.count(), 1), self.theme.px(_HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Weigh anew what fits."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._measure()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the tabs over one line."""
        with painting(self) as painter:
            hairline(painter, QRectF(self.rect()), self.theme.color("line"))
            for index in range(self.count()):
                self._paint_tab(painter, index)

    def _paint_tab(self, painter: QPainter, index: int) -> None:
        theme, place = self.theme, self._place(index)
        on_top = index == self.currentIndex()
        font = self._font(on_top)
        metrics = QFontMetrics(font)
        words = veiled(self.tabText(index))
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, place.width() + 1)
        painter.setFont(font)
        painter.setPen(theme.color("text" if on_top else "text2"))
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRectF(place), middle, words)
        second = self._seconds[self._codes[index]]
        if second and self._is_roomy():
            painter.setFont(theme.font("small"))
            painter.setPen(theme.color("text3"))
            painter.drawText(
                QRectF(place).adjusted(metrics.horizontalAdvance(words) + theme.space(_GAP), 0, 2, 0),
                middle,
                second,
            )
        if on_top:
            mark = QRectF(place.x(), self.height() - _MARK, place.width(), _MARK)
            box(painter, mark, _MARK / 2, fill=theme.color("accent"))

    def _place(self, index: int) -> QRect:
        return self.tabRect(index).adjusted(0, 0, -self.theme.space(_BETWEEN), 0)

    def _font(self, on_top: bool) -> QFont:
        return self.theme.font("strong" if on_top else "medium")

    def _tab_width(self, index: int, *, with_second: bool) -> int:
        width = QFontMetrics(self._font(True)).horizontalAdvance(self.tabText(index)) + 2
        second = self._seconds[self._codes[index]] if index < len(self._codes) else ""
        if second and with_second:
            small = QFontMetrics(self.theme.font("small"))
            width += self.theme.space(_GAP) + small.horizontalAdvance(second)
        return width

    def _is_roomy(self) -> bool:
        gaps = self.theme.space(_BETWEEN) * self.count()
        return self.width() >= gaps + sum(self._tab_width(i, with_second=True) for i in range(self.count()))

    def _measure(self) -> None:
        for index in range(self.count()):
            self.setTabText(index, self.tabText(index))  # Qt measures a tab only when it changes
        self.setIconSize(QSize(self.width() % 2 + 15, 16))  # and all of them when this does
        self.update()

    def _tell(self, _index: int) -> None:
        if not self._silent:
            self.changed.emit(self.value())

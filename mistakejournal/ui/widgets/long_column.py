"""Rows under each other of which only those near the view are built: a list of 1,000 opens like one of 12."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractScrollArea, QSizePolicy, QWidget

from mistakejournal.domain.records import dataclass

ALL_AT_ONCE = 60
"""So many rows are built at once, without looking where the view is."""


@dataclass(frozen=True)
class Slot:
    """A row that is built when it comes near the view; until then it takes `guess(width)` px."""

    key: str
    build: Callable[[], QWidget]
    guess: Callable[[int], int] | None = None
    """None: it is built at once."""


class LongColumn(QWidget):
    """Keeps each row that was built while its key is shown, so that focus and cursor stay where they are."""

    built = Signal()
    """Rows were built that were not there before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._slots: list[Slot] = []
        self._places: dict[str, int] = {}
        self._widgets: dict[str, QWidget] = {}
        self._heights: list[int] = []
        self._tops: list[int] = [0]
        self._width = -1
        self._totals: dict[int, int] = {}
        self._area: QAbstractScrollArea | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_rows(self, slots: Sequence[Slot]) -> None:
        """Show these rows in this order; a row of a key that was shown before keeps its widget."""
        self._slots, self._heights = list(slots), []
        self._totals.clear()
        self._places = {slot.key: place for place, slot in enumerate(self._slots)}
        gone = [self._widgets.pop(key) for key in self._widgets.keys() - self._places.keys()]
        at_once = len(self._slots) <= ALL_AT_ONCE
        for slot in self._slots:
            if slot.guess is None or at_once:
                self.row(slot.key)
        self._width = -1
        self._measure(self.width())
        self._build_near()
        self.built.emit()
        for widget in gone:  # last: what loses the focus may write, and so show the rows anew
            widget.hide()
            widget.deleteLater()

    def row(self, key: str) -> QWidget:
        """Give the widget of a row, built now if it was not. Raises KeyError for a row that is not shown."""
        if key not in self._widgets:
            self._build(key)
            if len(self._heights) == len(self._slots):
                self._sum_up()
                self._arrange()
            self._widgets[key].show()
        return self._widgets[key]

    def widgets(self) -> list[QWidget]:
        """Give the rows that are built, in order."""
        return [self._widgets[slot.key] for slot in self._slots if slot.key in self._widgets]

    def span(self, key: str) -> tuple[int, int]:
        """Give where a row begins and where it ends."""
        place = self._places[key]
        return self._tops[place], self._tops[place + 1]

    def event(self, event: QEvent) -> bool:
        """Measure anew what was built when a row wants another height."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.settle()
        return super().event(event)

    def settle(self) -> None:
        """Give each built row the height it wants now; comes by itself when the window is laid out."""
        self._totals.clear()
        is_other = False
        for key, widget in self._widgets.items():
            height = _height(widget, self._width)
            if self._heights[self._places[key]] != height:
                self._heights[self._places[key]] = height
                is_other = True
        if is_other:
            self._sum_up()
            self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the rows out for another width."""
        super().resizeEvent(event)
        self._measure(self.width())
        self._arrange()
        self._build_near()

    def showEvent(self, event: QShowEvent) -> None:
        """Find the page that scrolls it."""
        super().showEvent(event)
        if self._area is None:
            above = self.parentWidget()
            while above is not None and not isinstance(above, QAbstractScrollArea):
                above = above.parentWidget()
            if isinstance(above, QAbstractScrollArea):
                self._area = above
                above.verticalScrollBar().valueChanged.connect(self._build_near)
                above.verticalScrollBar().rangeChanged.connect(self._build_near)
        self._build_near()

    def hasHeightForWidth(self) -> bool:
        """Say that a narrow place needs more height."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of all rows."""
        if width == self._width:
            return self._tops[-1]
        if width not in self._totals:  # a page asks for several widths before it settles on one
            self._totals[width] = sum(self._height_of(slot, width) for slot in self._slots)
        return self._totals[width]

    def sizeHint(self) -> QSize:
        """Ask for the widest row that is built."""
        width = max((widget.sizeHint().width() for widget in self._few()), default=0)
        return QSize(width, self._tops[-1])

    def minimumSizeHint(self) -> QSize:
        """Ask for the least the rows need."""
        width = max((widget.minimumSizeHint().width() for widget in self._few()), default=0)
        return QSize(width, 0)

    def _few(self) -> list[QWidget]:
        """A thousand rows are as wide as some of them: those built first, and all that are always there."""
        return self.widgets()[:ALL_AT_ONCE]

    def _measure(self, width: int) -> None:
        if width != self._width:
            self._width = width
            self._heights = [self._height_of(slot, width) for slot in self._slots]
            self._sum_up()
            self._arrange()

    def _sum_up(self) -> None:
        top, tops = 0, [0]
        for height in self._heights:
            top += height
            tops.append(top)
        if tops[-1] != self._tops[-1]:
            self.updateGeometry()
        self._tops = tops

    def _arrange(self) -> None:
        for key, widget in self._widgets.items():
            place = self._places[key]
            widget.setGeometry(0, self._tops[place], max(self._width, 0), self._heights[place])

    def _build_near(self) -> None:
        """Build what is in view, and a page before and after it."""
        if self._area is None or not self.isVisible() or len(self._widgets) == len(self._slots):
            return
        view = self._area.viewport()
        top = self.mapFrom(view, QPoint(0, 0)).y() if view.isAncestorOf(self) else 0
        first = max(bisect_right(self._tops, top - view.height()) - 1, 0)
        last = bisect_right(self._tops, top + 2 * view.height())
        missing = [slot.key for slot in self._slots[first:last] if slot.key not in self._widgets]
        for key in missing:
            self._build(key)
        if missing:
            self._sum_up()
            self._arrange()
            for key in missing:
                self._widgets[key].show()
            self.built.emit()

    def _build(self, key: str) -> None:
        place = self._places[key]
        widget = self._slots[place].build()
        widget.setParent(self)
        self._widgets[key] = widget
        self._totals.clear()
        if len(self._heights) == len(self._slots):
            self._heights[place] = _height(widget, self._width)

    def _height_of(self, slot: Slot, width: int) -> int:
        widget = self._widgets.get(slot.key)
        if widget is not None:
            return _height(widget, width)
        return slot.guess(width) if slot.guess is not None else 0


def _height(widget: QWidget, width: int) -> int:
    if widget.isHidden() and widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
        return 0
    wanted = widget.heightForWidth(width) if widget.hasHeightForWidth() else widget.sizeHint().height()
    return max(wanted, widget.minimumHeight(), widget.minimumSizeHint().height())

"""The steps of a checklist in their sections, with a line to add one at the end of each."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TypeVar

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.checklist import Section, Step
from mistakejournal.ui.checklists.add_line import AddLine
from mistakejournal.ui.checklists.section_head import SectionHead
from mistakejournal.ui.checklists.step_line import StepLine
from mistakejournal.ui.theme import current_theme
from mistakejournal.ui.theme.paint import painting
from mistakejournal.ui.widgets.button import Button

W = TypeVar("W", bound=QWidget)
Blocks = Sequence[tuple[Section | None, Sequence[Step]]]

_LINE_LEFT = 24


class DropMark(QWidget):
    """The line where a step that is held would go."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        with painting(self) as painter:
            painter.fillRect(QRectF(self.rect()), current_theme().color("accent"))


class StepList(QWidget):
    """Keeps its rows while they live, so that focus and cursor stay where they are."""

    selected = Signal(str)
    """A step was reached by click or key: its id."""
    opened = Signal(str)
    """A step was clicked, or Enter pressed on it."""
    nudged = Signal(str, int)
    removed = Signal(str)
    held = Signal(int)
    """A step is carried at this height of the list."""
    put = Signal(str, str, str)
    """A step was dropped: its id, "before", "after" or "section", and the id of that."""
    section_wanted = Signal()
    head_made = Signal(str, SectionHead)
    line_made = Signal(str, AddLine)
    """A line to add steps with, for the section of that id ("" for none)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._lines: dict[str, StepLine] = {}
        self._heads: dict[str, SectionHead] = {}
        self._adds: dict[str, AddLine] = {}
        self._order: list[str] = []
        self._sections: dict[str, list[str]] = {}
        self._current = ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._new_section = Button(self.tr("Add a section"), "link", icon="heading", height=30)
        self._new_section.clicked.connect(self.section_wanted)
        self._mark = DropMark(self)
        self._mark.hide()

    def show_steps(self, blocks: Blocks) -> None:
        """Show these steps; one that is being written stays in its line until it is entered."""
        written = {line.step_id for line in self._adds.values() if line.step_id}
        blocks = blocks or [(None, ())]
        shown = [(part, [step for step in steps if step.id not in written]) for part, steps in blocks]
        self._order = [step.id for _part, steps in shown for step in steps]
        self._sections = {part.id if part else "": [step.id for step in steps] for part, steps in shown}
        _forget(self._lines, self._order)
        _forget(self._heads, self._sections)
        _forget(self._adds, self._sections)
        while self._column.takeAt(0) is not None:
            pass
        stops: list[QWidget] = []
        for part, steps in shown:
            stops += self._place_block(part, steps, alone=len(shown) == 1)
        self._column.addSpacing(12)
        self._column.addWidget(self._new_section, 0, Qt.AlignmentFlag.AlignLeft)
        stops.append(self._new_section)
        for one, following in pairwise(stops):
            QWidget.setTabOrder(one, following)

    def ids(self) -> list[str]:
        """Give the steps in order."""
        return self._order

    def line(self, step_id: str) -> StepLine | None:
        """Give the row of a step."""
        return self._lines.get(step_id)

    def head(self, section_id: str) -> SectionHead | None:
        """Give the head of a section."""
        return self._heads.get(section_id)

    def adds(self) -> dict[str, AddLine]:
        """Give the lines to add steps with, by section; "" for none."""
        return self._adds

    def last_of(self, section_id: str) -> str | None:
        """Give the last step of a section; None when it has none."""
        inside = self._sections.get(section_id)
        return inside[-1] if inside else None

    def select(self, step_id: str) -> None:
        """Show which step is chosen."""
        self._current = step_id
        for own, line in self._lines.items():
            line.set_selected(own == step_id)

    def _place_block(self, part: Section | None, steps: Sequence[Step], *, alone: bool) -> list[QWidget]:
        stops: list[QWidget] = []
        if part is not None:
            head = self._head(part)
            self._column.addWidget(head)
            stops += head.stops()
        for step in steps:
            line = self._line(step, len(self._numbered()) + 1)
            self._column.addWidget(line)
            stops.append(line)
        add = self._add(part, alone=alone)
        self._column.addWidget(add.parentWidget() or add)
        return [*stops, add]

    def _numbered(self) -> list[StepLine]:
        widgets = (self._column.itemAt(index) for index in range(self._column.count()))
        return [one for item in widgets if item and isinstance(one := item.widget(), StepLine)]

    def _line(self, step: Step, number: int) -> StepLine:
        if step.id in self._lines:
            self._lines[step.id].show_step(step, number)
            return self._lines[step.id]
        line = StepLine(step, number, self)
        self._lines[step.id] = line
        line.set_selected(step.id == self._current)
        line.reached.connect(lambda: self.selected.emit(step.id))
        line.clicked.connect(lambda: self.opened.emit(step.id))
        line.turned.connect(lambda by: self._turn(step.id, by))
        line.nudged.connect(lambda by: self.nudged.emit(step.id, by))
        line.removed.connect(lambda: self.removed.emit(step.id))
        line.dragged.connect(lambda y: self._hold(step.id, y))
        line.dropped.connect(lambda y: self._drop(step.id, y))
        return line

    def _head(self, part: Section) -> SectionHead:
        if part.id in self._heads:
            self._heads[part.id].show_section(part)
        else:
            self._heads[part.id] = SectionHead(part, self)
            self.head_made.emit(part.id, self._heads[part.id])
        return self._heads[part.id]

    def _add(self, part: Section | None, *, alone: bool) -> AddLine:
        section_id = part.id if part else ""
        if section_id not in self._adds:
            holder = QWidget(self)
            add = AddLine(self.tr("Add a step"), self.tr("Add a step"))
            around = QVBoxLayout(holder)
            around.setContentsMargins(_LINE_LEFT, 6, 0, 6)
            around.addWidget(add)
            self._adds[section_id] = add
            self.line_made.emit(section_id, add)
        name = self.tr("Add a step")
        if part is not None and not alone:
            name = self.tr("Add a step to {section}").format(section=part.name)
        self._adds[section_id].setAccessibleName(name)
        return self._adds[section_id]

    def _turn(self, step_id: str, by: int) -> None:
        place = self._order.index(step_id) + by
        if 0 <= place < len(self._order):
            self._lines[self._order[place]].setFocus(Qt.FocusReason.TabFocusReason)

    def _hold(self, step_id: str, y: int) -> None:
        height = self.mapFromGlobal(QPoint(0, y)).y()
        self._mark.setGeometry(_LINE_LEFT, self._target(step_id, height)[0] - 1, self.width() - _LINE_LEFT, 2)
        self._mark.raise_()
        self._mark.show()
        self.held.emit(height)

    def _drop(self, step_id: str, y: int) -> None:
        self._mark.hide()
        _height, where, other = self._target(step_id, self.mapFromGlobal(QPoint(0, y)).y())
        self.put.emit(step_id, where, other)

    def _target(self, step_id: str, height: int) -> tuple[int, str, str]:
        """Give the nearest place a step can go: its height, what it is beside, and how."""
        places: list[tuple[int, str, str]] = []
        for section_id, steps in self._sections.items():
            rest = [one for one in steps if one != step_id]
            for one in rest:
                place = self._lines[one].geometry()
                places += [(place.top(), "before", one), (place.bottom() + 1, "after", one)]
            if not rest and section_id in self._heads:
                places.append((self._heads[section_id].geometry().bottom() + 1, "section", section_id))
        return min(places, key=lambda place: abs(place[0] - height), default=(0, "", ""))


def _forget(widgets: dict[str, W], kept: Sequence[str] | dict[str, list[str]]) -> None:
    for row_id in widgets.keys() - set(kept):
        widget: QWidget = widgets.pop(row_id)
        if isinstance(widget, AddLine):
            widget = widget.parentWidget() or widget
        widget.hide()
        widget.deleteLater()

"""The steps of a checklist in their sections, with a line to add one at the end of each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.checklist import Section, Step
from mistakejournal.ui.checklists.add_line import AddLine
from mistakejournal.ui.checklists.section_head import SectionHead
from mistakejournal.ui.checklists.step_line import Guess, StepLine
from mistakejournal.ui.theme import current_theme
from mistakejournal.ui.theme.paint import painting
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.long_column import LongColumn, Slot

Blocks = Sequence[tuple[Section | None, Sequence[Step]]]

_LINE_LEFT = 24


class DropMark(QWidget):
    """The line where a step that is held would go."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        with painting(self) as painter:
            painter.fillRect(QRectF(self.rect()), current_theme().color("accent"))


class StepList(LongColumn):
    """Keeps its rows while they live, so that focus and cursor stay where they are."""

    selected = Signal(str)
    """A step was reached by click or key: its id."""
    opened = Signal(str)
    """A step was clicked."""
    entered = Signal(str)
    """Enter was pressed on a step: its words are wanted."""
    nudged = Signal(str, int)
    removed = Signal(str)
    duplicated = Signal(str)
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
        self._steps: dict[str, tuple[Step, int]] = {}
        self._differs: Mapping[str, str] = {}
        self._lines: dict[str, StepLine] = {}
        self._heads: dict[str, SectionHead] = {}
        self._adds: dict[str, AddLine] = {}
        self._sections: dict[str, list[str]] = {}
        self._current = ""
        self._new_section = Button(self.tr("Add a section"), "link", icon="heading", height=30)
        self._new_section.clicked.connect(self.section_wanted)
        self._foot = QWidget()
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(0, 12, 0, 0)
        foot.addWidget(self._new_section, 0, Qt.AlignmentFlag.AlignLeft)
        self._mark = DropMark(self)
        self._mark.hide()
        self.built.connect(self._order_tabs)

    def show_steps(self, blocks: Blocks, differs: Mapping[str, str] | None = None) -> None:
        """Show these steps; one that is being written stays in its line until it is entered.

        `differs` says by step for whom it is otherwise.
        """
        written = {line.step_id for line in self._adds.values() if line.step_id}
        blocks = blocks or [(None, ())]
        shown = [(part, [step for step in steps if step.id not in written]) for part, steps in blocks]
        in_order = [step for _part, steps in shown for step in steps]
        self._steps = {step.id: (step, number) for number, step in enumerate(in_order, start=1)}
        self._differs = differs or {}
        self._sections = {part.id if part else "": [step.id for step in steps] for part, steps in shown}
        self._forget_others()
        for step_id, line in self._lines.items():
            line.show_step(*self._steps[step_id], self._differs.get(step_id, ""))
        slots: list[Slot] = []
        guess = Guess()
        parts = [part for part, _steps in shown if part is not None]
        for part, steps in shown:
            if part is not None:
                slots.append(self._head_slot(part, parts))
            slots += [self._line_slot(step, guess) for step in steps]
            slots.append(self._add_slot(part, alone=len(shown) == 1))
        self.show_rows([*slots, Slot("foot", lambda: self._foot)])

    def ids(self) -> list[str]:
        """Give the steps in order."""
        return list(self._steps)

    def line(self, step_id: str) -> StepLine | None:
        """Give the row of a step, built now where it is far from the view."""
        if step_id not in self._steps:
            return None
        self.row(f"step.{step_id}")
        return self._lines[step_id]

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
        """Show which step is chosen; its row is there for Tab wherever the view is."""
        before = self._lines.get(self._current)
        self._current = step_id
        line = self.line(step_id)
        if before is not None and before is not line:
            before.set_selected(False)
        if line is not None:
            line.set_selected(True)
            self._order_tabs()

    def _forget_others(self) -> None:
        self._lines = {step_id: line for step_id, line in self._lines.items() if step_id in self._steps}
        self._heads = {part: head for part, head in self._heads.items() if part in self._sections}
        self._adds = {part: add for part, add in self._adds.items() if part in self._sections}

    def _order_tabs(self) -> None:
        stops: list[QWidget] = []
        for row in self.widgets():
            if isinstance(row, SectionHead):
                stops += row.stops()
            elif isinstance(row, StepLine):
                stops.append(row)
            else:
                stops += [add for add in self._adds.values() if add.parentWidget() is row]
        for one, following in pairwise([*stops, self._new_section]):
            QWidget.setTabOrder(one, following)

    def _line_slot(self, step: Step, guess: Guess) -> Slot:
        letters, differs = len(step.title), step.id in self._differs
        return Slot(
            f"step.{step.id}",
            lambda: self._line(step.id),
            lambda width: guess.height(letters, width, differs=differs),
        )

    def _line(self, step_id: str) -> StepLine:
        step, number = self._steps[step_id]
        line = StepLine(step, number, self._differs.get(step_id, ""), self)
        self._lines[step_id] = line
        if step_id == self._current:
            line.set_selected(True)
        line.reached.connect(lambda: self.selected.emit(step_id))
        line.clicked.connect(lambda: self.opened.emit(step_id))
        line.entered.connect(lambda: self.entered.emit(step_id))
        line.turned.connect(lambda by: self._turn(step_id, by))
        line.nudged.connect(lambda by: self.nudged.emit(step_id, by))
        line.removed.connect(lambda: self.removed.emit(step_id))
        line.duplicated.connect(lambda: self.duplicated.emit(step_id))
        line.dragged.connect(lambda y: self._hold(step_id, y))
        line.dropped.connect(lambda y: self._drop(step_id, y))
        return line

    def _head_slot(self, part: Section, parts: Sequence[Section]) -> Slot:
        head = self._heads.get(part.id)
        if head is not None:
            head.show_section(part)
            head.set_place(is_first=part == parts[0], is_last=part == parts[-1])
        return Slot(f"head.{part.id}", lambda: self._head(part, parts))

    def _head(self, part: Section, parts: Sequence[Section]) -> SectionHead:
        head = self._heads[part.id] = SectionHead(part, self)
        head.set_place(is_first=part == parts[0], is_last=part == parts[-1])
        self.head_made.emit(part.id, head)
        return head

    def _add_slot(self, part: Section | None, *, alone: bool) -> Slot:
        section_id = part.id if part else ""
        name = self.tr("Add a step")
        if part is not None and not alone:
            name = self.tr("Add a step to {section}").format(section=part.name)
        if section_id in self._adds:
            self._adds[section_id].setAccessibleName(name)
        return Slot(f"add.{section_id}", lambda: self._add(section_id, name))

    def _add(self, section_id: str, name: str) -> QWidget:
        holder = QWidget(self)
        add = AddLine(name, self.tr("Add a step"))
        around = QVBoxLayout(holder)
        around.setContentsMargins(_LINE_LEFT, 6, 0, 6)
        around.addWidget(add)
        self._adds[section_id] = add
        self.line_made.emit(section_id, add)
        return holder

    def _turn(self, step_id: str, by: int) -> None:
        ids = self.ids()
        place = ids.index(step_id) + by
        line = self.line(ids[place]) if 0 <= place < len(ids) else None
        if line is not None:
            line.setFocus(Qt.FocusReason.TabFocusReason)

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
                top, bottom = self.span(f"step.{one}")
                places += [(top, "before", one), (bottom, "after", one)]
            if not rest and section_id in self._heads:
                places.append((self.span(f"head.{section_id}")[1], "section", section_id))
        return min(places, key=lambda place: abs(place[0] - height), default=(0, "", ""))

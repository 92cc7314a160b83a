"""A run as a list: lessons, the steps by section, the end, and the keys."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from mistakejournal.domain.run import RunStep, StepState
from mistakejournal.ui.runner.clear_panel import ClearPanel
from mistakejournal.ui.runner.facts_panel import FactsPanel
from mistakejournal.ui.runner.focus import Focus
from mistakejournal.ui.runner.lessons import Lessons
from mistakejournal.ui.runner.progress_line import EDGE
from mistakejournal.ui.runner.run_keys import add_shortcuts
from mistakejournal.ui.runner.session import RunSession
from mistakejournal.ui.runner.step_row import StepRow
from mistakejournal.ui.widgets.flow_layout import FlowLayout
from mistakejournal.ui.widgets.key_hint import KeyHint
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.long_column import LongColumn, Slot
from mistakejournal.ui.widgets.page import Page
from mistakejournal.words.runrecords import without_steps_words

WIDTH = 780 + 2 * EDGE
_ROW = 41  # px at 100 percent that a row takes until it is built


class StepList(Page):
    """The rows are built once for a run, those far from the view when they come near; then they follow it."""

    top = 12  # the head of the run stands above and has its own white space

    def __init__(self, session: RunSession) -> None:
        """Show `session`."""
        super().__init__(WIDTH)
        self._session = session
        self._run_id = ""
        self._shows_lessons = False
        self._steps = LongColumn()
        self._steps.built.connect(self._order_tabs)
        self._ids: list[str] = []
        self._rows: dict[str, StepRow] = {}
        self._lessons = self.add(Lessons(session.context), gap=0)
        self._facts = self.add(FactsPanel(session), gap=0)
        self.add(self._steps, gap=0)
        self._end = self.add(ClearPanel(session), gap=20)
        self._keys = self.add(_keys_line(), gap=16)
        self.add_stretch()
        add_shortcuts(self, session)

    def show_run(self) -> None:
        """Show the run as it stands; another run gets rows of its own."""
        file = self._session.file
        if file is None:
            return
        ids = [step.id for step in file.steps]
        if file.run.id != self._run_id or ids != self._ids:
            focused = QApplication.focusWidget()
            had_keys = focused is not None and self._steps.isAncestorOf(focused)
            self._run_id, self._ids = file.run.id, ids
            self._build(file.steps)
            if had_keys:
                self._session.focus_wanted.emit(Focus.STEP)
        if self._session.cursor in ids:
            self._steps.row(self._session.cursor)
        # Lessons stay while the run is open in the window: rows that jump up under the pointer would be
        # ticked by mistake.
        if not self._shows_lessons:
            self._shows_lessons = all(step.state is StepState.OPEN for step in file.steps)
        if self._shows_lessons and self._session.is_running:
            self._lessons.show_lessons(file.lessons, file.agreed)
        else:
            self._lessons.show_lessons(())
        # Folded up, the facts would bring another step under the pointer: that waits until it has left.
        self._facts.show_facts(may_fold=not self._steps.underMouse())
        for row in self._rows.values():
            row.show_step()
        self._end.show_end()
        self._keys.setVisible(self._session.is_running)

    def begin(self) -> None:
        """Start at the top: a run was opened."""
        self._shows_lessons = False
        self._order_tabs()
        self.verticalScrollBar().setValue(0)

    def asks_facts(self) -> bool:
        """Tell whether the brief waits to be typed in before step 1."""
        return self._facts.asks_first()

    def restyle(self) -> None:
        """Leave the edge free."""
        super().restyle()
        edge = self.theme.space(EDGE)
        self.column.setContentsMargins(edge, 0, edge, 0)

    def focus_on(self, focus: Focus) -> None:
        """Put the focus on a part of the run, and bring it into view."""
        row = self._rows.get(self._session.cursor)
        if focus is Focus.FACTS:
            self._facts.focus_first()
            return
        if focus is Focus.FINISH or row is None:
            self._end.focus_button()
            self._show_whole(self._end)
            return
        self._show_whole(row)
        if focus is Focus.LINE and row.body is not None:
            row.body.focus_line()
        elif not (focus is Focus.PROOF and row.body is not None and row.body.focus_proof()):
            row.tick.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_whole(self, row: QWidget) -> None:
        # It may just have got its body: without this its old height would be scrolled to.
        self._steps.settle()
        for part in (self.content, self.content.parentWidget()):
            layout = part.layout() if part else None
            if layout is not None:
                layout.activate()
        self.ensureWidgetVisible(row, 0, self.theme.space(24))

    def _build(self, steps: tuple[RunStep, ...]) -> None:
        self._rows = {}
        self._steps.show_rows([])
        slots: list[Slot] = []
        if not steps:
            slots.append(Slot("none", lambda: Label(without_steps_words(), "body", "text2", wrap=True)))
        block: tuple[str, str] = ("", "")
        for number, step in enumerate(steps, start=1):
            if (step.section, step.pause_point) != block:
                block = (step.section, step.pause_point)
                slots.append(self._head_of(*block, number))
            slots.append(self._slot(step, number))
        self._steps.show_rows(slots)

    def _slot(self, step: RunStep, number: int) -> Slot:
        def build() -> QWidget:
            row = self._rows[step.id] = StepRow(self._session, step, number)
            row.show_step()
            return row

        return Slot(step.id, build, lambda _width: self.theme.px(_ROW))

    def _head_of(self, section: str, pause_point: str, number: int) -> Slot:
        def build() -> QWidget:
            whole = QWidget()
            column = QVBoxLayout(whole)
            above = self.theme.space(4 if number == 1 else 20)
            column.setContentsMargins(0, above, 0, self.theme.space(4))
            column.setSpacing(0)
            if section:
                column.addWidget(Label(section, "heading", wrap=True))
            if pause_point:
                column.addWidget(Label(pause_point, "small", "text2", wrap=True))
            return whole

        return Slot(f"heading.{number}", build)

    def _order_tabs(self) -> None:
        """Tab goes as one reads, also to what was built later than the rest of the window."""
        rows = [row for row in self._steps.widgets() if isinstance(row, StepRow)]
        stops = [*self._lessons.stops(), *self._facts.stops()]
        stops += [stop for row in rows for stop in row.stops()]
        for one, following in pairwise(stops):
            QWidget.setTabOrder(one, following)
        self._end.stand_after(stops[-1])


def _keys_line() -> QWidget:
    line = QWidget()
    row = FlowLayout(spacing=14, parent=line)
    for keys, act in (
        (QCoreApplication.translate("RunKeys", "Space"), QCoreApplication.translate("RunKeys", "tick")),
        ("↑ ↓", QCoreApplication.translate("RunKeys", "move")),
        ("N", QCoreApplication.translate("RunKeys", "note")),
        ("S", QCoreApplication.translate("RunKeys", "skip with a reason")),
        ("P", QCoreApplication.translate("RunKeys", "called away")),
        ("G", QCoreApplication.translate("RunKeys", "good catch")),
        ("?", QCoreApplication.translate("RunKeys", "keys")),
    ):
        row.addWidget(KeyHint(keys, act))
    return line

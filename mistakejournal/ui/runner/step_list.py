"""A run as a list (picture 09): lessons, the steps by section, the end, and the keys."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

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
from mistakejournal.ui.widgets.page import Page
from mistakejournal.words.runrecords import without_steps_words

WIDTH = 780 + 2 * EDGE


class StepList(Page):
    """The rows are built once for a run; then they only follow its state."""

    def __init__(self, session: RunSession) -> None:
        """Show `session`."""
        super().__init__(WIDTH)
        self._session = session
        self._run_id = ""
        self._shows_lessons = False
        self._steps = QWidget()
        self._rows: dict[str, StepRow] = {}
        self._lessons = self.add(Lessons(session.context), gap=0)
        self._facts = self.add(FactsPanel(session), gap=0)
        self._column = QVBoxLayout(self._steps)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
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
        if file.run.id != self._run_id or ids != list(self._rows):
            self._run_id = file.run.id
            self._build(file.steps)
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
        for part in (self.content, self.content.parentWidget()):
            layout = part.layout() if part else None
            if layout is not None:
                layout.activate()
        self.ensureWidgetVisible(row, 0, self.theme.space(24))

    def _build(self, steps: tuple[RunStep, ...]) -> None:
        while (item := self._column.takeAt(0)) is not None:
            part = item.widget()
            if part is not None:
                part.hide()
                part.deleteLater()
        self._rows = {}
        if not steps:
            self._column.addWidget(Label(without_steps_words(), "body", "text2", wrap=True))
        block: tuple[str, str] = ("", "")
        for number, step in enumerate(steps, start=1):
            if (step.section, step.pause_point) != block:
                block = (step.section, step.pause_point)
                self._add_heading(*block)
            row = StepRow(self._session, step, number)
            self._rows[step.id] = row
            self._column.addWidget(row)

    def _add_heading(self, section: str, pause_point: str) -> None:
        self._column.addSpacing(self.theme.space(20 if self._rows else 4))
        if section:
            self._column.addWidget(Label(section, "heading", wrap=True))
        if pause_point:
            self._column.addWidget(Label(pause_point, "small", "text2", wrap=True))
        self._column.addSpacing(self.theme.space(4))


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

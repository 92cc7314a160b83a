"""The end of a run: clear to send, its line, what was skipped, and the check-ins that go with it (F6, J3)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.run import Run, RunState, StepState, counts
from mistakejournal.domain.runrecord import RunRecord
from mistakejournal.ui.check_ins import check_in_row
from mistakejournal.ui.mailing.copying import copy_text
from mistakejournal.ui.runner.session import RunSession
from mistakejournal.ui.runner.step_body import in_short
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.emptying import empty
from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.row import Row
from mistakejournal.words.dates import moment_words, span_words
from mistakejournal.words.dotted import dotted
from mistakejournal.words.runrecords import break_words, interruptions_words, outcome_words

_SMALL = 30


class ClearPanel(QWidget):
    """Stands under the steps. Before the end it has one button and, quietly, the check-in to come."""

    def __init__(self, session: RunSession) -> None:
        """Show `session`."""
        super().__init__()
        self._session = session
        self._shown: object = None
        self._title = Label("", "subtitle", wrap=True)
        self._open = Label("", "body", "text2", wrap=True)
        self._later = Button(self.tr("Clear to send"), height=44)
        self._now = Button(self.tr("Clear to send"), "primary", icon="check", height=44)
        self._rows = QWidget()
        self._list = QVBoxLayout(self._rows)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._title)
        column.addWidget(self._rows)
        column.addWidget(self._open)
        self._copy: Button | None = None
        for button in (self._later, self._now):
            button.clicked.connect(session.finish)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_end(self) -> None:
        """Show how the run stands, and what it gives once it is done."""
        file = self._session.file
        if file is None:
            return
        state = file.run.state
        self._now.setVisible(file.complete and state is RunState.OPEN)
        self._later.setVisible(not file.complete and state is RunState.OPEN)
        self._later.setEnabled(file.away is None)
        self._title.setVisible(state is not RunState.OPEN)
        if file.run.ended_at is not None:
            self._title.setText(self._ended_words(file.run, file.run.ended_at))
        self._open.setText(self._open_words())
        self._open.setVisible(bool(self._open.text()))
        shown = (state, file.run.clear_line, file.steps, self._session.record, tuple(self._session.check_ins))
        if shown != self._shown:
            self._shown = shown
            self._fill()

    def focus_button(self) -> None:
        """Put the focus on what comes next: "Clear to send", and afterwards the line to copy."""
        button = self._now if self._now.isVisible() else self._later
        if self._copy is not None and button.isHidden():
            button = self._copy
        button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def stand_after(self, widget: QWidget) -> None:
        """Let Tab come here from `widget`."""
        for button in (self._later, self._now):
            QWidget.setTabOrder(widget, button)
            widget = button

    def _open_words(self) -> str:
        file = self._session.file
        if file is None or file.run.state is not RunState.OPEN or not self._session.shows_open_steps:
            return ""
        left = [str(number) for number, step in enumerate(file.steps, start=1) if not counts(step)]
        if not left:
            return ""
        if len(left) == 1:
            return self.tr("Step {number} is still open. Tick it, or skip it with a reason.").format(
                number=left[0]
            )
        return self.tr("Steps {numbers} are still open. Tick them, or skip them with a reason.").format(
            numbers=", ".join(left)
        )

    def _fill(self) -> None:
        empty(self._list)
        self._copy = None
        file = self._session.file
        assert file is not None
        ended = file.run.state is not RunState.OPEN
        if file.run.clear_line:
            self._add_line(file.run.clear_line)
        for due in self._session.check_ins:
            self._list.addWidget(check_in_row(self._session.context, due))
        skipped = [step for step in file.steps if step.state is StepState.SKIPPED]
        if skipped and (ended or file.complete):
            self._add_rows(self.tr("Skipped"), [(step.title, in_short(step.reason)) for step in skipped])
        if self._session.record is not None:
            self._add_record(self._session.record)
        self._rows.setVisible(self._list.count() > 0)

    def _ended_words(self, run: Run, ended: datetime) -> str:
        clock = self._session.desk.clock
        when = moment_words(clock.local(ended), clock.local())
        worked = span_words(run.minutes) if run.minutes is not None else ""
        outcome = outcome_words(run.state, list_used=run.list_used)
        return dotted(outcome, when, worked)

    def _add_record(self, record: RunRecord) -> None:
        wall = self._session.desk.clock.local
        broken = [(in_short(break_words(one, wall)), "") for one in record.breaks]
        if record.interruptions and not broken:
            broken = [(interruptions_words(record.interruptions), "")]
        if broken:
            self._add_rows(self.tr("Interruptions"), broken)
        caught = [(what, step.title) for step in record.steps for what in step.caught]
        caught += [(what, "") for what in record.caught]
        if caught:
            self._add_rows(self.tr("Caught"), caught)

    def _add_rows(self, heading: str, rows: Sequence[tuple[str, str]]) -> None:
        self._list.addSpacing(8)
        self._list.addWidget(Label(heading, "heading", wrap=True))
        for title, second in rows:
            self._list.addWidget(Row(title, second, title_style="body"))

    def _add_line(self, line: str) -> None:
        copy = Button(self.tr("Copy line"), icon="copy", height=_SMALL)
        copy.setAccessibleName(self.tr("Copy line: clear to send"))
        copy.clicked.connect(self._copying(line))
        self._copy = copy
        self._list.addWidget(Row(line, leading=IconLabel("circle-check", "accent_text"), trailing=[copy]))

    def _copying(self, line: str) -> Callable[[], None]:
        def copy() -> None:
            copy_text(self._session.context, line)

        return copy

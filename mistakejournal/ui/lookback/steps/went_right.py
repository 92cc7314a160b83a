"""What was clear to send and what was caught, in the week or the month."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from mistakejournal.domain.incident import Kind
from mistakejournal.services.lookback.rows import CaughtLine, RunsOfList, WentRight, went_right
from mistakejournal.ui.lookback.session import Session
from mistakejournal.ui.lookback.step import LookBackStep
from mistakejournal.ui.routes import Place
from mistakejournal.ui.widgets.act_button import act_button
from mistakejournal.ui.widgets.group import Group
from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.row import OpenRow
from mistakejournal.words.dates import near_day
from mistakejournal.words.dotted import dotted
from mistakejournal.words.lookbacks import often_words, went_right_words
from mistakejournal.words.states import title_words


class WentRightStep(LookBackStep):
    """A look is all that is asked here; each row opens what it names, and a catch is noted in one line."""

    interests = frozenset({"incidents", "runs", "checklists", "clients"})

    def __init__(self, session: Session) -> None:
        """Build the step for `session`."""
        super().__init__(session)
        self._sum = self.add(Label("", "body", wrap=True))
        self._caught = self.add(Group(self.tr("Caught"), rest=self.tr("{count} more")))
        note = act_button(self.tr("Note something that was caught"), "", self._note_catch, quiet=True)
        self.column.addSpacing(8)
        self.column.addWidget(note, 0, Qt.AlignmentFlag.AlignLeft)
        self._runs = self.add(Group(self.tr("Clear to send"), rest=self.tr("{count} more")))

    def fill(self) -> None:
        """Read what went right anew."""
        stretch = self.session.stretch
        self.read(lambda desk: went_right(desk, stretch), self._show)

    def _show(self, found: WentRight) -> None:
        self._sum.setText(went_right_words(found))
        self._caught.show_rows(found.caught, self._caught_row, seen=lambda _line: "")
        self._runs.show_rows(found.runs, self._runs_row, seen=lambda _line: "")

    def _note_catch(self) -> None:
        from mistakejournal.ui.quick import ask_quickly  # most are noted when they happen

        ask_quickly(self.window(), self.session.context, near_miss=True)

    def _caught_row(self, line: CaughtLine) -> QWidget:
        clock = self.session.desk.clock
        day = clock.local(line.at).date()
        by = self.tr("by “{step}”").format(step=line.step_title) if line.step_title else ""
        second = dotted(near_day(day, clock.local().date()), line.client_name, by)
        row = OpenRow(
            title_words(line.title, Kind.NEAR_MISS, day), second, leading=IconLabel("sprout", "accent_text")
        )
        row.clicked.connect(partial(self.session.context.go, Place.JOURNAL, line.id))
        return row

    def _runs_row(self, line: RunsOfList) -> QWidget:
        row = OpenRow(
            line.title,
            dotted(line.client_name, often_words(line.count)),
            leading=IconLabel("circle-check", "text2"),
        )
        row.clicked.connect(partial(self.session.context.go, Place.RUNS, line.checklist_id))
        return row

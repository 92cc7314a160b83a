"""The runs of the next seven days: which of them needs a quiet half hour."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from mistakejournal.services.lookback.rows import ComingRun, coming_runs
from mistakejournal.ui.learned_mark import learned_mark
from mistakejournal.ui.lookback.session import Session
from mistakejournal.ui.lookback.step import LookBackStep
from mistakejournal.ui.routes import Place
from mistakejournal.ui.widgets.act_button import act_button
from mistakejournal.ui.widgets.group import Group
from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.row import Row
from mistakejournal.words.checklists import steps_words
from mistakejournal.words.dotted import dotted
from mistakejournal.words.due import with_time
from mistakejournal.words.lookbacks import weekday_and_day


class NextWeekStep(LookBackStep):
    """A run that is to have its half hour goes into her note, with its day."""

    interests = frozenset({"schedules", "occurrences", "checklists", "steps", "clients", "runs"})

    def __init__(self, session: Session) -> None:
        """Build the step for `session`."""
        super().__init__(session)
        words = self.tr("Nothing is scheduled for the next seven days.")
        self._none = self.add(Label(words, "body", "text2", wrap=True))
        self._runs = self.add(Group(self.tr("The next seven days"), rest=self.tr("{count} more")))

    def fill(self) -> None:
        """Read what comes anew."""
        self.read(coming_runs, self._show)

    def _show(self, found: list[ComingRun]) -> None:
        self._none.setHidden(bool(found))
        self._runs.show_rows(found, self._row, seen=lambda _run: "")

    def _row(self, run: ComingRun) -> QWidget:
        when = with_time(weekday_and_day(run.day), run.at)
        about = f"{when}: {run.title}"
        said = self.tr("{run}. A quiet half hour before it.").format(run=dotted(about, run.client_name))
        acts = [
            act_button(
                self.tr("Open"),
                about,
                partial(self.session.context.go, Place.CHECKLIST, run.checklist_id),
                quiet=True,
            ),
            act_button(self.tr("Keep half an hour"), about, partial(self.session.line_wanted.emit, said)),
        ]
        second = dotted(when, run.client_name, steps_words(run.steps))
        return Row(
            run.title,
            second,
            leading=IconLabel("clock", "text2"),
            trailing=acts,
            mark=learned_mark(run.learned),
        )

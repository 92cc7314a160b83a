"""The rows of Today, each one thing with its one act."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from mistakejournal.domain.checklist import ChecklistLine
from mistakejournal.domain.run import RunLine
from mistakejournal.services.owed import OwedFix
from mistakejournal.services.today import NextAct
from mistakejournal.ui.learned_mark import learned_mark
from mistakejournal.ui.today.lead import Lead
from mistakejournal.ui.widgets.act_button import Act, act_button
from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.progress_ring import ProgressRing
from mistakejournal.ui.widgets.row import Row
from mistakejournal.words.checklists import steps_words
from mistakejournal.words.dates import span_words
from mistakejournal.words.dotted import dotted
from mistakejournal.words.runs import kind_words, progress_words
from mistakejournal.words.today import next_act_words


def incident_row(title: str, act: NextAct, opened: Act, today: date | None = None) -> QWidget:
    """An open incident with what comes next."""
    second = dotted(act.client_name, next_act_words(act, today))
    words = QCoreApplication.translate("Today", "Continue")
    return Row(
        title, second, leading=IconLabel("circle-alert", "text2"), trailing=[act_button(words, title, opened)]
    )


def run_row(run: RunLine, last: datetime, now: datetime, resumed: Act, time: str | None = None) -> QWidget:
    """A run that was begun: how far, and how long ago; both times on her wall clock.

    `time` is when it was due, for the column of times; None where the group has no such column.
    """
    minutes = max(0, int((now - last).total_seconds() // 60))
    ago = QCoreApplication.translate("Today", "paused {span} ago").format(span=span_words(minutes))
    far = progress_words(run.done, run.total)
    if run.away_kind:  # its ticks don't count until she has chosen how to go on
        far = kind_words(run.away_kind)
    second = dotted(run.client_name, f"{far}, {ago}")
    words = QCoreApplication.translate("Today", "Resume")
    ring: QWidget = ProgressRing(run.done / run.total if run.total else 0)
    if time is not None:
        ring = Lead(time, ring)
    trailing = [act_button(words, run.title, resumed)]
    return Row(run.title, second, leading=ring, trailing=trailing, mark=learned_mark(run.learned))


def checklist_row(line: ChecklistLine, started: Act) -> QWidget:
    """A checklist that can be started."""
    words = QCoreApplication.translate("Today", "Start")
    return Row(
        line.name,
        dotted(line.client_name, steps_words(line.steps)),
        leading=ProgressRing(0),
        trailing=[act_button(words, line.name, started)],
        mark=learned_mark(line.learned),
    )


def fix_row(owed: OwedFix, opened: Act) -> QWidget:
    """A system fix that is still owed."""
    title = owed.fix.title or QCoreApplication.translate("Today", "Finish the why")
    words = QCoreApplication.translate("Today", "Work it out")
    second = dotted(owed.client_name, owed.incident_title)
    return Row(
        title, second, leading=IconLabel("wrench", "text2"), trailing=[act_button(words, title, opened)]
    )

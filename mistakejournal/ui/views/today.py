"""Today: what needs her now, one row for each thing, untold incidents first (H4)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mistakejournal.domain.checklist import ChecklistLine
from mistakejournal.domain.incident import Kind
from mistakejournal.domain.run import RunLine
from mistakejournal.services.agenda import DueCard
from mistakejournal.services.checklist_list import list_checklists
from mistakejournal.services.duefollowups import FollowUpDue
from mistakejournal.services.promises import PromiseDue
from mistakejournal.services.today import NextAct, Today, in_order, today
from mistakejournal.ui.check_ins import check_in_row
from mistakejournal.ui.context import Context
from mistakejournal.ui.first_paint import FirstPaint
from mistakejournal.ui.routes import Place
from mistakejournal.ui.theme.veil import is_veiled
from mistakejournal.ui.today.due_acts import DueActs
from mistakejournal.ui.today.quiet_lines import QuietLines
from mistakejournal.ui.today.rows import (
    checklist_row,
    fix_row,
    incident_row,
    run_row,
)
from mistakejournal.ui.view import View
from mistakejournal.ui.widgets.group import Group
from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.next_card import NextCard
from mistakejournal.ui.widgets.page import Page
from mistakejournal.ui.widgets.reading_order import keep_reading_order
from mistakejournal.words.dates import day_words
from mistakejournal.words.due import column_words, later_words
from mistakejournal.words.states import title_words
from mistakejournal.words.today import caught_words, next_act_words

_WIDTH, _MINUTE_MS = 760, 60_000
_READY = 3
"""Checklists offered to start while nothing is scheduled at all: those used last."""


class TodayView(View):
    """The working day on one page; each group shows five rows and says how many come later."""

    interests = frozenset(
        {"incidents", "runs", "run_steps", "check_ins", "promises", "fixes", "options", "messages", "repairs",
         "clients", "checklists", "steps", "affected", "schedules", "occurrences", "companions",
         "follow_ups", "look_backs", "rules_of_thumb", "settings"}
    )  # fmt: skip

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Serve `context`."""
        super().__init__(context, parent)
        self._shown: tuple[object, ...] | None = None
        self._counts_missed = self._is_late = False
        self._first: NextAct | None = None
        page = Page(_WIDTH, title=" ", title_style="display")
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(page)
        self._page = page
        FirstPaint(page.content).done.connect(self._count_missed)
        self._card = page.add(NextCard(self.tr("Continue")), gap=20)
        self._card.opened.connect(self._open_first)
        self._calm = page.add(Label("", "body", "text2", wrap=True), gap=0)
        self._incidents = page.add(Group(self.tr("Also open")), gap=0)
        self._runs = page.add(Group(self.tr("Before you start"), self.tr("All checklists")), gap=0)
        self._runs.followed.connect(lambda: context.go(Place.CHECKLISTS))
        self._acts = DueActs(context, self)
        self._check_ins = page.add(Group(self.tr("Check-ins today")), gap=0)
        self._promises = page.add(Group(self.tr("Promised")), gap=0)
        self._follow_ups = page.add(Group(self.tr("Look after")), gap=0)
        self._fixes = page.add(Group(self.tr("System fixes owed")), gap=0)
        self._later = page.add(Label("", "small", "text2", wrap=True), gap=28)
        self._caught = QWidget()
        line = QHBoxLayout(self._caught)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(IconLabel("sprout", "accent_text", 16))
        self._caught_words = Label("", "small", "text2", wrap=True)
        line.addWidget(self._caught_words, 1)
        page.add(self._caught, gap=28)
        self._quiet = page.add(QuietLines(context), gap=0)
        page.add_stretch()
        self._minute = QTimer(self)
        self._minute.setInterval(_MINUTE_MS)
        self._minute.timeout.connect(self.refresh)

    def refresh(self) -> None:
        """Read the day anew; rows that say the same stay as they are."""
        now = self.context.desk.clock.local()
        day = today(self.context.desk, day_words, counted=self._counts_missed)
        self._is_late = any(card.day < day.day for card in day.due)
        ready = [] if day.scheduled else self._used_last()
        if self._counts_missed:  # after the first paint: on most days it says nothing
            self._quiet.show_day(day.day)
        shown = (day, ready, now.strftime("%H:%M"), is_veiled())
        if shown == self._shown:
            return
        self._shown = shown
        self._page.set_title(day_words(now.date()))
        self._show_incidents(day)
        self._show_runs(day, ready)
        self._check_ins.show_rows(
            day.check_ins, lambda due: check_in_row(self.context, due), seen=lambda _due: day.day
        )
        self._show_follow_ups(day)
        self._fixes.show_rows(
            day.fixes, lambda owed: fix_row(owed, self._opens(owed.incident_id, "fix")), seen=lambda _owed: ""
        )
        self._calm.setText(self.tr("Nothing needs you today.") if day.calm else "")
        self._calm.setVisible(day.calm)
        self._later.setText(later_words(day.later, now.date()) if day.later else "")
        self._later.setVisible(bool(day.later))
        self._caught.setVisible(day.caught is not None and not is_veiled())
        if day.caught is not None:
            at = self.context.desk.clock.local(day.caught.last_at)
            self._caught_words.setText(caught_words(day.caught, at, now))
        keep_reading_order(self._page.content)

    def showEvent(self, event: QShowEvent) -> None:
        """Follow the clock while it is seen: "14 min ago" and the date move on."""
        super().showEvent(event)
        self._minute.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest while nobody looks; the time goes on."""
        self._minute.stop()
        self._stale = True
        super().hideEvent(event)

    def _show_incidents(self, day: Today) -> None:
        is_shared = is_veiled()  # what is open stands here as in the Open list (P4)
        first = None if is_shared else day.first
        self._first = first
        self._card.setVisible(first is not None)
        if first is not None:
            self._card.show_words(self._title(first), next_act_words(first, day.day))
        self._incidents.show_rows(
            () if is_shared else day.incidents[1:],
            lambda act: incident_row(self._title(act), act, self._opens(act.incident_id, act.page), day.day),
            seen=lambda _act: day.day,
        )

    def _count_missed(self) -> None:
        """Count what was missed too, once the rest is seen: that loads a library."""
        self._counts_missed = True
        self._quiet.show_day(self.context.desk.clock.local().date())
        if self._is_late:
            self.refresh()

    def _used_last(self) -> list[ChecklistLine]:
        desk = self.context.desk
        ready = [line for line in list_checklists(desk) if line.open_run_id is None and line.steps]
        ready.sort(key=lambda line: (line.last_run_at is not None, line.last_run_at), reverse=True)
        return ready[:_READY]

    def _show_runs(self, day: Today, ready: Sequence[ChecklistLine]) -> None:
        clock = self.context.desk.clock
        now, times = clock.local(), day.run_times
        has_times = bool(times or day.due)

        def row(line: RunLine | DueCard | ChecklistLine) -> QWidget:
            if isinstance(line, ChecklistLine):
                return checklist_row(line, self._starts(line))
            if isinstance(line, DueCard):
                from mistakejournal.ui.today.due_row import due_row  # menus: a start without cards needs none

                return due_row(line, day.day, lambda code: self._acts.do(line, code))
            last = clock.local(line.last_tick_at or line.started_at)
            time = column_words(*times[line.id], day.day) if line.id in times else ""
            return run_row(line, last, now, self._resumes(line.id), time if has_times else None)

        def seen(line: RunLine | DueCard | ChecklistLine) -> object:
            if isinstance(line, RunLine):  # it says how long ago, and the column of times may come and go
                return now.replace(second=0, microsecond=0), times.get(line.id), has_times
            return day.day

        self._runs.show_rows([*in_order(day), *ready], row, seen=seen)

    def _show_follow_ups(self, day: Today) -> None:
        def promised(due: PromiseDue) -> QWidget:
            from mistakejournal.ui.today.follow_rows import promise_row  # menus: a day without needs none

            return promise_row(self.context, due, day.day, self._opens(due.incident_id, "follow_up"))

        def looked_after(due: FollowUpDue) -> QWidget:
            from mistakejournal.ui.today.follow_rows import follow_up_row

            return follow_up_row(self.context, due, day.day, self._opens(due.incident_id, "follow_up"))

        self._promises.show_rows(day.promises, promised, seen=lambda _due: day.day)
        self._follow_ups.show_rows(day.follow_ups, looked_after, seen=lambda _due: day.day)

    def _title(self, act: NextAct) -> str:
        return title_words(act.title, Kind.INCIDENT, self.context.desk.clock.local(act.noticed_at).date())

    def _opens(self, incident_id: str, page: str) -> Callable[[], None]:
        return lambda: self.context.go(Place.FLOW, incident_id, page)

    def _resumes(self, run_id: str) -> Callable[[], None]:
        return lambda: self.context.go(Place.RUN, run_id)

    def _starts(self, line: ChecklistLine) -> Callable[[], None]:
        return lambda: self._start(line)

    def _open_first(self) -> None:
        if self._first is not None:
            self.context.go(Place.FLOW, self._first.incident_id, self._first.page)

    def _start(self, line: ChecklistLine) -> None:
        from mistakejournal.ui.checklists.running import open_run  # no day begins with a start

        open_run(self.context, line.id, line.client_id, None, self)

"""One run in the window (F1 to F8): its head, how far it is, the break to answer, and its steps."""

from __future__ import annotations

from datetime import date

from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from mistakejournal.domain.run import RunState
from mistakejournal.services.agenda import run_times
from mistakejournal.ui.away.watch import away_watch
from mistakejournal.ui.context import Context
from mistakejournal.ui.routes import PAST, Place
from mistakejournal.ui.runner.away_banner import AwayBanner
from mistakejournal.ui.runner.focus import Focus, Line, is_typing
from mistakejournal.ui.runner.header import ONE, RunHeader
from mistakejournal.ui.runner.one_step import OneStep
from mistakejournal.ui.runner.progress_line import EDGE, ProgressLine
from mistakejournal.ui.runner.run_keys import RunKey, deeds_of, run_key
from mistakejournal.ui.runner.session import INTERESTS, RunSession
from mistakejournal.ui.runner.step_list import WIDTH, StepList
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.view import View
from mistakejournal.ui.widgets.announcement import announce
from mistakejournal.words.run_head import run_head

QWIDGETSIZE_MAX = 16_777_215
_LOW = 400
"""Px at 100 percent: a run this low holds the question alone."""


class RunView(Themed, View):
    """Shows one run at a time, as a list or one step at a time, by mouse and by keys alone."""

    interests = INTERESTS

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Serve `context`; `show_row` says which run."""
        super().__init__(context, parent)
        self.session = RunSession(context, self)
        self._header = RunHeader()
        self._progress = ProgressLine()
        self._banner = AwayBanner(self.session)
        self._list = StepList(self.session)
        self._one: OneStep | None = None
        self._is_past = False
        self._due: dict[str, tuple[date, str]] = {}
        self._stack = QStackedWidget()
        self._stack.addWidget(self._list)
        top = QWidget()
        column = QVBoxLayout(top)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._header)
        column.addWidget(self._progress)
        self._question = QHBoxLayout()
        self._question.addWidget(self._banner)
        column.addLayout(self._question)
        self._top, self._top_column = top, column
        self._middle = QHBoxLayout()
        self._middle.addStretch(1)
        self._middle.addWidget(top, 1000)
        self._middle.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self._middle)
        whole.addWidget(self._stack, 1)
        self._watch = away_watch(context)
        self._connect()
        self.wear()

    def show_row(self, row_id: str, detail: str = "") -> None:
        """Open a run exactly where it was left (F8)."""
        self._due = run_times(self.context.desk)
        self._is_past = detail == PAST
        self.session.open(row_id)
        self._surface().begin()
        back = self.tr("Back to past runs") if self._is_past else self.tr("Back to the checklists")
        self._header.lead_back_to(back)

    def row_shown(self) -> tuple[str, str]:
        """Give the run, and whether it was opened among past ones."""
        return self.run_shown(), PAST if self._is_past else ""

    def refresh(self) -> None:
        """Read the run anew."""
        self._due = run_times(self.context.desk)
        self.session.reload()

    def print_shown(self) -> bool:
        """Offer the record of this run."""
        from mistakejournal.ui.print_run import PrintRun  # most runs are never printed

        if self.session.file is None:
            return False
        self.session.flush()
        PrintRun(self.context, self.session.file.run.id, self.window()).open()
        return True

    def run_shown(self) -> str:
        """Give the run, for the mini runner."""
        return self.session.file.run.id if self.session.file else ""

    def catch_here(self) -> bool:
        """Ask what the step the cursor is on has caught, as G does (K3)."""
        if not self.session.is_running:
            return False
        self.session.ask(Line.CATCH)
        return True

    def fills_window(self) -> bool:
        """Leave nothing else in view while the run goes one step at a time."""
        return isinstance(self._stack.currentWidget(), OneStep)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the keys of a run ask for."""
        asked = run_key(event, typing=is_typing())
        if asked is None or self.session.file is None:
            super().keyPressEvent(event)
        elif asked is RunKey.CLOSE and self._is_past and not self.session.is_running:
            self._go_back()  # no line can be open there
        else:
            self._deeds[asked]()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keys on to the step the cursor is on, or to the question how to go on."""
        super().focusInEvent(event)
        if self.session.file is not None:
            first = Focus.FACTS if self._surface().asks_facts() else Focus.STEP
            self._focus_on(first if self.session.file.away is None else Focus.AWAY)

    def showEvent(self, event: QShowEvent) -> None:
        """Look whether it was a long time since the last tick."""
        super().showEvent(event)
        self.session.notice_gap()

    def hideEvent(self, event: QHideEvent) -> None:
        """Save what is typed."""
        super().hideEvent(event)
        self.session.flush()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Say how long she was away: the mouse is back."""
        super().enterEvent(event)
        self._watch.beat()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the question whole in a low window."""
        super().resizeEvent(event)
        self._give_room()

    def restyle(self) -> None:
        """Keep the head over the column of the steps."""
        theme = self.theme
        self._top_column.setSpacing(theme.space(14))
        self._question.setContentsMargins(theme.space(EDGE), 0, theme.space(EDGE), 0)
        self._set_width()

    def _connect(self) -> None:
        session, header = self.session, self._header
        session.changed.connect(self._show)
        session.focus_wanted.connect(self._focus_on)
        session.said.connect(lambda words: announce(self, words))
        header.went_back.connect(self._go_back)
        header.called_away.connect(self._call_away)
        header.view_chosen.connect(lambda code: session.set_view(code == ONE))
        header.edit_asked.connect(self._edit)
        header.drop_asked.connect(self._drop)
        header.print_asked.connect(self.print_shown)
        header.mini_asked.connect(self._open_mini)
        self._list.verticalScrollBar().rangeChanged.connect(lambda _low, _high: self._set_width())
        self._watch.beaten.connect(self._on_beat)
        self._deeds = deeds_of(session, away=self._call_away, mini=self._open_mini)

    def _show(self) -> None:
        file = self.session.file
        if file is None:
            return
        is_one = file.run.one_at_a_time and file.run.state is RunState.OPEN
        if is_one and self._one is None:
            self._one = OneStep(self.session)
            self._stack.addWidget(self._one)
        self._stack.setCurrentWidget(self._one if is_one and self._one else self._list)
        self._header.show_run(file, self._second_words())
        self._progress.setVisible(not is_one and file.total > 0)
        self._progress.show_progress(file.done, file.total)
        was_away = self._banner.isVisible()
        self._banner.show_away()
        self._give_room()
        self._set_width()
        self._surface().show_run()
        self.shape_changed.emit()
        if file.away is not None and not was_away:
            announce(self, self._banner.accessibleName())

    def _second_words(self) -> str:
        file = self.session.file
        assert file is not None
        clock = self.context.desk.clock
        client = file.client.name if file.client else ""
        due = self._due.get(file.run.id) if self.session.is_running else None
        return run_head(file.run, client, due, clock.local, clock.local())

    def _surface(self) -> StepList | OneStep:
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, OneStep) else self._list

    def _give_room(self) -> None:
        """Leave the head out while she is asked how to go on, where large text leaves no room for both."""
        is_away = self.session.file is not None and self.session.file.away is not None
        self._header.setHidden(is_away and self.height() < self.theme.px(_LOW))

    def _set_width(self) -> None:
        is_one = isinstance(self._stack.currentWidget(), OneStep)
        self._top.setMaximumWidth(QWIDGETSIZE_MAX if is_one else self.theme.px(WIDTH))
        # The list's scroll bar moves its column; the head keeps in line with it.
        bar = self._list.verticalScrollBar()
        shift = bar.sizeHint().width() if bar.maximum() > 0 and not is_one else 0
        side = self.theme.space(24)
        self._middle.setContentsMargins(side, self.theme.space(24), side + shift, 0)

    def _focus_on(self, focus: Focus) -> None:
        if not self.isVisible():
            return
        if focus is Focus.AWAY:
            self._banner.focus_choice()
        else:
            self._surface().focus_on(focus)

    def _call_away(self) -> None:
        self.session.call_away()
        self._focus_on(Focus.STEP)  # she is about to go: nothing is chosen by a key that falls behind

    def _open_mini(self) -> None:
        if self.session.is_running:
            self.context.mini_wanted.emit(self.run_shown())

    def _go_back(self) -> None:
        file = self.session.file
        if self._is_past and file is not None:
            self.context.go(Place.RUNS, file.checklist.id)
        else:
            self.context.go(Place.CHECKLISTS)

    def _edit(self) -> None:
        if self.session.file is not None:
            self.context.go(Place.CHECKLIST, self.session.file.checklist.id)

    def _drop(self) -> None:
        if self.session.drop():
            self.context.go(Place.CHECKLISTS)

    def _on_beat(self) -> None:
        if self.isVisible():
            self.session.beat()

"""One open run as a window shows it: its file, where the cursor is, and what is typed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import QMimeData, QObject, Signal

from mistakejournal.domain.run import RunState, RunStep, counts
from mistakejournal.domain.runrecord import RunRecord
from mistakejournal.domain.stepkinds import Proof
from mistakejournal.services import interruptions, runs
from mistakejournal.services.checkins import CheckInDue, check_ins_for_run
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done
from mistakejournal.services.runrecords import run_record
from mistakejournal.services.runs import RunFile
from mistakejournal.ui.context import Context
from mistakejournal.ui.inspector.handed import Handed
from mistakejournal.ui.runner.focus import Focus, Line, is_typing
from mistakejournal.ui.runner.shared_runs import shared_runs
from mistakejournal.words.dates import day_words, weekday_words


class RunAtHand(QObject):
    """Holds one run. Whoever shows it listens to `changed` and is told where the focus belongs."""

    changed = Signal()
    """The run, the cursor or the open line is another."""
    focus_wanted = Signal(Focus)
    """Focus: where the keys should go now."""
    offered = Signal(QMimeData)
    """QMimeData: a file or a picture for the step the cursor is on; valid only while this is answered."""
    handed = Signal(str, Handed)
    """str, Handed: a step, and what was dropped or pasted to be read there (I11)."""
    time_went_on = Signal()
    """A step may want something else by now: a wait is over."""
    said = Signal(str)
    """A short sentence for a screen reader."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        """Serve `context`; `open` says which run."""
        super().__init__(parent)
        self.context = context
        self.file: RunFile | None = None
        self._places: dict[str, int] = {}
        """Where each step stands: a thousand rows ask for theirs at every tick."""
        self.record: RunRecord | None = None
        """What is kept of the run, once it has ended."""
        self.took: dict[str, timedelta | None] = {}
        """By step: how long it took, once the run has ended."""
        self.check_ins: list[CheckInDue] = []
        self.line = Line.NONE
        self.shows_open_steps = False
        """Whether "Clear to send" was pressed while steps were open."""
        self._is_telling = False
        self._shared = shared_runs(context)
        self._shared.moved.connect(self._on_moved)
        self.typed = self._shared.words

    @property
    def desk(self) -> Desk:
        """Give the open journal."""
        return self.context.desk

    @property
    def is_running(self) -> bool:
        """Tell whether steps can still be ticked, once she has chosen after a break."""
        return self.file is not None and self.file.run.state is RunState.OPEN

    @property
    def cursor(self) -> str:
        """Give the step the cursor is on, the same in every window that shows the run."""
        return self._shared.cursor(self.file.run.id) if self.file else ""

    @cursor.setter
    def cursor(self, step_id: str) -> None:
        assert self.file is not None
        self._shared.point(self.file.run.id, step_id, self)

    def open(self, run_id: str) -> None:
        """Take up a run where it is; another one is saved first. Raises KeyError when there is none."""
        self.close()
        self.typed.forget()
        self.line, self.shows_open_steps = Line.NONE, False
        self.context.perform(lambda: interruptions.notice_run_opened(self.desk, run_id))
        self.context.perform(lambda: interruptions.notice_gap(self.desk, run_id))
        self._read(run_id)
        self._shared.take_up(run_id)
        if self.cursor not in self._ids():  # nobody else shows it
            self.cursor = self._first_open() or self._last()
        self._tell()

    def close(self) -> None:
        """Put what is typed on the disk and let the run go."""
        self.flush()
        if self.file is not None:
            self._shared.let_go(self.file.run.id)
            self.file = None

    def reload(self) -> None:
        """Read the run anew after something changed."""
        before = self.file
        if before is None:
            return
        was_running = self.is_running
        self._read(before.run.id)
        focus = None
        if self.cursor not in self._ids():
            self.cursor = self._first_open() or self._last()
        elif self._follow(before) and not is_typing():
            focus = Focus.STEP
        if self.file is not None and self.file.away is not None and before.away is None:
            self.line = Line.NONE
        self._tell()
        if self.is_running and not was_running:
            focus = Focus.FINISH  # its end was taken back
        if focus is not None:
            self.focus_wanted.emit(focus)

    def step(self, step_id: str = "") -> RunStep:
        """Give a step, by default the one the cursor is on. Raises KeyError."""
        assert self.file is not None
        wanted = step_id or self.cursor
        return self.file.steps[self._places[wanted]]

    def number(self, step_id: str = "") -> int:
        """Give the number of a step, counted from 1."""
        return self._places[step_id or self.cursor] + 1

    def proof(self, step: RunStep) -> Proof:
        """Give what is known at a step as it is typed now, with what it stands beside."""
        assert self.file is not None
        known = replace(step, note=self.typed.note(step))
        return self.file.proof(known, self.typed.proof(step), self.desk.clock.local())

    def point_at(self, step_id: str) -> None:
        """Put the cursor on a step; an open line closes.

        While rows change the focus wanders by itself: that moves nothing.
        """
        if step_id != self.cursor and not self._is_telling:
            self.cursor, self.line = step_id, Line.NONE
            self._tell()

    def flush(self) -> bool:
        """Put everything that was typed on the disk now."""
        return self.typed.flush()

    def _read(self, run_id: str) -> None:
        self.file = runs.run_file(self.desk, run_id, self.file)
        self._places = {step.id: place for place, step in enumerate(self.file.steps)}
        is_open = self.file.run.state is RunState.OPEN
        self.record = None if is_open else run_record(self.desk, run_id)
        self.took = {step.id: step.took for step in self.record.steps} if self.record else {}
        day = weekday_words(self.desk.clock.local().date())
        self.check_ins = check_ins_for_run(self.desk, run_id, day, day_words)

    def _follow(self, before: RunFile) -> bool:
        """Go to the step whose tick was taken back, so that Space ticks it again and no other.

        A tick that was done again is left behind: there Space would take it back.
        """
        assert self.file is not None
        if self._shared.is_acting or self.file.away is not None or before.away is not None:
            return False
        counted = {step.id for step in before.steps if counts(step)}
        opened = [step.id for step in self.file.steps if step.id in counted and not counts(step)]
        target = opened[0] if len(opened) == 1 else self.cursor
        if self.cursor not in counted and counts(self.step()):
            target = self._first_open() or self.cursor
        has_moved = target != self.cursor
        self.cursor = target
        return has_moved

    def _ids(self) -> list[str]:
        return list(self._places) if self.file else []

    def _last(self) -> str:
        return next(reversed(self._ids()), "")  # a run that was only noted has no steps

    def _first_open(self) -> str:
        step = self.file.current if self.file else None
        return step.id if step else ""

    def _on_moved(self, run_id: str, by: QObject) -> None:
        """Go where the cursor went in another window; the keys will find it there."""
        if by is self or self.file is None or self.file.run.id != run_id:
            return
        self.line = Line.NONE
        if self.cursor in self._ids():
            self._tell()
        else:
            self.reload()
        self.focus_wanted.emit(Focus.STEP)

    def _tell(self) -> None:
        was_telling, self._is_telling = self._is_telling, True
        self.changed.emit()
        self._is_telling = was_telling

    def _do(self, call: Callable[[], Done]) -> Done | None:
        self._shared.is_acting = True
        try:
            return self.context.perform(call)
        finally:
            self._shared.is_acting = False

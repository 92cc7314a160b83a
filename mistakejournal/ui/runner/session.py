"""One open run while it is gone through: where the cursor is, what is typed, and every act as one call."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import QElapsedTimer, QMimeData, QObject, Signal

from mistakejournal.domain.run import RunState, RunStep, counts
from mistakejournal.domain.runrecord import RunRecord
from mistakejournal.domain.stepkinds import Proof, Wanted, kind_of
from mistakejournal.domain.text import one_line
from mistakejournal.services import interruptions, runs, ticks
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done
from mistakejournal.services.followups import CheckInDue, check_ins_for_run
from mistakejournal.services.runrecords import run_record
from mistakejournal.services.runs import RunFile
from mistakejournal.ui.context import Context
from mistakejournal.ui.evidence.mime import holds_something
from mistakejournal.ui.runner.focus import Focus, Line
from mistakejournal.ui.runner.shared_runs import shared_runs
from mistakejournal.words.dates import day_words, weekday_words
from mistakejournal.words.runs import clear_labels

APART_MS = 350
"""After a restart ticks come at least this far apart (G2): a step seen twice wants a look, not a rhythm."""


class RunSession(QObject):
    """Holds one run. Whoever shows it listens to `changed` and is told where the focus belongs."""

    changed = Signal()
    """The run, the cursor or the open line is another."""
    focus_wanted = Signal(Focus)
    """Focus: where the keys should go now."""
    offered = Signal(QMimeData)
    """QMimeData: a file or a picture for the step the cursor is on; valid only while this is answered."""
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
        self._since_tick = QElapsedTimer()

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
        if self.file is None:
            return
        was_away = self.file.away is not None
        self._read(self.file.run.id)
        if self.cursor not in self._ids():
            self.cursor = self._first_open() or self._last()
        if self.file.away is not None and not was_away:
            self.line = Line.NONE
        self._tell()

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

    def move(self, by: int) -> None:
        """Move the cursor up or down; it stops at both ends."""
        index = self.number() - 1 + by if self.cursor else -1
        if 0 <= index < len(self._ids()):
            self.point_at(self._ids()[index])
        self.focus_wanted.emit(Focus.STEP)

    def point_at(self, step_id: str) -> None:
        """Put the cursor on a step; an open line closes.

        While rows change the focus wanders by itself: that moves nothing.
        """
        if step_id != self.cursor and not self._is_telling:
            self.cursor, self.line = step_id, Line.NONE
            self._tell()

    def ask(self, line: Line) -> None:
        """Open a line at the step the cursor is on: for a reason, a note, or what was caught."""
        if self._may_act():
            self.line = line
            self._tell()
            self.focus_wanted.emit(Focus.LINE)

    def close_line(self) -> None:
        """Close the open line; the keys go back to the step."""
        self.flush()
        self.line = Line.NONE
        self._tell()
        self.focus_wanted.emit(Focus.STEP)

    def paste(self, text: str) -> None:
        """Put what was copied in the browser into the proof field of the step the cursor is on."""
        if not self._may_act():
            return
        step = self.step()
        kind = kind_of(step.kind)
        if not counts(step) and kind.asks and kind.typed:
            self.typed.put_proof(step.id, one_line(text))
            self._tell()
            self.focus_wanted.emit(Focus.PROOF)

    def offer(self, mime: QMimeData) -> bool:
        """Keep a file or a picture with the step the cursor is on (A7); tell whether there is one."""
        if not holds_something(mime) or not self._may_act():
            return False
        self.offered.emit(mime)
        return True

    def flush(self) -> bool:
        """Put everything that was typed on the disk now."""
        return self.typed.flush()

    def tick(self, step_id: str = "", *, looked: bool = False) -> None:
        """Tick a step and move on; one that is dealt with opens again.

        A step that wants proof gets the cursor in its field first. `looked` answers "Look again?".
        """
        if not (step_id or self.cursor):
            return
        step = self.step(step_id)
        self.point_at(step.id)
        if not self._may_act() or self._comes_too_soon():
            return
        if counts(step):
            self.flush()
            self._do(lambda: ticks.untick_step(self.desk, step.id))
            return
        evidence = self.typed.proof(step)
        wanted = kind_of(step.kind).wants(self.proof(step))
        if wanted is not Wanted.NOTHING:
            self._ask_for(wanted, step, evidence)
            return
        if not looked and ticks.needs_second_look(self.desk, step.id):
            self._ask_again()
            return
        self.flush()
        self._move_on(self._do(lambda: ticks.tick_step(self.desk, step.id, evidence)))

    def skip(self, reason: str) -> None:
        """Skip the step the cursor is on, with a reason."""
        self._move_on(self._do(lambda: ticks.skip_step(self.desk, self.cursor, reason)))

    def catch(self, title: str) -> None:
        """Keep that the step the cursor is on caught something (K3)."""
        file, step_id = self.file, self.cursor
        if file is not None:
            self._do(lambda: ticks.catch(self.desk, file.run.id, step_id, title))
            self.close_line()

    def call_away(self) -> None:
        """Stop here; the ticks become a trail until she has chosen."""
        file = self.file
        if file is not None and self.is_running and file.away is None:
            self.flush()
            self._do(lambda: interruptions.call_away(self.desk, file.run.id))

    def come_back(self, choice: str, reason: str = "") -> None:
        """Go on after a break."""
        file = self.file
        if file is None:
            return
        self.flush()
        self.typed.forget()
        if self._do(lambda: interruptions.come_back(self.desk, file.run.id, choice, reason)) is None:
            return
        self._since_tick.start()
        self.point_at(self._first_open() or self._last())
        self.focus_wanted.emit(Focus.STEP)

    def finish(self) -> None:
        """End the run when everything is dealt with; else show which steps are open."""
        file = self.file
        if file is None or not self._may_act():
            return
        self.flush()
        if not file.complete:
            self.shows_open_steps = True
            self.point_at(self._first_open())
            self._tell()
            self.focus_wanted.emit(Focus.STEP)
            return
        labels = clear_labels(self.desk.clock.local().date())
        if self._do(lambda: runs.finish_run(self.desk, file.run.id, labels)) is not None:
            self.focus_wanted.emit(Focus.FINISH)

    def drop(self) -> bool:
        """Put the run aside without finishing it."""
        file = self.file
        return file is not None and self._do(lambda: runs.drop_run(self.desk, file.run.id)) is not None

    def set_view(self, one_at_a_time: bool) -> None:
        """Show the run as a list or one step at a time; it is remembered with the run."""
        file = self.file
        if file is not None and file.run.one_at_a_time != one_at_a_time:
            self.flush()
            self._do(lambda: runs.set_view(self.desk, file.run.id, one_at_a_time))
            self.focus_wanted.emit(Focus.STEP)

    def notice_gap(self) -> None:
        """Look whether the pause since the last tick was longer than usual."""
        file = self.file
        if file is not None and self.is_running:
            self._do(lambda: interruptions.notice_gap(self.desk, file.run.id))

    def _read(self, run_id: str) -> None:
        self.file = runs.run_file(self.desk, run_id, self.file)
        self._places = {step.id: place for place, step in enumerate(self.file.steps)}
        is_open = self.file.run.state is RunState.OPEN
        self.record = None if is_open else run_record(self.desk, run_id)
        self.took = {step.id: step.took for step in self.record.steps} if self.record else {}
        day = weekday_words(self.desk.clock.local().date())
        self.check_ins = check_ins_for_run(self.desk, run_id, day, day_words)

    def _ids(self) -> list[str]:
        return list(self._places) if self.file else []

    def _last(self) -> str:
        return next(reversed(self._ids()), "")  # a run that was only noted has no steps

    def _first_open(self) -> str:
        step = self.file.current if self.file else None
        return step.id if step else ""

    def _may_act(self) -> bool:
        if self.file is not None and self.file.away is not None:
            self.reload()
            self.focus_wanted.emit(Focus.AWAY)
            return False
        return self.is_running

    def _comes_too_soon(self) -> bool:
        if self.file is None or not self.file.run.restarts or not self._since_tick.isValid():
            return False
        return self._since_tick.elapsed() < APART_MS

    def _ask_for(self, wanted: Wanted, step: RunStep, evidence: str) -> None:
        """Begin a wait, or say what a step still wants and put the cursor there."""
        if wanted is Wanted.START:
            self._do(lambda: ticks.begin_wait(self.desk, step.id))
            return
        typed = {Wanted.EVIDENCE: evidence, Wanted.REASON: self.typed.note(step)}.get(wanted, "").strip()
        if typed or wanted is Wanted.TIME:
            self._do(lambda: ticks.tick_step(self.desk, step.id, evidence))
        self.focus_wanted.emit(Focus.PROOF)

    def _ask_again(self) -> None:
        file = self.file
        assert file is not None
        self._do(lambda: ticks.look_again(self.desk, file.run.id))
        self.ask(Line.LOOK)

    def _move_on(self, done: Done | None) -> None:
        if done is None or self.file is None or self.file.away is not None:
            return
        self._since_tick.start()
        self.typed.forget(done.id)
        number = self.number(done.id)
        self.said.emit(self.tr("Step {number} of {total}").format(number=number, total=self.file.total))
        self.line = Line.NONE
        later = [step.id for step in self.file.steps[number:] if not counts(step)]
        following = later[0] if later else self._first_open()
        self.cursor = following or done.id
        self._tell()
        self.focus_wanted.emit(Focus.STEP if following else Focus.FINISH)

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
        return self.context.perform(call)

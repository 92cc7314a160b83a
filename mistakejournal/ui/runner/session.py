"""One open run while it is gone through: every act as one call, and what it asks for first."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QMimeData, QObject

from mistakejournal.domain.run import RunStep, asks_once, counts
from mistakejournal.domain.stepkinds import Wanted, kind_of
from mistakejournal.domain.stepkinds.kind import says_something
from mistakejournal.domain.text import one_line
from mistakejournal.services import interruptions, runs, ticks
from mistakejournal.services.done import Done
from mistakejournal.ui.context import Context
from mistakejournal.ui.inspector.handed import can_be_read, handed_in, is_for_reading
from mistakejournal.ui.mime import holds_something
from mistakejournal.ui.runner.focus import Focus, Line
from mistakejournal.ui.runner.run_at_hand import RunAtHand
from mistakejournal.words.runs import clear_labels

INTERESTS = frozenset(
    {"runs", "run_steps", "interruptions", "check_ins", "incidents", "clients", "evidence", "inspections"}
)
"""What a run shows; when it changes the run is read anew."""
APART_MS = 350
"""After a restart ticks come at least this far apart (G2): a step seen twice wants a look, not a rhythm."""


class RunSession(RunAtHand):
    """What can be done in a run; after each act it tells where the focus belongs."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        """Serve `context`; `open` says which run."""
        super().__init__(context, parent)
        self._since_tick = QElapsedTimer()

    def move(self, by: int) -> None:
        """Move the cursor up or down; it stops at both ends."""
        index = self.number() - 1 + by if self.cursor else -1
        if 0 <= index < len(self._ids()):
            self.point_at(self._ids()[index])
        self.focus_wanted.emit(Focus.STEP)

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

    def takes(self, mime: QMimeData) -> bool:
        """Tell whether a drag over the run holds something for the step the cursor is on."""
        return holds_something(mime) or (self._reads() and can_be_read(mime))

    def offer(self, mime: QMimeData) -> bool:
        """Read a mail where the step the cursor is on wants one (I11), else keep a file or a picture (A7).

        Tells whether there was something.
        """
        if not self.takes(mime) or not self._may_act():
            return False
        handed = handed_in(mime) if self._reads() else None
        if handed is not None and is_for_reading(handed):
            self.handed.emit(self.cursor, handed)
        else:
            self.offered.emit(mime)
        return True

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
        if asks_once(step) and not says_something(evidence):
            wanted = Wanted.EVIDENCE
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

    def beat(self) -> None:
        """Look after a while whether she was away, and count the minutes of a break that is open."""
        self.notice_gap()
        if self.file is not None and self.file.away is not None:
            self.reload()

    def _may_act(self) -> bool:
        if self.file is not None and self.file.away is not None:
            self.reload()
            self.focus_wanted.emit(Focus.AWAY)
            return False
        return self.is_running

    def _reads(self) -> bool:
        """Tell whether the step the cursor is on is proven by what is read there."""
        if not self.is_running or not self.cursor:
            return False
        step = self.step()
        return kind_of(step.kind).reads and not counts(step)

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

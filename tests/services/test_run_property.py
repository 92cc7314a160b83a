"""Whatever happens in between, a run never completes with a step that was not dealt with (G1 to G3)."""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from mistakejournal.domain.run import RunState, RunStep, StepState
from mistakejournal.errors import JournalError
from mistakejournal.services import interruptions, steps, ticks
from mistakejournal.services.checklists import checklist_file
from mistakejournal.services.clients import add_client
from mistakejournal.services.clock import StandingClock
from mistakejournal.services.content import Content
from mistakejournal.services.desk import Desk
from mistakejournal.services.fixes import learn_step
from mistakejournal.services.incidents import start_incident
from mistakejournal.services.runs import RunFile, run_file, start_run
from mistakejournal.store.opening import open_journal
from tests.blankjournal import lay_blank_journal
from tests.services.newsletter import LINK, finish, make_list

_START = datetime(2026, 12, 1, 8, tzinfo=UTC)
_CONTENT = Content()
_NUMBERS = st.integers(0, 9)
_PROOFS = {"test": LINK.format(73), "link": LINK.format(73), "type": "Readers, 1,302"}

_NOTICED: dict[str, Callable[[Runs], object]] = {
    "nobody": lambda _runs: None,
    "lock": lambda runs: runs.tell("lock"),
    "sleep": lambda runs: runs.tell("sleep"),
    "idle": lambda runs: runs.tell("idle"),
    "window": lambda runs: interruptions.notice_gap(runs.desk, runs.run),
    "other work": lambda runs: interruptions.notice_other_work(runs.desk, runs.other),
    "called away": lambda runs: runs.called_away(),
    "restart": lambda runs: runs.app_restarts(),
}


class Runs(RuleBasedStateMachine):
    """One run and the one thing known of it outside the journal: what was dealt with since the last start."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory()
        self._path = Path(self._folder.name) / "journal.db"
        self._clock = StandingClock(_START, ZoneInfo("Europe/Berlin"), "Europe/Berlin")
        lay_blank_journal(self._path, _START)
        self._open()
        self.client, self.other = (add_client(self.desk, name).id for name in ("Brightside", "Hanna"))
        self.list = make_list(self.desk, self.client)
        self.run = start_run(self.desk, self.list).id
        self.dealt: set[str] = set()
        self.finished = False
        self.goes_through(3)

    def teardown(self) -> None:
        """Close the file."""
        self.desk.journal.close()
        self._folder.cleanup()

    @rule(number=_NUMBERS, seen=st.booleans())
    def tick(self, number: int, seen: bool) -> None:
        """Tick a step, with or without something seen."""
        step = self._step(number)
        proof = _PROOFS.get(step.kind, "") if seen else "ok"
        if self._does(lambda: ticks.tick_step(self.desk, step.id, proof)) and self._file().away is None:
            assert seen or step.kind == "tick"
            self.dealt.add(step.id)

    @rule(count=st.integers(1, 20))
    def goes_through(self, count: int) -> None:
        """Tick what is open, from the top."""
        for number, step in enumerate(self._file().steps[:count]):
            if step.state in (StepState.OPEN, StepState.GHOST):
                self.tick(number, True)

    @rule(number=_NUMBERS, reason=st.sampled_from(["", " ", "no list this time"]))
    def skip(self, number: int, reason: str) -> None:
        """Skip a step, with or without a reason."""
        step = self._step(number)
        if self._does(lambda: ticks.skip_step(self.desk, step.id, reason)):
            assert reason.strip()
            self.dealt.add(step.id)

    @rule(number=_NUMBERS)
    def untick(self, number: int) -> None:
        """Open a step again."""
        step = self._step(number)
        if self._does(lambda: ticks.untick_step(self.desk, step.id)):
            self.dealt.discard(step.id)

    @rule(minutes=st.sampled_from([0.2, 2, 6, 11, 60, 60 * 26]), what=st.sampled_from(sorted(_NOTICED)))
    def something_happens(self, minutes: float, what: str) -> None:
        """Time goes by, and somebody notices, or nobody."""
        self._clock.advance(minutes=minutes)
        _NOTICED[what](self)

    def tell(self, kind: str) -> None:
        """The system says that she was away for three minutes until now."""
        interruptions.notice_away(self.desk, kind, self._clock.now() - timedelta(minutes=3))

    def called_away(self) -> None:
        """She says so herself."""
        self._does(lambda: interruptions.call_away(self.desk, self.run))

    def app_restarts(self) -> None:
        """The app is closed and opened again."""
        self.desk.journal.close()
        self._open()
        interruptions.notice_restart(self.desk)

    @precondition(lambda self: self._file().away is not None)
    @rule(first=st.booleans())
    def chooses(self, first: bool) -> None:
        """She answers the question: start again at the top, or the other way on."""
        away = self._file().away
        assert away is not None
        choice = away.choices[0 if first else 1]
        if self._does(lambda: interruptions.come_back(self.desk, self.run, choice, "nothing open")) and first:
            self.dealt.clear()

    @rule(first=st.booleans())
    def is_called_away_and_comes_back(self, first: bool) -> None:
        """A whole break."""
        self.called_away()
        if self._file().away is not None:
            self.chooses(first)

    @rule(number=_NUMBERS, what=st.sampled_from(["gains", "learns", "loses"]))
    def list_changes(self, number: int, what: str) -> None:
        """A step is added, also at the top, or learned, or taken out of the list."""
        listed = checklist_file(self.desk, self.list).steps
        chosen = listed[number % len(listed)].id
        if what == "gains":
            steps.add_step(self.desk, self.list, f"Step {number}", after=chosen if number else "")
        elif what == "learns":
            incident = start_incident(self.desk, title="Old link").id
            learn_step(self.desk, incident, self.list, "Click it", after_step_id=chosen, kind="link")
        elif len(listed) > 1:
            steps.remove_step(self.desk, chosen)

    @precondition(lambda self: not self.finished)
    @rule()
    def finishes(self) -> None:
        """Clear to send, if it is."""
        if self._does(lambda: finish(self.desk, self.run)):
            self.finished = True

    @invariant()
    def a_finished_run_has_every_step_dealt_with_since_the_last_start(self) -> None:
        """The promise of the whole thing."""
        file = self._file()
        assert (file.run.state is RunState.DONE) == self.finished
        if self.finished:
            assert {step.id for step in file.steps} <= self.dealt

    @invariant()
    def ghosts_never_count(self) -> None:
        """What is shown as done was done since the last start, and nothing while she is away."""
        file = self._file()
        done = {step.id for step in file.steps if step.state in (StepState.DONE, StepState.SKIPPED)}
        assert file.done == len(done)
        assert done <= self.dealt
        assert not (file.away and done)
        assert not (file.away and file.complete)

    @invariant()
    def there_is_at_most_one_open_break(self) -> None:
        """Several reasons are one question."""
        file = self._file()
        unanswered = [row for row in file.interruptions if not row.choice]
        assert len(unanswered) == (file.away is not None)
        if file.away is not None:
            assert unanswered[0].kind == file.away.kind
            assert unanswered[0].began_at == file.away.since

    def _open(self) -> None:
        self.desk = Desk(open_journal(self._path, self._clock.now), self._clock, _CONTENT)

    def _file(self) -> RunFile:
        return run_file(self.desk, self.run)

    def _step(self, number: int) -> RunStep:
        found = self._file().steps
        return found[number % len(found)]

    @staticmethod
    def _does(act: Callable[[], object]) -> bool:
        with contextlib.suppress(JournalError):
            act()
            return True
        return False


TestRuns = Runs.TestCase
TestRuns.settings = settings(
    max_examples=30, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck)
)

"""Reading what a step is handed, on a worker, and keeping the report with the step (I11)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal

from mistakejournal.errors import JournalError
from mistakejournal.services.inspecting import gather
from mistakejournal.services.inspections import keep_report
from mistakejournal.ui.inspector.handed import Handed, read_handed
from mistakejournal.ui.inspector.inspecting import inspected
from mistakejournal.ui.jobs import Job
from mistakejournal.ui.runner.session import RunSession
from mistakejournal.words.inspections import evidence_line

if TYPE_CHECKING:
    from mistakejournal.newsletter.report import Report


def step_inspecting(session: RunSession) -> StepInspecting:
    """Give what reads for the steps of a session: the step may be folded up while it is read."""
    found: StepInspecting | None = session.findChild(StepInspecting)
    return found or StepInspecting(session)


class StepInspecting(QObject):
    """One reading for each step; a newer one takes the place of the one before."""

    changed = Signal(str)
    """str: a step whose reading began or ended."""
    failed = Signal(str, JournalError)
    """str, JournalError: what a step was handed could not be read."""

    def __init__(self, session: RunSession) -> None:
        """Read for `session`."""
        super().__init__(session)
        self._session = session
        self._jobs: dict[str, Job] = {}
        session.handed.connect(self.read)

    def is_reading(self, step_id: str) -> bool:
        """Tell whether something is being read for a step."""
        return step_id in self._jobs

    def read(self, step_id: str, handed: Handed) -> None:
        """Read and inspect; the run's client and facts stand beside it."""
        self.cancel(step_id)
        file = self._session.file
        assert file is not None
        against = gather(self._session.desk, file.run.client_id, step_id)
        job = Job(lambda ticket: inspected(ticket, read_handed(handed), against), self)
        self._jobs[step_id] = job
        job.done.connect(partial(self._keep, step_id, file.run.client_id))
        job.failed.connect(lambda error: self.failed.emit(step_id, error))
        job.ended.connect(lambda: self._end(step_id, job))
        job.start()
        self.changed.emit(step_id)

    def cancel(self, step_id: str) -> None:
        """Let go of what is being read for a step."""
        job = self._jobs.pop(step_id, None)
        if job is not None:
            job.cancel()
            self.changed.emit(step_id)

    def _keep(self, step_id: str, client_id: str | None, result: object) -> None:
        report, text = cast("tuple[Report, str]", result)
        desk = self._session.desk
        self._session.context.perform(
            lambda: keep_report(
                desk,
                report,
                client_id=client_id,
                run_step_id=step_id,
                evidence=evidence_line(report),
                text=text,
            )
        )

    def _end(self, step_id: str, job: Job) -> None:
        if self._jobs.get(step_id) is job:
            del self._jobs[step_id]
            self.changed.emit(step_id)

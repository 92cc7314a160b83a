"""One look at an issue: read and inspected on a worker, kept as soon as it is there (I1)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal

from mistakejournal.errors import JournalError
from mistakejournal.services.inspecting import client_of, gather
from mistakejournal.services.inspections import Seen, keep_report
from mistakejournal.services.keptissues import keep_earlier
from mistakejournal.ui.context import Context
from mistakejournal.ui.inspector.handed import Handed, read_all
from mistakejournal.ui.jobs import Job, Ticket
from mistakejournal.words.inspections import evidence_line

if TYPE_CHECKING:
    from mistakejournal.newsletter.against import Against
    from mistakejournal.newsletter.issue import Issue
    from mistakejournal.newsletter.report import Report

_LONG_AGO = datetime.min.replace(tzinfo=UTC)


class Inspecting(QObject):
    """Does one thing at a time: a second one lets go of the first. What was kept before stays."""

    began = Signal()
    kept = Signal(str)
    """The id of the report that is on disk now."""
    failed = Signal(JournalError)
    ended = Signal()
    """After `kept` or `failed`, and when it was cancelled: nothing more will come."""

    def __init__(self, context: Context, parent: QObject) -> None:
        """Serve `context`."""
        super().__init__(parent)
        self._context = context
        self._job: Job | None = None
        self.is_keeping = False
        """A report is being written, and `kept` will say which: what changes meanwhile need not be shown."""

    def look_at(self, handed: Sequence[Handed]) -> None:
        """Inspect what is handed over; of several the newest, the others are what it is compared with."""
        self._start(lambda ticket: read_all(handed, ticket), self._on_read)

    def add_earlier(self, handed: Sequence[Handed], seen: Seen) -> None:
        """Keep earlier issues of the same client, and compare the report with them."""
        self._start(lambda ticket: read_all(handed, ticket), partial(self._on_earlier_read, seen))

    def compare_again(self, seen: Seen, client_id: str | None) -> None:
        """Inspect what a report holds once more: for another client, or with other kept issues."""
        kept = seen.inspection
        same = client_id == kept.client_id
        against = gather(
            self._context.desk,
            client_id,
            kept.run_step_id,
            leaving_out=(kept.issue_id or "") if same else "",
        )
        self._inspect(seen.report.issue, against, partial(self._keep, client_id, seen))

    def cancel(self) -> None:
        """Let go of what is under way."""
        if self._job is not None:
            self._job.cancel()
            self._end()

    def _on_read(self, result: object) -> None:
        issues = sorted(cast("list[Issue]", result), key=_sent, reverse=True)
        newest, earlier = issues[0], issues[1:]
        client_id = client_of(self._context.desk, newest)
        if client_id is not None:
            self._keep_earlier(earlier, client_id)
        against = gather(self._context.desk, client_id)
        self._inspect(newest, against, partial(self._keep, client_id, None))

    def _on_earlier_read(self, seen: Seen, result: object) -> None:
        client_id = seen.inspection.client_id
        assert client_id is not None, "without a client there is nothing to keep an issue for"
        if self._keep_earlier(cast("list[Issue]", result), client_id):
            self.compare_again(seen, client_id)

    def _keep_earlier(self, issues: Sequence[Issue], client_id: str) -> bool:
        desk = self._context.desk
        kept = [
            self._context.perform(partial(keep_earlier, desk, issue, client_id))
            for issue in sorted(issues, key=_sent)
        ]
        return all(one is not None for one in kept)

    def _inspect(self, issue: Issue, against: Against, keep: Callable[[object], None]) -> None:
        self._start(lambda ticket: inspected(ticket, issue, against), keep)

    def _keep(self, client_id: str | None, before: Seen | None, result: object) -> None:
        report, text = cast("tuple[Report, str]", result)
        step = before.inspection.run_step_id if before is not None else None
        self.is_keeping = True
        done = self._context.perform(
            lambda: keep_report(
                self._context.desk,
                report,
                client_id=client_id,
                run_step_id=step,
                inspection_id=before.inspection.id if before is not None else "",
                evidence=evidence_line(report) if step else "",
                text=text,
            )
        )
        self.is_keeping = False
        if done is not None:
            self.kept.emit(done.id)

    def _start(self, work: Callable[[Ticket], object], then: Callable[[object], None]) -> None:
        if self._job is not None:
            self._job.cancel()
        else:
            self.began.emit()
        job = self._job = Job(work, self)
        job.done.connect(then)
        job.failed.connect(self.failed)
        job.ended.connect(partial(self._on_ended, job))
        job.start()

    def _on_ended(self, job: Job) -> None:
        """Be free again, unless what was read goes on to be inspected."""
        if job is self._job:
            self._end()

    def _end(self) -> None:
        self._job = None
        self.ended.emit()


def inspected(ticket: Ticket, issue: Issue, against: Against) -> tuple[Report, str]:
    """Inspect, then write and read the report as it is kept: of 3,000 links the window would wait.

    For a worker's thread.
    """
    from mistakejournal.newsletter.inspecting import inspect  # a start inspects nothing
    from mistakejournal.newsletter.saved import report_of, report_text

    report = inspect(issue, against, is_unwanted=lambda: ticket.cancelled)
    text = report_text(report)
    report_of(text)
    return report, text


def _sent(issue: Issue) -> datetime:
    if issue.sent is None:
        return _LONG_AGO
    return issue.sent if issue.sent.tzinfo is not None else issue.sent.replace(tzinfo=UTC)

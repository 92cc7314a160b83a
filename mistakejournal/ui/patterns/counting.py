"""Patterns counted on a worker's thread: the last ones stay until new ones come."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QObject, Signal

from mistakejournal.domain.records import dataclass
from mistakejournal.errors import JournalError
from mistakejournal.services.desk import Desk
from mistakejournal.services.effectiveness import FixRecord
from mistakejournal.services.patterns import Patterns, months_back, patterns_beside
from mistakejournal.ui.jobs import Job, Ticket
from mistakejournal.ui.patterns.scope import MONTHS, Scope

ENOUGH = 3
"""With fewer entries in the whole journal there is no pattern to see."""


@dataclass(frozen=True)
class Counted:
    """What a choice shows, and how many entries the whole journal holds where that may be too few."""

    scope: Scope
    patterns: Patterns
    entries: int

    @property
    def is_enough(self) -> bool:
        """Tell whether there is anything to look at in this journal."""
        return self.entries >= ENOUGH


class Counting(QObject):
    """Counts one choice at a time; an answer that comes too late is dropped."""

    done = Signal(object)
    """Counted: what the newest choice shows."""
    failed = Signal(JournalError)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        """Serve `desk`; it goes with `parent`."""
        super().__init__(parent)
        self._desk = desk
        self._job: Job | None = None
        self._known: Counted | None = None
        """The last answer, as long as nothing has changed."""

    def count(self, scope: Scope) -> None:
        """Count a choice beside the window's work, all of it anew."""
        self._known = None
        self.choose(scope)

    def choose(self, scope: Scope) -> None:
        """Count another choice of the same journal: another span alone leaves the fixes as they are."""
        if self._job is not None:
            self._job.cancel()
        desk, known = self._desk, self._known
        fixes = known.patterns.fixes if known is not None and known.scope.is_of_same(scope) else None
        job = self._job = Job(lambda ticket: _count(desk, scope, fixes, ticket), self)
        job.done.connect(self._on_done)
        job.failed.connect(self._on_failed)
        job.start()

    def _on_done(self, found: object) -> None:
        self._job = None
        if found is not None:
            self._known = cast("Counted", found)
            self.done.emit(self._known)

    def _on_failed(self, error: JournalError) -> None:
        self._job = None
        self.failed.emit(error)


def _count(desk: Desk, scope: Scope, fixes: Sequence[FixRecord] | None, ticket: Ticket) -> Counted | None:
    def stopped() -> bool:
        return ticket.cancelled

    months = MONTHS.get(scope.span)
    since = months_back(desk.clock, months) if months else None
    found = patterns_beside(
        desk,
        since,
        client_id=scope.client_id or None,
        work_id=scope.work_id or None,
        fixes=fixes,
        stopped=stopped,
    )
    entries = found.entries if found is not None else 0
    if found is not None and entries < ENOUGH:
        whole = patterns_beside(desk, None, stopped=stopped)
        entries = whole.entries if whole is not None else 0
    return Counted(scope, found, entries) if found is not None and not stopped() else None

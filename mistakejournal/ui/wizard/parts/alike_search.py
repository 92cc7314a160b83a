"""Past incidents like the one at hand, looked for beside the window's work (K1)."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QObject, Signal

from mistakejournal.domain.incident_file import IncidentFile
from mistakejournal.services.alike import Alike, alike_beside
from mistakejournal.ui.jobs import Job
from mistakejournal.ui.wizard.session import Session


class AlikeSearch(QObject):
    """Looks anew when something it goes by is other; what was found stays until then."""

    found = Signal()
    """`results` are others now."""

    def __init__(self, session: Session, parent: QObject) -> None:
        """Look for those of `session`; it goes with `parent`."""
        super().__init__(parent)
        self._session = session
        self._job: Job | None = None
        self._looked_for: tuple[object, ...] | None = None
        self.results: tuple[Alike, ...] = ()
        session.context.changed.connect(self._on_changed)

    def look(self) -> None:
        """Look, unless that was done and nothing it goes by is other since."""
        file = self._session.file
        wanted = _goes_by(file) if file is not None else None
        if wanted == self._looked_for:
            return
        is_other = file is None or self._looked_for is None or self._looked_for[0] != file.incident.id
        self._looked_for = wanted
        if self._job is not None:
            self._job.cancel()
        if is_other:
            self._take(())
        if file is not None:
            self._start(file.incident.id)

    def drop(self, incident_id: str) -> None:
        """Leave one out that she has answered about."""
        self._take(tuple(one for one in self.results if one.incident_id != incident_id))

    def _start(self, incident_id: str) -> None:
        desk = self._session.desk
        job = self._job = Job(lambda _ticket: tuple(alike_beside(desk, incident_id)), self)
        job.done.connect(self._on_found)
        job.failed.connect(self._forget)
        job.start()

    def _on_found(self, results: object) -> None:
        self._take(cast("tuple[Alike, ...]", results))

    def _take(self, results: tuple[Alike, ...]) -> None:
        if results != self.results:
            self.results = results
            self.found.emit()

    def _forget(self) -> None:
        """Look again the next time: another program may be writing just now."""
        self._looked_for = None

    def _on_changed(self, kinds: frozenset[str]) -> None:
        if "distinctions" in kinds and self._looked_for is not None:
            self._looked_for = (self._session.id,)
            self.look()


def _goes_by(file: IncidentFile) -> tuple[object, ...]:
    told = file.incident
    return (
        told.id, told.title, told.what_happened, told.broke_where, told.client_id, told.work_id,
        told.noticed_at, told.again_of, frozenset(cause.code for cause in file.causes),
    )  # fmt: skip

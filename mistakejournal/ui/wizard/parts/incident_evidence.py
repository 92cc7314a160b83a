"""What shows what happened, kept with the incident: a screenshot, the mail, the file (A7, B1)."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from mistakejournal.domain.evidence import Kept
from mistakejournal.services.evidence import add_evidence, incident_evidence, remove_evidence
from mistakejournal.services.incidents import start_incident
from mistakejournal.ui.evidence.files import EvidenceFiles, Keep
from mistakejournal.ui.wizard.session import Session


class IncidentEvidence(EvidenceFiles):
    """The files of the session's incident; the first one makes it, like any other input."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Keep files for `session`."""
        super().__init__(session.context, partial(_keeping, session), parent=parent)
        self._session = session
        self.removed.connect(self._on_removed)

    def fill(self) -> None:
        """Show what is kept."""
        row_id = self._session.id
        self.show_files(incident_evidence(self._session.desk, row_id) if row_id else ())

    def _on_removed(self, file_id: str) -> None:
        self._session.do(lambda desk, _row_id: remove_evidence(desk, file_id))


def _keeping(session: Session) -> Keep:
    """Give what keeps a copy with the incident that is open now, whichever one is by then."""
    incident_id, opened = session.id, session.opened

    def keep(kept: Kept) -> None:
        desk, context = session.desk, session.context
        if session.opened == opened:
            session.do(lambda desk, row_id: add_evidence(desk, kept, incident_id=row_id))
            return
        made = None if incident_id else context.perform(lambda: start_incident(desk))
        row_id = made.id if made is not None else incident_id
        if row_id:
            context.perform(lambda: add_evidence(desk, kept, incident_id=row_id))

    return keep

"""Files that show what was seen at a step (A7, F4)."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QWidget

from mistakejournal.domain.evidence import Kept
from mistakejournal.domain.run import counts
from mistakejournal.domain.stepkinds import kind_of
from mistakejournal.services.evidence import add_evidence, remove_evidence, step_evidence
from mistakejournal.ui.evidence.files import EvidenceFiles
from mistakejournal.ui.runner.focus import Focus
from mistakejournal.ui.runner.session import RunSession


class StepEvidence(EvidenceFiles):
    """The files of one step; where proof is asked and none is typed yet, a file's name is that proof."""

    def __init__(self, session: RunSession, step_id: str, parent: QWidget | None = None) -> None:
        """Keep files for a step of `session`."""
        super().__init__(
            session.context,
            lambda: partial(_keep, session, step_id),
            buttons=False,
            owner=session,  # the step is folded up as soon as it is ticked
            parent=parent,
        )
        self._session, self._step_id = session, step_id
        self.emptied.connect(lambda: session.focus_wanted.emit(Focus.STEP))
        self.removed.connect(self._on_removed)
        session.offered.connect(self._on_offered)
        self.show_state()

    def show_state(self) -> None:
        """Show what is kept."""
        self.show_files(step_evidence(self._session.desk, [self._step_id]))

    def _on_offered(self, mime: QMimeData) -> None:
        if self._session.cursor == self._step_id:
            self.take(mime)

    def _on_removed(self, file_id: str) -> None:
        desk = self._session.desk
        self._session.context.perform(lambda: remove_evidence(desk, file_id))
        self.show_state()


def _keep(session: RunSession, step_id: str, kept: Kept) -> None:
    """Keep a copy with a step, whichever one is open by now."""
    if session.context.perform(lambda: add_evidence(session.desk, kept, run_step_id=step_id)) is None:
        return
    step = next((one for one in session.file.steps if one.id == step_id), None) if session.file else None
    if step is None:
        return
    kind = kind_of(step.kind)
    wants_proof = session.is_running and kind.asks and kind.typed and not counts(step)
    if wants_proof and not session.typed.proof(step).strip():
        session.typed.put_proof(step_id, kept.title)
    session.reload()

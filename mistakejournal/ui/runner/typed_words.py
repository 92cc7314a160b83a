"""What is typed into a run and is not ticked yet: on the disk in under 2 s (A8)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal

from mistakejournal.domain.run import RunStep
from mistakejournal.services import ticks
from mistakejournal.ui.autosave import Autosave
from mistakejournal.ui.context import Context


class TypedWords(QObject):
    """Proofs and notes by step."""

    edited = Signal(str)
    """str: the step whose proof field holds other words now."""

    def __init__(self, context: Context, parent: QObject) -> None:
        """Save through `context`."""
        super().__init__(parent)
        self._context = context
        self._proofs: dict[str, str] = {}
        self._notes: dict[str, str] = {}
        self._autosave = Autosave(self._save, self)

    def put_proof(self, step_id: str, text: str) -> None:
        """Keep what stands in a proof field."""
        self._proofs[step_id] = text
        self._autosave.put("proof/" + step_id, text)
        self.edited.emit(step_id)

    def put_note(self, step_id: str, text: str) -> None:
        """Keep a note."""
        self._notes[step_id] = text
        self._autosave.put("note/" + step_id, text)

    def proof(self, step: RunStep) -> str:
        """Give what stands in a step's proof field."""
        return self._proofs.get(step.id, step.evidence)

    def note(self, step: RunStep) -> str:
        """Give the note at a step as it is typed now."""
        return self._notes.get(step.id, step.note)

    def flush(self) -> bool:
        """Save now; tell whether all is on the disk."""
        return self._autosave.flush()

    def forget(self, step_id: str = "") -> None:
        """Go by what is stored again: for one step, or for all."""
        if step_id:
            self._proofs.pop(step_id, None)
            self._notes.pop(step_id, None)
        else:
            self._proofs.clear()
            self._notes.clear()

    def _save(self, values: Mapping[str, object]) -> bool:
        for name, text in values.items():
            what, _, step_id = name.partition("/")
            keep = ticks.note_step if what == "note" else ticks.keep_evidence
            if self._context.perform(partial(keep, self._context.desk, step_id, str(text))) is None:
                return False
        return True

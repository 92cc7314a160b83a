"""What is typed into a run and is not ticked yet: on the disk in under 2 s (A8)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal

from mistakejournal.domain.run import RunStep
from mistakejournal.services import ticks
from mistakejournal.services.done import Done
from mistakejournal.services.facts import set_facts
from mistakejournal.ui.autosave import Autosave
from mistakejournal.ui.context import Context


class TypedWords(QObject):
    """Proofs and notes by step."""

    edited = Signal(str)
    """str: the step whose proof or note holds other words now."""

    def __init__(self, context: Context, parent: QObject) -> None:
        """Save through `context`."""
        super().__init__(parent)
        self._context = context
        self._proofs: dict[str, str] = {}
        self._notes: dict[str, str] = {}
        self._facts: dict[str, str] = {}
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
        self.edited.emit(step_id)

    def put_fact(self, run_id: str, code: str, text: str) -> None:
        """Keep what the brief says."""
        name = f"fact/{run_id}/{code}"
        self._facts[name] = text
        self._autosave.put(name, text)

    def fact(self, run_id: str, code: str, stored: str) -> str:
        """Give what stands in a fact's field; `stored` is what the journal has."""
        return self._facts.get(f"fact/{run_id}/{code}", stored)

    def proof(self, step: RunStep) -> str:
        """Give what stands in a step's proof field."""
        return self._proofs.get(step.id, step.evidence)

    def note(self, step: RunStep) -> str:
        """Give the note at a step as it is typed now."""
        return self._notes.get(step.id, step.note)

    def flush(self) -> bool:
        """Save now; tell whether all is on the disk."""
        if not self._autosave.flush():
            return False
        self._facts.clear()
        return True

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
            if self._context.perform(partial(self._keep, name, str(text))) is None:
                return False
        return True

    def _keep(self, name: str, text: str) -> Done:
        what, _, row_id = name.partition("/")
        if what == "fact":
            run_id, _, code = row_id.partition("/")
            return set_facts(self._context.desk, run_id, {code: text})
        keep = ticks.note_step if what == "note" else ticks.keep_evidence
        return keep(self._context.desk, row_id, text)

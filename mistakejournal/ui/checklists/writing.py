"""What is typed in the editor, on disk within two seconds (A8)."""

from __future__ import annotations

from PySide6.QtCore import QObject

from mistakejournal.domain.text import one_line
from mistakejournal.services.checklists import edit_checklist
from mistakejournal.services.differences import edit_step_for
from mistakejournal.services.done import Done
from mistakejournal.services.steps import add_step, edit_section, edit_step, remove_step
from mistakejournal.ui.autosave import Autosave
from mistakejournal.ui.checklists.add_line import AddLine
from mistakejournal.ui.checklists.step_list import StepList
from mistakejournal.ui.context import Context

_NAMES = frozenset({"name", "title"})
"""Fields that are never stored empty: the words before stay until there are new ones."""


class Writing(QObject):
    """Collects what is typed by what it belongs to ("list", "section", "step", "new") and stores it."""

    def __init__(self, context: Context, steps: StepList, parent: QObject) -> None:
        """Store through `context`; `steps` has the lines that new steps are written in."""
        super().__init__(parent)
        self._context = context
        self._steps = steps
        self._checklist_id = ""
        self.client_id: str | None = None
        """For whom of a shared list is written; None for everyone."""
        self._autosave = Autosave(self._save, self)

    def open(self, checklist_id: str, client_id: str | None = None) -> None:
        """Write in another checklist, or for another client; what was typed before is stored first."""
        self.flush()
        self._checklist_id, self.client_id = checklist_id, client_id

    def put(self, kind: str, row_id: str, field: str, text: str) -> None:
        """Note the new words of a field."""
        self._autosave.put(f"{kind}.{field}.{row_id}", text)

    def flush(self) -> bool:
        """Store what is pending now; tell whether it is on disk."""
        return self._autosave.flush()

    def leave(self) -> None:
        """Store what is pending: a field was left, and its words are one act."""
        self.flush()
        self._context.end_stay()

    def _save(self, values: dict[str, object]) -> bool:
        return all(self._save_one(name, str(value)) for name, value in values.items())

    def _save_one(self, name: str, text: str) -> bool:
        kind, field, row_id = name.split(".", 2)
        if kind == "new":
            return self._save_new(row_id, text)
        if field in _NAMES and not one_line(text):
            return True
        desk = self._context.desk
        done: Done | None
        if kind == "list":
            list_id = self._checklist_id
            done = self._context.perform(
                lambda: edit_checklist(desk, list_id, **{field: text}), stay=f"{name}{list_id}"
            )
        elif kind == "section":
            done = self._context.perform(lambda: edit_section(desk, row_id, **{field: text}))
        else:
            client_id = self.client_id
            done = self._context.perform(lambda: edit_step_for(desk, row_id, client_id, **{field: text}))
        return done is not None

    def _save_new(self, section_id: str, text: str) -> bool:
        """Make a step of the words in a line before they are entered, and keep the two alike."""
        line = self._steps.adds().get(section_id)
        if line is None:
            return True
        if not one_line(text):
            return self._drop(line)
        desk, step_id = self._context.desk, line.step_id
        if step_id:
            return self._context.perform(lambda: edit_step(desk, step_id, title=text)) is not None
        after = None if section_id else self._steps.last_of("")
        done = self._context.perform(
            lambda: _note(
                line,
                add_step(
                    desk,
                    self._checklist_id,
                    text,
                    after=after,
                    section_id=section_id or None,
                    client_id=self.client_id,
                ),
            )
        )
        return done is not None

    def _drop(self, line: AddLine) -> bool:
        step_id, line.step_id = line.step_id, ""
        if not step_id:
            return True
        return self._context.perform(lambda: remove_step(self._context.desk, step_id)) is not None


def _note(line: AddLine, done: Done) -> Done:
    """Tell the line which step it writes before the views hear of it."""
    line.step_id = done.id
    return done

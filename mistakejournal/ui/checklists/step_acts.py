"""What can be done with a step of the editor besides writing it: each is one act with one undo."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from mistakejournal.services import retiring, steps
from mistakejournal.services.differences import as_for_everyone, edit_step_for, hide_step_for
from mistakejournal.services.done import Done
from mistakejournal.services.merging import merge_steps
from mistakejournal.ui.checklists.writing import Writing
from mistakejournal.ui.context import Context


class StepActs(QObject):
    """Stores what is being typed first, so that an act sees it."""

    elsewhere_wanted = Signal(str)
    """The id of a learned step that is to go into other lists too."""

    def __init__(self, context: Context, writing: Writing, parent: QObject) -> None:
        """Serve `context`; `writing` knows for whom a shared list is changed."""
        super().__init__(parent)
        self._context, self._writing = context, writing

    def set_field(self, step_id: str, field: str, value: object) -> None:
        """Change what is chosen, not typed: kind, must see, section, parameters."""
        whose = self._writing.client_id
        self._do(lambda: edit_step_for(self._context.desk, step_id, whose, **{field: value}))

    def nudge(self, step_id: str, by: int) -> None:
        """Move a step one place."""
        self._do(lambda: steps.nudge_step(self._context.desk, step_id, by))

    def put(self, step_id: str, where: str, other: str) -> None:
        """Put a step "before" or "after" another one, or into a "section"."""
        desk = self._context.desk
        if where == "section":
            self._do(lambda: steps.edit_step(desk, step_id, section_id=other))
        elif where:
            self._do(lambda: steps.move_step(desk, step_id, **{where: other}))

    def merge(self, kept_id: str, other_id: str) -> None:
        """Make one step of two."""
        self._do(lambda: merge_steps(self._context.desk, kept_id, other_id))

    def take_difference_back(self, difference_id: str) -> None:
        """Let the client have the step as everyone has it."""
        self._do(lambda: as_for_everyone(self._context.desk, difference_id))

    def act(self, code: str, step_id: str) -> Done | None:
        """Do what a button of the panel says: a key of the table below, or "hide" and "elsewhere"."""
        whose = self._writing.client_id
        if code == "elsewhere":
            self._writing.flush()
            self.elsewhere_wanted.emit(step_id)
            return None
        if code == "hide" and whose:
            return self._do(lambda: hide_step_for(self._context.desk, step_id, whose))
        return self._do(lambda: _CALLS[code](self._context.desk, step_id))

    def _do(self, call: Callable[[], Done]) -> Done | None:
        self._writing.flush()
        return self._context.perform(call)


_CALLS = {
    "duplicate": steps.duplicate_step,
    "remove": steps.remove_step,
    "retire": retiring.retire_step,
    "keep": retiring.keep_step,
    "bring_back": retiring.bring_back_step,
}

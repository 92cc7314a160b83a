"""Steps and sections being added: from the first key to the entered line."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QObject, Signal

from mistakejournal.domain.text import one_line
from mistakejournal.services.done import Done
from mistakejournal.services.steps import add_section, nudge_section, paste_steps, remove_section
from mistakejournal.ui.checklists.add_line import AddLine
from mistakejournal.ui.checklists.section_head import SectionHead
from mistakejournal.ui.checklists.step_list import StepList
from mistakejournal.ui.checklists.writing import Writing
from mistakejournal.ui.context import Context


class Adding(QObject):
    """Listens to the lines and section heads of a StepList; what they write goes through `writing`."""

    added = Signal()
    """The words of a line became a step to be shown."""

    def __init__(self, context: Context, steps: StepList, writing: Writing, parent: QObject) -> None:
        """Serve `context`."""
        super().__init__(parent)
        self._context, self._steps, self._writing = context, steps, writing
        self._checklist_id = ""
        steps.section_wanted.connect(self._add_section)
        steps.head_made.connect(self._listen_to_head)
        steps.line_made.connect(self._listen_to_line)

    def open(self, checklist_id: str) -> None:
        """Add to another checklist, with empty lines."""
        self._checklist_id = checklist_id
        for line in self._steps.adds().values():
            line.begin_anew()

    def forget_others(self, known: Collection[str]) -> None:
        """Let lines go of steps that are gone: the making of one can be taken back while it is written."""
        for line in self._steps.adds().values():
            if line.step_id not in known:
                line.step_id = ""

    def _listen_to_head(self, section_id: str, head: SectionHead) -> None:
        head.typed.connect(lambda field, text: self._writing.put("section", section_id, field, text))
        head.left.connect(self._writing.flush)
        head.removed.connect(lambda: self._remove_section(section_id))
        head.moved.connect(lambda by: self._move_section(section_id, by))

    def _listen_to_line(self, section_id: str, line: AddLine) -> None:
        line.changed.connect(lambda text: self._writing.put("new", section_id, "title", text))
        line.entered.connect(lambda: self._enter(line))
        line.left.connect(lambda: self._enter(line))
        line.dropped.connect(lambda: line.setPlainText(""))
        line.pasted.connect(lambda text: self._paste(section_id, line, text))

    def _enter(self, line: AddLine) -> None:
        """The words in the line are a step; it waits for the next."""
        written = one_line(line.text())
        if self._writing.flush() and written:
            line.begin_anew()
            self.added.emit()

    def _paste(self, section_id: str, line: AddLine, text: str) -> None:
        self._enter(line)
        after = None if section_id else self._steps.last_of("")
        self._context.perform(lambda: self._pasted(text, after, section_id or None))

    def _pasted(self, text: str, after: str | None, section_id: str | None) -> Done:
        desk, whose = self._context.desk, self._writing.client_id
        return paste_steps(desk, self._checklist_id, text, after, section_id=section_id, client_id=whose)

    def _add_section(self) -> None:
        self._writing.flush()
        name = self.tr("New section")
        made = self._context.perform(lambda: add_section(self._context.desk, self._checklist_id, name))
        head = self._steps.head(made.id) if made is not None else None
        if head is not None:
            head.name.setFocus()
            head.name.selectAll()

    def _move_section(self, section_id: str, by: int) -> None:
        self._writing.flush()
        self._context.perform(lambda: nudge_section(self._context.desk, section_id, by))

    def _remove_section(self, section_id: str) -> None:
        self._writing.flush()
        self._context.perform(lambda: remove_section(self._context.desk, section_id))

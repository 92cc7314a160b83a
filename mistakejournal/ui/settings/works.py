"""Kinds of work: renamed here once, for every incident and checklist (A4)."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.client import Work
from mistakejournal.domain.text import one_line
from mistakejournal.services.clients import list_works, rename_work
from mistakejournal.ui.autosave import Autosave
from mistakejournal.ui.context import Context
from mistakejournal.ui.widgets.filling import show_text
from mistakejournal.ui.widgets.kept_rows import KeptRows
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.line_field import LineField


class WorksForm(QWidget):
    """A field for each, saved by itself; while she types, its place in the list stays."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Serve `context`."""
        super().__init__(parent)
        self._context = context
        self._autosave = Autosave(self._save, self)
        self._about = Label("", "small", "text2", wrap=True)
        holder = QVBoxLayout()
        holder.setSpacing(8)
        self._rows = KeptRows[Work, LineField](
            holder, key=lambda work: work.id, make=self._field, fill=self._fill
        )
        self._order: dict[str, int] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._about)
        column.addLayout(holder)

    def refresh(self) -> None:
        """Show what is stored; by name, when the page is opened anew."""
        works = list_works(self._context.desk)
        self._about.setText(
            self.tr("A new name holds everywhere, also for what is past.")
            if works
            else self.tr("None yet. An incident or a checklist asks what kind of work it was.")
        )
        for work in works:
            self._order.setdefault(work.id, len(self._order))
        self._rows.show(sorted(works, key=lambda work: self._order[work.id]))

    def showEvent(self, event: QShowEvent) -> None:
        """Put them in order by name."""
        super().showEvent(event)
        if not event.spontaneous():
            self._order.clear()
            self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Save what is typed."""
        self._autosave.flush()
        super().hideEvent(event)

    def _field(self, work: Work) -> LineField:
        field = LineField(work.name)
        field.textEdited.connect(partial(self._autosave.put, work.id))
        field.editingFinished.connect(self._on_left)
        return field

    def _on_left(self) -> None:
        """Save; a field that was emptied shows the name that stayed."""
        self._autosave.flush()
        self._context.end_stay()
        self.refresh()

    def _fill(self, field: LineField, work: Work) -> None:
        if work.id not in self._autosave.pending:
            show_text(field, work.name)
        field.setAccessibleName(self.tr("Kind of work: {name}").format(name=work.name))

    def _save(self, values: dict[str, object]) -> bool:
        """Store names; a kind of work keeps its name until there is a new one."""
        named = {work_id: one_line(str(text)) for work_id, text in values.items()}
        kept = [self._rename(work_id, name) for work_id, name in named.items() if name]
        return all(kept)

    def _rename(self, work_id: str, name: str) -> bool:
        call = partial(rename_work, self._context.desk, work_id, name)
        return self._context.perform(call, stay=work_id) is not None

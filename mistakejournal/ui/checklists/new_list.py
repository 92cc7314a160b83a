"""Asks for a new, empty checklist; the editor opens with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from mistakejournal.services.checklists import add_checklist
from mistakejournal.ui.checklists.list_form import ListForm
from mistakejournal.ui.context import Context
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.dialog import Dialog


class NewList(Dialog):
    """Closes only when the list is on disk or is not wanted."""

    made = Signal(str)
    """The id of the new checklist."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Serve `context`."""
        super().__init__(self.tr("New checklist"), parent=parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context = context
        self._form = self.add(ListForm(context))
        self._form.offer("")
        make, leave = Button(self.tr("Make checklist"), "primary"), Button(self.tr("Cancel"), "quiet")
        make.clicked.connect(self._make)
        leave.clicked.connect(self.reject)
        self.add_buttons(leave, make)
        self._form.name.setFocus()

    def _make(self) -> None:
        row_id = self._form.make(lambda name, client: add_checklist(self._context.desk, name, client))
        if row_id:
            self.accept()
            self.made.emit(row_id)

"""Asks into which other checklists a learned step goes (D5)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.services.fitting import fitting_lists
from mistakejournal.services.fixes import learn_elsewhere
from mistakejournal.ui.checklists.form_dialog import FormDialog
from mistakejournal.ui.context import Context
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.wizard.parts.fitting_rows import FittingRows


class Elsewhere(FormDialog):
    """Nothing is ticked beforehand; one undo takes all of it back."""

    def __init__(self, context: Context, step_id: str, parent: QWidget | None = None) -> None:
        """Ask for a step over `parent`."""
        super().__init__(self.tr("Add to other checklists"), parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._step_id = context, step_id
        form = QWidget()
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(8)
        fitting = fitting_lists(context.desk, step_id)
        says = self.tr("Tick the lists where the same could happen.")
        if not fitting:
            says = self.tr("There is no other checklist without this step.")
        column.addWidget(Label(says, "body", "text2", wrap=True))
        self._lists = FittingRows()
        self._lists.show_lists(fitting)
        column.addWidget(self._lists)
        column.addStretch(1)
        self.add_form(form)
        leave, self._add = Button(self.tr("Cancel"), "quiet"), Button(self.tr("Add the step"), "primary")
        self._add.setEnabled(False)
        leave.clicked.connect(self.reject)
        self._add.clicked.connect(self._write)
        self._lists.changed.connect(self._follow)
        self.add_buttons(leave, self._add)

    def _follow(self) -> None:
        self._add.setEnabled(bool(self._lists.chosen()))
        self.fit()

    def _write(self) -> None:
        chosen = self._lists.chosen()
        desk, step_id = self._context.desk, self._step_id
        if self._context.perform(lambda: learn_elsewhere(desk, step_id, chosen)) is not None:
            self._context.noted.emit(self._said(len(chosen)))
            self.accept()

    def _said(self, count: int) -> str:
        if count == 1:
            return self.tr("Added to one more checklist")
        return self.tr("Added to {count} more checklists").format(count=count)

"""Asks in one line why something is left out."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.dialog import Dialog
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.line_field import LineField


class ReasonDialog(Dialog):
    """Closes only when the reason is on disk, or nothing is left out after all."""

    def __init__(self, keep: Callable[[str], bool], parent: QWidget | None = None) -> None:
        """`keep` stores the reason and tells whether it could."""
        super().__init__(self.tr("Why is it left out?"), parent=parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._keep = keep
        self._line = LineField("", self.tr("They asked me not to"))
        self._field = self.add(Field(self.tr("One line of reason"), self._line))
        leave, save = Button(self.tr("Cancel"), "quiet"), Button(self.tr("Leave it out"), "primary")
        leave.clicked.connect(self.reject)
        save.clicked.connect(self._on_save)
        self.add_buttons(leave, save)
        self._line.setFocus()

    def _on_save(self) -> None:
        reason = self._line.text().strip()
        if not reason:
            self._field.set_hint(self.tr("One line is enough."), "amber_text")
            self._line.setFocus()
        elif self._keep(reason):
            self.accept()

"""Asks for the name of a view of the Journal."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.dialog import Dialog
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.line_field import LineField


class ViewDialog(Dialog):
    """``named`` gives the name; without one nothing is kept."""

    named = Signal(str)

    def __init__(self, title: str, name: str = "", parent: QWidget | None = None) -> None:
        """Begin with `name`."""
        super().__init__(title, parent=parent)
        self.field = LineField(name)
        self.add(Field(self.tr("Name"), self.field))
        self._keep, leave = Button(self.tr("Keep"), "primary"), Button(self.tr("Cancel"))
        self._keep.setEnabled(bool(name.strip()))
        self._keep.setDefault(True)
        self.field.textEdited.connect(lambda text: self._keep.setEnabled(bool(text.strip())))
        self.field.selectAll()
        self.field.setFocus()
        self._keep.clicked.connect(self._take)
        leave.clicked.connect(self.reject)
        self.add_buttons(leave, self._keep)

    def _take(self) -> None:
        self.accept()
        self.named.emit(self.field.text().strip())

"""One line and Enter: an incident, or something that was caught, is kept in under ten seconds (A1)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from mistakejournal.domain.text import one_line
from mistakejournal.services.done import Done
from mistakejournal.services.incidents import note_near_miss, start_incident
from mistakejournal.ui.actions import title_of
from mistakejournal.ui.context import Context
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.dialog import Dialog
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.line_field import LineField


def ask_quickly(window: QWidget, context: Context, *, near_miss: bool) -> QuickLine:
    """Open the line over `window`; what is typed goes to the journal of `context`."""
    line = QuickLine(context, near_miss=near_miss, parent=window)
    line.open()
    return line


class QuickLine(Dialog):
    """Asks for a title and nothing else. It closes only when the words are on disk or are not wanted."""

    def __init__(self, context: Context, *, near_miss: bool, parent: QWidget | None = None) -> None:
        """Ask for an incident, or for a near miss."""
        super().__init__(title_of("near_miss" if near_miss else "quick_incident"), width=520, parent=parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context = context
        self._near_miss = near_miss
        self._line = LineField()
        label = self.tr("What was caught") if near_miss else self.tr("What happened")
        self._field = self.add(Field(label, self._line, hint=self._hint()))
        keep, leave = Button(self.tr("Keep"), "primary", key_hint="↵"), Button(self.tr("Cancel"), "quiet")
        keep.clicked.connect(self._keep)
        leave.clicked.connect(self.reject)
        self.add_buttons(leave, keep)
        self._line.setFocus()

    def _hint(self) -> str:
        if self._near_miss:
            return self.tr("It counts as caught, not as an incident.")
        return self.tr("It waits under Open. The rest can come later.")

    def _keep(self) -> None:
        words = one_line(self._line.text())
        if not words:
            self._field.set_hint(self.tr("A few words are enough."), "amber_text")
            return
        if self._context.perform(lambda: self._store(words)) is None:
            return
        self.accept()
        if not self._near_miss:  # a near miss is named with its way back
            self._context.noted.emit(self.tr("Kept. It waits under Open."))

    def _store(self, words: str) -> Done:
        desk = self._context.desk
        return note_near_miss(desk, words) if self._near_miss else start_incident(desk, title=words)

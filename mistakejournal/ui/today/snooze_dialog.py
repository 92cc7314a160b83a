"""Asks until when a card is put off (H4)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from mistakejournal.services.agenda import DueCard
from mistakejournal.services.schedules import snooze, snooze_to
from mistakejournal.ui.context import Context
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.dialog import Dialog
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.time_field import TimeField


class SnoozeDialog(Dialog):
    """Begins with tomorrow morning; closes only when it is put off or is not wanted."""

    def __init__(self, context: Context, card: DueCard, parent: QWidget | None = None) -> None:
        """Serve `context` for `card`."""
        title = self.tr("Snooze until: {name}").format(name=card.title)
        super().__init__(title, parent=parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._card = context, card
        desk = context.desk
        self._field = TimeField(
            desk.clock.local,
            snooze_to(desk, "tomorrow"),
            empty=self.tr("Choose day and time"),
            can_be_about=False,
        )
        self.add(Field(self.tr("It comes up again"), self._field))
        leave, keep = Button(self.tr("Cancel"), "quiet"), Button(self.tr("Snooze"), "primary")
        leave.clicked.connect(self.reject)
        keep.clicked.connect(self._keep)
        self.add_buttons(leave, keep)
        self._field.setFocus()

    def _keep(self) -> None:
        until = self._field.value()
        desk, card = self._context.desk, self._card
        if until is not None and self._context.perform(lambda: snooze(desk, card.id, until)) is not None:
            self.accept()

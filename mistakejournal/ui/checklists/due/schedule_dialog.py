"""Asks when a list is due; an existing schedule can be paused or taken away here (H1)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from mistakejournal.services.done import Done
from mistakejournal.services.schedules import (
    pause_schedule,
    remove_schedule,
    resume_schedule,
    schedule_of,
    set_schedule,
)
from mistakejournal.ui.checklists.due.schedule_form import ScheduleForm
from mistakejournal.ui.checklists.form_dialog import FormDialog
from mistakejournal.ui.context import Context
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.flow_layout import FlowLayout


class ScheduleDialog(FormDialog):
    """Closes only when what she chose is on disk, or is not wanted."""

    def __init__(self, context: Context, checklist_id: str, name: str, parent: QWidget | None = None) -> None:
        """Serve `context` for the list of that name."""
        super().__init__(self.tr("When is “{name}” due?").format(name=name), parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._id = context, checklist_id
        known = schedule_of(context.desk, checklist_id)
        self._form = self.add_form(ScheduleForm(context))
        self._form.changed.connect(self.fit)
        self._form.show_schedule(known)
        if known is not None:
            self._offer_more(known.id, is_paused=known.put_away_at is not None)
        leave, keep = Button(self.tr("Cancel"), "quiet"), Button(self.tr("Save"), "primary")
        leave.clicked.connect(self.reject)
        keep.clicked.connect(
            lambda: self._end(lambda: set_schedule(context.desk, self._id, self._form.plan()))
        )
        self.add_buttons(leave, keep)
        self._form.repeat.every.setFocus()

    def _offer_more(self, schedule_id: str, *, is_paused: bool) -> None:
        desk, holder = self._context.desk, QWidget()
        line = FlowLayout(spacing=8, parent=holder)
        pause = Button(self.tr("Go on") if is_paused else self.tr("Pause"), "quiet", icon="pause", height=30)
        turn = resume_schedule if is_paused else pause_schedule
        pause.clicked.connect(lambda: self._end(lambda: turn(desk, schedule_id)))
        remove = Button(self.tr("Remove"), "quiet", icon="trash-2", height=30)
        remove.clicked.connect(lambda: self._end(lambda: remove_schedule(desk, schedule_id)))
        for button in (pause, remove):
            line.addWidget(button)
        self.add(holder)

    def _end(self, call: Callable[[], Done]) -> None:
        if self._context.perform(call) is not None:
            self.accept()

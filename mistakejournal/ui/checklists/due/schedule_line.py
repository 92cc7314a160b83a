"""When a list is due and what comes after it, in the editor's head (H1, H2)."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from mistakejournal.services.checklists import ChecklistFile
from mistakejournal.services.schedules import CompanionLine, companion_lines, schedule_of
from mistakejournal.ui.context import Context
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.flow_layout import FlowLayout
from mistakejournal.ui.widgets.reading_order import keep_reading_order
from mistakejournal.words.schedules import companion_words, schedule_words

_HIGH = 24


class ScheduleLine(QWidget):
    """Two links that say what is kept, or ask; each opens what changes it."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Serve `context`."""
        super().__init__(parent)
        self._context = context
        self._file: ChecklistFile | None = None
        self._flow = FlowLayout(spacing=4, parent=self)
        self._when = Button("", "link", icon="repeat", height=_HIGH)
        self._when.setAccessibleDescription(self.tr("When is it due?"))
        self._when.clicked.connect(self._open_schedule)
        self._flow.addWidget(self._when)
        self._after: list[Button] = []
        self._lines: list[CompanionLine] = []

    def show_file(self, file: ChecklistFile) -> None:
        """Show what is kept for this list."""
        self._file = file
        desk, row_id = self._context.desk, file.checklist.id
        schedule = schedule_of(desk, row_id)
        self._when.setText(schedule_words(schedule) if schedule else self.tr("When is it due?"))
        self._when.updateGeometry()
        self._show_after(companion_lines(desk, row_id))

    def _show_after(self, lines: list[CompanionLine]) -> None:
        if self._after and lines == self._lines:
            return  # the focus stays where it is
        self._lines = lines
        for button in self._after:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        shown: list[CompanionLine | None] = [*lines] or [None]
        self._after = []
        for line in shown:
            button = Button(self._words(line), "link", height=_HIGH)
            button.clicked.connect(partial(self._open_companion, line))
            self._flow.addWidget(button)
            button.show()
            self._after.append(button)
        keep_reading_order(self)

    def _words(self, line: CompanionLine | None) -> str:
        if line is None:
            return self.tr("What comes after it?")
        return self.tr("Then {name}, {when}").format(name=line.name, when=companion_words(line.companion))

    def _open_schedule(self) -> None:
        if self._file is not None:
            from mistakejournal.ui.checklists.due.schedule_dialog import ScheduleDialog

            checklist = self._file.checklist
            ScheduleDialog(self._context, checklist.id, checklist.name, self.window()).open()

    def _open_companion(self, line: CompanionLine | None, _checked: bool = False) -> None:
        if self._file is not None:
            from mistakejournal.ui.checklists.due.companion_dialog import CompanionDialog

            checklist = self._file.checklist
            CompanionDialog(self._context, checklist.id, checklist.name, line, self.window()).open()

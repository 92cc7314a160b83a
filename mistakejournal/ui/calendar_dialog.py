"""What has a day, saved for a calendar program (H3): of everything, or of one incident."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from mistakejournal.services.calendarfile import calendar_entries, save_calendar
from mistakejournal.ui.context import Context
from mistakejournal.ui.saving import ask_where
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.dialog import Dialog
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.toggle import Toggle
from mistakejournal.words.calendarfile import count_words, entry_words, file_words, written_words


def open_calendar(window: QWidget, context: Context, incident_id: str = "") -> None:
    """Offer to save the dates of everything, or of an incident."""
    if not calendar_entries(context.desk, incident_id):
        context.noted.emit(_nothing(incident_id))
        return
    CalendarDialog(window, context, incident_id).open()


def _nothing(incident_id: str) -> str:
    if incident_id:
        return QCoreApplication.translate("CalendarDialog", "Nothing here has a day yet.")
    return QCoreApplication.translate(
        "CalendarDialog", "Nothing has a day yet: no schedule, no promise, no follow-up."
    )


class CalendarDialog(Dialog):
    """Says what will be in it, and asks whether it may name clients."""

    def __init__(self, window: QWidget, context: Context, incident_id: str = "") -> None:
        """Ask over `window`."""
        super().__init__(self.tr("Save calendar file"), parent=window)
        self._context, self._incident_id = context, incident_id
        entries = calendar_entries(context.desk, incident_id)
        about = self.tr(
            "{dates}. Open the file with your calendar. Save and open it again later, and the dates there "
            "are brought up to date."
        ).format(dates=count_words(len(entries)))
        self.add(Label(about, "body", "text2", wrap=True))
        self._named = self.add(
            Toggle(self.tr("With client names"), self.tr("Off: dates name the work, not for whom it is."))
        )
        cancel, save = Button(self.tr("Cancel"), "quiet"), Button(self.tr("Choose where"), "primary")
        cancel.clicked.connect(self.reject)
        save.clicked.connect(self._save)
        self.add_buttons(cancel, save)
        self.finished.connect(self.deleteLater)

    def _save(self) -> None:
        title, kinds = self.tr("Save calendar file"), self.tr("Calendar (*.ics)")
        path = ask_where(self, title, file_words(), "ics", kinds)
        if path is None:
            return
        desk, say = self._context.desk, partial(entry_words, named=self._named.isChecked())
        count = len(calendar_entries(desk, self._incident_id))
        done = self._context.perform(lambda: save_calendar(desk, path, say, self._incident_id))
        if done is not None:
            self.accept()
            self._context.noted.emit(written_words(count, path.name))

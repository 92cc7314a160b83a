"""Asks by when something is due, and, where it is new or changes, for its words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from mistakejournal.domain.duetime import read_time
from mistakejournal.domain.promised import due_of
from mistakejournal.errors import JournalError
from mistakejournal.services.desk import Desk
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.day_field import DayField
from mistakejournal.ui.widgets.dialog import Dialog
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.ui.widgets.toggle import Toggle
from mistakejournal.words.due import time_words

Keep = Callable[[str, "date | None", str], bool]
"""Takes words, day and time ("HH:MM" or ""); tells whether they are on disk."""


class DueDialog(Dialog):
    """Closes only when it is kept or is not wanted. A day named in the words is read from them."""

    def __init__(
        self,
        desk: Desk,
        title: str,
        keep: Keep,
        *,
        text: str = "",
        label: str = "",
        words: str = "",
        example: str = "",
        due: tuple[date | None, str] = (None, ""),
        parent: QWidget | None = None,
    ) -> None:
        """With a `label` the words are asked for as well; `due` is the day and time known so far."""
        super().__init__(title, text=text, parent=parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk, self._keep_it = desk, keep
        day, time = due
        self._words = LineField(words, example)
        self._words_field = Field(label or title, self._words)
        self._dated = Toggle(self.tr("It has a day"), checked=day is not None or not label)
        self._day = DayField(day or desk.clock.local().date())
        self._time = LineField(time_words(time) if time else "", self.tr("Any time"))
        self._on, self._at = Field(self.tr("Day"), self._day), Field(self.tr("Time"), self._time)
        self._is_hers = False
        if label:
            self.add(self._words_field)
            self.add(self._dated)
        for field in (self._on, self._at):
            self.add(field)
        self._words.textEdited.connect(self._on_words)
        self._dated.toggled.connect(lambda _on: self._show_due())
        self._dated.clicked.connect(self._take_over)
        self._day.changed.connect(self._take_over)
        self._time.textEdited.connect(self._take_over)
        leave, save = Button(self.tr("Cancel"), "quiet"), Button(self.tr("Save"), "primary")
        leave.clicked.connect(self.reject)
        save.clicked.connect(self._on_save)
        self.add_buttons(leave, save)
        self._show_due()
        (self._words if label else self._day).setFocus()

    def _take_over(self) -> None:
        """From now on the day is hers, and the words are not read any more."""
        self._is_hers = True

    def _on_words(self, words: str) -> None:
        if self._is_hers:
            return
        due = due_of(words, self._desk.clock.local())
        self._dated.setChecked(due.on is not None)
        if due.on is not None:
            self._day.blockSignals(True)
            self._day.set_value(due.on)
            self._day.blockSignals(False)
        self._time.setText(time_words(due.time) if due.time else "")

    def _show_due(self) -> None:
        for field in (self._on, self._at):
            field.setVisible(self._dated.isChecked())

    def _on_save(self) -> None:
        words = self._words.text().strip()
        if not self._words_field.isHidden() and not words:
            self._words_field.set_hint(self.tr("It needs a few words first."), "amber_text")
            self._words.setFocus()
            return
        try:
            time = read_time(self._time.text())
        except JournalError:
            self._at.set_hint(self.tr("A time like 9:00 or 2:30 pm."), "amber_text")
            self._time.setFocus()
            return
        day = self._day.value() if self._dated.isChecked() else None
        if self._keep_it(words, day, time if day else ""):
            self.accept()

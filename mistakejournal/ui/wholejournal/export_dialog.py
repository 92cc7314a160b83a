"""The whole journal goes out: everything in one file, or in a form other programs read (M1)."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.services.exports.journal.written import Written
from mistakejournal.services.journalexports import CODES, export_journal, format_of
from mistakejournal.ui.context import Context
from mistakejournal.ui.saving import ask_where
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.choice_card import ChoiceCards
from mistakejournal.ui.widgets.dialog import Dialog
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.work_line import WorkLine
from mistakejournal.words.wholejournal import file_kind, format_words, written_words


def open_whole_export(window: QWidget, context: Context) -> None:
    """Offer to write the whole journal."""
    WholeExportDialog(window, context).open()


class WholeExportDialog(Dialog):
    """Asks for the form and the place, and says how far it is. Stopped, no file stays."""

    def __init__(self, window: QWidget, context: Context) -> None:
        """Ask over `window`."""
        super().__init__(self.tr("Export the whole journal"), width=520, parent=window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context = context
        self.add_scrolled(self._asked())
        self._work = self.add(WorkLine(self.tr("Entries written")))
        self._work.done.connect(self._on_done)
        self._work.failed.connect(self._offer)
        self._cancel = Button(self.tr("Cancel"), "quiet")
        self._save = Button(self.tr("Choose where"), "primary")
        self._cancel.clicked.connect(self.reject)
        self._save.clicked.connect(self._on_save)
        self.add_buttons(self._cancel, self._save)
        self._saved_as = ""

    def reject(self) -> None:
        """Stop what is being written; leave when nothing is."""
        if self._work.running:
            self._cancel.setEnabled(False)
            self._work.stop()
        else:
            super().reject()

    def _asked(self) -> QWidget:
        self._forms = ChoiceCards([(code, *format_words(code)) for code in CODES], name=self.tr("Form"))
        self._forms.set_value(CODES[0])
        says = self.tr(
            "It holds everything, what is private too, and whoever has the file can read it. "
            "Keep it where only you can open it."
        )
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.theme.space(12))
        column.addWidget(self._forms)
        column.addWidget(Label(says, "body", "text2", wrap=True))
        return inside

    def _on_save(self) -> None:
        code = self._forms.value()
        ending = format_of(code).ending
        path = ask_where(self, self.windowTitle(), self.tr("Mistake Journal"), ending, file_kind(code))
        if path is None:
            return
        self._saved_as = path.name
        self._forms.setEnabled(False)
        self._save.setEnabled(False)
        self._cancel.setText(self.tr("Stop"))
        self._cancel.setFocus()
        desk = self._context.desk
        work = partial(export_journal, desk.journal.path, path, code, desk.clock.now(), key=desk.journal.key)
        self._work.start(work, self.tr("Writing it. The app can be used again when it is done."))

    def _on_done(self, written: object) -> None:
        self._offer()
        if isinstance(written, Written):
            self._context.noted.emit(written_words(written, self._saved_as))
            self.accept()
        else:
            self._work.say(self.tr("Stopped. Nothing was written."))

    def _offer(self) -> None:
        self._forms.setEnabled(True)
        self._save.setEnabled(True)
        self._cancel.setEnabled(True)
        self._cancel.setText(self.tr("Cancel"))
        self._save.setFocus()

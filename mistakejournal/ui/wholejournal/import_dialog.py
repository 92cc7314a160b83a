"""A whole journal comes in: into this one while it is empty, or as a journal of its own (M1)."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from mistakejournal.errors import JournalError
from mistakejournal.services.backups import places
from mistakejournal.services.imports.journal.parcel import Found, look_at
from mistakejournal.services.journalimports import (
    Brought,
    holds_nothing,
    import_as_new,
    import_instead,
    import_journal,
)
from mistakejournal.services.today import is_empty
from mistakejournal.ui.arriving import open_arrived
from mistakejournal.ui.ask import choose_open_file
from mistakejournal.ui.context import Context
from mistakejournal.ui.saving import ask_where
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.dialog import Dialog
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.work_line import WorkLine
from mistakejournal.words.errors import error_words
from mistakejournal.words.wholejournal import brought_words, found_lines, found_words


def open_whole_import(window: QWidget, context: Context) -> None:
    """Ask for the file of a whole journal, and offer to bring it in."""
    path = choose_open_file(window, _title(), _kinds())
    if path is not None:
        WholeImportDialog(window, context, path).open()


def _title() -> str:
    return QCoreApplication.translate("WholeImport", "Import a whole journal")


def _kinds() -> str:
    return QCoreApplication.translate("WholeImport", "Whole journals (*.mjournal *.json);;All files (*)")


class WholeImportDialog(Dialog):
    """Says what is in the file, brings it in, and opens it. Stopped, the journal is as it was."""

    def __init__(self, window: QWidget, context: Context, source: Path) -> None:
        """Read `source` over `window`."""
        super().__init__(_title(), width=520, parent=window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._source = context, source
        self._journal = context.desk.journal.path
        self._key = context.desk.journal.key
        has_any = not holds_nothing(self._journal, self._key)
        self._is_tried = has_any and is_empty(context.desk)  # she still sees the first run
        self._is_new = has_any and not self._is_tried
        self._is_here = False
        self._about = self.add(Label("", "body", wrap=True))
        self._work = self.add(WorkLine(self.tr("Entries brought in")))
        self._work.done.connect(self._on_done)
        self._work.failed.connect(self._on_failed)
        self._cancel = Button(self.tr("Cancel"), "quiet")
        self._go = Button(self.tr("Choose where") if self._is_new else self.tr("Bring it in"), "primary")
        self._cancel.clicked.connect(self.reject)
        self._go.clicked.connect(self._on_go)
        self.add_buttons(self._cancel, self._go)
        self._go.setEnabled(False)
        self._work.start(lambda _say, _is_unwanted: look_at(source), self.tr("Reading it"))

    def accept(self) -> None:
        """Open what was brought in."""
        super().accept()
        open_arrived(self._context, self._journal)

    def reject(self) -> None:
        """Stop what is being brought in; leave when nothing is. What is here by now is opened in any case."""
        if self._work.running:
            self._cancel.setEnabled(False)
            self._work.stop()
        elif self._is_here:
            self.accept()
        else:
            super().reject()

    def _on_go(self) -> None:
        if self._is_here:
            self.accept()
            return
        if self._is_new:
            path = ask_where(self, _title(), self._source.stem, "db", self.tr("Journals (*.db)"))
            if path is None:
                return
            self._journal, self._key = path, ""
        self._go.setEnabled(False)
        self._cancel.setText(self.tr("Stop"))
        self._cancel.setFocus()
        desk = self._context.desk
        if self._is_tried:
            work = partial(import_instead, self._source, places(desk), desk.clock.now())
        else:
            bring = import_as_new if self._is_new else import_journal
            work = partial(bring, self._source, self._journal, desk.clock.now(), key=self._key)
        self._work.start(work, self.tr("Bringing it in. The last part, making it searchable, takes longest."))

    def _on_done(self, result: object) -> None:
        self._cancel.setEnabled(True)
        self._cancel.setText(self.tr("Cancel"))
        self._go.setEnabled(True)
        if isinstance(result, Found):
            today = self._context.desk.clock.local().date()
            words = "\n".join([found_words(result, self._source.name), *found_lines(result, today)])
            if self._is_new:
                words = f"{words}\n\n{error_words(JournalError('journal_not_empty'))}"
            elif self._is_tried:
                words = f"{words}\n\n{self.tr('What you tried out here is backed up first, and makes way.')}"
            self._about.setText(words)
        elif isinstance(result, Brought):
            self._is_here = True
            self._about.setText(brought_words(result))
            self._go.setText(self.tr("Open it"))
            self._cancel.hide()
        else:
            self._work.say(self.tr("Stopped. Nothing was brought in."))
        self._go.setFocus()
        self._go.setDefault(True)
        self.adjustSize()
        self.make_room()

    def _on_failed(self) -> None:
        self._cancel.setEnabled(True)
        self._cancel.setText(self.tr("Close"))
        self._go.setEnabled(self._is_new and bool(self._about.text()))
        self._cancel.setFocus()
        self.adjustSize()
        self.make_room()

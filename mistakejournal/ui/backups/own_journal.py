"""“I already have a journal”: what is in the file stands there before it is taken (Q3)."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from mistakejournal.domain.restoring import Inside
from mistakejournal.errors import JournalError
from mistakejournal.services.backups import places
from mistakejournal.services.restoring import Restored, look_inside, restore
from mistakejournal.ui.arriving import open_arrived
from mistakejournal.ui.ask import choose_open_file
from mistakejournal.ui.context import Context
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.dialog import Dialog
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.work_line import WorkLine
from mistakejournal.words.restoring import about_words, inside_words, taken_words

_EXPORTS = (".mjournal", ".json")
_OF_BACKUPS = re.compile(r"-\d{8}T\d{6}Z-")


def open_own_journal(window: QWidget, context: Context) -> None:
    """Ask for the file, and show what is in it."""
    path = choose_open_file(window, _title(), _kinds())
    if path is None:
        return
    if path.suffix in _EXPORTS:
        from mistakejournal.ui.wholejournal.import_dialog import (
            WholeImportDialog,  # few sittings bring one in
        )

        WholeImportDialog(window, context, path).open()
    else:
        OwnJournalDialog(window, context, path).open()


def _title() -> str:
    return QCoreApplication.translate("OwnJournal", "I already have a journal")


def _kinds() -> str:
    return QCoreApplication.translate("OwnJournal", "Journals (*.db *.mjournal *.json);;All files (*)")


class OwnJournalDialog(Dialog):
    """A journal or one of its backups: looked into, then brought here, or opened where it is."""

    def __init__(self, window: QWidget, context: Context, source: Path) -> None:
        """Look into `source` over `window`."""
        super().__init__(_title(), width=520, parent=window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._source = context, source
        self._is_here, self._is_backup = False, _OF_BACKUPS.search(source.name) is not None
        self._about = self.add(Label("", "body", wrap=True))
        self._work = self.add(WorkLine(self.tr("Entries brought here")))
        self._work.done.connect(self._on_done)
        self._work.failed.connect(self._on_failed)
        self._cancel = Button(self.tr("Cancel"), "quiet")
        self._there = Button(self.tr("Open it where it is"), "secondary")
        self._bring = Button(self.tr("Bring it here"), "primary")
        self._cancel.clicked.connect(self.reject)
        self._there.clicked.connect(lambda: self._open(source))
        self._bring.clicked.connect(self._on_bring)
        self.add_buttons(self._cancel, self._there, self._bring)
        self._offer(bring=False, there=False)
        self._work.start(lambda _say, _is_unwanted: _look(source), self.tr("Looking into it"))

    def reject(self) -> None:
        """Stop what is going on; leave when nothing is. What is here by now is opened in any case."""
        if self._work.running:
            self._cancel.setEnabled(False)
            self._work.stop()
        elif self._is_here:
            self._open(self._context.desk.journal.path)
        else:
            super().reject()

    def _open(self, path: Path) -> None:
        self.accept()
        open_arrived(self._context, path)

    def _on_bring(self) -> None:
        desk = self._context.desk
        if self._is_here:
            self._open(desk.journal.path)
            return
        self._offer(bring=False, there=False)
        self._cancel.setText(self.tr("Stop"))
        self._cancel.setFocus()
        work = partial(restore, places(desk), self._source, desk.clock.now())
        self._work.start(
            lambda say, is_unwanted: work(say=say, is_unwanted=is_unwanted), self.tr("Bringing it here")
        )

    def _on_done(self, result: object) -> None:
        self._cancel.setEnabled(True)
        self._cancel.setText(self.tr("Cancel"))
        if isinstance(result, Inside):
            self._about.setText(self._found(result))
            self._offer(bring=True, there=not self._is_backup)
        elif isinstance(result, JournalError):
            self._ask_for_passphrase()
            return
        elif isinstance(result, Restored):
            self._is_here = True
            self._about.setText(taken_words(result.missing))
            self._bring.setText(self.tr("Open it"))
            self._cancel.hide()
            self._offer(bring=True, there=False)
        else:
            self._work.say(self.tr("Stopped. Nothing was brought here."))
            self._offer(bring=True, there=not self._is_backup)
        self._fit()

    def _ask_for_passphrase(self) -> None:
        from mistakejournal.ui.backups.sealed_journal import SealedJournalDialog  # few have one

        self.accept()
        window = self.parentWidget()
        assert window is not None
        SealedJournalDialog(window, self._context, self._source, is_backup=self._is_backup).open()

    def _found(self, inside: Inside) -> str:
        today = self._context.desk.clock.local().date()
        lines = [f"{self._source.name}: {inside_words(inside)}.", *about_words(inside, today)]
        return "\n".join(lines)

    def _offer(self, *, bring: bool, there: bool) -> None:
        self._bring.setVisible(bring or not there)
        self._bring.setEnabled(bring)
        self._there.setVisible(there)
        button = self._bring if bring else self._there if there else self._cancel
        button.setDefault(True)
        button.setFocus()

    def _on_failed(self) -> None:
        self._cancel.setEnabled(True)
        self._cancel.setText(self.tr("Close"))
        self._cancel.setFocus()
        self._fit()

    def _fit(self) -> None:
        self.adjustSize()
        self.make_room()


def _look(source: Path) -> Inside | JournalError:
    """Look into it; that it has a passphrase is no failure."""
    try:
        return look_inside(source)
    except JournalError as error:
        if error.code == "locked":
            return error
        raise

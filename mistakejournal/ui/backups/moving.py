"""Moving to another laptop: one file out, and the journal that stays behind says so from then on (Q3)."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from mistakejournal.services.backups import places
from mistakejournal.services.exports.journal.written import Written
from mistakejournal.services.moving import mark_moved, move_out
from mistakejournal.ui.context import Context
from mistakejournal.ui.saving import ask_where
from mistakejournal.ui.typed import save_typed
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.dialog import Dialog
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.work_line import WorkLine
from mistakejournal.words.wholejournal import file_kind, written_words


def open_moving(window: QWidget, context: Context) -> None:
    """Offer to write the file for the other laptop."""
    MovingDialog(window, context).open()


class MovingDialog(Dialog):
    """Says what happens, asks where, writes and reads it back. Stopped, no file stays; nothing is marked."""

    def __init__(self, window: QWidget, context: Context) -> None:
        """Ask over `window`."""
        super().__init__(self.tr("Move to another laptop"), width=520, parent=window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._window = context, window
        self._saved_as = ""
        self._is_out = False
        self._about = self.add(
            Label(
                self.tr(
                    "Everything goes into one file: what you wrote, the files you added, your settings. "
                    "Take it to the other laptop, open Mistake Journal there, and choose "
                    "“I already have a journal”.\n"
                    "Nothing is deleted here. This journal is marked as moved, so that you don’t go on "
                    "in two."
                ),
                "body",
                wrap=True,
            )
        )
        self._private = self.add(
            Label(
                self.tr(
                    "Whoever has the file can read it, also where the journal has a passphrase. "
                    "Delete it once everything is on the other laptop."
                ),
                "body",
                "text2",
                wrap=True,
            )
        )
        self._work = self.add(WorkLine(self.tr("Entries written")))
        self._work.done.connect(self._on_done)
        self._work.failed.connect(self._offer)
        self._cancel = Button(self.tr("Cancel"), "quiet")
        self._save = Button(self.tr("Choose where"), "primary")
        self._cancel.clicked.connect(self.reject)
        self._save.clicked.connect(self._on_save)
        self.add_buttons(self._cancel, self._save)

    def reject(self) -> None:
        """Stop what is being written; leave when nothing is."""
        if self._work.running:
            self._cancel.setEnabled(False)
            self._work.stop()
        else:
            super().reject()

    def _on_save(self) -> None:
        if self._is_out:
            self.accept()
            return
        path = ask_where(
            self, self.windowTitle(), self.tr("Mistake Journal"), "mjournal", file_kind("bundle")
        )
        if path is None or not save_typed(self._window):
            return
        self._saved_as = path.name
        self._save.setEnabled(False)
        self._cancel.setText(self.tr("Stop"))
        self._cancel.setFocus()
        desk = self._context.desk
        work = partial(move_out, places(desk), path, desk.clock.now())
        self._work.start(
            lambda say, is_unwanted: work(say=say, is_unwanted=is_unwanted),
            self.tr("Writing it, then reading it back"),
        )

    def _on_done(self, written: object) -> None:
        self._offer()
        if not isinstance(written, Written):
            self._work.say(self.tr("Stopped. Nothing was written."))
            return
        if self._context.perform(lambda: mark_moved(self._context.desk)) is None:
            return
        self._is_out = True
        self._about.setText(
            f"{written_words(written, self._saved_as)} {self.tr('It was read back, and all of it is there.')}"
        )
        self._save.setText(self.tr("Done"))
        self._cancel.hide()
        self.adjustSize()
        self.make_room()

    def _offer(self) -> None:
        self._save.setEnabled(True)
        self._cancel.setEnabled(True)
        self._cancel.setText(self.tr("Cancel"))
        self._save.setFocus()

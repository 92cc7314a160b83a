"""A backup is brought back: first what would change, then a backup of now, then that one's content (O1)."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.backup import Backup
from mistakejournal.domain.restoring import Preview
from mistakejournal.services.backups import places
from mistakejournal.services.restoring import Restored, preview, restore
from mistakejournal.ui.arriving import open_arrived
from mistakejournal.ui.context import Context
from mistakejournal.ui.typed import save_typed
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.dialog import Dialog
from mistakejournal.ui.widgets.emptying import empty
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.work_line import WorkLine
from mistakejournal.words.backups import backup_title
from mistakejournal.words.restoring import change_lines, restored_words, unreadable_words


class BringBackDialog(Dialog):
    """Nothing is changed before she has seen what; stopped, the journal is as it was."""

    def __init__(self, window: QWidget, context: Context, backup: Backup) -> None:
        """Look over `window` what `backup` would change."""
        clock = context.desk.clock
        title = backup_title(clock.local(backup.made_at), clock.local())
        super().__init__(self.tr("Bring back {moment}").format(moment=title), width=560, parent=window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._backup, self._title = context, backup, title
        self._is_back = False
        inside = QWidget()
        self._lines = QVBoxLayout(inside)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(4)
        self.add_scrolled(inside)
        self._work = self.add(WorkLine(self.tr("Looked at")))
        self._work.done.connect(self._on_done)
        self._work.failed.connect(self._on_failed)
        self._cancel = Button(self.tr("Cancel"), "quiet")
        self._go = Button(self.tr("Bring it back"), "primary")
        self._cancel.clicked.connect(self.reject)
        self._go.clicked.connect(self._on_go)
        self.add_buttons(self._cancel, self._go)
        self._go.setEnabled(False)
        save_typed(window)
        work = partial(preview, places(context.desk), backup.path)
        self._work.start(
            lambda say, is_unwanted: work(say=say, is_unwanted=is_unwanted),
            self.tr("Looking what would change"),
        )

    def accept(self) -> None:
        """Open the journal as it is now."""
        super().accept()
        open_arrived(self._context, self._context.desk.journal.path)

    def reject(self) -> None:
        """Stop what is going on; leave when nothing is. What is back is opened in any case."""
        if self._work.running:
            self._cancel.setEnabled(False)
            self._work.stop()
        elif self._is_back:
            self.accept()
        else:
            super().reject()

    def _on_go(self) -> None:
        if self._is_back:
            self.accept()
            return
        self._go.setEnabled(False)
        self._cancel.setText(self.tr("Stop"))
        self._cancel.setFocus()
        desk = self._context.desk
        work = partial(restore, places(desk), self._backup.path, desk.clock.now())
        self._work.start(
            lambda say, is_unwanted: work(say=say, is_unwanted=is_unwanted),
            self.tr("Backing up what is here now, then bringing it back"),
        )

    def _on_done(self, result: object) -> None:
        self._cancel.setEnabled(True)
        self._cancel.setText(self.tr("Cancel"))
        if isinstance(result, Preview):
            self._show(result)
            self._go.setEnabled(bool(result.nouns))
        elif isinstance(result, Restored):
            self._is_back = True
            self._say([("body", restored_words(result, self._title))])
            self._go.setText(self.tr("Open it"))
            self._go.setEnabled(True)
            self._cancel.hide()
        else:
            self._work.say(self.tr("Stopped. Nothing was changed."))
        self._go.setFocus()
        self._go.setDefault(True)
        self._fit()

    def _show(self, found: Preview) -> None:
        if not found.nouns:
            self._say([("body", self.tr("Nothing differs. The journal is as it was then."))])
            return
        lines = [("body", self.tr("What is here now is backed up first, so this can be turned back too."))]
        if not found.is_whole:
            lines.append(("body", unreadable_words()))
        self._say([*lines, *change_lines(found)])

    def _say(self, lines: list[tuple[str, str]]) -> None:
        empty(self._lines)
        for style, words in lines:
            tone = "text2" if style == "small" else "text"
            label = Label(words, style, tone, wrap=True)
            label.setContentsMargins(0, 10 if style == "strong" else 0, 0, 0)
            self._lines.addWidget(label)
            label.show()  # Qt shows what is new a moment later, and it would not be measured

    def _on_failed(self) -> None:
        self._cancel.setEnabled(True)
        self._cancel.setText(self.tr("Close"))
        self._cancel.setFocus()
        self._fit()

    def _fit(self) -> None:
        self.adjustSize()
        self.make_room()

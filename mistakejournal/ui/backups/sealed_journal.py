"""A journal with a passphrase comes here, opened by it or by its recovery code, while ours is closed (Q3)."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from mistakejournal.services.long_work import Going, IsUnwanted, UnwantedError
from mistakejournal.services.passphrase import unlock, unlock_with_code
from mistakejournal.services.restoring import lay_down, lay_down_instead
from mistakejournal.services.today import is_empty
from mistakejournal.ui.context import Context
from mistakejournal.ui.lock.closed import ClosedWork
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.dialog import Dialog
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.ui.work_line import WorkLine
from mistakejournal.words.restoring import taken_words


class SealedJournalDialog(Dialog):
    """The passphrase is tried before anything is closed for it."""

    def __init__(self, window: QWidget, context: Context, source: Path, *, is_backup: bool) -> None:
        """Ask over `window` for what opens `source`; a backup is never opened where it is."""
        super().__init__(self.tr("This journal has a passphrase"), width=520, parent=window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._source = context, source
        self._is_by_code = False
        about = self.tr(
            "{name} keeps its passphrase when it comes here, and what is in it shows then. "
            "The file itself stays as it is."
        )
        self.add(Label(about.format(name=source.name), "body", wrap=True))
        self._typed = LineField()
        self._field = self.add(Field("", self._typed))
        self._other = Button("", "link", height=30)
        self._other.clicked.connect(self._change_way)
        self.add(self._other)
        self._work = self.add(WorkLine(self.tr("Trying it")))
        self._work.done.connect(self._on_opened)
        self._work.failed.connect(self._on_failed)
        self._cancel = Button(self.tr("Cancel"), "quiet")
        self._cancel.clicked.connect(self.reject)
        self._there = Button(self.tr("Open it where it is"), "secondary")
        self._there.clicked.connect(self._open_there)
        self._there.setVisible(not is_backup)
        self._bring = Button(self.tr("Bring it here"), "primary")
        self._bring.clicked.connect(self._try)
        self.add_buttons(self._cancel, self._there, self._bring)
        self._show_way()

    def _change_way(self) -> None:
        self._is_by_code = not self._is_by_code
        self._typed.clear()
        self._show_way()

    def _show_way(self) -> None:
        by_code = self._is_by_code
        self._field.set_label(self.tr("Recovery code") if by_code else self.tr("Passphrase"))
        mode = QLineEdit.EchoMode.Normal if by_code else QLineEdit.EchoMode.Password
        self._typed.setEchoMode(mode)
        other = self.tr("Use the passphrase") if by_code else self.tr("Use the recovery code")
        self._other.setText(other)
        self._typed.setFocus()

    def _try(self) -> None:
        opens = unlock_with_code if self._is_by_code else unlock
        typed, source = self._typed.text(), self._source
        self._bring.setEnabled(False)
        self._work.start(lambda _say, _is_unwanted: opens(source, typed), self.tr("Trying it"))

    def _on_opened(self, key: object) -> None:
        context, clock = self._context, self._context.desk.clock
        lay = lay_down_instead if is_empty(context.desk) else lay_down
        bring = partial(lay, self._source, context.desk.journal.path, clock.now(), str(key))
        missing: list[int] = []
        words = self.tr("The file it comes from stays as it is.")
        work = ClosedWork(
            self.tr("Bringing your journal here"),
            words,
            lambda going: _bring(bring, str(key), missing, going),
            lambda context, _window: context.noted.emit(taken_words(missing[0])),
        )
        self.accept()
        context.closed_wanted.emit(work)

    def _on_failed(self) -> None:
        self._bring.setEnabled(True)
        self._typed.selectAll()
        self._typed.setFocus()

    def _open_there(self) -> None:
        self.accept()
        self._context.journal_wanted.emit(str(self._source))


def _bring(bring: Callable[[IsUnwanted], int | None], key: str, missing: list[int], going: Going) -> str:
    """Lay it down where the empty journal was, and give the key it is opened with."""
    going.look()
    found = bring(lambda: _is_unwanted(going))
    if found is None:
        raise UnwantedError
    missing.append(found)
    return key


def _is_unwanted(going: Going) -> bool:
    try:
        going.look()
    except UnwantedError:
        return True
    return False

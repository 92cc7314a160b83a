"""Settings > Privacy: the passphrase, what it protects and what not, and when the journal locks (N2, N3)."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.services.backups import places
from mistakejournal.ui.context import Context
from mistakejournal.ui.jobs import Job
from mistakejournal.ui.settings.rows import ListRow, OnOffRow, SettingRow
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.row import Row


def privacy_rows(*, has_passphrase: bool) -> Iterator[SettingRow]:
    """Give the rows that are settings; what has no passphrase can't lock."""
    if has_passphrase:
        minutes = QCoreApplication.translate("PrivacyForm", "{count} minutes")
        lengths = [(str(count), minutes.format(count=count)) for count in (5, 10, 15, 30, 60)]
        lengths.append(("0", QCoreApplication.translate("PrivacyForm", "Never by itself")))
        title = QCoreApplication.translate("PrivacyForm", "Lock after")
        second = QCoreApplication.translate(
            "PrivacyForm", "So long without a key or the mouse; with the screen and on sleep at once"
        )
        yield ListRow("lock_minutes", title, second, lengths)
    title = QCoreApplication.translate("PrivacyForm", "A plain window title")
    second = QCoreApplication.translate("PrivacyForm", "Windows are named “Journal” and no more")
    yield OnOffRow("plain_title", title, second)


class PrivacyForm(QWidget):
    """What stands here is what is so now: the window is made anew when a passphrase comes or goes."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Serve `context`."""
        super().__init__(parent)
        self._context = context
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._plain = Label(
            self.tr(
                "Some backups can still be opened without it: they were away or damaged when it was set. "
                "Those in a second place are sealed once it is back and you unlock."
            ),
            "small",
            "amber_text",
            wrap=True,
            parent=self,
        )
        self._plain.setContentsMargins(0, 8, 0, 8)
        self._plain.hide()
        if context.sample:
            self._say_of_sample()
        elif context.desk.journal.key:
            self._add_passphrase_rows()
        else:
            self._add_offer()
        protects = self.tr(
            "A passphrase protects the files on this laptop and on a backup stick: a stolen laptop, a shared "
            "folder, a repair shop. It doesn’t protect while the journal is open, nor from a program that "
            "reads what you type, nor messages you copied or sent, nor files you exported."
        )
        words = Label(protects, "small", "text2", wrap=True)
        words.setContentsMargins(0, 10, 0, 10)
        self._column.addWidget(words)

    def showEvent(self, event: QShowEvent) -> None:
        """Look on a worker's thread whether all backups are sealed by now."""
        super().showEvent(event)
        if event.spontaneous() or not self._context.desk.journal.key:
            return
        from mistakejournal.services.passphrase import is_any_backup_plain

        where = places(self._context.desk)
        looking = Job(lambda _ticket: is_any_backup_plain(where), self)
        looking.done.connect(lambda is_any: self._plain.setVisible(bool(is_any)))
        looking.start()

    def _say_of_sample(self) -> None:
        second = self.tr("The sample journal has none. Your own can have one.")
        self._column.addWidget(Row(self.tr("Passphrase"), second))

    def _add_passphrase_rows(self) -> None:
        change, off = Button(self.tr("Change"), height=30), Button(self.tr("Turn off"), "link", height=30)
        change.clicked.connect(self._change)
        off.clicked.connect(self._turn_off)
        change.setAccessibleName(self.tr("Change the passphrase"))
        off.setAccessibleName(self.tr("Turn the passphrase off"))
        on = self.tr("On. Journal, kept files and backups are sealed.")
        self._column.addWidget(Row(self.tr("Passphrase"), on, trailing=[off, change]))
        self._column.addWidget(self._plain)
        code = Button(self.tr("Make a new one"), height=30)
        code.clicked.connect(self._new_code)
        opens = self.tr("Opens the journal when the passphrase is forgotten")
        self._column.addWidget(Row(self.tr("Recovery code"), opens, trailing=[code]))
        lock = Button(self.tr("Lock now"), height=30)
        lock.clicked.connect(self._context.lock_wanted.emit)
        keys = self.tr("Or Ctrl+L. You come back to the same page and field.")
        self._column.addWidget(Row(self.tr("Lock"), keys, trailing=[lock]))

    def _add_offer(self) -> None:
        from mistakejournal.services.passphrase import can_encrypt

        if can_encrypt():
            second = self.tr("Off. Whoever can open your files on this laptop can read the journal.")
            on = Button(self.tr("Set a passphrase"), height=30)
            on.clicked.connect(self._set_up)
            self._column.addWidget(Row(self.tr("Passphrase"), second, trailing=[on]))
            return
        second = self.tr(
            "It needs one more part, which isn’t installed. Close the app and run “python3 packaging/run.py "
            "encryption” once, or install “mistakejournal[encryption]” with pip."
        )
        self._column.addWidget(Row(self.tr("Passphrase"), second))

    def _set_up(self) -> None:
        from mistakejournal.ui.lock.set_up_dialog import SetUpDialog  # done once in a journal's life

        SetUpDialog(self._context, self.window()).open()

    def _change(self) -> None:
        from mistakejournal.ui.lock.asking import ChangeDialog

        ChangeDialog(self._context, self.window()).open()

    def _new_code(self) -> None:
        from mistakejournal.ui.lock.asking import NewCodeDialog

        NewCodeDialog(self._context, self.window()).open()

    def _turn_off(self) -> None:
        from mistakejournal.ui.lock.asking import TurnOffDialog

        TurnOffDialog(self._context, self.window()).open()

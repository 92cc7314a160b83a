"""What a journal with a passphrase is asked to do: another one, a new recovery code, none at all (N2)."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from mistakejournal.domain.passphrase import is_code
from mistakejournal.services.long_work import Going
from mistakejournal.services.passphrase import (
    change_passphrase,
    renew_code,
    turn_off,
    unlock,
    unlock_with_code,
)
from mistakejournal.ui.context import Context
from mistakejournal.ui.lock.closed import ClosedWork
from mistakejournal.ui.lock.new_passphrase import NewPassphrase
from mistakejournal.ui.lock.recovery_sheet import RecoverySheet
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.dialog import Dialog
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.line_field import LineField


class AskingDialog(Dialog):
    """Asks for the passphrase once more: the laptop may be open in front of somebody else."""

    def __init__(self, context: Context, title: str, text: str, yes: str, parent: QWidget) -> None:
        """Name what is going to be done, and its button."""
        super().__init__(title, text=text, width=520, parent=parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.context = context
        self.now = LineField()
        self.now.setMaxLength(1_000)
        self.now.setEchoMode(QLineEdit.EchoMode.Password)
        self.now.textChanged.connect(self.offer)
        hint = self.tr("If you have forgotten it, type the recovery code here.")
        inside = QWidget()
        self.asked = QVBoxLayout(inside)
        self.asked.setContentsMargins(0, 0, 0, 0)
        self.asked.setSpacing(12)
        self.asked.addWidget(Field(self.tr("Passphrase now"), self.now, hint=hint))
        self.add_scrolled(inside)
        self.yes = Button(yes, "primary")

    def finish(self) -> None:
        """Put the buttons under what the subclass has added."""
        cancel = Button(self.tr("Cancel"), "quiet")
        cancel.clicked.connect(self.reject)
        self.yes.clicked.connect(self._go_on)
        self.add_buttons(cancel, self.yes)
        self.offer()
        self.now.setFocus(Qt.FocusReason.OtherFocusReason)

    def is_ready(self) -> bool:
        """Tell whether all is there."""
        return bool(self.now.text().strip())

    def work(self) -> ClosedWork:
        """Give what is done with the journal closed."""
        raise TypeError(f"{type(self).__name__} must say what it does")

    def offer(self) -> None:
        """Switch the button by what is there."""
        self.yes.setEnabled(self.is_ready())
        self.make_room()

    def _go_on(self) -> None:
        work = self.work()
        self.accept()
        self.context.closed_wanted.emit(work)


class ChangeDialog(AskingDialog):
    """Another passphrase."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        """Offer it for the journal of `context`."""
        super().__init__(
            context,
            self.tr("Change the passphrase"),
            self.tr(
                "The recovery code stays as it is. Backups in a place that is away keep the old passphrase."
            ),
            self.tr("Change it"),
            parent,
        )
        self._new = NewPassphrase()
        self.asked.addWidget(self._new)
        self._new.changed.connect(self.offer)
        self.finish()

    def is_ready(self) -> bool:
        """Tell whether all is there."""
        return super().is_ready() and bool(self._new.text())

    def work(self) -> ClosedWork:
        """Change it."""
        path, now, new = self.context.desk.journal.path, self.now.text(), self._new.text()
        said = self.tr("From now on the new passphrase opens it.")

        def work(_going: Going) -> str:
            key = _key_by(path, now)
            change_passphrase(path, key, new)
            return key

        title, text = self.tr("Changing the passphrase"), self.tr("This takes a moment.")
        return ClosedWork(title, text, work, lambda context, _window: context.noted.emit(said))


class NewCodeDialog(AskingDialog):
    """Another recovery code."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        """Offer it for the journal of `context`."""
        super().__init__(
            context,
            self.tr("Make a new recovery code"),
            self.tr("The one on the old sheet opens nothing any more."),
            self.tr("Make it"),
            parent,
        )
        self.finish()

    def work(self) -> ClosedWork:
        """Make it, and show its sheet."""
        path, now = self.context.desk.journal.path, self.now.text()
        made: list[str] = []

        def work(_going: Going) -> str:
            key = _key_by(path, now)
            made.append(renew_code(path, key))
            return key

        def show(context: Context, window: QWidget) -> None:
            SheetDialog(context, made[0], window).open()

        title, text = self.tr("Making a new recovery code"), self.tr("This takes a moment.")
        return ClosedWork(title, text, work, show)


class TurnOffDialog(AskingDialog):
    """No passphrase any more."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        """Offer it for the journal of `context`."""
        super().__init__(
            context,
            self.tr("Turn the passphrase off"),
            self.tr(
                "Journal, kept files and backups are written plain again. Whoever opens this laptop can "
                "read them."
            ),
            self.tr("Turn off"),
            parent,
        )
        self.finish()

    def work(self) -> ClosedWork:
        """Turn it off."""
        path, clock, now = self.context.desk.journal.path, self.context.desk.clock, self.now.text()
        said = self.tr("The journal has no passphrase any more.")

        def work(going: Going) -> str:
            turn_off(path, clock, _key_by(path, now), going)
            return ""

        title = self.tr("Writing the journal plain")
        text = self.tr("It stays as it is until the end.")
        return ClosedWork(title, text, work, lambda context, _window: context.noted.emit(said))


class SheetDialog(Dialog):
    """Shows a new recovery sheet until its last group was typed back."""

    def __init__(self, context: Context, code: str, parent: QWidget) -> None:
        """Show `code`."""
        title = self.tr("Your new recovery code")
        text = self.tr("Print it or write it down, and put the old sheet away.")
        super().__init__(title, text=text, width=520, parent=parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._sheet = self.add(RecoverySheet(context, code))
        done = Button(self.tr("Done"), "primary")
        done.clicked.connect(self.accept)
        done.setEnabled(False)
        self._sheet.changed.connect(lambda: done.setEnabled(self._sheet.is_kept()))
        self.add_buttons(done)


def _key_by(path: Path, typed: str) -> str:
    return unlock_with_code(path, typed) if is_code(typed) else unlock(path, typed)

"""Turning a passphrase on: what it does, the passphrase, and the recovery sheet (N2)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.services.long_work import Going
from mistakejournal.services.passphrase import DELETE, ENCRYPT, new_code, turn_on
from mistakejournal.ui.context import Context
from mistakejournal.ui.lock.closed import ClosedWork
from mistakejournal.ui.lock.new_passphrase import NewPassphrase
from mistakejournal.ui.lock.recovery_sheet import RecoverySheet
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.choice_card import ChoiceCards
from mistakejournal.ui.widgets.dialog import Dialog
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.label import Label


class SetUpDialog(Dialog):
    """Two steps; nothing is changed before the last button."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        """Offer it for the journal of `context`."""
        super().__init__(self.tr("Set a passphrase"), width=520, parent=parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._code = context, new_code()
        self._new = NewPassphrase()
        self._sheet = RecoverySheet(context, self._code)
        self._old = ChoiceCards(
            [
                (ENCRYPT, self.tr("Seal them too"), self.tr("The same passphrase opens them")),
                (DELETE, self.tr("Delete them"), self.tr("A new one is made right away")),
            ],
            name=self.tr("Backups made until now"),
        )
        self._old.set_value(ENCRYPT)
        first = Label(
            self.tr(
                "Journal, kept files and backups can then be opened only with it. If it and the recovery "
                "code are both lost, nobody can open them any more."
            ),
            "body",
            "text2",
            wrap=True,
        )
        second = Label(
            self.tr(
                "If the passphrase is ever forgotten, this code opens the journal. Print it or write it down."
            ),
            "body",
            "text2",
            wrap=True,
        )
        old = Field(self.tr("Backups made until now"), self._old)
        self._steps: tuple[tuple[QWidget, ...], ...] = ((first, self._new), (second, self._sheet, old))
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for step in self._steps:
            for part in step:
                column.addWidget(part)
        self.add_scrolled(holder)
        self._cancel, self._back = Button(self.tr("Cancel"), "quiet"), Button(self.tr("Back"), "quiet")
        self._on = Button("", "primary")
        self.add_buttons(self._cancel, self._back, self._on)
        self._cancel.clicked.connect(self.reject)
        self._back.clicked.connect(lambda: self._show_step(0))
        self._on.clicked.connect(self._go_on)
        self._new.changed.connect(self._offer)
        self._sheet.changed.connect(self._offer)
        self._step = 0
        self._show_step(0)

    def _show_step(self, step: int) -> None:
        self._step = step
        for number, parts in enumerate(self._steps):
            for part in parts:
                part.setVisible(number == step)
        self._back.setVisible(step == 1)
        self._on.setText(self.tr("Turn on") if step else self.tr("Continue"))
        self._offer()
        field = self._sheet.typed if step else self._new.first
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.make_room()

    def _offer(self) -> None:
        self._on.setEnabled(self._sheet.is_kept() if self._step else bool(self._new.text()))
        self.make_room()

    def _go_on(self) -> None:
        if self._step == 0:
            self._show_step(1)
            return
        path, clock = self._context.desk.journal.path, self._context.desk.clock
        words, code, old = self._new.text(), self._code, self._old.value()
        said = self.tr("From now on the passphrase opens it.")

        def work(going: Going) -> str:
            return turn_on(path, clock, words, code, old, going)

        self.accept()
        self._context.closed_wanted.emit(
            ClosedWork(
                self.tr("Sealing the journal"),
                self.tr(
                    "The journal, its files and its backups are written anew. It stays as it is until the "
                    "end."
                ),
                work,
                lambda context, _window: context.noted.emit(said),
            )
        )

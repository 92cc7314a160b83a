"""The recovery sheet: the code to print or to copy, and its last group typed back (N2)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mistakejournal.domain.paper import Paper, PaperLine, Style
from mistakejournal.domain.passphrase import is_last_group
from mistakejournal.ui.context import Context
from mistakejournal.ui.lock.passing_copy import PassingCopy
from mistakejournal.ui.paper_dialog import PaperDialog
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.words.dates import plain_day


class RecoverySheet(QWidget):
    """Without passphrase and code nobody opens the journal, so it asks whether she has it."""

    changed = Signal()

    def __init__(self, context: Context, code: str, parent: QWidget | None = None) -> None:
        """Show `code`."""
        super().__init__(parent)
        self._context, self._code = context, code
        code_line = Label(code, "heading", wrap=True, selectable=True)
        code_line.setAccessibleName(self.tr("Recovery code {code}").format(code=code))
        show = Button(self.tr("Print"), icon="printer")
        show.clicked.connect(self._print)
        copy = Button(self.tr("Copy"), icon="copy")
        copy.clicked.connect(lambda: PassingCopy(self._code))
        said = Label(self.tr("A copy stays in the clipboard for one minute."), "small", "text2", wrap=True)
        self.typed = LineField()
        self.typed.textChanged.connect(self.changed)
        back = Field(self.tr("Type its last group, to show that you have it"), self.typed)
        buttons = QHBoxLayout()
        buttons.addWidget(show)
        buttons.addWidget(copy)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(code_line)
        column.addLayout(buttons)
        column.addWidget(said)
        column.addWidget(back)

    def is_kept(self) -> bool:
        """Tell whether the last group was typed back."""
        return is_last_group(self._code, self.typed.text())

    def _print(self) -> None:
        RecoveryPaper(self._context, self._code, self).open()


class RecoveryPaper(PaperDialog):
    """The sheet on paper."""

    def __init__(self, context: Context, code: str, parent: QWidget) -> None:
        """Offer the sheet with `code` over `parent`."""
        super().__init__(context, self.tr("Print the recovery sheet"), parent)
        self._code = code
        self.finish()

    def paper(self) -> Paper:
        """Give the code, the day, and what to do with it."""
        day = self.context.desk.clock.local().date()
        made = self.tr("For the journal at {path}, made on {day} {year}").format(
            path=self.context.desk.journal.path, day=plain_day(day), year=day.year
        )
        return (
            PaperLine(Style.TITLE, self.tr("Recovery code")),
            PaperLine(Style.FACTS, made),
            PaperLine(Style.HEADING, self._code),
            PaperLine(
                Style.TEXT,
                self.tr("On the locked page choose “Forgotten it? Use your recovery code.” and type it."),
            ),
            PaperLine(
                Style.TEXT,
                self.tr("It opens the journal and its backups like the passphrase. Keep it apart from both."),
            ),
        )

    def says(self) -> str:
        """Remind that a file on this laptop is no sheet."""
        return self.tr("On paper it is safe from this laptop. A PDF beside the journal protects nothing.")

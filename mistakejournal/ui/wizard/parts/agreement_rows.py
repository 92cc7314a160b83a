"""What takes the client's yes (D4): a question to copy, and what they said to it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.fix import Fix, FixAnswer
from mistakejournal.domain.incident_file import shortened
from mistakejournal.services import agreements
from mistakejournal.ui.mailing.copying import copy_text
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.chip_group import ChipGroup
from mistakejournal.ui.widgets.kept_rows import KeptRows
from mistakejournal.ui.wizard.moments import moment_said
from mistakejournal.ui.wizard.parts.moment_row import MomentRow
from mistakejournal.ui.wizard.session import Session

LONGEST = 240
"""Letters of an agreement that are shown here; the question is copied whole."""


class AgreementRows(QWidget):
    """One row for each answer on Fix that needs two."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._rows = KeptRows[Fix, AgreementRow](
            column,
            key=lambda fix: fix.id,
            make=lambda fix: AgreementRow(session, fix),
            fill=AgreementRow.fill,
        )

    def fill(self) -> None:
        """Show the agreements."""
        file = self._session.file
        found = agreements.agreements(file) if file else ()
        self._rows.show(found)
        self.setVisible(bool(found))


class AgreementRow(MomentRow):
    """One agreement. Clicking its answer again opens it once more."""

    def __init__(self, session: Session, fix: Fix, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._session, self._id = session, fix.id
        self._question = ""
        self._copy = self.add_action(
            Button(self.tr("Copy the question"), "secondary", icon="copy", height=30)
        )
        self._copy.clicked.connect(self._on_copy)
        self._answers = ChipGroup(
            (
                (FixAnswer.AGREED, self.tr("Agreed")),
                (FixAnswer.NOT_YET, self.tr("Not agreed yet")),
                (FixAnswer.NO, self.tr("They said no")),
            ),
            exclusive=True,
        )
        self._answers.changed.connect(self._on_answered)
        self.body.addWidget(self._answers)

    def fill(self, fix: Fix) -> None:
        """Show question and answer."""
        file = self._session.file
        if file is None:
            return
        name = file.first_name
        title = (
            self.tr("Agree it with {name}, for next time").format(name=name)
            if name
            else self.tr("Agree it with them, for next time")
        )
        self._question = agreements.agreement_question(self._session.desk, file, fix)
        is_settled = fix.answer in (FixAnswer.AGREED, FixAnswer.NO)
        self.set_title(title)
        self.set_text(self._said(fix))
        self.set_when(moment_said(self._session, fix.done_at))
        self.set_done(is_settled)
        self._answers.setAccessibleName(f"{title}: {fix.title}")
        self._answers.set_value(fix.answer or "")
        self._copy.setVisible(not is_settled)
        self.settle(is_settled)

    def _said(self, fix: Fix) -> str:
        what = shortened(fix.title.rstrip(". "), LONGEST)
        match fix.answer:
            case FixAnswer.AGREED:
                words = self.tr("Agreed: {what}. It stands on their card and before each of their runs.")
                return words.format(what=what)
            case FixAnswer.NO:
                return self.tr("They said no: {what}.").format(what=what)
            case _:
                return self.tr("“{question}”").format(question=shortened(self._question, LONGEST))

    def _on_copy(self) -> None:
        copy_text(self._session.context, self._question, self.tr("The question is copied."))

    def _on_answered(self) -> None:
        answer = self._answers.value()
        self._session.do(lambda desk, _row: agreements.record_agreement(desk, self._id, answer))

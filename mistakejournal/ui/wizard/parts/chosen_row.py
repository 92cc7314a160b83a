"""What the client chose, as a row of what is seen through (C5)."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from mistakejournal.ui.wizard.moments import moment_said
from mistakejournal.ui.wizard.parts.moment_row import MomentRow
from mistakejournal.ui.wizard.parts.their_answer import TheirAnswer
from mistakejournal.ui.wizard.session import Session


class ChosenRow(MomentRow):
    """What the client chose, as soon as they did."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._session = session
        self.answer = TheirAnswer(session)
        self.body.addWidget(self.answer)
        self.set_title(self.tr("Their answer to the options"))

    def fill(self) -> None:
        """Show the choice."""
        file = self._session.file
        chosen = file.chosen if file else None
        self.setVisible(bool(file and any(option.title for option in file.options)))
        self.set_when(moment_said(self._session, chosen.chosen_at if chosen else None))
        self.set_done(chosen is not None)
        self.set_text(self.answer.choice.label_of(chosen) if chosen else "")
        self.answer.fill()
        self.settle(chosen is not None)

    def fold_up(self) -> None:
        """Fold what is settled, and the form with it."""
        super().fold_up()
        self.answer.fold_up()

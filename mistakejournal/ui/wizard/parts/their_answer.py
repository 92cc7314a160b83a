"""What the client answered and chose, wherever it is asked for (C5)."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.ui.wizard.parts.choice import Choice
from mistakejournal.ui.wizard.parts.replies import Replies
from mistakejournal.ui.wizard.session import Session


class TheirAnswer(QWidget):
    """Their words, and the option they chose: a click on it keeps what was pasted, too."""

    def __init__(self, session: Session, *, listed: bool = True, parent: QWidget | None = None) -> None:
        """List what came, unless the page shows it already."""
        super().__init__(parent)
        self._session = session
        self.replies = Replies(session, listed=listed)
        self.choice = Choice(session, self.replies.form)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.replies)
        column.addWidget(self.choice)

    def fill(self) -> None:
        """Show what came."""
        file = self._session.file
        self.replies.fill()
        self.choice.setVisible(bool(file and any(option.title for option in file.options)))
        self.choice.fill()

    def fold_up(self) -> None:
        """Put the form behind its line again."""
        self.replies.fold_up()

"""What the client answered and chose, wherever it is asked for (C5)."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.services.silence import silence
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.wizard.parts.choice import Choice
from mistakejournal.ui.wizard.parts.replies import Replies
from mistakejournal.ui.wizard.session import Session
from mistakejournal.words.today import no_answer_words


class TheirAnswer(QWidget):
    """Their words, and the option they chose: a click on it keeps what was pasted, too."""

    def __init__(self, session: Session, *, listed: bool = True, parent: QWidget | None = None) -> None:
        """List what came, unless the page shows it already."""
        super().__init__(parent)
        self._session = session
        self._silent = Label("", "medium", "amber_text", wrap=True)
        self.replies = Replies(session, listed=listed)
        self.choice = Choice(session, self.replies.form)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._silent)
        column.addWidget(self.replies)
        column.addWidget(self.choice)

    def fill(self) -> None:
        """Show what came."""
        file = self._session.file
        said = silence(self._session.desk, file) if file is not None and file.waiting else None
        is_over = said is not None and said.is_over
        self._silent.setText(no_answer_words(said) if said is not None and is_over else "")
        self._silent.setVisible(is_over)
        self.replies.fill()
        self.choice.setVisible(bool(file and any(option.title for option in file.options)))
        self.choice.fill()

    def fold_up(self) -> None:
        """Put the form behind its line again."""
        self.replies.fold_up()

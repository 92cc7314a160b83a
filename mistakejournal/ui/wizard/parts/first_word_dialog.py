"""A first word to the client, at hand on every page (C1)."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.wizard.parts.first_word import FirstWord
from mistakejournal.ui.wizard.parts.tall_dialog import TallDialog
from mistakejournal.ui.wizard.session import Session

_WIDTH = 640


class FirstWordDialog(TallDialog):
    """Closes by itself once the word was sent; closed in any way, what was typed is kept."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        """Serve the incident of `session`, over `parent`."""
        self._session = session
        self._word = FirstWord(session)
        super().__init__(self.tr("A first word to the client"), self._word, _WIDTH, parent)
        close = Button(self.tr("Close"), "quiet")
        close.clicked.connect(self.close)
        self.add_buttons(close)
        close.setDefault(False)
        self._word.changed.connect(self.take_room)
        session.changed.connect(self._fill)
        self.finished.connect(lambda _code: session.flush())
        self._word.fill()
        self._word.focus_open()

    def _fill(self) -> None:
        if self._session.incident.told_at is not None:
            self.close()
        else:
            self._word.fill()

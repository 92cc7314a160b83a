"""A short text to the client, ready to be handed over, and that it was sent (J2, J4)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.mailto import Mail
from mistakejournal.ui.mailing.buttons import HandOverButtons
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.text_field import TextField
from mistakejournal.ui.wizard.session import Session


class SaidText(QWidget):
    """Hers to change; what is built anew takes the place only of words she left alone."""

    sent = Signal(str)
    """She says that these words were sent."""

    def __init__(self, session: Session, label: str, told: str, parent: QWidget | None = None) -> None:
        """`label` names the text, `told` is what the last button says."""
        super().__init__(parent)
        self._session = session
        self._built = ""
        self._missing: Callable[[str], str] = lambda _words: ""
        self._body = TextField("", min_lines=2)
        self._body.changed.connect(lambda _words: self._show_missing())
        self._field = Field(label, self._body)
        self._buttons = HandOverButtons(session.context, self._mail)
        self._sent = Button(told, "quiet", icon="check", height=36)
        self._sent.setAccessibleDescription(label)
        self._sent.clicked.connect(lambda: self.sent.emit(self._body.text()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._field)
        column.addWidget(self._buttons)
        column.addWidget(self._sent, 0, Qt.AlignmentFlag.AlignLeft)

    def fill(self, built: str, told: str, missing: Callable[[str], str] = lambda _words: "") -> None:
        """Show the text as it is built now; `missing` says of it why it can't be handed over yet."""
        if self._body.text() in ("", self._built) or not self._built:
            self._body.set_text(built)
        self._built = built
        self._missing = missing
        self._sent.setText(told)
        self._show_missing()

    def text(self) -> str:
        """Give the words as they stand."""
        return self._body.text()

    def _show_missing(self) -> None:
        reason = self._missing(self._body.text())
        self._buttons.set_reason(reason)
        self._sent.setEnabled(not reason)

    def _mail(self) -> Mail | None:
        client = self._session.file.client if self._session.file else None
        words = self._body.text().strip()
        return Mail(client.email if client else "", self._subject(), words) if words else None

    def _subject(self) -> str:
        file = self._session.file
        return file.title if file else ""

"""Names that a message cannot do without, asked for where they are first needed (A4, A12)."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.services import clients, telling
from mistakejournal.services.preferences import change_settings, settings
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.filling import show_text
from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.ui.wizard.session import Session


class NeededNames(QWidget):
    """A field that was asked for stays until the page is left, so that nothing jumps while she types."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.theirs = LineField(placeholder=self.tr("Theo Marsh"))
        self.theirs.textEdited.connect(self._keep_theirs)
        self.mine = LineField(placeholder=self.tr("As you sign"))
        self.mine.textEdited.connect(self._keep_mine)
        self._theirs = Field(self.tr("Who do you write to there?"), self.theirs)
        self._mine = Field(
            self.tr("Your name"),
            self.mine,
            hint=self.tr("It stands at the end of every message. Asked once."),
        )
        self._theirs.hide()
        self._mine.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._theirs)
        column.addWidget(self._mine)

    def fill(self, client_name: str) -> None:
        """Ask for what is missing; `client_name` is what the message knows of theirs."""
        if not client_name.strip():
            self._theirs.show()
        hers = settings(self._session.desk)
        if not (hers.name or hers.sign_off).strip():
            self._mine.show()
        file = self._session.file
        client = file.client if file else None
        show_text(self.theirs, client.contact if client else client_name)
        show_text(self.mine, hers.name)
        self.setHidden(self._theirs.isHidden() and self._mine.isHidden())

    def forget(self) -> None:
        """Ask for nothing any more that is there by now."""
        self._theirs.hide()
        self._mine.hide()

    def _keep_theirs(self, text: str) -> None:
        client_id = self._session.incident.client_id
        if client_id:
            self._session.later(
                "contact", lambda desk, _row: clients.edit_client(desk, client_id, contact=text)
            )
        else:
            self._session.later("part/client", lambda desk, row: telling.set_part(desk, row, "client", text))

    def _keep_mine(self, text: str) -> None:
        self._session.later("your name", lambda desk, _row: change_settings(desk, name=text))

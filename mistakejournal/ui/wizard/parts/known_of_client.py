"""What the client's card tells where it is needed: on Feel, and beside the ways to tell them (A11, B7)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.client import Client
from mistakejournal.domain.incident_file import shortened
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.panel import Panel
from mistakejournal.ui.wizard.session import Session

LONGEST = 400
"""Letters of one field that are shown here; the whole stands on the card."""


class KnownOfClient(QWidget):
    """A quiet panel. It takes no room where the card says nothing."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._panel = Panel("sunken")
        self._title = self._panel.add(Label("", "medium", wrap=True))
        self._lines = self._panel.add(Label("", "small", wrap=True), gap=6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._panel)

    def fill(self) -> None:
        """Show what is known."""
        client = self._session.file.client if self._session.file else None
        lines = _known(client) if client else []
        name = self._session.first_name
        known = self.tr("What you know about {name}").format(name=name)
        self._title.setText(known if name else self.tr("What you know about them"))
        self._lines.setText("\n".join(lines))
        self.setVisible(bool(lines))


class LikedWay(Label):
    """How they like to be told, and what was agreed for this day, in small words."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("", "small", "text2", wrap=True, parent=parent)
        self._session = session

    def fill(self) -> None:
        """Show what the card says."""
        client = self._session.file.client if self._session.file else None
        words = _told_words(client) if client else []
        self.setText("\n".join(words))
        self.setVisible(bool(words))


def _known(client: Client) -> list[str]:
    words = (
        (QCoreApplication.translate("Card", "They value: {words}"), client.cares_about),
        (QCoreApplication.translate("Card", "Sore points: {words}"), client.sore_points),
        (QCoreApplication.translate("Card", "Anxious about: {words}"), client.anxious_about),
    )
    return [_filled(line, text) for line, text in words if text.strip()] + _told_words(client)


def _told_words(client: Client) -> list[str]:
    words = (
        (QCoreApplication.translate("Card", "How they like to be told: {words}"), client.how_to_tell),
        (QCoreApplication.translate("Card", "What we agreed: {words}"), client.agreed),
    )
    return [_filled(line, text) for line, text in words if text.strip()]


def _filled(line: str, text: str) -> str:
    return line.format(words=shortened(" ".join(text.split()), LONGEST))

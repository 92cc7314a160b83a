"""Listening comes first in a call: how, and what they said, which Feel shows as theirs (C2, B7)."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.filling import show_text
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.panel import Panel
from mistakejournal.ui.widgets.text_field import TextField
from mistakejournal.ui.wizard.parts.excerpt import Excerpt
from mistakejournal.ui.wizard.parts.fold import Fold
from mistakejournal.ui.wizard.session import Session


class ListenFirst(Fold):
    """Five lines to read before she dials, folded."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        listen = session.desk.content.apology["listen"]
        panel = Panel("sunken", padding=12)
        for line in listen["lines"]:
            panel.add(Label(str(line), "body", wrap=True), gap=6)
        super().__init__(str(listen["title"]), panel, parent)


class TheirWords(QWidget):
    """What they said in the call. It is no guess any more; a guess that stood on Feel gives way to it."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.words = TextField(placeholder=self.tr("Their words, not your answers"), min_lines=2)
        self.words.changed.connect(self._on_changed)
        self._guess = Excerpt()
        self._field = Field(self.tr("What they said"), self.words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._field)
        column.addWidget(self._guess)

    def fill(self) -> None:
        """Show what was said; a guess stands below until their own words take its place."""
        incident, name = self._session.incident, self._session.first_name
        if name:
            self._field.set_label(self.tr("What {name} said").format(name=name))
        is_guess = incident.said_is_guess and bool(incident.client_said.strip())
        show_text(self.words, "" if is_guess else incident.client_said)
        self._guess.setVisible(is_guess)
        self._guess.set_whole(
            self.tr("Until now there is your guess: “{guess}”. Their words take its place.").format(
                guess=incident.client_said
            )
        )

    def _on_changed(self, text: str) -> None:
        if text.strip() or not self._session.incident.said_is_guess:
            self._session.edit(client_said=text, said_is_guess=False)

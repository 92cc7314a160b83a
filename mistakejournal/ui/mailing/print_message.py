"""Printing a message, or a call script to have beside the phone (C9)."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from mistakejournal.domain.mailto import Mail
from mistakejournal.domain.paper import Paper, PaperLine, Style
from mistakejournal.ui.context import Context
from mistakejournal.ui.paper_dialog import PaperDialog


class PrintMessage(PaperDialog):
    """One message on a page, as it stands."""

    def __init__(self, context: Context, mail: Mail, whom: str, parent: QWidget) -> None:
        """Offer `mail` over `parent`; `whom` names who it is for, without an address."""
        super().__init__(context, self.tr("Print this message"), parent)
        self._mail, self._whom = mail, whom
        self.finish()

    def paper(self) -> Paper:
        """Give subject, name and text; a message without a subject is headed by the name."""
        to = self.tr("To {name}").format(name=self._whom) if self._whom else self.tr("Message")
        subject = self._mail.title
        head = [PaperLine(Style.TITLE, subject or to)]
        if subject and self._whom:
            head.append(PaperLine(Style.FACTS, to))
        paragraphs = (part for part in self._mail.body.split("\n\n") if part.strip())
        texts = (part.strip("\n").split("\n") for part in paragraphs)
        return (*head, *(PaperLine(Style.TEXT, first, details=tuple(more)) for first, *more in texts))

    def says(self) -> str:
        """Remind of what paper does: it lies about."""
        return self.tr("The message as it stands, and nothing else of the incident.")

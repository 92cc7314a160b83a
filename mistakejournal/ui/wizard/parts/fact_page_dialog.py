"""The page of facts for the client and an adviser (A10), built from the incident and hers to change."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from PySide6.QtWidgets import QWidget

from mistakejournal.domain.mailto import Mail
from mistakejournal.domain.telling import Message
from mistakejournal.domain.template import Field as Place
from mistakejournal.services import factpage
from mistakejournal.services.preferences import settings
from mistakejournal.services.sidetexts import SideDraft
from mistakejournal.ui.mailing.print_message import PrintMessage
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.wizard.parts.side_text_dialog import SideTextDialog
from mistakejournal.ui.wizard.session import Session
from mistakejournal.words.dates import clock_words, plain_day


class FactPageDialog(SideTextDialog):
    """What nobody knows yet says so; nothing is made up."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        """Serve the incident of `session`."""
        super().__init__(
            session,
            self.tr("Facts for them and an adviser"),
            self.tr(
                "Read from what you wrote. What is still open says so; leave it like that until you know."
            ),
            self.tr("I’ve handed it over"),
            parent,
        )
        paper = Button(self.tr("Print"), "quiet", icon="printer")
        paper.clicked.connect(self._on_print)
        self.add_left(paper)
        self.fill()

    def read(self) -> SideDraft:
        """Give the page."""
        return factpage.fact_page(self.session.desk, self.session.id, _say)

    def frozen(self) -> list[Message]:
        """Give the pages that were handed over."""
        return factpage.handed_over(self.session.desk, self.session.id)

    def asked(self, draft: SideDraft) -> list[Place]:
        """Ask for what only she can say; for her name where Settings do not know it."""
        asked = factpage.ASKED if settings(self.session.desk).name else ("me", *factpage.ASKED)
        return [place for place in draft.template.fields if place.key in asked]

    def save(self, body: str, base: str) -> None:
        """Keep her words, soon."""
        self.session.later("facts", lambda desk, row: factpage.save_fact_page(desk, row, body, base))

    def set_field(self, key: str, words: str) -> None:
        """Keep a fact, soon."""
        self.session.later(f"facts/{key}", lambda desk, row: factpage.set_fact(desk, row, key, words))

    def set_lines(self, ids: Collection[str]) -> None:
        """Keep the ticked lines."""
        self.session.do(lambda desk, row: factpage.set_fact_lines(desk, row, ids))

    def freeze(self, body: str) -> bool:
        """It was handed over as it stands."""
        return self.session.do(lambda desk, row: factpage.hand_over_fact_page(desk, row, body)) is not None

    def address(self) -> str:
        """Give the client's address."""
        file = self.session.file
        return file.client.email if file and file.client else ""

    def mail(self) -> Mail | None:
        """Give the page as a mail."""
        mail = super().mail()
        return mail and Mail(mail.to, str(self.session.desk.content.apology["fact_page"]["title"]), mail.text)

    def _on_print(self) -> None:
        mail = self.mail()
        if mail is not None:
            PrintMessage(self.session.context, mail, self.session.first_name, self).open()


def _say(moment: datetime) -> tuple[str, str]:
    return plain_day(moment.date()), clock_words(moment)

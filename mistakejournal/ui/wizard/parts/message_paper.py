"""The message itself: live, hers to change; what is needed and missing stands in it as an amber mark (C2)."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from mistakejournal.domain import message as rules
from mistakejournal.domain.mailto import Mail
from mistakejournal.domain.template import mark
from mistakejournal.domain.wording import Hint, move, use
from mistakejournal.services import clients, telling
from mistakejournal.services.telling import Draft
from mistakejournal.ui.mailing.staying import practice_words
from mistakejournal.ui.widgets.elided import ElidedLabel
from mistakejournal.ui.widgets.filling import show_text
from mistakejournal.ui.widgets.hairline import Hairline
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.panel import Panel
from mistakejournal.ui.wizard.parts.message_foot import MessageFoot
from mistakejournal.ui.wizard.parts.plain_text import PlainLine, PlainText
from mistakejournal.ui.wizard.session import Session

_WITH_SUBJECT = ("email", "after_call")


class MessagePaper(Panel):
    """Her words stay through every rebuild; the service brings them together with the answers."""

    changed = Signal()
    """Something needed came or went."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("raised", padding=18, parent=parent)
        self._session = session
        self._channel = "email"
        self._built = ""
        """The build that stands on the screen, with her words in it: what she types is a change of that."""
        self._template = rules.template_for(session.desk.content.apology, rules.OTHER)
        self._to = ElidedLabel("", "strong")
        self.address = PlainLine(
            placeholder=self.tr("Their email address"), name=self.tr("Their email address")
        )
        self.address.changed.connect(self._on_address)
        self.subject = PlainLine(name=self.tr("Subject"))
        self.subject.changed.connect(lambda _text: self._on_typed())
        self._subject_label = Label(self.tr("Subject"), "small", "text2")
        self.message = PlainText(name=self.tr("Message"), min_lines=8)
        self.message.changed.connect(lambda _text: self._on_typed())
        self.subject.returned.connect(self.message.setFocus)
        self._missing = Label("", "small", "amber_text", wrap=True)
        self._foot = MessageFoot(session)
        self._foot.looked.connect(self._mark)
        self._foot.used.connect(lambda hint: self._rewrite(use(self.message.text(), hint)))
        self._foot.moved.connect(self._on_moved)
        head = QWidget()
        grid = QGridLayout(head)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        grid.addWidget(Label(self.tr("To"), "small", "text2"), 0, 0)
        whom = QWidget()
        line = QHBoxLayout(whom)
        line.setContentsMargins(5, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self._to, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self.address, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(whom, 0, 1)
        grid.addWidget(self._subject_label, 1, 0)
        grid.addWidget(self.subject, 1, 1)
        self.add(head)
        self.add(Hairline(), gap=8)
        self.add(self.message, gap=8)
        self.add(self._missing, gap=8)
        self.add(self._foot, gap=8)

    def fill(self, draft: Draft) -> None:
        """Show the draft as it stands, except where she is typing."""
        is_other_way = self._channel != draft.channel
        self._channel = draft.channel
        self._template = rules.template_for(self._session.desk.content.apology, draft.mistake)
        file = self._session.file
        client = file.client if file else None
        name = client.contact or client.name if client else ""
        self._to.set_text(name or self.tr("The client"))
        has_subject = draft.channel in _WITH_SUBJECT
        self.address.setVisible(client is not None and has_subject)
        show_text(self.address, client.email if client else "")
        self._subject_label.setVisible(has_subject)
        self.subject.setVisible(has_subject)
        show_text(self.subject, draft.subject)
        show_text(self.message, draft.body)
        if is_other_way or self.message.text() == draft.body:
            self._built = draft.built.text
        self._foot.read(self.message.text(), self._channel, now=True)
        self._show_missing()
        self._mark()

    def is_ready(self) -> bool:
        """Say whether name, deed and time are there, so that it can be copied."""
        return bool(self.message.text().strip()) and not self._unfilled()

    def reason(self) -> str:
        """Say why it can't be handed over yet; "" when it can."""
        if self._session.incident.practice:
            return practice_words()
        if self.message.text().strip():
            words = self.missing_words()
            return self.tr("Before it can be copied: {fields}").format(fields=words) if words else ""
        return self.tr("Nothing is written here yet.")

    def missing_words(self) -> str:
        """Name what is still needed, as the marks in the text do."""
        labels = {field.key: field.label for field in self._template.fields}
        return "; ".join(labels[key] for key in self._unfilled())

    def said(self) -> str:
        """Give the text as it can be said: no line whose mark was never filled, nor the cue to stop."""
        marks = [mark(field.label) for field in self._template.fields]
        if self._channel == "phone":
            cues = (row["say"] for row in self._template.frame["channels"]["phone"] if row["key"] == "listen")
            marks += [cue for say in cues for cue in say]
        lines = [line for line in self.message.text().split("\n") if not any(one in line for one in marks)]
        return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()

    def mail(self) -> Mail | None:
        """Give what is handed over, as it stands; None while something needed is missing."""
        if not self.is_ready():
            return None
        self._session.flush()
        subject = self.subject.text() if self._channel in _WITH_SUBJECT else ""
        return Mail(self.address.text(), subject, self.message.text())

    def whom(self) -> str:
        """Name who it is for."""
        return self._to.text()

    def _unfilled(self) -> tuple[str, ...]:
        return rules.unfilled(self._template, self.message.text())

    def _on_typed(self) -> None:
        channel, body, subject = self._channel, self.message.text(), self.subject.text()
        base = self._built or None
        self._session.later(
            f"draft/{channel}",
            lambda desk, row: telling.save_draft(desk, row, channel, body, subject, base),
        )
        self._foot.read(body, channel)
        self._show_missing()

    def _on_address(self, text: str) -> None:
        client_id = self._session.incident.client_id
        if client_id:
            self._session.later(
                "address", lambda desk, _row: clients.edit_client(desk, client_id, email=text)
            )

    def _show_missing(self) -> None:
        reason = self.reason()
        self._missing.setText(reason)
        self._missing.setVisible(bool(reason))
        self.changed.emit()

    def _mark(self) -> None:
        """Mark what is missing, and the places to look at that are not missing parts."""
        text = self.message.text()
        marks = [mark(field.label) for field in self._template.fields]
        spans = [match.span() for one in marks for match in re.finditer(re.escape(one), text)]
        spans += [(hint.start, hint.end) for hint in self._foot.hints if hint.end <= len(text)]
        self.message.set_marks((_units(text, start), _units(text, end)) for start, end in spans)

    def _rewrite(self, text: str) -> None:
        self.message.set_text(text)
        self._on_typed()
        self._foot.read(text, self._channel, now=True)

    def _on_moved(self, hint: Hint) -> None:
        text, sentence = move(self.message.text(), hint)
        if sentence:
            before = self._session.incident.their_part
            self._session.edit(their_part=f"{before}\n{sentence}" if before else sentence)
            self._rewrite(text)


def _units(text: str, position: int) -> int:
    """Count as Qt does, in UTF-16: a smiley before a place moves it by one more."""
    return len(text[:position].encode("utf-16-le", "surrogatepass")) // 2

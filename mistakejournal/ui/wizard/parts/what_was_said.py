"""What was said to the client, frozen with its time and way (C8)."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.client import Channel
from mistakejournal.domain.incident import NoticedBy
from mistakejournal.domain.telling import Message, MessageKind
from mistakejournal.ui.widgets.banner import Banner
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.wizard.parts.fold import Fold
from mistakejournal.ui.wizard.parts.kept_rows import KeptRows
from mistakejournal.ui.wizard.session import Session
from mistakejournal.words.dates import clock_words, moment_words, span_words

_WORTH_SAYING = timedelta(hours=2)
"""A longer span is a delay, and no delay is held up to her (B8)."""


class WhatWasSaid(QWidget):
    """One line that says they know, and each message behind a fold."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._banner = Banner("", icon="circle-check", tone="accent")
        messages = QVBoxLayout()
        messages.setSpacing(0)
        self._rows = KeptRows[Message, Fold](
            messages, key=lambda message: message.id, make=self._make, fill=self._fill_row
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._banner)
        column.addLayout(messages)

    def fill(self) -> None:
        """Show it once somebody was told."""
        incident = self._session.incident
        self.setVisible(incident.told_at is not None)
        if incident.told_at is None:
            return
        self._banner.set_text(self.headline(), self._second())
        self._rows.show(self.messages())

    def messages(self) -> list[Message]:
        """Give what was sent about the incident, oldest first."""
        file = self._session.file
        messages = file.messages if file else ()
        return [one for one in messages if one.sent_at is not None and one.kind is not MessageKind.CHECK_IN]

    def has_full(self) -> bool:
        """Say whether more than the first word was said."""
        return any(message.kind is not MessageKind.HOLDING for message in self.messages())

    def headline(self) -> str:
        """Say when they were told; soon after is worth saying, a delay is not."""
        incident, clock = self._session.incident, self._session.desk.clock
        assert incident.told_at is not None
        told, now = clock.local(incident.told_at), clock.local()
        name = self._session.first_name or self.tr("the client")
        if told.date() == now.date():
            said = self.tr("You told {name} at {time}").format(name=name, time=clock_words(told))
        else:
            said = self.tr("You told {name}: {time}").format(name=name, time=moment_words(told, now))
        noticed = incident.noticed_at
        if noticed is None or incident.noticed_by is NoticedBy.CLIENT:
            return f"{said}."
        span = incident.told_at - noticed
        if span > _WORTH_SAYING:
            return f"{said}."
        minutes = span_words(int(span.total_seconds() // 60))
        return self.tr("{said}, {span} after you found out.").format(said=said, span=minutes)

    def _second(self) -> str:
        if not self.has_full():
            return self.tr("That was the first word. The whole message comes when you have it.")
        return ""

    def _make(self, _message: Message) -> Fold:
        fold = Fold("", Label("", "body", wrap=True, selectable=True))
        fold.set_open(True)
        return fold

    def _fill_row(self, row: Fold, message: Message) -> None:
        clock = self._session.desk.clock
        when = moment_words(clock.local(message.sent_at), clock.local())
        way = {
            Channel.EMAIL: self.tr("Email"),
            Channel.PHONE: self.tr("Call"),
            Channel.CHAT: self.tr("Text message"),
        }.get(Channel(message.channel) if message.channel in list(Channel) else Channel.EMAIL, "")
        kind = {
            MessageKind.HOLDING: self.tr("First word"),
            MessageKind.SUMMARY: self.tr("Summary after the call"),
        }.get(message.kind, way)
        row.set_words(self.tr("What was said: {kind}, {when}").format(kind=kind, when=when))
        if isinstance(row.content, Label):
            subject = f"{message.title}\n\n" if message.title else ""
            row.content.setText(f"{subject}{message.body}")

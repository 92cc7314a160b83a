"""What was said to the client and what they answered, frozen with its time and way (C8)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.incident import NoticedBy
from mistakejournal.domain.telling import Message, MessageKind, Reply
from mistakejournal.domain.template import capital
from mistakejournal.ui.widgets.banner import Banner
from mistakejournal.ui.widgets.kept_rows import KeptRows
from mistakejournal.ui.wizard.moments import moment_said
from mistakejournal.ui.wizard.parts.said_row import SaidRow
from mistakejournal.ui.wizard.session import Session
from mistakejournal.words.channels import channel_words
from mistakejournal.words.dates import clock_words, moment_words, span_words
from mistakejournal.words.people import client_words

_WORTH_SAYING = timedelta(hours=2)
"""A longer span is a delay, and no delay is held up to her (B8)."""
_WHOLE = (MessageKind.FULL, MessageKind.SUMMARY, MessageKind.ANSWERED, MessageKind.CORRECTION)
"""All that tells the matter itself."""
_TO_THE_CLIENT = (*_WHOLE, MessageKind.HOLDING, MessageKind.FOLLOW_UP, MessageKind.FACT_PAGE)
"""What was said to somebody else, and check-ins, have their own places."""
_SOME_TIME = datetime.max.replace(tzinfo=UTC)
"""Where an answer stands whose time nobody noted: last."""


class WhatWasSaid(QWidget):
    """One line that says they know, and each message behind a fold, with its corrections under it."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._banner = Banner("", icon="circle-check", tone="accent")
        messages = QVBoxLayout()
        messages.setSpacing(8)
        self._rows = KeptRows[Message | Reply, SaidRow](
            messages, key=lambda said: said.id, make=self._make, fill=self._fill_row
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
        self._rows.show(list(self._in_order()))

    def messages(self) -> list[Message]:
        """Give what was said to the client about the incident, oldest first."""
        file = self._session.file
        messages = file.messages if file else ()
        return [one for one in messages if one.sent_at is not None and one.kind in _TO_THE_CLIENT]

    def has_full(self) -> bool:
        """Say whether more than the first word was said."""
        return any(message.kind in _WHOLE for message in self.messages())

    def headline(self) -> str:
        """Say when they were told; soon after is worth saying, a delay is not."""
        incident, clock = self._session.incident, self._session.desk.clock
        assert incident.told_at is not None
        told, now = clock.local(incident.told_at), clock.local()
        name = client_words(self._session.first_name)
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

    def _in_order(self) -> Iterator[Message | Reply]:
        """Give what was said by both in the order of time, each correction below what it puts right."""
        messages, file = self.messages(), self._session.file
        known = {one.id for one in messages}
        under: dict[str, list[Message]] = {}
        for one in messages:
            if one.corrects_id in known:
                under.setdefault(str(one.corrects_id), []).append(one)
        first: list[Message | Reply] = [one for one in messages if one.corrects_id not in known]
        first += [reply for reply in (file.replies if file else ()) if reply.title.strip()]
        for start in sorted(first, key=lambda said: _moment(said) or _SOME_TIME):
            waiting: list[Message | Reply] = [start]
            while waiting:
                said = waiting.pop(0)
                yield said
                waiting = [*under.get(said.id, ()), *waiting]

    def _make(self, said: Message | Reply) -> SaidRow:
        return SaidRow(indented=isinstance(said, Message) and said.kind is MessageKind.CORRECTION)

    def _fill_row(self, row: SaidRow, said: Message | Reply) -> None:
        when = moment_said(self._session, _moment(said))
        way = channel_words(said.channel)
        if isinstance(said, Reply):
            name = capital(client_words(self._session.first_name))
            line = self.tr("{name} answered: {way}, {when}") if when else self.tr("{name} answered: {way}")
            row.show_words(line.format(name=name, way=way, when=when), said.title)
            return
        kind = {
            MessageKind.HOLDING: self.tr("First word"),
            MessageKind.SUMMARY: self.tr("Summary after the call"),
            MessageKind.CORRECTION: self.tr("Correction, {way}").format(way=way),
        }.get(said.kind, way)
        subject = f"{said.title}\n\n" if said.title else ""
        row.show_words(
            self.tr("What was said: {kind}, {when}").format(kind=kind, when=when), f"{subject}{said.body}"
        )


def _moment(said: Message | Reply) -> datetime | None:
    return said.came_at if isinstance(said, Reply) else said.sent_at

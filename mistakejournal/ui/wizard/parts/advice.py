"""When and how to tell them: the outcome of Feel in one tinted card."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.client import Channel
from mistakejournal.services import levels, telling
from mistakejournal.ui.widgets.banner import Banner
from mistakejournal.ui.wizard.session import Session
from mistakejournal.words.dates import clock_words
from mistakejournal.words.people import client_words


class Advice(QWidget):
    """Silent once the client is told, and while nothing is known."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._banner = Banner("", icon="compass", tone="accent")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._banner)

    def fill(self) -> None:
        """Say what fits the level and the hour."""
        session = self._session
        level = levels.known_level(session.desk, session.id) if session.id else None
        self.setVisible(level is not None and session.incident.told_at is None)
        if level is not None:
            self._banner.set_text(self._how(level), self._what(level))

    def _how(self, level: int) -> str:
        calm = telling.calm(self._session.desk, self._session.id)
        name = client_words(self._session.first_name)
        by = self._clock(calm.by)
        if calm.code == "note_before_morning" and calm.clock is None:  # nobody said where they live
            words = self.tr("A note before {time} is soon enough.")
        elif calm.code == "note_now_call_at" and calm.clock is None:
            words = self.tr("Write a note now, and call from {time}.")
        elif calm.code == "note_before_morning":
            words = self.tr("It is night for {name}. A note before {time} their time is soon enough.")
        elif calm.code == "note_now_call_at":
            words = self.tr("It is night for {name}. Write a note now, and call from {time} their time.")
        elif not by or self._session.incident.noticed_by == "client":
            words = self.tr("Tell {name} next, in the way they like best.")
        elif level == 1:
            words = self.tr("Put it right today, and tell {name} with the correction.")
        elif level < 4 and self._likes_a_call():
            words = self.tr("Call {name} before {time}, then write: that is how they like it.")
        elif level == 2:
            words = self.tr("Write to {name} before {time}.")
        elif level == 3:
            words = self.tr("Call or write to {name} before {time}.")
        else:
            words = self.tr("Call {name} as soon as it is stopped, before {time}.")
        return words.format(name=name, time=by)

    def _likes_a_call(self) -> bool:
        client = self._session.file.client if self._session.file else None
        return client is not None and client.channel is Channel.PHONE

    def _what(self, level: int) -> str:
        others = [one.name for one in self._session.file.affected if one.name] if self._session.file else []
        if level == 1:
            return self.tr("One sentence is enough: what it was, that it was yours, that it is right.")
        if others:
            words = self.tr("Offer two ways to put it right, and let them decide how to tell {others}.")
            return words.format(others=", ".join(others[:2]))
        return self.tr("Offer two ways to put it right, and say when you write next.")

    def _clock(self, moment: datetime | None) -> str:
        return clock_words(moment) if moment else ""

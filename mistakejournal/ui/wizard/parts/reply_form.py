"""One more answer of the client: their words, how and when they came (C5)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mistakejournal.domain.client import Channel
from mistakejournal.services import replies
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.filling import show_text
from mistakejournal.ui.widgets.pair import Pair
from mistakejournal.ui.widgets.segmented import Segmented
from mistakejournal.ui.widgets.text_field import TextField
from mistakejournal.ui.widgets.time_field import TimeField
from mistakejournal.ui.wizard.session import Session
from mistakejournal.words.channels import channel_choices

_JOTTED = "reply"
"""Where words wait that were typed here and not kept yet."""


class ReplyForm(QWidget):
    """Nothing is chosen by what they say: she says which option it was, by `keep`."""

    kept = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.words = TextField(placeholder=self.tr("Paste their words, or write down what they said"))
        self.words.changed.connect(self._on_words)
        self._came = TimeField(session.desk.clock.local, empty=self.tr("Just now"), can_be_about=False)
        self._way = Segmented(
            channel_choices(),
            name=self.tr("How it came"),
            value=Channel.EMAIL,
        )
        self._keep = Button(self.tr("Keep their answer"), "secondary")
        self._keep.clicked.connect(lambda: self.keep())
        self._words = Field(self.tr("What they answered"), self.words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._words)
        column.addWidget(
            Pair(
                Field(self.tr("How it came"), self._way),
                Field(self.tr("When it came"), self._came),
                stack_below=460,
            )
        )
        line = QHBoxLayout()
        line.addWidget(self._keep)
        line.addStretch(1)
        column.addLayout(line)

    def fill(self) -> None:
        """Show what was typed here before."""
        name = self._session.first_name
        if name:
            self._words.set_label(self.tr("What {name} answered").format(name=name))
        show_text(self.words, self._session.jotted(_JOTTED))
        told = self._session.incident.told_channel
        if told is not None and not self.words.text():
            self._way.set_value(told)
        self._show_keep()

    def has_words(self) -> bool:
        """Tell whether something stands here that is not kept yet."""
        return bool(self.words.text().strip())

    def keep(self, option_id: str | None = None) -> bool:
        """Keep the answer, with the option that they chose by it; tell whether it is kept."""
        words, way, came = self.words.text(), self._way.value(), self._came.value()
        done = self._session.do(
            lambda desk, row: replies.add_reply(
                desk, row, words, channel=way, came_at=came, option_id=option_id
            )
        )
        if done is None:
            return False
        self._session.jot(_JOTTED, "")
        self.words.set_text("")
        self._came.set_value(None)
        self.kept.emit()
        return True

    def _on_words(self, text: str) -> None:
        self._session.jot(_JOTTED, text)
        self._show_keep()

    def _show_keep(self) -> None:
        self._keep.setEnabled(self.has_words())

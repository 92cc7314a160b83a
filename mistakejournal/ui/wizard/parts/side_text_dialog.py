"""A text beside the message to the client: its fields, the text as it stands, the ways to hand it over."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.mailto import Mail
from mistakejournal.domain.sidetext import missing_side, subject_of
from mistakejournal.domain.telling import Message
from mistakejournal.domain.template import Field as Place
from mistakejournal.domain.template import Line, fill_marked
from mistakejournal.services.sidetexts import SideDraft
from mistakejournal.ui.mailing.buttons import HandOverButtons
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.emptying import empty
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.filling import show_text
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.ui.widgets.panel import Panel
from mistakejournal.ui.widgets.reading_order import keep_reading_order
from mistakejournal.ui.widgets.toggle import Toggle
from mistakejournal.ui.wizard.moments import moment_said
from mistakejournal.ui.wizard.parts.fold import Fold
from mistakejournal.ui.wizard.parts.plain_text import PlainText
from mistakejournal.ui.wizard.parts.tall_dialog import TallDialog
from mistakejournal.ui.wizard.session import Session

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

_WIDTH = 680


class SideTextDialog(TallDialog):
    """Closed in any way, what was typed is kept. A kind of text says how it is read and written."""

    def __init__(self, session: Session, title: str, said: str, done: str, parent: QWidget) -> None:
        """Stand over `parent`; `said` explains the text, `done` is the button that freezes it."""
        self._inside = QWidget()
        super().__init__(title, self._inside, _WIDTH, parent)
        self.session = session
        self._shown: tuple[str, ...] = ()
        self._built = ""
        self._fields: dict[str, LineField] = {}
        self._lines: dict[str, Toggle] = {}
        self._said = QVBoxLayout()
        self.head, self._more = QVBoxLayout(), QVBoxLayout()
        self._places = QVBoxLayout()
        self._note = Label("", "small", "text2", wrap=True)
        self.text = PlainText(name=title, min_lines=4)
        self.text.changed.connect(self._on_typed)
        self.text.left.connect(session.flush)
        self._missing = Label("", "small", "amber_text", wrap=True)
        self.buttons = HandOverButtons(session.context, self.mail)
        self._lay_out(said)
        close = Button(self.tr("Close"), "quiet")
        close.clicked.connect(self.close)
        self.done_button = Button(done, "primary")
        self.done_button.clicked.connect(self._on_done)
        self.add_buttons(close, self.done_button)
        self.done_button.setDefault(False)
        for button in (close, self.done_button):
            button.setAutoDefault(False)
        session.changed.connect(self.fill)
        self.finished.connect(lambda _code: session.flush())

    def read(self) -> SideDraft:
        """Give the text as it stands."""
        raise TypeError(f"{type(self).__name__} must say how it is read")

    def frozen(self) -> list[Message]:
        """Give what was said or handed over before."""
        raise TypeError(f"{type(self).__name__} must say what was said")

    def asked(self, draft: SideDraft) -> list[Place]:
        """Give the fields to ask for."""
        return list(draft.template.fields)

    def save(self, body: str, base: str) -> None:
        """Keep her words, soon."""
        raise TypeError(f"{type(self).__name__} must say how it is kept")

    def set_field(self, key: str, words: str) -> None:
        """Keep a field, soon."""
        raise TypeError(f"{type(self).__name__} must say how a field is kept")

    def set_lines(self, ids: Collection[str]) -> None:
        """Keep the ticked lines."""
        raise TypeError(f"{type(self).__name__} must say how lines are kept")

    def freeze(self, body: str) -> bool:
        """Say that it was said; tell whether that could be done."""
        raise TypeError(f"{type(self).__name__} must say how it is frozen")

    def address(self) -> str:
        """Give where a mail goes, or ""."""
        return ""

    def mail(self) -> Mail | None:
        """Give what is handed over, or None while a place is empty."""
        self.session.flush()
        text = self.text.text()
        if missing_side(self.read().template, text) or not text.strip():
            return None
        subject, body = subject_of(text)
        return Mail(self.address(), subject, body)

    def add_left(self, button: Button) -> None:
        """Put one more way to hand it over below the others."""
        button.setAutoDefault(False)
        self._more.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def fill(self) -> None:
        """Show everything as it stands, except where she types."""
        if not self.session.id:
            self.close()
            return
        draft = self.read()
        self._built = draft.built
        show_text(self.text, draft.body)  # first: a field that goes hands its focus on to the text
        self._show_places(draft)
        for key, field in self._fields.items():
            show_text(field, draft.values.get(key, ""))
        for line_id, toggle in self._lines.items():
            toggle.setChecked(line_id in draft.ticked)
        self._note.setText(draft.template.note)
        self._note.setVisible(bool(draft.template.note))
        self._show_missing(draft)
        self._show_frozen()
        self.take_room()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the first field."""
        super().showEvent(event)
        keep_reading_order(self._inside)
        first = next(iter(self._fields.values()), self.text)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def focusNextPrevChild(self, next_: bool) -> bool:
        """Answer Tab: go on as one reads, whatever came up meanwhile."""
        keep_reading_order(self._inside)
        return super().focusNextPrevChild(next_)

    def _lay_out(self, said: str) -> None:
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(12)
        column.addWidget(Label(said, "small", "text2", wrap=True))
        for part in (self._said, self.head, self._places):
            part.setSpacing(10)
            column.addLayout(part)
        paper = Panel("raised")
        paper.add(self.text)
        paper.add(self._missing)
        for widget in (paper, self._note, self.buttons):
            column.addWidget(widget)
        column.addLayout(self._more)
        column.addStretch(1)

    def _show_places(self, draft: SideDraft) -> None:
        shown = (draft.template.id, *(line.id for line in draft.template.lines))
        if shown == self._shown:
            return
        self._shown = shown
        empty(self._places)
        self._fields = {place.key: self._place(place) for place in self.asked(draft)}
        self._lines = {line.id: self._line(line) for line in draft.template.lines}

    def _place(self, place: Place) -> LineField:
        field = LineField(placeholder=place.example)
        field.textEdited.connect(lambda words: self.set_field(place.key, words))
        field.editingFinished.connect(self.session.flush)
        self._places.addWidget(Field(place.label, field))
        return field

    def _line(self, line: Line) -> Toggle:
        words, _empty_places = fill_marked(line.text, {}, {place.key: place.label for place in line.fields})
        toggle = Toggle(words)
        toggle.clicked.connect(
            lambda: self.set_lines([one for one, switch in self._lines.items() if switch.isChecked()])
        )
        self._places.addWidget(toggle)
        return toggle

    def _show_missing(self, draft: SideDraft) -> None:
        empty = [place.label for place in missing_side(draft.template, self.text.text())]
        words = self.tr("Before it can be copied: {fields}").format(fields="; ".join(empty)) if empty else ""
        self._missing.setText(words)
        self._missing.setVisible(bool(words))
        self.buttons.set_reason(words)
        self.done_button.setEnabled(not words)
        self.done_button.setToolTip(words)

    def _show_frozen(self) -> None:
        empty(self._said)
        for message in self.frozen():
            when = moment_said(self.session, message.sent_at)
            words = Label(message.body, "body", "text", wrap=True)
            self._said.addWidget(Fold(self.tr("What was said: {when}").format(when=when), words))

    def _on_typed(self, text: str) -> None:
        self.save(text, self._built)
        self._show_missing(self.read())

    def _on_done(self) -> None:
        self.session.flush()
        if self.freeze(self.text.text()):
            self.close()

"""The message being written: its parts on the left, the live text on the right, and the ways out of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain import message as rules
from mistakejournal.domain.client import Channel
from mistakejournal.domain.message import Answers
from mistakejournal.services import telling
from mistakejournal.services.telling import Draft
from mistakejournal.ui.mailing.buttons import HandOverButtons
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.segmented import Segmented
from mistakejournal.ui.widgets.side_by_side import SideBySide
from mistakejournal.ui.widgets.time_field import TimeField
from mistakejournal.ui.wizard.parts.extra_lines import ExtraLines
from mistakejournal.ui.wizard.parts.fact_page_button import FactPageButton
from mistakejournal.ui.wizard.parts.known_of_client import LikedWay
from mistakejournal.ui.wizard.parts.listening import ListenFirst, TheirWords
from mistakejournal.ui.wizard.parts.message_paper import MessagePaper
from mistakejournal.ui.wizard.parts.message_parts import MessageParts
from mistakejournal.ui.wizard.parts.mistake_kind import MistakeKind
from mistakejournal.ui.wizard.parts.narrow import Narrow
from mistakejournal.ui.wizard.parts.needed_names import NeededNames
from mistakejournal.ui.wizard.session import Session

CALL, AFTER_CALL = "phone", "after_call"
_MAILED = (Channel.EMAIL, AFTER_CALL)
_STACK_BELOW = 720


class Composer(QWidget):
    """Email, call with the email after it, or text message. Nothing is stored by looking at it."""

    asked = Signal(str)
    """A page that holds what a part is made of."""
    turned = Signal()
    """Another way was chosen."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._opened = 0
        self.names, self.parts = NeededNames(session), MessageParts(session)
        self.parts.asked.connect(self.asked)
        self.lines, self._kind = ExtraLines(session), MistakeKind(session)
        self._facts = FactPageButton(session)
        self._ways = Segmented(
            (
                (Channel.EMAIL, self.tr("Email")),
                (CALL, self.tr("Call, then email")),
                (Channel.CHAT, self.tr("Text message")),
            ),
            name=self.tr("How you tell them"),
        )
        self._liked = LikedWay(session)
        self._half = Segmented(
            ((CALL, self.tr("For the call")), (AFTER_CALL, self.tr("The email after it"))),
            name=self.tr("Call, then email"),
            value=CALL,
        )
        for choice in (self._ways, self._half):
            choice.changed.connect(lambda _way: self._on_way())
        self.paper = MessagePaper(session)
        self.buttons = HandOverButtons(session.context, self.paper.mail, line_apart=True)
        self.paper.changed.connect(self._show_ready)
        self._listen, self._theirs = ListenFirst(session), TheirWords(session)
        self.their_words = self._theirs.words
        self._print = Button(self.tr("Print"), "link", icon="printer", height=30)
        self._print.clicked.connect(self._on_print)
        self.when = TimeField(session.desk.clock.local, empty=self.tr("Now"))
        self._when_field = Narrow(Field(self.tr("When I told them"), self.when))
        self._lay_out()

    def fill(self) -> None:
        """Show the message as it stands."""
        self.begin()
        draft, is_call = self._draft(), self._ways.value() == CALL
        self._half.setVisible(is_call)
        self._liked.fill()
        self._listen.setVisible(self.channel() == CALL)
        self._theirs.setVisible(is_call)
        self._when_field.setVisible(self._session.incident.told_at is None)
        self.names.fill(draft.fields.get("client", ""))
        self.parts.fill(draft)
        self.lines.fill(draft)
        self._kind.fill(draft)
        self._facts.fill()
        self._theirs.fill()
        self.lines.setVisible(bool(draft.lines))
        self.buttons.set_mail(offered=self.channel() in _MAILED)
        self.paper.fill(draft)
        self._show_ready()

    def begin(self) -> None:
        """Choose the way for an incident: as she told them, else as the client likes it, else an email."""
        if self._opened == self._session.opened and self._ways.value():
            return
        self._opened = self._session.opened
        file, told_by = self._session.file, self._session.incident.told_channel
        liked = file.client.channel if file and file.client else None
        if self._session.incident.again_of:  # the second time is said by voice first
            liked = Channel.PHONE
        self._ways.set_value(told_by or liked or Channel.EMAIL)
        self._half.set_value(AFTER_CALL if told_by is Channel.PHONE else CALL)

    def channel(self) -> str:
        """Give the way it is told in: a `Channel`, or the email after a call."""
        return self._half.value() if self._ways.value() == CALL else self._ways.value()

    def after_call(self) -> None:
        """The call was made; what comes next is the email after it."""
        if self.channel() == CALL:
            self._half.set_value(AFTER_CALL)

    def copy(self) -> None:
        """Copy the message, if nothing needed is missing."""
        if self.isVisible():
            self.buttons.press_copy()

    def _lay_out(self) -> None:
        left, right = QWidget(), QWidget()
        parts = QVBoxLayout(left)
        parts.setContentsMargins(0, 0, 0, 0)
        parts.setSpacing(16)
        for part in (self.parts, self.names, self.lines, self._kind, self._facts):
            parts.addWidget(part)
        parts.addStretch(1)
        bar, below = QWidget(), QWidget()
        line = SideBySide(spacing=12, parent=bar)
        line.add(self._ways, stretch=1)
        line.add(self.buttons)
        under = QVBoxLayout(below)
        under.setContentsMargins(0, 0, 0, 0)
        under.setSpacing(12)
        for end in (self._print, self._theirs, self._when_field):
            under.addWidget(end)
        paper = QVBoxLayout(right)
        paper.setContentsMargins(0, 0, 0, 0)
        paper.setSpacing(12)
        for widget in (bar, self._liked, self.buttons.line, self._half, self._listen, self.paper, below):
            paper.addWidget(widget)
        paper.addStretch(1)
        sides = SideBySide(spacing=40, stack_below=_STACK_BELOW, parent=self)
        sides.add(left, stretch=36)
        sides.add(right, stretch=54)

    def _draft(self) -> Draft:
        channel, apology = self.channel(), self._session.desk.content.apology
        if self._session.id:
            return telling.draft(self._session.desk, self._session.id, channel)
        template = rules.template_for(apology, rules.OTHER)
        built = rules.build(template, Answers({}), channel, rules.OPENINGS[0])
        lines = rules.offered_lines(template, channel, None)
        return Draft(
            "",
            channel,
            built.subject,
            built.text,
            built,
            built.missing,
            rules.OTHER,
            {},
            {},
            lines,
            frozenset(),
        )

    def _on_way(self) -> None:
        self._session.flush()
        self.buttons.rest()
        self.turned.emit()

    def _on_print(self) -> None:
        mail = self.paper.mail()
        if mail is not None:
            from mistakejournal.ui.mailing.print_message import PrintMessage  # printing loads its own library

            PrintMessage(self._session.context, mail, self.paper.whom(), self).open()

    def _show_ready(self) -> None:
        reason = self.paper.reason()
        self.buttons.set_reason(reason)
        self._print.setEnabled(not reason)
        self._print.setToolTip(reason)

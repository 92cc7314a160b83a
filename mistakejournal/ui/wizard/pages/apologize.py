"""Apologize (C1 to C5, C8): the whole message, built from the answers, and the moment they know."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain import message as rules
from mistakejournal.domain.client import Channel
from mistakejournal.domain.flow import Step
from mistakejournal.domain.incident import Kind
from mistakejournal.domain.message import Answers
from mistakejournal.domain.progress import next_step
from mistakejournal.domain.telling import MessageKind
from mistakejournal.services import telling
from mistakejournal.services.telling import Draft
from mistakejournal.ui.widgets.announcement import announce
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.segmented import Segmented
from mistakejournal.ui.widgets.side_by_side import SideBySide
from mistakejournal.ui.widgets.time_field import TimeField
from mistakejournal.ui.wizard.page import Foot, WizardPage
from mistakejournal.ui.wizard.parts.extra_lines import ExtraLines
from mistakejournal.ui.wizard.parts.message_paper import MessagePaper
from mistakejournal.ui.wizard.parts.message_parts import MessageParts
from mistakejournal.ui.wizard.parts.mistake_kind import MistakeKind
from mistakejournal.ui.wizard.parts.narrow import Narrow
from mistakejournal.ui.wizard.parts.needed_names import NeededNames
from mistakejournal.ui.wizard.parts.what_was_said import WhatWasSaid
from mistakejournal.ui.wizard.session import Session

_CALL, _AFTER_CALL = "phone", "after_call"
_STACK_BELOW = 720


class ApologizePage(WizardPage):
    """Nothing is claimed in her name that she did not enter or tick."""

    step = Step.APOLOGIZE

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(
            session,
            title=self.tr("Tell them"),
            max_width=940,
            parent=parent,
        )
        self._is_correcting = False
        self._said = self.add(WhatWasSaid(session))
        self._again = self.add(Button(self.tr("Write again, or correct it"), "link", icon="pencil"), gap=4)
        self._again.clicked.connect(self._on_again)
        self._names = NeededNames(session)
        self._parts = MessageParts(session)
        self._parts.asked.connect(self.asked)
        self._lines = ExtraLines(session)
        self._kind = MistakeKind(session)
        self._ways = Segmented(
            (
                (Channel.EMAIL, self.tr("Email")),
                (_CALL, self.tr("Call, then email")),
                (Channel.CHAT, self.tr("Text message")),
            ),
            name=self.tr("How you tell them"),
        )
        self._ways.changed.connect(lambda _way: self._on_way())
        self._half = Segmented(
            ((_CALL, self.tr("For the call")), (_AFTER_CALL, self.tr("The email after it"))),
            name=self.tr("Call, then email"),
            value=_CALL,
        )
        self._half.changed.connect(lambda _half: self._on_way())
        self._copy = Button(self.tr("Copy"), "secondary", icon="copy")
        self._copy.clicked.connect(self._on_copy)
        self._paper = MessagePaper(session)
        self._paper.changed.connect(self._show_copy)
        self._when = TimeField(session.desk.clock.local, empty=self.tr("Now"))
        self._when_field = Narrow(Field(self.tr("When I told them"), self._when))
        keys = QShortcut(
            QKeySequence("Ctrl+Shift+C"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut
        )
        keys.activated.connect(self._on_copy)
        self._composer = self.add(self._lay_out(), gap=20)
        for name, control in (
            ("body", self._paper.message),
            ("subject", self._paper.subject),
            ("deed", self._parts.deed.field),
            ("effect", self._parts.effect.field),
            ("next_update", self._parts.next_update.field),
        ):
            self.keep(name, control)
        self.add_stretch()

    def fill(self) -> None:
        """Show the message as it stands, or that they know."""
        name, file = self.session.first_name, self.session.file
        if not self._ways.value():
            self._preset()
        self._said.fill()
        is_told = self.session.incident.told_at is not None
        is_composing = self._is_composing()
        self._show_heading(name, is_composing=is_composing)
        self._composer.setVisible(is_composing)
        self._again.setVisible(is_told and not is_composing)
        self._half.setVisible(self._ways.value() == _CALL)
        self._when_field.setVisible(file is None or not is_told)
        draft = self._draft()
        self._names.fill(draft.fields.get("client", ""))
        self._parts.fill(draft)
        self._lines.fill(draft)
        self._kind.fill(draft)
        self._lines.setVisible(bool(draft.lines))
        self._paper.fill(draft)
        self._show_copy()

    def foot(self) -> Foot:
        """Say that they know, or go on once they do."""
        if not self._is_composing():
            return Foot(self.tr("Continue"))
        if self._channel() == _AFTER_CALL:
            return Foot(self.tr("I’ve sent it"), self.tr("Not yet"))
        name = self.session.first_name
        told = self.tr("I’ve told {name}").format(name=name) if name else self.tr("I’ve told them")
        return Foot(told, self.tr("Not yet"))

    def go_on(self) -> Step | None:
        """Freeze what was said and stay to see it; then go on with what is open."""
        if self._is_composing():
            self._tell()
            return None
        return next_step(self.session.file) if self.session.file else Step.FOLLOW_UP

    def left(self) -> None:
        """Names that are there by now are not asked for again."""
        self._names.forget()

    def _lay_out(self) -> QWidget:
        left, right, holder = QWidget(), QWidget(), QWidget()
        parts = QVBoxLayout(left)
        parts.setContentsMargins(0, 0, 0, 0)
        parts.setSpacing(16)
        parts.addWidget(self._parts)
        parts.addWidget(self._names)
        parts.addWidget(self._lines)
        parts.addWidget(self._kind)
        parts.addStretch(1)
        bar = QWidget()
        line = SideBySide(spacing=12, parent=bar)
        line.add(self._ways, stretch=1)
        line.add(self._copy)
        paper = QVBoxLayout(right)
        paper.setContentsMargins(0, 0, 0, 0)
        paper.setSpacing(12)
        for widget in (bar, self._half, self._paper, self._when_field):
            paper.addWidget(widget)
        paper.addStretch(1)
        sides = SideBySide(spacing=40, stack_below=_STACK_BELOW, parent=holder)
        sides.add(left, stretch=37)
        sides.add(right, stretch=53)
        return holder

    def _preset(self) -> None:
        """Begin with the way she told them, else the way the client likes, else an email."""
        file = self.session.file
        liked = file.client.channel if file and file.client else None
        way = self.session.incident.told_channel or liked or Channel.EMAIL
        self._ways.set_value(way)
        if self.session.incident.told_channel is Channel.PHONE:
            self._half.set_value(_AFTER_CALL)

    def _show_heading(self, name: str, *, is_composing: bool) -> None:
        if not is_composing:
            self.set_title(self.tr("{name} knows").format(name=name) if name else self.tr("They know"))
            self.set_subtitle("")
            return
        self.set_title(self.tr("Tell {name}").format(name=name) if name else self.tr("Tell them"))
        if self.session.incident.kind is Kind.NEAR_MISS:
            self.set_subtitle(
                self.tr("It never reached them, so nothing has to be said. You can still write.")
            )
            return
        self.set_subtitle(
            self.tr("Your words, in the order that works: own it, the effect, the options, what changes.")
        )

    def _channel(self) -> str:
        return self._half.value() if self._ways.value() == _CALL else self._ways.value()

    def _draft(self) -> Draft:
        channel, apology = self._channel(), self.session.desk.content.apology
        if self.session.id:
            return telling.draft(self.session.desk, self.session.id, channel)
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

    def _is_composing(self) -> bool:
        if self._is_correcting or not self._said.has_full():
            return True
        is_after_call = self._channel() == _AFTER_CALL
        has_summary = any(one.kind is MessageKind.SUMMARY for one in self._said.messages())
        return is_after_call and not has_summary

    def _tell(self) -> None:
        channel, body, subject = self._channel(), self._paper.said(), self._paper.subject.text()
        kind = MessageKind.SUMMARY if channel == _AFTER_CALL else MessageKind.FULL
        at = self._when.value() if self.session.incident.told_at is None else None
        focus = self.focusWidget()
        had_focus = focus is not None and focus.hasFocus()
        done = self.session.do(
            lambda desk, row: telling.tell(
                desk, row, channel, body, subject, kind=kind, at=at, about=self._when.is_about()
            )
        )
        if done is None:
            return
        self._is_correcting = False
        if channel == _CALL:
            self._half.set_value(_AFTER_CALL)
        self.fill()
        if had_focus:  # what had it went with the composer
            self.focus_first()
        self.foot_changed.emit()
        self.verticalScrollBar().setValue(0)
        announce(self, self._said.headline())

    def _on_way(self) -> None:
        self.session.flush()
        self.fill()
        self.foot_changed.emit()

    def _on_again(self) -> None:
        self._is_correcting = True
        self.fill()
        self.foot_changed.emit()
        self._paper.message.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_copy(self) -> None:
        if self._composer.isVisible() and self._paper.copy():
            self.session.context.noted.emit(self.tr("Copied. Nothing is sent by this app."))

    def _show_copy(self) -> None:
        self._copy.setEnabled(self._paper.is_ready())
        self._copy.setToolTip("" if self._paper.is_ready() else self._paper.missing_words())

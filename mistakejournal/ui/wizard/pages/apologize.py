"""Apologize (C1 to C5, C8, C9): the whole message, built from the answers, and the moment they know."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from mistakejournal.domain.flow import Step
from mistakejournal.domain.incident import Kind
from mistakejournal.domain.progress import next_step
from mistakejournal.domain.telling import MessageKind
from mistakejournal.services import telling
from mistakejournal.ui.widgets.announcement import announce
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.wizard.page import Foot, WizardPage
from mistakejournal.ui.wizard.parts.answered import Answered
from mistakejournal.ui.wizard.parts.composer import AFTER_CALL, Composer
from mistakejournal.ui.wizard.parts.found_promises import FoundPromises
from mistakejournal.ui.wizard.parts.their_answer import TheirAnswer
from mistakejournal.ui.wizard.parts.what_was_said import WhatWasSaid
from mistakejournal.ui.wizard.session import Session


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
        self._said = WhatWasSaid(session)
        self._again = Button(self.tr("Write again, or correct it"), "link", icon="pencil", height=30)
        self._again.clicked.connect(self._on_again)
        self._elsewhere = Answered(session, again=True)
        self._answer = TheirAnswer(session, listed=False)
        self._found = FoundPromises(session)
        self.add_stack(self._said, self._found, self._again, self._elsewhere, self._answer, gap=16, between=8)
        self._composer = self.add(Composer(session), gap=12)
        self._composer.asked.connect(self.asked)
        self._composer.turned.connect(self._on_way)
        keys = QShortcut(
            QKeySequence("Ctrl+Shift+C"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut
        )
        keys.activated.connect(self._composer.copy)
        for name, control in (
            ("body", self._composer.paper.message),
            ("subject", self._composer.paper.subject),
            ("deed", self._composer.parts.deed.field),
            ("effect", self._composer.parts.effect.field),
            ("next_update", self._composer.parts.next_update.field),
            ("their_words", self._composer.their_words),
        ):
            self.keep(name, control)
        self.keep("reply", self._answer.replies.form.words)
        self.add_stretch()

    def focus_field(self, name: str) -> bool:
        """Unfold the part of the message that a field belongs to first."""
        parts = self._composer.parts
        folded = {"deed": parts.deed, "effect": parts.effect, "next_update": parts.next_update}
        if name in folded:
            folded[name].unfold()
        return super().focus_field(name)

    def fill(self) -> None:
        """Show the message as it stands, or that they know."""
        self._said.fill()
        self._found.fill()
        self._composer.begin()
        is_told = self.session.incident.told_at is not None
        is_composing = self._is_composing()
        self._show_heading(self.session.first_name, is_composing=is_composing)
        self._composer.setVisible(is_composing)
        self._again.setVisible(is_told and not is_composing)
        self._answer.setVisible(is_told and not is_composing)
        self._answer.fill()
        self._elsewhere.fill(offered=is_told)
        if is_composing:
            self._composer.fill()

    def foot(self) -> Foot:
        """Say that they know, or go on once they do."""
        if not self._is_composing():
            return Foot(self.tr("Continue"))
        if self.session.incident.practice:
            return Foot(self.tr("Go on as if told"), self.tr("Not yet"))
        if self._composer.channel() == AFTER_CALL or self._said.has_full():
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
        """Names that are there by now are not asked for again; a correction waits as she left it."""
        self._is_correcting = False
        self._composer.names.forget()
        self._composer.buttons.rest()

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

    def _is_composing(self) -> bool:
        if self._is_correcting or not self._said.has_full():
            return True
        is_after_call = self._composer.channel() == AFTER_CALL
        has_summary = any(one.kind is MessageKind.SUMMARY for one in self._said.messages())
        return is_after_call and not has_summary

    def _kind(self) -> MessageKind:
        if self._is_correcting:
            return MessageKind.CORRECTION
        return MessageKind.SUMMARY if self._composer.channel() == AFTER_CALL else MessageKind.FULL

    def _tell(self) -> None:
        composer, kind = self._composer, self._kind()
        channel, body, subject = composer.channel(), composer.paper.said(), composer.paper.subject.text()
        is_about = composer.when.is_about()
        at = composer.when.value() if self.session.incident.told_at is None else None
        focus = self.focusWidget()
        had_focus = focus is not None and focus.hasFocus()
        done = self.session.do(
            lambda desk, row: telling.tell(
                desk, row, channel, body, subject, kind=kind, at=at, about=is_about
            )
        )
        if done is None:
            return
        self._is_correcting = False
        composer.buttons.rest()
        composer.after_call()
        self.fill()
        if had_focus:  # what had it went with the composer
            self.focus_first()
        self.foot_changed.emit()
        self.verticalScrollBar().setValue(0)
        announce(self, self._said.headline())

    def _on_way(self) -> None:
        self.fill()
        self.foot_changed.emit()

    def _on_again(self) -> None:
        self._is_correcting = True
        self.fill()
        self.foot_changed.emit()
        self.focus_field("body")

"""Copy and Open in mail beside each other, and below them what stays in view after the second (C9)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.mailto import Mail
from mistakejournal.ui.context import Context
from mistakejournal.ui.mailing.copying import copy_text
from mistakejournal.ui.mailing.hand_over import HandOver, Opened
from mistakejournal.ui.mailing.staying import stays_here
from mistakejournal.ui.widgets.announcement import announce
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.flow_layout import FlowLayout
from mistakejournal.ui.widgets.label import Label


class HandOverButtons(QWidget):
    """Asks for the mail when it is wanted, so that it is always the text as it stands."""

    copied = Signal()
    opened = Signal()

    def __init__(
        self,
        context: Context,
        mail: Callable[[], Mail | None],
        *,
        copy_words: str = "",
        said: str = "",
        line_apart: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Hand over what `mail` gives; None means it is not ready.

        `copy_words` stand on the first button instead of "Copy", `said` is shown once it is copied. With
        `line_apart` the owner lays out `line`, which is shown after a mail was opened.
        """
        super().__init__(parent)
        self._context, self._hand_over, self._mail = context, HandOver(context), mail
        self._said = said or self.tr("Copied. Nothing is sent by this app.")
        self.copy = Button(copy_words or self.tr("Copy"), "secondary", icon="copy")
        self.copy.clicked.connect(self.press_copy)
        self.mail = Button(self.tr("Open in mail"), "tinted", icon="external-link")
        self.mail.clicked.connect(self._on_mail)
        buttons = QWidget()
        flow = FlowLayout(parent=buttons)
        flow.setContentsMargins(0, 0, 0, 0)
        flow.addWidget(self.copy)
        flow.addWidget(self.mail)
        self.line = _MailLine()
        self.line.again.clicked.connect(self.press_copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(buttons)
        if not line_apart:
            column.addWidget(self.line)

    def set_reason(self, reason: str) -> None:
        """Turn both off and say why, or on with ""."""
        for button in (self.copy, self.mail):
            button.setEnabled(not reason)
            button.setToolTip(reason)
            button.setAccessibleDescription(reason)

    def set_mail(self, *, offered: bool) -> None:
        """Offer the mail program, or not: a call script and a text message go another way."""
        self.mail.setVisible(offered)
        if not offered:
            self.line.hide()

    def rest(self) -> None:
        """Another act began: what was said about the last one goes."""
        self.line.hide()

    def press_copy(self) -> None:
        """Copy the text as it stands, if it is ready."""
        mail = self._mail()
        if mail is None:
            return
        had_focus = self.line.again.hasFocus()
        copy_text(self._context, mail.text, self._said)
        self.line.hide()
        if had_focus:
            self.copy.setFocus()
        self.copied.emit()

    def _on_mail(self) -> None:
        mail = None if stays_here(self._context) else self._mail()
        if mail is not None:
            self.line.tell(self._hand_over.open_in_mail(mail), has_address=bool(mail.address))
            self.opened.emit()


class _MailLine(QWidget):
    """Whether a mail program came up can't be known, so a way that always works stays in view."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Label("", "small", "text2", wrap=True)
        self.again = Button(self.tr("Nothing opened? Copy"), "link", icon="copy", height=30)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._words)
        column.addWidget(self.again)
        self.hide()

    def tell(self, opened: Opened, *, has_address: bool) -> None:
        """Say what was done, and keep the way by the clipboard in view."""
        words = {
            Opened.LINK: self.tr("Handed to your mail program. You look it through and send it there."),
            Opened.DRAFT: self.tr(
                "Too long for a link, so it went to your mail program as a draft file. If it opens as a mail "
                "you received, choose “Edit as new” there."
            ),
            Opened.NOTHING: self.tr(
                "No mail program could be opened from here. Copy it, and paste it where you write your mail."
            ),
        }[opened]
        if opened is not Opened.NOTHING and not has_address:
            words = f"{words} {self.tr('No address is known here, so it is yours to add there.')}"
        self._words.setText(words)
        self.show()
        announce(self, words)

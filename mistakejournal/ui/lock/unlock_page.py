"""The locked journal: its passphrase, or the recovery code, and a breath before it (N2)."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from mistakejournal.domain.breath import rhythm_of
from mistakejournal.domain.settings import Settings
from mistakejournal.errors import JournalError
from mistakejournal.services.passphrase import unlock, unlock_with_code
from mistakejournal.ui.jobs import Job
from mistakejournal.ui.theme.icons import app_pixmap
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.announcement import announce
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.ui.widgets.page import Page
from mistakejournal.ui.wizard.parts.breathing import Breathing
from mistakejournal.words.errors import error_words

_WIDTH, _SIGN, _FIELD = 340, 48, 42


class UnlockPage(Themed, QWidget):
    """What was typed stays in its field when it opens nothing."""

    opened = Signal(str, str)
    """The key that opens the journal, and what is good to know once it is open, "" for nothing."""

    def __init__(self, path: Path, pause: Mapping[str, Any], parent: QWidget | None = None) -> None:
        """Ask for what opens the journal at `path`; `pause` is vocab.json's."""
        super().__init__(parent)
        self._path = path
        self._is_by_code = False
        self._sign = Label(align=Qt.AlignmentFlag.AlignHCenter)
        self._heading = Label(
            self.tr("Your journal is locked"), "title", wrap=True, align=Qt.AlignmentFlag.AlignHCenter
        )
        self._passphrase, self._code = LineField(height=_FIELD), LineField(height=_FIELD)
        self._passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        for line in (self._passphrase, self._code):
            line.setMaxLength(1_000)
            line.returnPressed.connect(self._try)
        self._by_passphrase = Field(self.tr("Passphrase"), self._passphrase)
        self._by_code = Field(
            self.tr("Recovery code"),
            self._code,
            hint=self.tr("The seven groups on your recovery sheet. Small letters and blanks are fine."),
        )
        self._unlock = Button(self.tr("Unlock"), "primary", key_hint="↵", height=44)
        self._unlock.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._unlock.clicked.connect(self._try)
        self._trouble = Label("", "small", "amber_text", wrap=True)
        self._breathe = Button(self.tr("Breathe first"), "link", icon="wind", height=30)
        self._breathe.clicked.connect(lambda: self._show_breathing(shown=True))
        self._other = Button("", "link", height=30)
        self._other.clicked.connect(self._change_way)
        rest = Settings()  # hers are in the journal
        self._breathing = Breathing(rhythm_of(pause, rest.rhythm, rest.breath_seconds))
        self._back = Button(self.tr("Back to the passphrase"), "link", height=30)
        self._back.clicked.connect(lambda: self._show_breathing(shown=False))
        self._lay_out()
        self._show_breathing(shown=False)
        self.wear()

    @property
    def field(self) -> LineField:
        """Give the field that is typed into."""
        return self._code if self._is_by_code else self._passphrase

    def tell(self, error: JournalError) -> None:
        """Say why it doesn't open; what was typed stays, ready to be typed over."""
        self._set_busy(busy=False)
        self._say(error_words(error))
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    def restyle(self) -> None:
        """Draw the sign anew."""
        self._sign.setPixmap(app_pixmap(self.theme.space(_SIGN), self.devicePixelRatioF()))

    def _lay_out(self) -> None:
        page = Page(_WIDTH)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(page)
        foot = Label(
            self.tr("Only the passphrase or your recovery code opens it. Your backups need the same."),
            "caption",
            "text2",
            wrap=True,
            align=Qt.AlignmentFlag.AlignHCenter,
        )
        page.column.addStretch(1)
        for part, gap in (
            (self._sign, 0),
            (self._heading, 14),
            (self._by_passphrase, 18),
            (self._by_code, 0),
            (self._unlock, 12),
            (self._trouble, 8),
            (self._breathing, 0),
        ):
            page.add(part, gap=gap)
        for button in (self._breathe, self._back, self._other):
            page.column.addSpacing(4)
            page.column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        page.add(foot, gap=16)
        page.column.addStretch(2)
        self._asking = (
            *(self._sign, self._heading, self._by_passphrase, self._by_code, self._unlock),
            *(self._trouble, self._breathe, self._other, foot),
        )

    def _show_way(self) -> None:
        self._by_passphrase.setVisible(not self._is_by_code)
        self._by_code.setVisible(self._is_by_code)
        self._other.setText(
            self.tr("Use the passphrase")
            if self._is_by_code
            else self.tr("Forgotten it? Use your recovery code.")
        )
        self._say("")

    def _change_way(self) -> None:
        self._is_by_code = not self._is_by_code
        self._show_way()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_breathing(self, *, shown: bool) -> None:
        for part in self._asking:
            part.setHidden(shown)
        self._breathing.setVisible(shown)
        self._back.setVisible(shown)
        if shown:
            self._breathing.start()
            self._back.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._breathing.stop()
            self._show_way()
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _try(self) -> None:
        text, path, way = self.field.text(), self._path, unlock_with_code if self._is_by_code else unlock
        if not text.strip() or not self._unlock.isEnabled():
            return
        self._set_busy(busy=True)
        job = Job(lambda _ticket: way(path, text), self)
        job.done.connect(self._on_opened)
        job.failed.connect(self.tell)
        job.start()

    def _on_opened(self, key: object) -> None:
        said = self.tr("Opened with the recovery code. Settings > Privacy takes it for a new passphrase.")
        self.opened.emit(str(key), said if self._is_by_code else "")

    def _set_busy(self, *, busy: bool) -> None:
        self._unlock.setEnabled(not busy)
        self._unlock.setText(self.tr("Unlocking") if busy else self.tr("Unlock"))
        if busy:
            self._say("")

    def _say(self, words: str) -> None:
        self._trouble.setText(words)
        self._trouble.setVisible(bool(words))
        if words:
            announce(self, words)

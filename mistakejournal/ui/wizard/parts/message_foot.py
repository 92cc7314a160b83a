"""Below the message (C4): its length, and places to look at. Never a verdict."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.parts import Parts, count_words
from mistakejournal.domain.wording import Hint
from mistakejournal.services.keptwords import MESSAGE
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.emptying import empty
from mistakejournal.ui.widgets.hairline import Hairline
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.panel import Panel
from mistakejournal.ui.wizard.parts.hints import MOST, HintRow
from mistakejournal.ui.wizard.parts.looking import Looking
from mistakejournal.ui.wizard.session import Session

_LOOK_AFTER_MS = 300
_WORDS_A_MINUTE = 200


class MessageFoot(QWidget):
    """Looks again a moment after the last key."""

    looked = Signal()
    """`hints` are others now."""
    used = Signal(Hint)
    moved = Signal(Hint)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._apology = session.desk.content.apology
        self._parts = Parts(self._apology)
        self._text, self._channel, self._looked_at = "", "", ""
        self._kept: frozenset[str] = frozenset()
        self.hints: list[Hint] = []
        self._looking = Looking(session, "message", MESSAGE, self)
        self._looking.found.connect(self._on_found)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_LOOK_AFTER_MS)
        self._timer.timeout.connect(self._look)
        self._length = Label("", "small", "text2", wrap=True)
        self._advice = Label("", "small", "amber_text", wrap=True)
        self._none = Label(str(self._apology["finding"]["none_found"]), "small", "text2", wrap=True)
        self._line = Button("", "quiet", icon="lightbulb", height=30)
        self._line.clicked.connect(self._on_line)
        self._panel = Panel("sunken", padding=12)
        self._panel.setAccessibleName(self.tr("Places to look at"))
        self._panel.hide()
        self._again = Button(self.tr("Look again at what I kept"), "link", height=30)
        self._again.clicked.connect(self._on_again)
        self._again.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self._length, self._none, self._advice, self._line, self._panel, self._again):
            column.addWidget(widget)

    def read(self, text: str, channel: str, *, now: bool = False) -> None:
        """Look at a text: soon, or at once when it was not typed and the patterns are at hand."""
        kept = self._looking.kept()
        changed = (text, channel, kept) != (self._text, self._channel, self._kept)
        self._text, self._channel, self._kept = text, channel, kept
        self._again.setVisible(bool(kept))
        if changed:
            self._looking.stop()
        if now and changed and self._session.lexicon.is_ready:
            self._look()
        elif changed:
            self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest while nobody sees it."""
        super().hideEvent(event)
        self._timer.stop()
        self._looking.stop()

    def showEvent(self, event: QShowEvent) -> None:
        """Look at what was not looked at while nobody saw it."""
        super().showEvent(event)
        if self._looked_at != self._text:
            self._timer.start()

    def _look(self) -> None:
        self._timer.stop()
        self._looking.look(self._text)

    def _on_found(self, hints: list[Hint]) -> None:
        self._looked_at = self._text
        self.hints = hints[:MOST]
        count = count_words(self._text)
        is_short = count < _WORDS_A_MINUTE
        reading = self.tr("under a minute to read") if is_short else self.tr("over a minute to read")
        said = self.tr("1 word, {reading}") if count == 1 else self.tr("{count} words, {reading}")
        self._length.setText(said.format(count=count, reading=reading))
        advice = []
        if self._parts.check_length(self._text, self._channel):
            advice.append(str(self._apology["length"]["say"]))
        if self._parts.too_many_sorries(self._text):
            advice.append(self.tr("“Sorry” stands here more than twice. Once is enough."))
        self._advice.setText("\n".join(advice))
        self._advice.setVisible(bool(advice))
        self._none.setVisible(not self.hints and not advice and count > 0)
        self._show_hints()
        self.looked.emit()

    def _show_hints(self) -> None:
        count = len(self.hints)
        words = self.tr("1 place to look at") if count == 1 else self.tr("{count} places to look at")
        self._line.setText(words.format(count=count))
        self._line.setVisible(count > 0)
        if not count:
            self._panel.hide()
        self._line.setAccessibleDescription(
            self.tr("Folded") if self._panel.isHidden() else self.tr("Unfolded")
        )
        empty(self._panel.body)
        for number, hint in enumerate(self.hints):
            if number:
                self._panel.add(Hairline(), gap=12)
            row = HintRow(hint)
            row.used.connect(lambda hint=hint: self.used.emit(hint))
            row.moved.connect(lambda hint=hint: self.moved.emit(hint))
            row.kept.connect(lambda hint=hint: self._keep(hint))
            self._panel.add(row, gap=12)

    def _on_line(self) -> None:
        self._panel.setVisible(self._panel.isHidden())
        self._show_hints()

    def _keep(self, hint: Hint) -> None:
        self._looking.keep(hint)
        self.read(self._text, self._channel, now=True)
        (self._line if self._line.isVisible() else self._again).setFocus()

    def _on_again(self) -> None:
        self._looking.look_again()
        self.read(self._text, self._channel, now=True)
        if self._line.isVisible():
            self._line.setFocus()

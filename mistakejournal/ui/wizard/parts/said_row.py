"""One thing that was said, to the client or by them, behind a fold (C8)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.ui.widgets.emptying import empty
from mistakejournal.ui.widgets.text_field import TextField
from mistakejournal.ui.wizard.parts.fold import Fold
from mistakejournal.ui.wizard.parts.plain_text import PlainText

_LONG = 2_000
"""Letters from which on it is folded at first: what was said before must not push away what is next."""
_BOOK = 6_000
"""Letters from which on it scrolls in a frame of its own, which lays out what is in view."""
_LINES = 16
_INDENT = 24
_UNDER_ITS_WORDS = 17
"""With the frame of the text: as far in as the words of its line, behind their arrow."""
_SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard


class SaidRow(Fold):
    """Frozen words. Folded ones are not laid out: a pasted thread may be as long as a book."""

    def __init__(self, *, indented: bool, parent: QWidget | None = None) -> None:
        """Stand alone, or `indented` below what it corrects."""
        holder = QWidget()
        self._holder = QVBoxLayout(holder)
        self._holder.setContentsMargins(_UNDER_ITS_WORDS, 0, 0, 0)
        super().__init__("", holder, parent)
        self._line_words = ""
        self._text: str | None = None
        self._shown: str | None = None
        self.opened.connect(self._lay_out)
        if indented:
            self.setContentsMargins(_INDENT, 0, 0, 0)

    def show_words(self, line: str, text: str) -> None:
        """Show the words below their line; the first time long ones stay folded."""
        self.set_words(line)
        self._line_words = line
        is_new, self._text = self._text is None, text
        if is_new:
            self.set_open(len(text) <= _LONG)
        if self.is_open():
            self._lay_out()

    def _lay_out(self) -> None:
        if self._text is None or self._shown == self._text:
            return
        self._shown = self._text
        empty(self._holder)
        if len(self._text) <= _BOOK:
            said: TextField = PlainText(self._text, name=self._line_words, min_lines=1)
        else:
            said = TextField(self._text, name=self._line_words, min_lines=_LINES, max_lines=_LINES)
        said.setReadOnly(True)
        said.setTextInteractionFlags(_SELECTABLE)
        self._holder.addWidget(said)

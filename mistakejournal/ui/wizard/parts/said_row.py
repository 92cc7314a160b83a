"""One thing that was said, to the client or by them, behind a fold (C8)."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.wizard.parts.fold import Fold

_LONG = 2_000
"""Letters from which on it is folded at first: what was said before must not push away what is next."""
_INDENT = 24


class SaidRow(Fold):
    """Frozen words. Folded ones are not laid out: a pasted thread may be as long as a book."""

    def __init__(self, *, indented: bool, parent: QWidget | None = None) -> None:
        """Stand alone, or `indented` below what it corrects."""
        self._words = Label("", "body", wrap=True, selectable=True)
        super().__init__("", self._words, parent)
        self._text: str | None = None
        self.opened.connect(self._lay_out)
        if indented:
            self.setContentsMargins(_INDENT, 0, 0, 0)

    def show_words(self, line: str, text: str) -> None:
        """Show the words below their line; the first time long ones stay folded."""
        self.set_words(line)
        is_new, self._text = self._text is None, text
        if is_new:
            self.set_open(len(text) <= _LONG)
        if self.is_open():
            self._lay_out()

    def _lay_out(self) -> None:
        if self._text is not None and self._words.text() != self._text:
            self._words.setText(self._text)

"""What stands in a field while the screen is shared: veiled until the cursor is in it (P4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QLineEdit, QTextEdit

from mistakejournal.ui.theme.paint import painting
from mistakejournal.ui.theme.veil import is_veiled, veiled

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    _Line = QLineEdit
    _Text = QTextEdit
else:
    _Line = _Text = object


class VeiledLine(_Line):
    """Stands before QLineEdit: a line with a name in it is shown as dots while the cursor is elsewhere."""

    _hides = False
    _shown_as = QLineEdit.EchoMode.Normal
    """What it goes back to: a passphrase is never shown."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Look before each paint, and leave that to Qt."""
        hides = is_veiled() and not self.hasFocus() and veiled(self.text()) != self.text()
        if hides != self._hides:
            self._hides = hides
            if hides:
                self._shown_as = self.echoMode()
            self.setEchoMode(QLineEdit.EchoMode.Password if hides else self._shown_as)
        super().paintEvent(event)


class VeiledText(_Text):
    """Stands before QTextEdit: names in it are dots while the cursor is elsewhere."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a copy of the text in which the names are hidden, or leave it with Qt."""
        text = self.toPlainText() if is_veiled() and not self.hasFocus() else ""
        if veiled(text) == text:
            super().paintEvent(event)
            return
        document = self._veiled_document(veiled(text))
        with painting(self.viewport()) as painter:
            painter.translate(0, -self.verticalScrollBar().value())
            document.drawContents(painter)

    def _veiled_document(self, text: str) -> QTextDocument:
        document = QTextDocument(text)
        document.setDefaultFont(self.font())
        document.setDocumentMargin(self.document().documentMargin())
        document.setTextWidth(self.viewport().width())
        return document

"""What stands in a field while the screen is shared: names in it are hidden until she types in it (P4)."""

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
    """Stands before QLineEdit: a line with a name in it is dots. Qt paints it, so it is told before."""

    _like = ""
    _hides = False
    _before = ""
    """What stood here before she typed."""
    _shown_as = QLineEdit.EchoMode.Normal
    """What it goes back to: a passphrase is never shown."""

    def setPlaceholderText(self, text: str) -> None:
        """Say what may stand here, as it may be seen now."""
        self._like = text
        super().setPlaceholderText(veiled(text))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Look before each paint what may be seen."""
        if not is_veiled() or not self.hasFocus():
            self._before = self.text()
        is_typed = self.isModified() and self.text() != self._before
        hides = is_veiled() and not is_typed and veiled(self.text()) != self.text()
        if hides != self._hides:
            self._hides = hides
            if hides:
                self._shown_as = self.echoMode()
            self.setEchoMode(QLineEdit.EchoMode.Password if hides else self._shown_as)
        if self.placeholderText() != veiled(self._like):
            super().setPlaceholderText(veiled(self._like))
        super().paintEvent(event)


class VeiledText(_Text):
    """Stands before QTextEdit: the names in it are dots."""

    _before = 0
    """Which revision stood here before she typed."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a copy of the text in which the names are hidden, or leave it with Qt."""
        written = self.document()
        if not is_veiled() or not self.hasFocus():
            self._before = written.revision()
        is_typed = written.isModified() and written.revision() != self._before and not self.isReadOnly()
        text = self.toPlainText() if is_veiled() and not is_typed else ""
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

"""Every text that goes to somebody is copied here, plain and with its paragraphs for a mail (C9)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QMimeData
from PySide6.QtGui import QGuiApplication

from mistakejournal.domain.richtext import as_html
from mistakejournal.ui.context import Context


def copy_text(context: Context, text: str, said: str = "") -> None:
    """Put a text into the clipboard; `said` is shown for a moment, "Copied" where there is nothing to add."""
    data = QMimeData()
    data.setText(text)
    data.setHtml(as_html(text))
    QGuiApplication.clipboard().setMimeData(data)
    context.noted.emit(said or QCoreApplication.translate("Copying", "Copied"))

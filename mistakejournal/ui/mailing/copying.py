"""Every text that goes to somebody is copied here, plain and with its paragraphs for a mail (C9)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QMimeData, QStringListModel
from PySide6.QtGui import QGuiApplication

from mistakejournal.domain.richtext import as_html
from mistakejournal.ui.context import Context


def copy_text(context: Context, text: str, said: str = "") -> None:
    """Put a text into the clipboard; `said` is shown for a moment, "Copied" where there is nothing to add."""
    data = _data()
    data.setText(text)
    data.setHtml(as_html(text))
    QGuiApplication.clipboard().setMimeData(data)
    context.noted.emit(said or QCoreApplication.translate("Copying", "Copied"))


def _data() -> QMimeData:
    """Give data that Qt has made itself.

    A clipboard may outlive Python: what Python made is then taken apart by Python's own code, which is gone,
    and the program ends with a crash.
    """
    model = QStringListModel([""])
    data = model.mimeData([model.index(0)])
    for kind in data.formats():
        data.removeFormat(kind)
    return data

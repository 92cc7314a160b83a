"""Every text that goes to somebody is copied here, plain and with its paragraphs for a mail (C9)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QMimeData, QStringListModel
from PySide6.QtGui import QGuiApplication

from mistakejournal.domain.richtext import as_html
from mistakejournal.ui.context import Context
from mistakejournal.ui.mailing.staying import stays_here

_WINDOWS = 'application/x-qt-windows-mime;value="{name}"'
_NO_HISTORY = {
    _WINDOWS.format(name="ExcludeClipboardContentFromMonitorProcessing"): b"\1",
    _WINDOWS.format(name="CanIncludeInClipboardHistory"): bytes(4),
    _WINDOWS.format(name="CanUploadToCloudClipboard"): bytes(4),
    "x-kde-passwordManagerHint": b"secret",
}
"""What asks programs that remember every copy to leave this one out: Windows and its cloud clipboard, and
those on Linux that heed KDE's hint. Qt has no way to say it on macOS.
learn.microsoft.com/windows/win32/dataxchg/clipboard-formats#cloud-clipboard-and-clipboard-history-formats
"""


def copy_text(context: Context, text: str, said: str = "", *, private: bool = True) -> None:
    """Put a text into the clipboard; `said` is shown for a moment, "Copied" where there is nothing to add.

    A private one is not to be remembered by the system's clipboard history; it can be pasted like any other.
    """
    if stays_here(context):
        return
    data = made_by_qt()
    data.setText(text)
    data.setHtml(as_html(text))
    if private:
        keep_out_of_history(data)
    QGuiApplication.clipboard().setMimeData(data)
    context.noted.emit(said or QCoreApplication.translate("Copying", "Copied"))


def keep_out_of_history(data: QMimeData) -> None:
    """Ask whoever remembers what is copied to leave this out."""
    for kind, content in _NO_HISTORY.items():
        data.setData(kind, content)


def made_by_qt() -> QMimeData:
    """Give data that Qt has made itself.

    A clipboard may outlive Python: what Python made is then taken apart by Python's own code, which is gone,
    and the program ends with a crash.
    """
    model = QStringListModel([""])
    data = model.mimeData([model.index(0)])
    for kind in data.formats():
        data.removeFormat(kind)
    return data

"""Where the journal is, shown in the system's own file manager."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices

from mistakejournal.ui.context import Context


def show_folder(context: Context) -> None:
    """Open the folder of the journal; where the system can't, say where it is."""
    folder = context.desk.journal.path.parent
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
        text = QCoreApplication.translate("folder", "Your journal is here: {folder}")
        context.noted.emit(text.format(folder=folder))

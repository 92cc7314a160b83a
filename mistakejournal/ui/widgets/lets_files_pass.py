"""A field that leaves files and pictures to the page around it: it would write their paths into her words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent
    from PySide6.QtWidgets import QWidget

    _Base = QWidget
else:
    _Base = object


class LetsFilesPass(_Base):
    """Stands before QLineEdit or QTextEdit. Words and addresses of the web are dropped into them as ever."""

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Refuse files, so that Qt asks the widget around."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.ignore()
            return
        super().dragEnterEvent(event)

    def event(self, event: QEvent) -> bool:
        """Let the page have the paste key where what was copied holds no words."""
        if event.type() == QEvent.Type.ShortcutOverride and _pastes_a_picture(event):
            event.ignore()
            return False
        return super().event(event)


def _pastes_a_picture(event: QEvent) -> bool:
    if not (isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Paste)):
        return False
    copied: QMimeData | None = QGuiApplication.clipboard().mimeData()
    return copied is not None and copied.hasImage() and not copied.hasText()

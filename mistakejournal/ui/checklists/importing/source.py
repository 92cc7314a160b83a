"""Where an import comes from: a file chosen or dropped, or what was copied."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QWidget


class ImportDrop(QObject):
    """Lets a file be dropped onto a widget; several at once are not taken."""

    dropped = Signal(Path)

    def __init__(self, widget: QWidget) -> None:
        """Watch `widget`."""
        super().__init__(widget)
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a single file, and leave all else to the widget."""
        if isinstance(event, QDropEvent):  # also what enters
            path = _single_file(event.mimeData())
            if path is not None:
                event.acceptProposedAction()
                if not isinstance(event, QDragEnterEvent) and event.type() == QEvent.Type.Drop:
                    self.dropped.emit(path)
                return True
        return super().eventFilter(watched, event)


def copied() -> tuple[str, str]:
    """Give what was copied, as HTML and as plain text; "" where there is none."""
    content: QMimeData | None = QGuiApplication.clipboard().mimeData()
    if content is None:
        return "", ""
    return content.html(), content.text()


def _single_file(content: QMimeData) -> Path | None:
    urls = [url for url in content.urls() if url.isLocalFile()]
    return Path(urls[0].toLocalFile()) if len(urls) == 1 else None

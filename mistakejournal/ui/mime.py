"""What a drop or the clipboard holds that can be kept as a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QMimeData, QObject, Signal
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage, QImageWriter
from PySide6.QtWidgets import QWidget


def files_in(mime: QMimeData) -> list[Path]:
    """Give the files of this computer that are dropped or copied."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]


def picture_in(mime: QMimeData) -> QImage | None:
    """Give a picture that is no file, such as a screenshot; text copied with a picture of it is text."""
    if not mime.hasImage() or mime.hasText():
        return None
    image = mime.imageData()
    return image if isinstance(image, QImage) and not image.isNull() else None


def holds_something(mime: QMimeData) -> bool:
    """Tell whether there is a file or a picture in it."""
    return bool(files_in(mime)) or picture_in(mime) is not None


def clipboard() -> QMimeData:
    """Give what was copied last, maybe nothing."""
    copied: QMimeData | None = QGuiApplication.clipboard().mimeData()
    return copied or QMimeData()


def as_png(image: QImage) -> bytes:
    """Give a picture as a file's content."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


class Drops(QObject):
    """Lets a widget take what is dropped on it, by default files and pictures, where no child takes them."""

    def __init__(
        self,
        widget: QWidget,
        take: Callable[[QMimeData], bool],
        wants: Callable[[QMimeData], bool] = holds_something,
    ) -> None:
        """Hand what is dropped on `widget` to `take`, which tells whether it took it.

        `wants` tells of a drag whether it may be dropped here.
        """
        super().__init__(widget)
        self._take, self._wants = take, wants
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Answer a drag over the widget, and the drop."""
        kinds = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)
        if event.type() not in kinds or not isinstance(event, QDropEvent):
            return False
        mime = event.mimeData()
        taken = self._take(mime) if event.type() == QEvent.Type.Drop else self._wants(mime)
        if taken:
            event.acceptProposedAction()
        return taken


class FileDrops(Drops):
    """Lets files and folders of this computer be dropped on a widget."""

    dropped = Signal(list)
    """list[Path]"""

    def __init__(self, widget: QWidget, most: int = 0) -> None:
        """Take them at `widget`, any number or at most so many at once."""
        super().__init__(widget, self._hand_on, lambda mime: bool(self._taken(mime)))
        self._most = most

    def _taken(self, mime: QMimeData) -> list[Path]:
        files = files_in(mime)
        return files if not self._most or len(files) <= self._most else []

    def _hand_on(self, mime: QMimeData) -> bool:
        files = self._taken(mime)
        if files:
            self.dropped.emit(files)
        return bool(files)

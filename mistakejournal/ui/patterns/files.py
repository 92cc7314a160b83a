"""The sheet of figures as a picture, as a drawing, as a PDF: whole, or not there (K5)."""

from __future__ import annotations

from math import ceil
from pathlib import Path

from PySide6.QtCore import QByteArray, QIODevice, QRectF, QSaveFile, QSize
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter

from mistakejournal.errors import JournalError
from mistakejournal.services.keptfiles import keep_journals
from mistakejournal.ui.patterns.sheet import WIDTH, Sheet, SheetPrint
from mistakejournal.ui.pdf_file import save_pdf
from mistakejournal.ui.theme.paint import fill

ENDINGS = ("png", "svg", "pdf")
_SHARP = 2
_MARGIN = 40


def save_sheet(sheet: Sheet, path: Path, ending: str) -> None:
    """Write a sheet in one of the `ENDINGS`. Raises JournalError "unsaved_file" or "name_taken"."""
    if ending == "pdf":
        for _page in save_pdf(SheetPrint(sheet), path, sheet.title):
            pass
        return
    keep_journals(path)
    file = QSaveFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        raise JournalError("unsaved_file")
    is_whole = _write_png(sheet, file) if ending == "png" else _write_svg(sheet, file)
    if not is_whole:
        file.cancelWriting()
    if not file.commit():
        raise JournalError("unsaved_file")


def _size(sheet: Sheet) -> QSize:
    return QSize(ceil(WIDTH) + 2 * _MARGIN, ceil(sheet.height) + 2 * _MARGIN)


def _write_png(sheet: Sheet, file: QSaveFile) -> bool:
    image = QImage(_size(sheet) * _SHARP, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_SHARP)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.translate(_MARGIN, _MARGIN)
    sheet.paint(painter)
    painter.end()
    return QImageWriter(file, QByteArray(b"png")).write(image)


def _write_svg(sheet: Sheet, file: QSaveFile) -> bool:
    from PySide6.QtSvg import QSvgGenerator  # few sittings save a drawing

    drawing = QSvgGenerator()
    drawing.setOutputDevice(file)
    size = _size(sheet)
    drawing.setSize(size)
    drawing.setViewBox(QRectF(0, 0, size.width(), size.height()))
    drawing.setTitle(sheet.title)
    drawing.setDescription(sheet.sentence)
    painter = QPainter()
    if not painter.begin(drawing):
        return False
    fill(painter, QRectF(0, 0, size.width(), size.height()), QColor("white"))
    painter.translate(_MARGIN, _MARGIN)
    sheet.paint(painter)
    return painter.end()

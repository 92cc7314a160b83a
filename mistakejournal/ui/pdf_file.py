"""A printed page as a PDF: whole, or not there (F6)."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

from PySide6.QtCore import QSaveFile
from PySide6.QtGui import QPdfWriter

from mistakejournal.errors import JournalError
from mistakejournal.services.keptfiles import keep_journals
from mistakejournal.ui.prints import Printed


def save_pdf(printed: Printed, path: Path, title: str) -> Generator[int, None, None]:
    """Write a PDF page after page, whole or not at all; gives how many are done.

    Raises JournalError("unsaved_file"), and "name_taken" where a journal stands there. Whoever stops in
    between leaves no file and the one before as it was.
    """
    keep_journals(path)
    file = QSaveFile(str(path))
    if not file.open(QSaveFile.OpenModeFlag.WriteOnly):
        raise JournalError("unsaved_file")
    writer = QPdfWriter(file)
    writer.setPageLayout(printed.layout)
    writer.setTitle(title)
    is_whole = False
    try:
        yield from printed.onto(writer)
        is_whole = True
    except JournalError as error:
        raise JournalError("unsaved_file") from error
    finally:
        del writer  # what is left of the PDF is written when it goes
        if not is_whole:
            file.cancelWriting()
    if not file.commit():
        raise JournalError("unsaved_file")

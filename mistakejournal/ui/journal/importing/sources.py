"""Where incidents come from: files, a folder, or what was copied."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from mistakejournal.ui.ask import choose_folder, choose_open_files
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.side_by_side import SideBySide

_KINDS = "*.md *.markdown *.txt *.csv *.tsv *.json *.jsonl"


class Sources(QWidget):
    """Three ways; `files` and `pasted` tell what was chosen."""

    files = Signal(list)
    """list[Path]: files and folders."""
    pasted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Offer them side by side."""
        super().__init__(parent)
        self._file = Button(self.tr("Choose files"), icon="file-plus-2")
        self._folder = Button(self.tr("Choose a folder"), icon="box")
        self._paste = Button(self.tr("Paste what you copied"), icon="copy")
        line = SideBySide(spacing=8, parent=self)
        for button in (self._file, self._folder, self._paste):
            line.add(button)
        line.add(QWidget(), stretch=1)
        self._file.clicked.connect(self._ask_files)
        self._folder.clicked.connect(self._ask_folder)
        self._paste.clicked.connect(self._take_copied)

    def focus_first(self) -> None:
        """Put the cursor on the first way."""
        self._file.setFocus()

    def _ask_files(self) -> None:
        filters = self.tr("Notes and tables ({kinds})").format(kinds=_KINDS) + ";;" + self.tr("All files (*)")
        paths = choose_open_files(self, self.tr("Import incidents"), filters)
        if paths:
            self.files.emit(paths)

    def _ask_folder(self) -> None:
        folder = choose_folder(self, self.tr("Import incidents"))
        if folder is not None:
            self.files.emit([folder])

    def _take_copied(self) -> None:
        self.pasted.emit(QGuiApplication.clipboard().text())

"""The window that stands where hers stood, while her journal is closed: it holds nothing of the journal."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from mistakejournal.errors import JournalError
from mistakejournal.ui.dressing import dress_if_bare
from mistakejournal.ui.lock.closed import ClosedWork
from mistakejournal.ui.lock.unlock_page import UnlockPage
from mistakejournal.ui.lock.work_page import WorkPage
from mistakejournal.ui.theme.icons import app_icon
from mistakejournal.ui.widgets.focus_ring import FocusRing
from mistakejournal.ui.window_state import HEIGHT, WIDTH


class ClosedWindow(QMainWindow):
    """Shows one page: the passphrase is asked for, or something is being done."""

    gone = Signal()
    """It was closed by her."""

    def __init__(self, before: QWidget | None = None) -> None:
        """Take the place of `before` on the screen, out of sight where that one was."""
        super().__init__()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        dress_if_bare(app)
        self.setWindowTitle(self.tr("Journal"))
        self.setWindowIcon(app_icon())
        FocusRing(self)
        self._page: UnlockPage | WorkPage | None = None
        self._is_out_of_sight = before is not None and (before.isHidden() or before.isMinimized())
        if before is None:
            screen = self.screen().availableSize()
            self.resize(min(WIDTH, screen.width()), min(HEIGHT, screen.height()))
        else:
            self.restoreGeometry(before.saveGeometry())

    def ask(self, path: Path, pause: Mapping[str, Any]) -> UnlockPage:
        """Ask for the passphrase of the journal at `path`; `pause` is vocab.json's, for the breathing."""
        page = UnlockPage(path, pause)
        self._show(page)
        page.field.setFocus(Qt.FocusReason.OtherFocusReason)
        return page

    def wait(self, work: ClosedWork) -> WorkPage:
        """Do some work, and show how far it is."""
        page = WorkPage(work)
        self._show(page)
        page.start()
        return page

    def tell(self, error: JournalError) -> None:
        """Say why the journal doesn't open although the passphrase was right."""
        if isinstance(self._page, UnlockPage):
            self._page.tell(error)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stay while something is done to the journal."""
        if isinstance(self._page, WorkPage) and self._page.is_going:
            event.ignore()
            return
        super().closeEvent(event)
        self.gone.emit()

    def _show(self, page: UnlockPage | WorkPage) -> None:
        self._page = page
        self.setCentralWidget(page)
        if self._is_out_of_sight:
            self.showMinimized()
        else:
            self.show()

"""What is done while a journal is closed, and whether its window may be closed for that."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from mistakejournal.domain.records import dataclass
from mistakejournal.services.long_work import Going
from mistakejournal.ui.context import Context
from mistakejournal.ui.typed import save_typed
from mistakejournal.ui.work_line import WorkLine


def nothing_more(_context: Context, _window: QWidget) -> None:
    """Do nothing once the journal is open again."""


@dataclass(frozen=True)
class ClosedWork:
    """Something that needs the journal closed, done on a worker's thread."""

    title: str
    """What is going on, as the heading of the window that stands there meanwhile."""
    text: str
    work: Callable[[Going], str]
    """Does it, and gives the key the journal is opened with afterwards. It may raise a JournalError."""
    then: Callable[[Context, QWidget], None] = nothing_more
    """Called with the new context and its window, once the journal is open again and the work was done."""


def may_close(context: Context, window: QWidget) -> bool:
    """Tell whether everything under a window is saved, so that it may go; else say why it stays."""
    if not save_typed(window):
        context.noted.emit(
            QCoreApplication.translate("Closed", "It stays open: what you typed can’t be saved just now.")
        )
        return False
    for dialog in _open_dialogs():
        if any(line.running for line in dialog.findChildren(WorkLine)):
            context.noted.emit(
                QCoreApplication.translate("Closed", "It stays open until what is going on is done.")
            )
            return False
        if _holds_words(dialog):
            context.noted.emit(
                QCoreApplication.translate(
                    "Closed", "It stays open: what you typed in “{title}” isn’t in the journal yet."
                ).format(title=dialog.accessibleName())
            )
            return False
    return True


def forget_marked() -> None:
    """Let go of words that are marked: on X11 and Wayland a middle click would paste them after the lock."""
    clipboard = QGuiApplication.clipboard()
    if clipboard.ownsSelection():
        clipboard.clear(QClipboard.Mode.Selection)


def _open_dialogs() -> list[QWidget]:
    tops = QApplication.topLevelWidgets()
    return [top for top in tops if isinstance(top, QDialog) and top.isVisible()]


def _holds_words(dialog: QWidget) -> bool:
    """Tell whether something was typed in a dialog: nothing of that is on the disk before it is accepted."""
    if any(line.isModified() and line.text() for line in dialog.findChildren(QLineEdit)):
        return True
    texts: list[QTextEdit | QPlainTextEdit] = [
        *dialog.findChildren(QTextEdit),
        *dialog.findChildren(QPlainTextEdit),
    ]
    return any(text.document().isModified() and text.toPlainText() for text in texts)

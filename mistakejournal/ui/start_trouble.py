"""When the journal can't be opened: one calm dialog instead of a window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication

from mistakejournal.domain.settings import Settings
from mistakejournal.errors import JournalError
from mistakejournal.ui.ask import confirm, tell
from mistakejournal.ui.dressing import dress
from mistakejournal.ui.handover import Handover
from mistakejournal.words.errors import error_words

_HELD = ("in_use", "in_use_elsewhere", "lock_unreadable")
"""What a lock can say; none of them may block for good, so each can be removed."""


def tell_trouble(app: QApplication, error: JournalError, journal: Path) -> int:
    """Say what happened and what to do next; give the exit code, 0 when the open window came."""
    if error.code == "in_use" and Handover(journal).call():
        return 0
    dress(app, Settings())
    title = app.tr("The journal can’t be opened")
    if error.code in _HELD:
        _offer_to_remove(app, title, error, journal)
    else:
        tell(None, title, error_words(error))
    return error.exit_code


def _offer_to_remove(app: QApplication, title: str, error: JournalError, journal: Path) -> None:
    words = error_words(error)
    if error.code != "lock_unreadable":
        words += " " + app.tr("If it is open nowhere, remove the mark that says so, then start again.")
    if confirm(None, title, words, yes=app.tr("Remove the mark"), no=app.tr("Leave it")):
        Handover(journal).remove_lock()

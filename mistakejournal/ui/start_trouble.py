"""When the journal can't be opened: one calm dialog instead of a window."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from mistakejournal.domain.settings import Settings
from mistakejournal.errors import JournalError
from mistakejournal.ui.ask import tell
from mistakejournal.ui.dressing import dress
from mistakejournal.words.errors import error_words

_EXIT = {"busy": 75, "unwritable": 73, "disk_full": 73}
_BAD_INPUT = 65


def tell_trouble(app: QApplication, error: JournalError) -> int:
    """Say what happened and what to do next; give the exit code."""
    dress(app, Settings())
    tell(None, app.tr("The journal can’t be opened"), error_words(error))
    return _EXIT.get(error.code, _BAD_INPUT)

"""A journal whose content came from elsewhere is opened, as on any day: on Today."""

from __future__ import annotations

from pathlib import Path

from mistakejournal.services.preferences import change_settings
from mistakejournal.ui.context import Context


def open_arrived(context: Context, path: Path) -> None:
    """Open the journal at `path`; where its content came here, the place somebody sat at came with it."""
    if path == context.desk.journal.path:
        context.perform(lambda: change_settings(context.desk, sitting=()))
    context.journal_wanted.emit(str(path))

"""Where the two halves of a place meet, kept as a setting."""

from __future__ import annotations

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QSplitter

from mistakejournal.errors import JournalError
from mistakejournal.services.desk import Desk
from mistakejournal.services.preferences import change_settings, settings


def take_splitter(splitter: QSplitter, place: str, desk: Desk) -> bool:
    """Put a splitter where it was; tell whether it was ever moved."""
    code = dict(settings(desk).splitters).get(place, "")
    return bool(code) and splitter.restoreState(QByteArray.fromBase64(code.encode("ascii")))


def keep_splitter(splitter: QSplitter, place: str, desk: Desk) -> None:
    """Remember it. A journal that can't be written is no reason to stop."""
    code = bytes(splitter.saveState().toBase64().data()).decode("ascii")
    kept = dict(settings(desk).splitters)
    if kept.get(place) == code:
        return
    try:
        change_settings(desk, splitters=tuple(sorted({**kept, place: code}.items())))
    except JournalError:
        return

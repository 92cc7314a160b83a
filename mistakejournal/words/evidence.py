"""Files kept as evidence, in words."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale

from mistakejournal.domain.evidence import CopyState, Evidence
from mistakejournal.words.dates import moment_words


def size_words(size: int) -> str:
    """Give a size in bytes as one reads it: "240 kB"."""
    return QLocale().formattedDataSize(
        size, 0 if size < 1_000_000 else 1, QLocale.DataSizeFormat.DataSizeSIFormat
    )


def file_words(file: Evidence, added: datetime, now: datetime) -> str:
    """Say how large a file is and when it was added; both times on her wall clock."""
    return f"{size_words(file.size)} · {moment_words(added, now)}"


def lost_words(state: CopyState) -> str:
    """Say what became of a copy that is not as it was kept."""
    if state is CopyState.GONE:
        return QCoreApplication.translate("Evidence", "This file isn’t in the journal’s folder any more.")
    return QCoreApplication.translate("Evidence", "This file was changed since it was added.")


def screenshot_name(now: datetime) -> str:
    """Name a picture that came from the clipboard, by her wall clock; no colon, which Windows refuses."""
    words = QCoreApplication.translate("Evidence", "Screenshot {moment}")
    return f"{words.format(moment=now.strftime('%Y-%m-%d %H.%M.%S'))}.png"

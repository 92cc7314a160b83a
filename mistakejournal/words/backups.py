"""Backups in words: when and why one was made, where it lies, what bringing it back would change."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from mistakejournal.domain.backup import ELSEWHERE, Backup
from mistakejournal.words.dates import clock_words, day_words, plain_day
from mistakejournal.words.dotted import dotted
from mistakejournal.words.evidence import size_words


def backup_title(made: datetime, now: datetime) -> str:
    """Say when one was made: “Tuesday, 24 November, 14:02”. Both times stand on her wall clock."""
    day = day_words(made.date())
    if made.year != now.year:
        day = plain_day(made.date(), now.date())
    return QCoreApplication.translate("Backups", "{day}, {time}").format(day=day, time=clock_words(made))


def backup_line(backup: Backup) -> str:
    """Say why it was made, how large it is and where it lies."""
    return dotted(reason_words(backup.reason), size_words(backup.size), where_words(backup.where))


def reason_words(reason: str) -> str:
    """Say why a backup was made."""
    return {
        "changes": QCoreApplication.translate("Backups", "By itself"),
        "close": QCoreApplication.translate("Backups", "When the app was closed"),
        "asked": QCoreApplication.translate("Backups", "Asked for"),
        "migration": QCoreApplication.translate("Backups", "Before an upgrade"),
        "restore": QCoreApplication.translate("Backups", "Before a backup was brought back"),
        "import": QCoreApplication.translate("Backups", "Before an import"),
        "delete": QCoreApplication.translate("Backups", "Before much was deleted"),
        "encryption": QCoreApplication.translate("Backups", "Before the passphrase changed"),
    }.get(reason, QCoreApplication.translate("Backups", "Backup"))


def where_words(where: str) -> str:
    """Say where it lies."""
    if where == ELSEWHERE:
        return QCoreApplication.translate("Backups", "In the second place")
    return QCoreApplication.translate("Backups", "Beside the journal")


def last_words(backups: list[Backup], made: datetime | None, now: datetime) -> str:
    """Say what there is: how many, and when the newest was made."""
    if made is None:
        return QCoreApplication.translate(
            "Backups", "None yet. One is made after half an hour of changes, and when the app is closed."
        )
    last = backup_title(made, now)
    if len(backups) == 1:
        return QCoreApplication.translate("Backups", "One so far: {moment}").format(moment=last)
    return QCoreApplication.translate("Backups", "{count} there, the last {moment}").format(
        count=len(backups), moment=last
    )


def folder_words(folder: Path | None) -> str:
    """Say which second place there is."""
    if folder is None:
        return QCoreApplication.translate(
            "Backups", "A USB stick or a synced folder keeps them when this laptop is lost. None is chosen."
        )
    return str(folder)

"""What `mistakejournal backup` made, in a sentence or two."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from mistakejournal.domain.backup import Backup
from mistakejournal.words.evidence import size_words


def made_words(backup: Backup, elsewhere: Backup | None, missing: int) -> str:
    """Say what was made and where, and that files of evidence are not where they were."""
    said = QCoreApplication.translate("Backups", "Backed up and checked as {file} ({size}).").format(
        file=backup.path.name, size=size_words(backup.size)
    )
    if elsewhere is not None:
        said += " " + QCoreApplication.translate("Backups", "A copy is in {folder}.").format(
            folder=elsewhere.path.parent
        )
    if missing == 1:
        said += " " + QCoreApplication.translate("Backups", "One kept file is no longer where it was.")
    elif missing:
        said += " " + QCoreApplication.translate(
            "Backups", "{count} kept files are no longer where they were."
        ).format(count=missing)
    return said

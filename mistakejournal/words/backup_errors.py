"""Why a backup can't be made, read or brought back, in calm sentences."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def backup_sentences() -> dict[str, str]:
    """Give the sentence of each code that backups raise."""
    return _of_the_folder() | _of_the_backup()


def _of_the_folder() -> dict[str, str]:
    return {
        "backup_folder_own": QCoreApplication.translate(
            "Errors",
            "Your journal is in this folder already, and so are its backups. "
            "A second place helps when it is another one, such as a USB stick.",
        ),
        "backup_folder_gone": QCoreApplication.translate(
            "Errors",
            "The second place of your backups isn’t there just now. The one beside your journal is whole. "
            "It is tried again by itself.",
        ),
        "backup_folder_unwritable": QCoreApplication.translate(
            "Errors",
            "The second place of your backups can’t be written to. The one beside your journal is whole. "
            "Choose another folder if it stays so.",
        ),
        "backup_folder_full": QCoreApplication.translate(
            "Errors",
            "There is no room left in the second place of your backups. "
            "The one beside your journal is whole.",
        ),
    }


def _of_the_backup() -> dict[str, str]:
    return {
        "backup_damaged": QCoreApplication.translate(
            "Errors", "This backup can’t be read as it is. Nothing was changed. Take an earlier one."
        ),
        "backup_locked": QCoreApplication.translate(
            "Errors",
            "This backup was made with a passphrase that the journal doesn’t have. Nothing was changed. "
            "It opens as a journal of its own.",
        ),
        "backup_gone": QCoreApplication.translate(
            "Errors", "This backup isn’t there any more. Nothing was changed."
        ),
        "restore_disturbed": QCoreApplication.translate(
            "Errors", "Something was written in the meantime. Nothing was brought back. Try again."
        ),
    }

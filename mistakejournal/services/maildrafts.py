"""Draft mails in a private folder, there only until the next one or the end of the app (C9)."""

from __future__ import annotations

import os
from pathlib import Path

from mistakejournal.domain.draftmail import draft_mail
from mistakejournal.domain.filename import file_name
from mistakejournal.domain.mailto import Mail
from mistakejournal.errors import JournalError
from mistakejournal.paths import data_home, private_folder

_ENDING = "eml"
_NEW = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
"""Windows would turn each line's end into two without the last."""


def drafts_folder() -> Path:
    """Give the folder of the drafts: another program reads there, and nobody else.

    Raises JournalError("unwritable").
    """
    return data_home() / "mail"


def keep_draft(folder: Path, mail: Mail, instead: str) -> Path:
    """Write a mail as a draft that only she can read, and let those before it go; give its place.

    It is named for its subject, or `instead`. Raises JournalError("unwritable") with the system's number.
    """
    forget_drafts(private_folder(folder))
    path = folder / file_name(mail.title, _ENDING, instead)
    try:
        descriptor = os.open(path, _NEW, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(draft_mail(mail))
    except OSError as error:
        raise JournalError("unwritable", folder=str(folder), errno=error.errno or 0) from error
    return path


def forget_drafts(folder: Path) -> None:
    """Remove the drafts; one that a mail program still holds open goes the next time."""
    for path in folder.glob(f"*.{_ENDING}"):
        try:
            path.unlink()
        except OSError:  # Windows: its reader has not let go of it yet
            continue

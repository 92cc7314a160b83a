"""Where the journal lives on this computer, and where the app's own files are."""

from __future__ import annotations

import os
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def data_home() -> Path:
    """Give the folder of the journal; it is made for this person alone (0700).

    ``MISTAKEJOURNAL_HOME`` names another one. Raises ``JournalError("unwritable")``.
    """
    chosen = os.environ.get("MISTAKEJOURNAL_HOME")
    if chosen:
        home = Path(chosen).expanduser()
    else:
        from platformdirs import user_data_path  # 5 ms that a start with a chosen folder need not pay

        home = user_data_path("MistakeJournal", False)
    return private_folder(home)


def private_folder(folder: Path) -> Path:
    """Make the folder, readable by this person alone, if it is not there yet; give it back.

    Raises ``JournalError("unwritable")`` with the system's error number.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if folder.stat().st_mode & 0o077:
            folder.chmod(0o700)
    except OSError as error:
        from mistakejournal.errors import JournalError

        raise JournalError("unwritable", folder=str(folder), errno=error.errno or 0) from error
    return folder


def journal_path() -> Path:
    """Give the place of her journal."""
    return data_home() / "journal.db"


def log_path() -> Path:
    """Give the place of the log."""
    return data_home() / "log" / "mistakejournal.log"


def resource(*parts: str) -> Path:
    """Give the path of a file that ships with the app, both from a wheel and from a checkout.

    A wheel carries ``resources`` inside the package; an editable install has it beside the package.
    """
    inside = _PACKAGE / "resources"
    root = inside if inside.is_dir() else _PACKAGE.parent / "resources"
    return root.joinpath(*parts)

"""Where the key of a journal lies, wrapped (`keyslots.py`), and how one that is sealed begins."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

SEALED = b"MJNLseal"
"""The first bytes of a sealed journal: half of its salt, which stands there in the clear."""
KEY_FILE = b'{\n "format": "mistakejournal-key"'
"""The first bytes of a key file."""


def key_place(journal: Path) -> Path:
    """Give where the key of a journal, or of a backup of one, lies: beside it. Without it there is none."""
    return journal.with_suffix(".key")


def mark_place(journal: Path) -> Path:
    """Give where it stands that a journal is being sealed, or unsealed (`sealing.py`)."""
    return journal.with_name(f"{journal.name}.turning")


def keys_in(folder: Path, stem: str) -> list[Path]:
    """Give the key files in a folder of backups, newest first, also one whose backup a kill took away.

    None where the folder is away.
    """
    with suppress(OSError):
        return sorted(folder.glob(f"{stem}-[0-9]*.key"), reverse=True)
    return []

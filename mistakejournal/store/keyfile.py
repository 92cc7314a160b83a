"""Where the key of a journal lies, wrapped (`keyslots.py`), and how one that is sealed begins."""

from __future__ import annotations

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


def copies_of(journal: Path) -> list[Path]:
    """Give the key files beside the backups that lie with a journal, newest first."""
    return sorted((journal.parent / "backups").glob(f"{journal.stem}-[0-9]*.key"), reverse=True)

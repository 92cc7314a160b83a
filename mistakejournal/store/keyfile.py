"""The file that holds a journal's key, wrapped by her passphrase and by her recovery code."""

from __future__ import annotations

from pathlib import Path


def key_place(journal: Path) -> Path:
    """Give where the key of a journal, or of a backup of one, lies: beside it. Without it there is none."""
    return journal.with_suffix(".key")

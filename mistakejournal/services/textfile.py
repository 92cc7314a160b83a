"""A text beside the journal: written whole or not at all."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from mistakejournal.services.wholefile import whole_file


def write_whole(path: Path, text: str) -> None:
    """Write a text as UTF-8, its line ends as they are. Raises JournalError as `write_pieces` does."""
    write_pieces(path, (text,))


def write_pieces(path: Path, pieces: Iterable[str]) -> None:
    """Write a long text piece by piece; whatever `pieces` raises leaves nothing, and the old file as it was.

    Raises JournalError "unsaved_file", and "name_taken" where a journal stands there.
    """
    with (
        whole_file(path, for_others=True) as part,
        part.open("w", encoding="utf-8", errors="replace", newline="") as file,
    ):
        file.writelines(pieces)

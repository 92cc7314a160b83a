"""A text beside the journal: written whole or not at all."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from mistakejournal.errors import JournalError


def write_whole(path: Path, text: str) -> None:
    """Write a text as UTF-8, its line ends as they are. Raises JournalError "unsaved_file"."""
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_text(text, "utf-8", errors="replace", newline="")
        part.replace(path)
    except OSError as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise JournalError("unsaved_file") from error

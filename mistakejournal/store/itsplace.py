"""Whether an open journal still stands at its place: a drive was pulled out, a folder moved, a file replaced.

What is written to a file that has no place any more is lost with the app's end, though every write succeeds.
"""

from __future__ import annotations

from pathlib import Path

from mistakejournal.errors import JournalError

File = tuple[int, int]
"""A device and a file on it."""


def file_at(path: Path) -> File:
    """Give which file stands at `path`. Raises JournalError: missing, unwritable."""
    try:
        found = path.stat()
    except (FileNotFoundError, NotADirectoryError) as error:
        raise JournalError("missing") from error
    except OSError as error:
        raise JournalError("unwritable", errno=error.errno or 0) from error
    return found.st_dev, found.st_ino

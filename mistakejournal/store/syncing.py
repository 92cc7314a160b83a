"""Files that are on the disk and not only on their way there."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

_UNKNOWN = (errno.EINVAL, errno.ENOTSUP, errno.ENOSYS)
"""What some sticks and network drives say when a folder is to be synced: they know no such thing."""


def sync_file(path: Path) -> None:
    """Come back when the file's content is on the disk. Raises OSError."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_folder(folder: Path) -> None:
    """Come back when the folder's names are on the disk: a rename is only then sure. Raises OSError."""
    if sys.platform == "win32":  # a folder can't be opened there, and a rename is kept without it
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in _UNKNOWN:
            raise
    finally:
        os.close(descriptor)

"""The log: what happened, how many and how long, and never what anybody wrote."""

from __future__ import annotations

import logging
import os
import re
from typing import TYPE_CHECKING

from mistakejournal import paths
from mistakejournal.errors import JournalError

if TYPE_CHECKING:
    from io import TextIOWrapper
    from logging.handlers import RotatingFileHandler
    from pathlib import Path

ONE_FILE = 1_000_000
"""Bytes in one log file."""
OLDER_FILES = 2
"""Full log files that are kept beside the one being written."""

_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_logger = logging.getLogger("mistakejournal")


def open_log(path: Path) -> None:
    """Keep notes in this file from now on; nothing is imported or opened before the first note."""
    close_log()
    _logger.propagate = False
    _logger.setLevel(logging.INFO)
    _logger.addHandler(_LateFile(path))


def close_log() -> None:
    """Close the file and keep no more notes."""
    for handler in list(_logger.handlers):
        if isinstance(handler, _LateFile):
            _logger.removeHandler(handler)
            handler.close()


def note(event: str, **facts: float | str) -> None:
    """Write one line: an event of ours with counts, durations and ids.

    A text that is no id is left out, so that a careless call cannot put a person's words into the log.
    """
    told = (f"{name}={value}" for name, value in facts.items() if _may_stand(value))
    _logger.info("%s", " ".join((event, *told)))


def _may_stand(value: float | str) -> bool:
    return not isinstance(value, str) or _UUID.fullmatch(value) is not None


class _LateFile(logging.Handler):
    """Opens its file with the first note: until then logging.handlers, slow to import, is not needed."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._file: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        if self._file is None:
            try:
                self._file = _file_handler(self._path)
            except (OSError, JournalError):  # a log that can’t be written must not stop her work
                self._file = logging.NullHandler()
        self._file.handle(record)

    def close(self) -> None:
        if self._file is not None:
            self._file.close()
        super().close()


def _file_handler(path: Path) -> RotatingFileHandler:
    from logging.handlers import RotatingFileHandler

    class PrivateFile(RotatingFileHandler):
        """Readable by this person alone, and silent when the disk is full."""

        def _open(self) -> TextIOWrapper:
            mine = os.open(self.baseFilename, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
            return os.fdopen(mine, "a", encoding="utf-8", errors="replace")

        def handleError(self, record: logging.LogRecord) -> None:
            pass

    paths.private_folder(path.parent)
    handler = PrivateFile(path, maxBytes=ONE_FILE, backupCount=OLDER_FILES, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    return handler

"""A zip from elsewhere, opened with care: only expected names, no larger than it may be, nothing unpacked."""

from __future__ import annotations

import io
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from mistakejournal.errors import JournalError

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

MOST_AT_ONCE = 64 * 1024 * 1024
"""Bytes that are ever read in one go: a list of contents that is longer is no list of ours."""
RATIO = 200
"""A journal shrinks to a tenth, never to this part; what grows more when it is unpacked is a bomb."""
_SMALL = 1024 * 1024
"""Bytes under which nobody counts the ratio: an empty journal is almost only names."""
_PIECE = 1024 * 1024
_ENCRYPTED = 0x1


class _Careful(io.FileIO):
    """Reads no more at once than a file of ours asks for: zipfile believes what a zip says of its length."""

    def read(self, size: int | None = -1, /) -> bytes:
        """Give so many bytes. Raises JournalError "bundle_too_large"."""
        left = os.fstat(self.fileno()).st_size - self.tell()
        wanted = left if size is None or size < 0 else min(size, left)
        if wanted > MOST_AT_ONCE:
            raise JournalError("bundle_too_large")
        return super().read(wanted) or b""


class Archive:
    """An open zip whose list of contents was looked through; made by `open_archive`."""

    def __init__(self, opened: ZipFile) -> None:
        """Take it over."""
        self._zip = opened
        self._infos = {info.filename: info for info in opened.infolist()}

    def __contains__(self, name: str) -> bool:
        """Tell whether something of this name is in it."""
        return name in self._infos

    def size(self, name: str) -> int:
        """Give how long it says something is, in bytes; more is never read."""
        return self._infos[name].file_size

    def count(self, beginning: str) -> int:
        """Tell how many names begin like this."""
        return sum(name.startswith(beginning) for name in self._infos)

    def pieces(self, name: str) -> Iterator[bytes]:
        """Give the content of something in it. Raises JournalError "bundle_damaged"."""
        from zipfile import BadZipFile
        from zlib import error as zlib_error

        try:
            with self._zip.open(self._infos[name]) as opened:
                while piece := opened.read(_PIECE):
                    yield piece
        # zipfile says NotImplementedError of a zip that is packed in a way it can't unpack
        except (BadZipFile, zlib_error, EOFError, NotImplementedError, OSError) as error:
            raise JournalError("bundle_damaged") from error


@contextmanager
def open_archive(path: Path, most: Callable[[str], int]) -> Iterator[Archive]:
    """Open a zip that holds only what is expected; `most` gives how long a part may be, 0 for no part.

    Raises JournalError: "bundle_unreadable", "bundle_damaged", "bundle_foreign", "bundle_too_large".
    """
    from zipfile import BadZipFile, ZipFile

    try:
        with _Careful(path) as file:
            try:
                opened = ZipFile(file)
            # as above: of a zip that needs a newer unpacker
            except (BadZipFile, NotImplementedError, ValueError, OverflowError) as error:
                raise JournalError("bundle_damaged") from error
            with opened:
                _look_through(opened.infolist(), most, path.stat().st_size)
                yield Archive(opened)
    except OSError as error:
        raise JournalError("bundle_unreadable", name=path.name) from error


def _look_through(infos: list[ZipInfo], most: Callable[[str], int], size: int) -> None:
    if sum(info.compress_size for info in infos) > size:  # two that share their content grow without end
        raise JournalError("bundle_damaged")
    names: set[str] = set()
    for info in infos:
        if not most(info.filename) or info.filename in names or _is_odd(info):
            raise JournalError("bundle_foreign", name=ascii(info.filename)[1:61].rstrip("'"))
        names.add(info.filename)
        if info.file_size > most(info.filename):
            raise JournalError("bundle_too_large")
        if info.file_size > max(_SMALL, RATIO * info.compress_size):
            raise JournalError("bundle_too_large")


def _is_odd(info: ZipInfo) -> bool:
    """Tell a link, a folder or a locked file: a plain one has no kind, or says that it is plain."""
    kind = stat.S_IFMT(info.external_attr >> 16)
    return kind not in (0, stat.S_IFREG) or bool(info.flag_bits & _ENCRYPTED) or info.is_dir()

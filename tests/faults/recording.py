"""Writes down what SQLite hands to the disk, and when it asks for it to be kept for good.

It stands between SQLite and the system: each file that SQLite opens gets the same methods as ever, with three
of them telling what they do first. Only where Python's SQLite is a library of its own can that be done.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from pathlib import Path
from typing import Any

Event = tuple[Any, ...]
"""("write", file, offset, bytes), ("truncate", file, size), ("sync", file) or ("delete", file)."""

_OPEN, _DELETE = 0, 1
_CLOSE, _READ, _WRITE, _TRUNCATE, _SYNC = range(5)
_WAY_TO_OPEN = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p
)
"""The name is handed on as the address it came with: SQLite keeps that, and asks for the -shm by it later."""
_WAY_TO_DELETE = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int)
_WAY_TO_WRITE = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int, ctypes.c_int64)
_WAY_TO_TRUNCATE = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int64)
_WAY_TO_SYNC = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int)


class _Files(ctypes.Structure):
    """sqlite3_vfs up to its first methods."""

    _fields_ = [
        ("version", ctypes.c_int),
        ("size_of_file", ctypes.c_int),
        ("longest_path", ctypes.c_int),
        ("next", ctypes.c_void_p),
        ("name", ctypes.c_char_p),
        ("data", ctypes.c_void_p),
        ("methods", ctypes.c_void_p * 2),
    ]


class _Methods(ctypes.Structure):
    """sqlite3_io_methods: a version and at most 18 methods."""

    _fields_ = [("version", ctypes.c_int), ("methods", ctypes.c_void_p * 18)]


class _File(ctypes.Structure):
    """sqlite3_file."""

    _fields_ = [("methods", ctypes.POINTER(_Methods))]


def library() -> str | None:
    """Give the place of the SQLite library that this process uses, or None where it is a part of Python."""
    import sqlite3

    assert sqlite3.sqlite_version
    maps = Path("/proc/self/maps")
    if not maps.exists():
        return None
    places = {line.split()[-1] for line in maps.read_text().splitlines() if "libsqlite3" in line}
    return places.pop() if len(places) == 1 else None


class Recording:
    """What SQLite does with files, from now on and in this process, in its order."""

    def __init__(self, place: str) -> None:
        """Begin to write down what the library at `place` does."""
        self.events: list[Event] = []
        self._names: dict[int, str] = {}
        self._changed: dict[int, _Methods] = {}
        self._kept: list[object] = []
        sqlite = ctypes.CDLL(place)
        sqlite.sqlite3_vfs_find.restype = ctypes.POINTER(_Files)
        files = sqlite.sqlite3_vfs_find(None).contents
        opening = _WAY_TO_OPEN(files.methods[_OPEN])
        deleting = _WAY_TO_DELETE(files.methods[_DELETE])

        def opened(itself: int, name: int | None, file: int, flags: int, out: int) -> int:
            code: int = opening(itself, name, file, flags, out)
            if not code and name:
                self._names[file] = Path(ctypes.string_at(name).decode()).name
                self._listen(_File.from_address(file))
            return code

        def deleted(itself: int, name: bytes, folder_too: int) -> int:
            self.events.append(("delete", Path(name.decode()).name))
            code: int = deleting(itself, name, folder_too)
            return code

        files.methods[_OPEN] = self._address(_WAY_TO_OPEN(opened))
        files.methods[_DELETE] = self._address(_WAY_TO_DELETE(deleted))

    def _listen(self, file: _File) -> None:
        """Give a file methods that tell what they do."""
        address = ctypes.addressof(file.methods.contents)
        if address not in self._changed:
            self._changed[address] = self._telling(file.methods.contents)
        file.methods = ctypes.pointer(self._changed[address])

    def _telling(self, methods: _Methods) -> _Methods:
        changed = _Methods.from_buffer_copy(methods)
        self._put(
            changed, _WRITE, _WAY_TO_WRITE, lambda data, size, at: ("write", at, ctypes.string_at(data, size))
        )
        self._put(changed, _TRUNCATE, _WAY_TO_TRUNCATE, lambda size: ("truncate", size))
        self._put(changed, _SYNC, _WAY_TO_SYNC, lambda _flags: ("sync",), after=True)
        return changed

    def _put(
        self, methods: _Methods, number: int, kind: Any, event: Callable[..., Event], *, after: bool = False
    ) -> None:
        """Put a method that tells in the place of a method; a promise is told once it was kept."""
        really = kind(methods.methods[number])

        def told(file: int, *values: int) -> int:
            what, *rest = event(*values)
            if not after:
                self.events.append((what, self._names[file], *rest))
            code: int = really(file, *values)
            if after and not code:
                self.events.append((what, self._names[file], *rest))
            return code

        methods.methods[number] = self._address(kind(told))

    def _address(self, function: Any) -> int | None:
        self._kept.append(function)
        return ctypes.cast(function, ctypes.c_void_p).value

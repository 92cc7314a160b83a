"""A file that holds a whole journal, opened and recognised: a bundle, or the JSON document alone."""

from __future__ import annotations

import hashlib
import re
from codecs import getincrementaldecoder
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from mistakejournal.domain.evidence import LARGEST
from mistakejournal.domain.reading.longjson import LongJson, LongJsonError
from mistakejournal.domain.records import dataclass
from mistakejournal.errors import JournalError
from mistakejournal.services.exports.journal.bundle import ATTACHMENTS, JOURNAL, MANIFEST
from mistakejournal.services.exports.journal.written import NAME, VERSION
from mistakejournal.services.imports.journal.archive import Archive, open_archive
from mistakejournal.store.arriving import NEWEST

TABLES = "tables"
"""The member of the document that holds the rows."""
_MANIFEST_AT_MOST = 16 * 1024 * 1024
_ROWS_AT_MOST = 16 * 1024**3
"""Bytes; a hundred thousand incidents take one thousand millions."""
_ATTACHMENT = re.compile(re.escape(ATTACHMENTS) + r"[0-9a-f]{64}(\.[a-z0-9]{1,8})?")
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_PIECE = 1024 * 1024
_HEAD = ("format", "version", "schema", "journal")


@dataclass(frozen=True)
class Found:
    """What a file says it holds: rows of each table (none where nobody counted), files, and since when."""

    rows: dict[str, int]
    files: int
    written_at: str


class Parcel:
    """What the file says of itself, and a way to its rows and files; made by `open_parcel`."""

    def __init__(self, source: Path | Archive, size: int) -> None:
        """Read the head. Raises JournalError: not_a_bundle, bundle_newer, bundle_damaged."""
        self._source = source
        self.size = size
        self.rows: dict[str, int] = {}
        """How many rows of each table there should be; empty where nobody counted."""
        self._sum = ""
        if isinstance(source, Archive):
            self._read_manifest()
        head = self._head()
        if head.get("format") != NAME:
            raise JournalError("not_a_bundle")
        version, schema = head.get("version"), head.get("schema")
        if not (isinstance(version, int) and isinstance(schema, int) and version > 0 and schema > 0):
            raise JournalError("bundle_damaged")
        if version > VERSION or schema > NEWEST:
            raise JournalError("bundle_newer")
        self.schema: int = schema
        self.written_at = str(head.get("written_at", ""))
        self.about: dict[str, object] = head["journal"] if isinstance(head.get("journal"), dict) else {}

    def __contains__(self, name: str) -> bool:
        """Tell whether there is a file of this name in it."""
        return isinstance(self._source, Archive) and name in self._source

    def pieces(self, name: str) -> Iterator[bytes]:
        """Give the content of a file in it."""
        assert isinstance(self._source, Archive)
        return self._source.pieces(name)

    def texts(self) -> Iterator[str]:
        """Give the document in pieces. At its end JournalError "bundle_damaged" comes if it was changed."""
        summed = hashlib.sha256()
        decoder = getincrementaldecoder("utf-8-sig")()
        try:
            for piece in self._document():
                summed.update(piece)
                yield decoder.decode(piece)
            yield decoder.decode(b"", final=True)
        except UnicodeDecodeError as error:
            raise JournalError("bundle_damaged") from error
        if self._sum not in ("", summed.hexdigest()):
            raise JournalError("bundle_damaged")

    @property
    def files(self) -> int:
        """The number of files in it."""
        return self._source.count(ATTACHMENTS) if isinstance(self._source, Archive) else 0

    def _document(self) -> Iterator[bytes]:
        if isinstance(self._source, Archive):
            yield from self._source.pieces(JOURNAL)
            return
        with self._source.open("rb") as opened:
            while piece := opened.read(_PIECE):
                yield piece

    def _read_manifest(self) -> None:
        manifest = _read_json(b"".join(self.pieces(MANIFEST)))
        told, rows = manifest.get(JOURNAL), manifest.get("rows")
        if not isinstance(told, dict) or not isinstance(rows, dict):
            raise JournalError("bundle_damaged")
        self._sum, self.rows = str(told.get("sha256")), rows
        if not all(map(_is_number, rows.values())):
            raise JournalError("bundle_damaged")

    def _head(self) -> dict[str, Any]:
        """Read what stands before the rows; where it stands behind them, they are gone through once more."""
        head: dict[str, Any] = {}
        document = LongJson(self.texts())
        try:
            for name in document.members():
                if name != TABLES:
                    head[name] = document.value()
                elif all(name in head for name in _HEAD):
                    break
                else:
                    _pass_over(document)
        except LongJsonError as error:
            raise JournalError("not_a_bundle" if not head else "bundle_damaged") from error
        return head


@contextmanager
def open_parcel(path: Path) -> Iterator[Parcel]:
    """Open a file that should hold a whole journal.

    Raises JournalError: bundle_unreadable, not_a_bundle, bundle_newer, bundle_damaged, bundle_foreign,
    bundle_too_large.
    """
    if not _begins_as_zip(path):
        yield Parcel(path, path.stat().st_size)
        return
    with open_archive(path, _longest) as archive:
        if MANIFEST not in archive or JOURNAL not in archive:
            raise JournalError("not_a_bundle")
        yield Parcel(archive, archive.size(JOURNAL))


def look_at(path: Path) -> Found:
    """Tell what a file holds before anything is brought. Raises JournalError as `open_parcel` does."""
    with open_parcel(path) as parcel:
        return Found(parcel.rows, parcel.files, parcel.written_at)


def recognise(path: Path) -> None:
    """See that a file holds a whole journal this version can read. Raises JournalError as `open_parcel`."""
    with open_parcel(path):
        pass


def _begins_as_zip(path: Path) -> bool:
    try:
        with path.open("rb") as opened:
            return opened.read(4) in _ZIP
    except OSError as error:
        raise JournalError("bundle_unreadable", name=path.name) from error


def _longest(name: str) -> int:
    """Give how long a part of a bundle may be, in bytes; 0 for what is no part of one."""
    if name == JOURNAL:
        return _ROWS_AT_MOST
    if name == MANIFEST:
        return _MANIFEST_AT_MOST
    return LARGEST if _ATTACHMENT.fullmatch(name) else 0


def _read_json(content: bytes) -> dict[str, Any]:
    import json  # few sittings read any

    try:
        found = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise JournalError("bundle_damaged") from error
    if not isinstance(found, dict):
        raise JournalError("bundle_damaged")
    return found


def _pass_over(document: LongJson) -> None:
    for _table in document.members():
        for _row in document.values():
            pass


def _is_number(value: object) -> bool:
    return type(value) is int and value >= 0

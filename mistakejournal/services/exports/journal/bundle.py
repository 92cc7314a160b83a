"""The whole journal with its files: a zip of its rows, its attachments and a manifest (.github/FORMAT.md)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from mistakejournal.domain.evidence import Kept, copy_name
from mistakejournal.services.exports.journal.document import texts
from mistakejournal.services.exports.journal.written import PIECE, JournalFormat, Written, head, row_counts
from mistakejournal.services.long_work import Going
from mistakejournal.services.wholefile import whole_file
from mistakejournal.store.evidence import copy_of, is_whole, pieces_of
from mistakejournal.store.wholejournal import Whole

if TYPE_CHECKING:
    from zipfile import ZipFile

ENDING = "mjournal"
MANIFEST, JOURNAL, ATTACHMENTS = "manifest.json", "journal.json", "attachments/"
_QUICK = 3
"""How hard the words are pressed: harder takes three times as long for a tenth."""


def _write(whole: Whole, path: Path, written_at: datetime, going: Going) -> Written:
    import json
    from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

    rows = row_counts(whole)
    named = {copy_name(file.sha256, file.title): file for file in whole.files()}
    going.total = sum(rows.values()) + sum(1 + file.size // PIECE for file in named.values())
    with whole_file(path) as part, ZipFile(part, "w", ZIP_DEFLATED, compresslevel=_QUICK) as archive:
        told = _write_rows(archive, texts(whole, written_at, going))
        archive.compression = ZIP_STORED  # a picture does not get smaller
        there = [name for name in sorted(named) if _write_file(archive, whole, name, named[name], going)]
        archive.compression = ZIP_DEFLATED
        written = Written(rows, len(there), len(named) - len(there))
        manifest = head(whole, written_at) | {
            "rows": rows,
            "files": written.files,
            "missing": sorted(named.keys() - set(there)),
            JOURNAL: told,
        }
        archive.writestr(MANIFEST, json.dumps(manifest, ensure_ascii=False, indent=1))
    return written


def _write_rows(archive: ZipFile, pieces: Iterable[str]) -> dict[str, str | int]:
    """Write the rows and give what tells later whether they are as they were."""
    summed, size = hashlib.sha256(), 0
    with archive.open(JOURNAL, "w", force_zip64=True) as opened:
        for batch in _batches(pieces):
            summed.update(batch)
            size += opened.write(batch)
    return {"size": size, "sha256": summed.hexdigest()}


def _batches(pieces: Iterable[str]) -> Iterator[bytes]:
    """Give the pieces many at once: packing each row by itself takes twice as long."""
    batch: list[str] = []
    length = 0
    for piece in pieces:
        batch.append(piece)
        length += len(piece)
        if length >= PIECE:
            yield "".join(batch).encode()
            batch, length = [], 0
    yield "".join(batch).encode()


def _write_file(archive: ZipFile, whole: Whole, name: str, file: Kept, going: Going) -> bool:
    """Put a copy in that is there and as it was; tell whether it was."""
    copy = copy_of(whole.path, file.sha256, file.title, whole.key)
    there = is_whole(copy, file.sha256, whole.key)
    if there:
        with archive.open(ATTACHMENTS + name, "w", force_zip64=True) as opened:
            for piece in pieces_of(copy, whole.key):
                opened.write(piece)
                going.on()
    going.look()
    return there


FORMAT = JournalFormat("bundle", ENDING, _write)

"""The whole journal as one JSON document, a row on each line; reading it back gives equal tables."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from mistakejournal.services.exports.journal.written import JournalFormat, Written, head, row_counts
from mistakejournal.services.long_work import Going
from mistakejournal.services.wholefile import whole_file
from mistakejournal.store.wholejournal import Whole


def texts(whole: Whole, written_at: datetime, going: Going) -> Iterator[str]:
    """Give the document in pieces, a row at a time."""
    from json import JSONEncoder  # few sittings write a journal out

    encode = JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
    yield "{\n"
    for name, value in head(whole, written_at).items():
        yield f"{encode(name)}: {encode(value)},\n"
    yield '"tables": {'
    between = ""
    for table in whole.tables:
        yield f"{between}\n{encode(table.name)}: ["
        between = ""
        for row in whole.filled(table):
            yield f"{between}\n{encode(row)}"
            between = ","
            going.on()
        yield "\n]"
        between = ","
    yield "\n}\n}\n"


def _write(whole: Whole, path: Path, written_at: datetime, going: Going) -> Written:
    rows = row_counts(whole)
    going.total = sum(rows.values())
    with whole_file(path) as part, part.open("w", encoding="utf-8", newline="") as opened:
        opened.writelines(texts(whole, written_at, going))
    return Written(rows)


FORMAT = JournalFormat("json", "json", _write)

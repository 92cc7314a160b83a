"""The whole journal for table programs: a CSV file for each table, in a folder or in a zip."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from mistakejournal.services.exports.cells import MARK, guarded
from mistakejournal.services.exports.journal.written import JournalFormat, Written, row_counts
from mistakejournal.services.long_work import Going
from mistakejournal.services.wholefile import whole_file, whole_folder
from mistakejournal.store.wholejournal import Table, Whole

if TYPE_CHECKING:
    from typing import IO

ENDING = "zip"


def _write(whole: Whole, path: Path, _written_at: datetime, going: Going) -> Written:
    """Write a folder, unless the name asks for a zip."""
    rows = row_counts(whole)
    going.total = sum(rows.values())
    if path.suffix.lower() == f".{ENDING}":
        from zipfile import ZIP_DEFLATED, ZipFile  # few sittings write a journal out

        with whole_file(path) as part, ZipFile(part, "w", ZIP_DEFLATED) as archive:
            _write_tables(whole, going, lambda name: archive.open(name, "w", force_zip64=True))
    else:
        with whole_folder(path) as part:
            folder = part
            _write_tables(whole, going, lambda name: (folder / name).open("wb"))
    return Written(rows)


def _write_tables(whole: Whole, going: Going, open_one: Callable[[str], IO[bytes]]) -> None:
    for table in whole.tables:
        with open_one(f"{table.name}.csv") as opened:
            _write_table(whole, table, opened, going)


def _write_table(whole: Whole, table: Table, opened: IO[bytes], going: Going) -> None:
    import csv

    with io.TextIOWrapper(opened, "utf-8", newline="") as text:
        text.write(MARK)
        rows = csv.writer(text)
        rows.writerow(table.columns)
        for row in whole.rows(table):
            rows.writerow([guarded(cell) if isinstance(cell, str) else cell for cell in row])
            going.on()


FORMAT = JournalFormat("csv", ENDING, _write)

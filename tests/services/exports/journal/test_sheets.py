"""A table program opens every table, reckons nothing, and finds every word."""

from __future__ import annotations

import csv
import io
from zipfile import ZipFile

import pytest

from mistakejournal.errors import JournalError
from mistakejournal.services.clients import add_client
from mistakejournal.services.journalexports import export_journal
from mistakejournal.store import tables


def rows(content: bytes) -> list[dict[str, str]]:
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_a_folder_has_a_file_for_each_table(desk, tmp_path):
    add_client(desk, '=HYPERLINK("http://a.example")')
    out = tmp_path / "tables"
    export_journal(desk.journal.path, out, "csv", desk.clock.now())
    assert sorted(path.name for path in out.iterdir()) == sorted(f"{table}.csv" for table in tables.ALL)
    (client,) = rows((out / "clients.csv").read_bytes())
    assert client["name"] == '\'=HYPERLINK("http://a.example")'
    assert (client["retainer"], client["deleted_at"]) == ("0", "")


def test_a_name_that_ends_in_zip_is_one_file(desk, tmp_path):
    add_client(desk, 'Two\r\nlines, “and” "quotes"')
    out = tmp_path / "tables.ZIP"
    export_journal(desk.journal.path, out, "csv", desk.clock.now())
    with ZipFile(out) as archive:
        assert sorted(archive.namelist()) == sorted(f"{table}.csv" for table in tables.ALL)
        (client,) = rows(archive.read("clients.csv"))
    stored = desk.journal.read_one("SELECT name FROM clients")
    assert client["name"] == stored["name"]


def test_numbers_stay_numbers(desk, tmp_path):
    with desk.journal.write() as writing:
        writing.add(tables.INCIDENTS, title="-5", my_share=-5)
    export_journal(desk.journal.path, tmp_path / "out", "csv", desk.clock.now())
    (incident,) = rows((tmp_path / "out" / "incidents.csv").read_bytes())
    assert (incident["title"], incident["my_share"]) == ("'-5", "-5")


def test_a_folder_with_something_in_it_stays(desk, tmp_path):
    out = tmp_path / "mine"
    out.mkdir()
    (out / "letter.txt").write_text("mine", "utf-8")
    with pytest.raises(JournalError, match="name_taken"):
        export_journal(desk.journal.path, out, "csv", desk.clock.now())
    assert (out / "letter.txt").read_text("utf-8") == "mine"

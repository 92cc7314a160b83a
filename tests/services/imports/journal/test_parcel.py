"""A file is recognised by what it holds, whatever its name; what is no journal is said to be none."""

from __future__ import annotations

import json
from zipfile import ZipFile

import pytest

from mistakejournal.errors import JournalError
from mistakejournal.services.imports.journal.parcel import look_at, open_parcel, recognise
from mistakejournal.services.incidents import start_incident
from mistakejournal.services.journalexports import export_journal


@pytest.fixture
def hers(desk, tmp_path):
    """Give the bundle and the JSON of a journal with one incident."""
    start_incident(desk, title="The link")
    found = {}
    for code in ("bundle", "json"):
        found[code] = tmp_path / f"hers.{code}"
        export_journal(desk.journal.path, found[code], code, desk.clock.now())
    return found


def test_what_is_in_it_is_told_before_anything_is_brought(hers):
    found = look_at(hers["bundle"])
    assert (found.rows["incidents"], found.files) == (1, 0)
    assert found.written_at == "2026-11-24T08:30:00.000000Z"
    assert look_at(hers["json"]).rows == {}


@pytest.mark.parametrize("code", ["bundle", "json"])
def test_its_name_does_not_matter(hers, code):
    recognise(hers[code])
    with open_parcel(hers[code]) as parcel:
        assert "".join(parcel.texts()).startswith('{\n"format": "mistakejournal"')
        assert "attachments/x" not in parcel


@pytest.mark.parametrize(
    "content",
    [
        b"", b"\x00\x01", b"Dear journal", b"[]", b"{}", b'{"format": "else", "version": 1, "schema": 1}',
        b'"a"',
        b'{"incidents": [{"title": "a"}]}', b"\xff\xfe{", b"title,client\na,b\n",
    ],
)  # fmt: skip
def test_what_is_no_journal_is_said_to_be_none(tmp_path, content):
    path = tmp_path / "other.mjournal"
    path.write_bytes(content)
    with pytest.raises(JournalError) as raised:
        recognise(path)
    assert raised.value.code in ("not_a_bundle", "bundle_damaged")


def test_a_file_of_incidents_is_none(tmp_path):
    path = tmp_path / "incidents.json"
    path.write_text(json.dumps([{"title": "The link"}]), "utf-8")
    for one in (path, tmp_path / "gone.json"):
        with pytest.raises(JournalError) as raised:
            recognise(one)
        assert raised.value.code in ("not_a_bundle", "bundle_unreadable")


def test_a_zip_of_something_else_is_none(tmp_path):
    path = tmp_path / "photos.zip"
    with ZipFile(path, "w") as archive:
        archive.writestr("manifest.json", "{}")
    with pytest.raises(JournalError, match="not_a_bundle"):
        recognise(path)


@pytest.mark.parametrize(
    "manifest",
    [
        "[]", "{", "null", "{}", '{"rows": {}}', '{"rows": {"clients": "many"}, "journal.json": {}}',
        '{"rows": [], "journal.json": {}}', "[" * 50_000,
    ],
)  # fmt: skip
def test_a_manifest_that_is_none_is_said(hers, tmp_path, manifest):
    path = tmp_path / "other.mjournal"
    with ZipFile(hers["bundle"]) as archive, ZipFile(path, "w") as other:
        other.writestr("manifest.json", manifest)
        other.writestr("journal.json", archive.read("journal.json"))
    with pytest.raises(JournalError, match="bundle_damaged"):
        recognise(path)

"""The JSON document is plain JSON, a row on each line, without what is empty."""

from __future__ import annotations

import json

from mistakejournal.services.clients import add_client
from mistakejournal.services.incidents import start_incident
from mistakejournal.services.journalexports import export_journal
from mistakejournal.store import tables


def written(desk, path):
    export_journal(desk.journal.path, path, "json", desk.clock.now())
    return path.read_text("utf-8")


def test_an_empty_journal_is_a_document_too(desk, tmp_path):
    document = json.loads(written(desk, tmp_path / "out.json"))
    assert document["tables"] == {table: [] for table in tables.ALL}


def test_a_row_stands_on_a_line_of_its_own_and_what_is_empty_is_left_out(desk, tmp_path):
    client = add_client(desk, "Ünïcode 👩\u200d👧").id
    incident = start_incident(desk, title="The link", client_id=client, what_happened="Two\nlines").id
    text = written(desk, tmp_path / "out.json")
    line = next(line for line in text.splitlines() if incident in line)
    row = json.loads(line.rstrip(","))
    assert (row["what_happened"], row["client_id"]) == ("Two\nlines", client)
    assert "Ünïcode 👩\u200d👧" in text
    assert "my_part" not in row
    assert "closed_at" not in row
    assert "practice" not in row
    assert set(row) >= {"id", "kind", "page", "created_at", "updated_at", "rev", "device_id", "digest"}

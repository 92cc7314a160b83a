"""A bundle is a zip that anybody can open: rows, files by their sums, and what they should be."""

from __future__ import annotations

import hashlib
import json
from zipfile import ZIP_STORED, ZipFile

from mistakejournal.services.incidents import start_incident
from mistakejournal.services.journalexports import export_journal
from mistakejournal.store import evidence, tables


def keep(desk, content: bytes, title: str, incident_id: str) -> str:
    kept = evidence.copy_bytes(desk.journal.path, content, title)
    with desk.journal.write() as writing:
        writing.add(tables.EVIDENCE, title=title, sha256=kept.sha256, size=kept.size, incident_id=incident_id)
    return kept.sha256


def test_it_holds_rows_files_and_what_they_should_be(desk, tmp_path):
    incident = start_incident(desk, title="The link").id
    picture = keep(desk, b"a picture" * 100_000, "Draft 1.PNG", incident)
    again = keep(desk, b"a picture" * 100_000, "the same.png", incident)
    plain = keep(desk, b"", "no ending", incident)
    out = tmp_path / "out.mjournal"
    written = export_journal(desk.journal.path, out, "bundle", desk.clock.now())
    assert picture == again
    assert (written.files, written.missing) == (2, 0)
    with ZipFile(out) as archive:
        assert sorted(archive.namelist()) == sorted(
            ["journal.json", "manifest.json", f"attachments/{picture}.png", f"attachments/{plain}"]
        )
        manifest = json.loads(archive.read("manifest.json"))
        rows = archive.read("journal.json")
        assert archive.getinfo(f"attachments/{picture}.png").compress_type == ZIP_STORED
        assert hashlib.sha256(archive.read(f"attachments/{picture}.png")).hexdigest() == picture
    assert manifest["rows"]["evidence"] == 3
    assert (manifest["files"], manifest["missing"]) == (2, [])
    assert manifest["journal.json"] == {"size": len(rows), "sha256": hashlib.sha256(rows).hexdigest()}
    document = json.loads(rows)
    for name in ("format", "version", "schema", "journal", "written_at"):
        assert manifest[name] == document[name]


def test_a_file_that_is_gone_is_named(desk, tmp_path):
    incident = start_incident(desk, title="The link").id
    sha256 = keep(desk, b"a picture", "draft.png", incident)
    evidence.copy_of(desk.journal.path, sha256, "draft.png").unlink()
    out = tmp_path / "out.mjournal"
    assert export_journal(desk.journal.path, out, "bundle", desk.clock.now()).missing == 1
    with ZipFile(out) as archive:
        assert json.loads(archive.read("manifest.json"))["missing"] == [f"{sha256}.png"]

"""The drill: a backup is all there is left, and from it everything stands in a fresh profile as it was."""

from __future__ import annotations

import shutil
from contextlib import closing

from mistakejournal.services import backups, evidence, restoring
from mistakejournal.services.content import Content
from mistakejournal.services.journals import check, close_desk, open_desk
from mistakejournal.services.sample import make_sample
from mistakejournal.store import tables
from mistakejournal.store.standing import open_to_read


def rows(path):
    """Give every row of every table as it stands, settings and the bin too."""
    with closing(open_to_read(path)) as conn:
        return {
            table: [tuple(row) for row in conn.execute(f"SELECT * FROM {table} ORDER BY rowid")]
            for table in tables.ALL
        }


def test_a_backup_in_a_fresh_profile_is_equal(tmp_path, clock, record_property):
    laptop, stick, fresh = (tmp_path / name for name in ("laptop", "stick", "fresh"))
    for folder in (laptop, stick, fresh):
        folder.mkdir()
    make_sample(laptop / "journal.db", clock, Content())
    desk = open_desk(laptop / "journal.db", clock).desk
    (row,) = desk.journal.read("SELECT id FROM incidents WHERE deleted_at IS NULL LIMIT 1")
    (tmp_path / "shot.png").write_bytes(b"a screenshot")
    kept = evidence.copy_file(desk.journal.path, tmp_path / "shot.png")
    evidence.add_evidence(desk, kept, incident_id=row["id"])
    backups.choose_folder(desk, stick)
    made = backups.back_up(backups.places(desk), clock.now(), "asked")
    wanted = rows(desk.journal.path)
    close_desk(desk)
    shutil.rmtree(laptop)  # the laptop is lost, the stick is not

    assert restoring.lay_down(made.elsewhere.path, fresh / "journal.db", clock.now()) == 0
    assert rows(fresh / "journal.db") == wanted
    assert check(fresh / "journal.db").findings == ()
    (file,) = (tmp_path / "fresh" / "journal-files").glob("*/*")
    assert file.read_bytes() == b"a screenshot"
    counted = sum(map(len, wanted.values()))
    record_property("figure", f"restore drill: {counted} rows and their files in a fresh profile, all equal")

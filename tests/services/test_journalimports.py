"""A whole journal goes out and comes in: every row of every table as it was, and every file."""

from __future__ import annotations

import json
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mistakejournal.errors import JournalError
from mistakejournal.services.incidents import start_incident
from mistakejournal.services.journalexports import export_journal
from mistakejournal.services.journalimports import Brought, import_as_new, import_journal
from mistakejournal.services.journals import check, close_desk, open_desk
from mistakejournal.store import evidence, tables
from mistakejournal.store.opening import open_journal
from tests.services.anyjournal import all_rows, make_journal

THEN = "2026-11-01T08:00:00.000000Z"
NOW = datetime(2026, 11, 24, 8, 30, tzinfo=UTC)


def now() -> datetime:
    return NOW


def empty_journal(folder: Path) -> Path:
    folder.mkdir()
    path = folder / "journal.db"
    open_journal(path, now).close()
    return path


def files_of(journal: Path) -> dict[str, bytes]:
    folder = evidence.folder_of(journal)
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def rewritten(bundle: Path, out: Path, **parts: bytes | None) -> Path:
    """Write a bundle anew with other parts; None leaves one out."""
    with ZipFile(bundle) as archive, ZipFile(out, "w", ZIP_DEFLATED) as other:
        given_parts = {name.replace("_json", ".json"): content for name, content in parts.items()}
        for info in archive.infolist():
            content = given_parts.pop(info.filename, archive.read(info))
            if content is not None:
                other.writestr(info.filename, content)
        for name, content in given_parts.items():
            if content is not None:
                other.writestr(name, content)
    return out


@pytest.fixture
def bundle(tmp_path, clock):
    """Give a bundle of a journal with an incident and a file."""
    folder = tmp_path / "hers"
    folder.mkdir()
    journal = folder / "journal.db"
    desk = open_desk(journal, clock).desk
    incident = start_incident(desk, title="The link").id
    kept = evidence.copy_bytes(journal, b"a picture", "draft.png")
    with desk.journal.write() as writing:
        writing.add(tables.EVIDENCE, title=kept.title, sha256=kept.sha256, size=9, incident_id=incident)
    close_desk(desk)
    path = tmp_path / "out.mjournal"
    written = export_journal(journal, path, "bundle", clock.now())
    assert (written.files, written.missing) == (1, 0)
    return path


@settings(max_examples=20)
@given(data=st.data(), code=st.sampled_from(["bundle", "json"]))
def test_everything_comes_in_as_it_went_out(data, code):
    with tempfile.TemporaryDirectory() as folder:
        hers = Path(folder) / "hers.db"
        make_journal(hers, data, NOW)
        out = Path(folder) / "out"
        export_journal(hers, out, code, NOW)
        other = empty_journal(Path(folder) / "other")
        brought = import_journal(out, other, NOW)
        rows = all_rows(hers)
        assert all_rows(other) == rows
        assert brought.rows == {table: len(rows[table]) for table in tables.ALL}
        assert files_of(other) == (files_of(hers) if code == "bundle" else {})
        assert not check(other).findings  # every digest is right, every word can be searched


def test_what_is_brought_can_be_searched_and_written_to(bundle, tmp_path, clock):
    other = empty_journal(tmp_path / "other")
    import_journal(bundle, other, NOW)
    desk = open_desk(other, clock).desk
    assert desk.journal.number("SELECT count(*) FROM search WHERE search MATCH 'link'") == 1
    assert start_incident(desk, title="Another").id
    close_desk(desk)
    assert not check(other).findings


def test_an_open_window_sees_it_at_once_and_keeps_the_name_of_its_laptop(bundle, tmp_path, clock):
    other = empty_journal(tmp_path / "other")
    desk = open_desk(other, clock).desk
    device = desk.journal.device_id
    import_journal(bundle, other, NOW)
    assert desk.journal.number("SELECT count(*) FROM incidents") == 1
    assert desk.journal.number("SELECT count(*) FROM search WHERE search MATCH 'link'") == 1
    added = start_incident(desk, title="Another").id
    said = desk.journal.read_one("SELECT device_id FROM incidents WHERE id = ?", (added,))
    assert tuple(said) == (device,)
    close_desk(desk)
    assert not check(other).findings


def test_a_journal_that_holds_something_is_left_as_it_is(bundle, tmp_path, clock):
    other = empty_journal(tmp_path / "other")
    desk = open_desk(other, clock).desk
    start_incident(desk, title="Mine")
    close_desk(desk)
    before = all_rows(other)
    with pytest.raises(JournalError, match="journal_not_empty"):
        import_journal(bundle, other, NOW)
    assert all_rows(other) == before
    assert not files_of(other)


def test_an_older_bundle_is_brought_up_to_date(tmp_path):
    """As it stood before anybody went back over past incidents: schema 8."""
    head = {"format": "mistakejournal", "version": 1, "schema": 8}
    about = {
        "name": "Journal",
        "created_at": "2026-11-01T08:00:00.000000Z",
        "last_change": "2026-11-01T08:00:00.000000Z",
    }
    stamps = {
        "created_at": about["created_at"],
        "updated_at": about["created_at"],
        "rev": 1,
        "device_id": "a",
        "digest": "b",
    }
    client = {"id": "c", "name": "The Brightside Podcast", **stamps}
    source = tmp_path / "older.json"
    source.write_text(json.dumps({**head, "journal": about, "tables": {"clients": [client]}}), "utf-8")
    other = empty_journal(tmp_path / "other")
    assert import_journal(source, other, NOW) == Brought({"clients": 1})
    assert len(all_rows(other)["clients"]) == 1


def test_the_members_may_stand_in_any_order_and_be_laid_out_in_any_way(bundle, tmp_path):
    with ZipFile(bundle) as archive:
        document = json.loads(archive.read("journal.json"))
    source = tmp_path / "sorted.json"
    turned = dict(reversed(document.items()))
    source.write_text(json.dumps(turned, indent=4), "utf-8-sig")
    other = empty_journal(tmp_path / "other")
    assert sum(import_journal(source, other, NOW).rows.values()) == sum(map(len, document["tables"].values()))


def test_a_file_that_is_gone_or_altered_is_counted_and_its_row_stays(tmp_path, clock):
    hers = empty_journal(tmp_path / "hers")
    titles = ("gone.png", "altered.png", "whole.png")
    copies = [evidence.copy_bytes(hers, title.encode(), title) for title in titles]
    desk = open_desk(hers, clock).desk
    with desk.journal.write() as writing:
        for kept in copies:
            writing.add(tables.EVIDENCE, title=kept.title, sha256=kept.sha256, size=kept.size)
    close_desk(desk)
    evidence.copy_of(hers, copies[0].sha256, titles[0]).unlink()
    evidence.copy_of(hers, copies[1].sha256, titles[1]).write_bytes(b"something else")
    out = tmp_path / "out.mjournal"
    written = export_journal(hers, out, "bundle", NOW)
    assert (written.files, written.missing) == (1, 2)
    other = empty_journal(tmp_path / "other")
    brought = import_journal(out, other, NOW)
    assert (brought.files, brought.missing, brought.rows[tables.EVIDENCE]) == (1, 2, 3)


@pytest.mark.parametrize("looks", range(8))
def test_cancelled_at_any_moment_it_leaves_the_journal_empty_or_is_whole(bundle, tmp_path, looks):
    other = empty_journal(tmp_path / "other")
    before = all_rows(other)
    count = iter(range(1000))
    brought = import_journal(bundle, other, NOW, is_unwanted=lambda: next(count) >= looks)
    assert (all_rows(other) == before) == (brought is None)
    assert len(files_of(other)) == (0 if brought is None else 1)
    assert [path.name for path in other.parent.iterdir() if path.is_file()] == ["journal.db"]


def test_it_says_how_far_it_is(bundle, tmp_path):
    told: list[tuple[int, int]] = []
    other = empty_journal(tmp_path / "other")
    import_journal(bundle, other, NOW, say=lambda done, total: told.append((done, total)))
    assert told
    assert all(0 <= done <= total for done, total in told)


def broken(bundle: Path, out: Path, change) -> Path:
    """Write the JSON of a bundle with one thing in it changed."""
    with ZipFile(bundle) as archive:
        document = json.loads(archive.read("journal.json"))
    change(document)
    out.write_text(json.dumps(document), "utf-8")
    return out


ROW = "incidents"


def table(one: dict) -> dict:
    return one["tables"]


def row(one: dict) -> dict:
    return one["tables"][ROW][0]


EVENT = {
    "id": "e", "code": "a", "at": THEN, "facts": "[1", "created_at": THEN, "updated_at": THEN, "rev": 1,
    "device_id": "a", "digest": "b",
}  # fmt: skip
BROKEN = {
    "a table nobody knows": lambda one: table(one).update(secrets=[{"id": "a"}]),
    "a table of SQLite's own": lambda one: table(one).update(sqlite_schema=[{"name": "a"}]),
    "the index": lambda one: table(one).update(search_docs=[{"doc": 1}]),
    "a column nobody knows": lambda one: row(one).update({"x) VALUES (1); --": "a"}),
    "a row without its sum": lambda one: row(one).pop("digest"),
    "a row without an id": lambda one: row(one).pop("id"),
    "the same id twice": lambda one: table(one)[ROW].append(row(one)),
    "a row that is none": lambda one: table(one)[ROW].append("row"),
    "rows that are none": lambda one: table(one).update({ROW: "rows"}),
    "a list in a cell": lambda one: row(one).update(title=["a"]),
    "a fraction": lambda one: row(one).update(level=1.5),
    "yes in a cell": lambda one: row(one).update(practice=True),
    "a number too large": lambda one: row(one).update(level=2**70),
    "words for a number": lambda one: row(one).update(level="high"),
    "half a letter": lambda one: row(one).update(title="\ud800"),
    "a kind nobody knows": lambda one: row(one).update(kind="disaster"),
    "a client who is not there": lambda one: row(one).update(client_id="nobody"),
    "a moment that is none": lambda one: row(one).update(noticed_at="yesterday"),
    "a day that never was": lambda one: row(one).update(noticed_at="2026-02-30T08:00:00.000000Z"),
    "a change in the far future": lambda one: one["journal"].update(last_change=f"9{THEN[1:]}"),
    "facts that are none": lambda one: table(one)["events"].append(EVENT),
    "a name that leads away": lambda one: table(one)["evidence"][0].update(sha256="../../etc/passwd"),
    "no name": lambda one: one["journal"].pop("name"),
    "no journal": lambda one: one.pop("journal"),
    "a version that is no number": lambda one: one.update(version="1"),
    "no schema": lambda one: one.pop("schema"),
    "a schema before the first": lambda one: one.update(schema=0),
}


@pytest.mark.parametrize("change", BROKEN.values(), ids=BROKEN)
def test_what_does_not_fit_leaves_the_journal_empty(bundle, tmp_path, change):
    source = broken(bundle, tmp_path / "broken.json", change)
    other = empty_journal(tmp_path / "other")
    before = all_rows(other)
    with pytest.raises(JournalError, match="bundle_damaged"):
        import_journal(source, other, NOW)
    assert all_rows(other) == before
    assert not files_of(other)


@pytest.mark.parametrize("change", [{"version": 2}, {"schema": 10_000}])
def test_what_a_newer_version_wrote_is_refused_kindly(bundle, tmp_path, change):
    source = broken(bundle, tmp_path / "newer.json", lambda one: one.update(change))
    with pytest.raises(JournalError, match="bundle_newer"):
        import_journal(source, empty_journal(tmp_path / "other"), NOW)


def test_a_row_that_does_not_fit_is_named(bundle, tmp_path):
    source = broken(
        bundle, tmp_path / "broken.json", lambda one: one["tables"][ROW][0].update(kind="disaster")
    )
    with pytest.raises(JournalError) as raised:
        import_journal(source, empty_journal(tmp_path / "other"), NOW)
    assert raised.value.facts == {"table": "incidents", "row": 1}


def test_rows_that_were_changed_after_they_were_written_are_refused(bundle, tmp_path):
    with ZipFile(bundle) as archive:
        rows = archive.read("journal.json").replace(b"The link", b"The lonk")
    source = rewritten(bundle, tmp_path / "changed.mjournal", journal_json=rows)
    with pytest.raises(JournalError, match="bundle_damaged"):
        import_journal(source, empty_journal(tmp_path / "other"), NOW)


def test_a_file_that_is_not_what_its_name_says_is_refused(bundle, tmp_path):
    with ZipFile(bundle) as archive:
        name = next(name for name in archive.namelist() if name.startswith("attachments/"))
    source = rewritten(bundle, tmp_path / "changed.mjournal", **{name: b"a program"})
    other = empty_journal(tmp_path / "other")
    with pytest.raises(JournalError, match="bundle_damaged"):
        import_journal(source, other, NOW)
    assert not files_of(other)
    assert not all_rows(other)[tables.INCIDENTS]


def test_where_the_disk_is_too_full_for_an_empty_journal_no_file_stays(bundle, tmp_path, monkeypatch):
    def begin(path, _now, _key):
        path.touch()
        raise JournalError("disk_full")

    monkeypatch.setattr("mistakejournal.services.journalimports.open_journal", begin)
    with pytest.raises(JournalError, match="disk_full"):
        import_as_new(bundle, tmp_path / "new.db", NOW)
    assert not (tmp_path / "new.db").exists()

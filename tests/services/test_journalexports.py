"""The whole journal leaves as one moment of it, beside an open window, and never over itself."""

from __future__ import annotations

import json

import pytest

from mistakejournal.errors import JournalError
from mistakejournal.services.incidents import start_incident
from mistakejournal.services.journalexports import CODES, export_journal, format_of


@pytest.fixture
def out(tmp_path):
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


def test_every_format_has_its_code_and_no_other_has():
    assert CODES == ("bundle", "json", "csv")
    assert [format_of(code).ending for code in CODES] == ["mjournal", "json", "zip"]
    with pytest.raises(KeyError):
        format_of("pdf")


@pytest.mark.parametrize("code", CODES)
def test_it_is_written_beside_an_open_window(desk, out, code):
    start_incident(desk, title="The link")
    written = export_journal(desk.journal.path, out / "mine", code, desk.clock.now())
    assert (written.rows["incidents"], written.files, written.missing) == (1, 0, 0)
    assert [path.name for path in out.iterdir()] == ["mine"]
    start_incident(desk, title="Another")


def test_it_is_one_moment_though_others_write_meanwhile(desk, out):
    for number in range(600):
        start_incident(desk, title=f"Number {number}")
    later = []

    def say(_done, _total):
        later.append(start_incident(desk, title="Later").id)

    export_journal(desk.journal.path, out / "mine", "json", desk.clock.now(), say)
    assert later
    tables = json.loads((out / "mine").read_text("utf-8"))["tables"]
    assert len(tables["incidents"]) == 600


@pytest.mark.parametrize("code", CODES)
def test_stopped_it_leaves_nothing(desk, out, code):
    for number in range(600):
        start_incident(desk, title=f"Number {number}")
    stopped = export_journal(
        desk.journal.path, out / "mine", code, desk.clock.now(), is_unwanted=lambda: True
    )
    assert stopped is None
    assert not list(out.iterdir())


@pytest.mark.parametrize("ending", ["", "-wal", "-shm", ".lock"])
def test_it_never_takes_the_place_of_the_journal(desk, ending):
    start_incident(desk, title="The link")
    journal = desk.journal.path
    with pytest.raises(JournalError, match="name_taken"):
        export_journal(journal, journal.with_name(journal.name + ending), "json", desk.clock.now())
    assert desk.journal.number("SELECT count(*) FROM incidents") == 1


def test_a_journal_that_is_not_there_is_not_made(out, clock):
    with pytest.raises(JournalError, match="missing"):
        export_journal(out / "none.db", out / "mine", "json", clock.now())
    assert not list(out.iterdir())

"""`export` writes a calendar file, to people and to programs, and leaves the journal as it is."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from datetime import date

import icalendar
import pytest
from PySide6.QtCore import QLockFile

from mistakejournal.__main__ import main
from mistakejournal.cli import export
from mistakejournal.services.clients import add_client
from mistakejournal.services.incidents import start_incident
from mistakejournal.services.journals import close_desk, open_desk


@pytest.fixture
def journal(journal_file, clock):
    desk = open_desk(journal_file, clock).desk
    client = add_client(desk, "The Brightside Podcast").id
    incident = start_incident(desk, title="The link", client_id=client).id
    with desk.journal.write() as writing:
        writing.add(
            "promises", incident_id=incident, title="The list", due_on=date(2026, 11, 24), due_time="14:00",
            zone="Europe/Berlin",
        )  # fmt: skip
    close_desk(desk)
    return journal_file


def run(journal, clock, *words):
    parser = ArgumentParser()
    export.add_arguments(parser)
    arguments = parser.parse_args([*map(str, words), "--format", "ics"])
    arguments.journal = journal
    return export.run(arguments, clock)


def titles(path):
    return [str(one["SUMMARY"]) for one in icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT")]


def test_the_dates_are_written_and_counted(journal, clock, tmp_path, capsys):
    out = tmp_path / "out.ics"
    assert run(journal, clock, out) == 0
    assert capsys.readouterr().out == "1 date saved as out.ics\n"
    assert titles(out) == ["Promised: The list"]
    assert run(journal, clock, out, "--with-names") == 0
    assert titles(out) == ["Promised: The list (The Brightside Podcast)"]


def test_a_program_gets_json(journal, clock, tmp_path, capsys):
    out = tmp_path / "out.ics"
    assert run(journal, clock, out, "--json") == 0
    assert json.loads(capsys.readouterr().out) == {"format": "ics", "file": str(out), "dates": 1}


def test_beside_an_open_window_it_is_written_too(journal, clock, tmp_path):
    lock = QLockFile(f"{journal}.lock")
    assert lock.tryLock(0)
    window = open_desk(journal, clock).desk
    try:
        assert run(journal, clock, tmp_path / "out.ics") == 0
    finally:
        close_desk(window)
        lock.unlock()


def test_a_journal_that_is_not_there_is_not_made(journal_file, clock, tmp_path, capsys):
    assert run(journal_file, clock, tmp_path / "out.ics", "--json") == 65
    assert json.loads(capsys.readouterr().out) == {"error": "missing"}
    assert not journal_file.exists()
    assert not (tmp_path / "out.ics").exists()


def test_what_is_no_journal_is_said(journal_file, clock, tmp_path, capsys):
    journal_file.write_text("Not a journal, only words, and enough of them to be a file of its own.", "utf-8")
    assert run(journal_file, clock, tmp_path / "out.ics") == 65
    assert "is not a journal" in capsys.readouterr().err


def test_a_folder_that_cannot_take_it_is_said(journal, clock, tmp_path, capsys):
    assert run(journal, clock, tmp_path / "none" / "out.ics") == 73
    assert "It couldn’t be saved there." in capsys.readouterr().err


def test_it_is_asked_for_on_the_command_line(journal, tmp_path, capsys):
    out = tmp_path / "out.ics"
    assert main(["--journal", str(journal), "export", "--format", "ics", str(out)]) == 0
    assert titles(out) == ["Promised: The list"]
    capsys.readouterr()
    for words in (["export", str(out)], ["export", "--format", "pdf", str(out)]):
        with pytest.raises(SystemExit) as error:
            main(words)
        assert error.value.code == 2


@pytest.mark.parametrize("code", ["bundle", "json", "csv", "md", "html", "ics"])
def test_nothing_is_ever_written_over_a_journal(journal, capsys, code):
    before = journal.read_bytes()
    assert main(["--journal", str(journal), "export", "--format", code, str(journal), "--json"]) == 65
    assert json.loads(capsys.readouterr().out) == {"error": "name_taken", "name": journal.name}
    assert journal.read_bytes() == before

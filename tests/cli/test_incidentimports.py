"""`import --as incidents` makes incidents of files and folders, to people and to programs."""

from __future__ import annotations

import json
from argparse import ArgumentParser

import pytest

from mistakejournal.cli import imports
from mistakejournal.services.backups import Places, backups
from mistakejournal.services.incidents import incident_file, list_incidents
from mistakejournal.services.journals import close_desk, open_desk


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "slips.csv"
    path.write_text("Date,Title,Client,Cost\n3/4/2026,Wrong link,Theo,40\nsoon,Bad,Theo,\n", "utf-8")
    return path


def run(journal, clock, *words):
    parser = ArgumentParser()
    imports.add_arguments(parser)
    arguments = parser.parse_args([*map(str, words), "--as", "incidents"])
    arguments.journal = journal
    return imports.run(arguments, clock)


def incidents(journal, clock):
    desk = open_desk(journal, clock).desk
    found = [incident_file(desk, line.id) for line in list_incidents(desk)]
    close_desk(desk)
    return [(one.incident.title, one.client.name, one.incident.lesson, one.state.value) for one in found]


def test_a_table_is_read_told_and_made(table, journal_file, clock, capsys):
    assert run(journal_file, clock, table, "--days", "day-first", "--map", "cost=lesson") == 0
    assert capsys.readouterr().out.splitlines() == [
        "2 incidents",
        "  Date: When it was noticed",
        "  Title: Title",
        "  Client: Client",
        "  Cost: Lesson",
        "New clients: Theo",
        "slips.csv, line 3: “soon” can’t be read as a day. Write it like 2026-11-24, or keep it as a note.",
        "1 incident brought in.",
    ]
    assert incidents(journal_file, clock) == [("Wrong link", "Theo", "40", "closed")]
    assert [one.reason for one in backups(Places(journal_file))] == ["import"]
    assert run(journal_file, clock, table, "--days", "day-first") == 0
    assert "1 is in the journal already and is left out" in capsys.readouterr().out
    assert run(journal_file, clock, table, "--days", "day-first", "--again", "--open") == 0
    assert {row[3] for row in incidents(journal_file, clock)} == {"open", "closed"}


def test_whose_incidents_are_that_name_nobody_can_be_said(table, journal_file, clock, capsys):
    table.write_text("Title,Client\nWrong link,Theo\nWrong day,\n", "utf-8")
    assert run(journal_file, clock, table, "--for", " Brightside\n") == 0
    assert "New clients: Theo, Brightside" in capsys.readouterr().out
    assert {row[:2] for row in incidents(journal_file, clock)} == {
        ("Wrong link", "Theo"), ("Wrong day", "Brightside"),
    }  # fmt: skip


def test_a_day_with_two_readings_is_asked_about(table, journal_file, clock, capsys):
    assert run(journal_file, clock, table) == 65
    assert "“3/4/2026” can be two days." in capsys.readouterr().err
    assert incidents(journal_file, clock) == []


def test_a_program_gets_json_and_a_dry_run_makes_nothing(table, journal_file, clock, capsys):
    words = (table.parent / "slips.csv", "--days", "month-first", "--dry-run")
    assert run(journal_file, clock, *words, "--json") == 0
    assert json.loads(capsys.readouterr().out) == {
        "made": False,
        "formats": ["csv"],
        "files": 1,
        "places": {"Date": "noticed", "Title": "title", "Client": "client", "Cost": "note"},
        "incidents": 1,
        "known": 0,
        "clients": ["Theo"],
        "works": [],
        "undated": 0,
        "troubles": [{"code": "import_date", "file": "slips.csv", "line": 3, "text": "soon"}],
    }
    assert not journal_file.exists()
    close_desk(open_desk(journal_file, clock).desk)
    assert run(journal_file, clock, *words) == 0
    assert "  4 Mar 2026 · Theo · Wrong link" in capsys.readouterr().out.splitlines()
    assert incidents(journal_file, clock) == []


def test_what_cannot_be_read_at_all_is_named(journal_file, clock, tmp_path, capsys):
    assert run(journal_file, clock, tmp_path / "gone.md") == 65
    assert "gone.md: It can’t be opened." in capsys.readouterr().out
    with pytest.raises(SystemExit):
        run(journal_file, clock, tmp_path, "--map", "x=nowhere")

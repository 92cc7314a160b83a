"""The whole journal goes out and in without a window, for people and for programs."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import QLockFile

from mistakejournal.__main__ import main
from mistakejournal.services.incidents import start_incident
from mistakejournal.services.journals import close_desk, open_desk


@pytest.fixture
def journal(journal_file, clock):
    desk = open_desk(journal_file, clock).desk
    start_incident(desk, title="The link")
    close_desk(desk)
    return journal_file


def run(journal, *words):
    return main(["--journal", str(journal), *map(str, words)])


def titles(path, clock):
    desk = open_desk(path, clock).desk
    found = [row["title"] for row in desk.journal.read("SELECT title FROM incidents")]
    close_desk(desk)
    return found


@pytest.mark.parametrize("code", ["bundle", "json"])
def test_out_and_in_again(journal, clock, tmp_path, capsys, code):
    out, other = tmp_path / "out", tmp_path / "other.db"
    assert run(journal, "export", "--format", code, out) == 0
    assert capsys.readouterr().out == "Saved as out: 1 entry.\n"
    assert run(other, "import", "--as", "journal", out, "--dry-run") == 0
    assert capsys.readouterr().out.startswith("out holds a whole journal")
    assert not other.exists()
    assert run(other, "import", "--as", "journal", out) == 0
    assert capsys.readouterr().out == "Everything is here now: 1 entry.\n"
    assert titles(other, clock) == ["The link"]


def test_programs_are_told_in_json(journal, tmp_path, capsys):
    out, other = tmp_path / "out.mjournal", tmp_path / "other.db"
    assert run(journal, "export", "--format", "bundle", out, "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["format"], told["file"], told["rows"]["incidents"]) == ("bundle", str(out), 1)
    assert run(other, "import", "--as", "journal", out, "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["made"], told["rows"]["incidents"], told["missing"]) == (True, 1, 0)
    assert run(other, "import", "--as", "journal", out, "--json") == 65
    assert json.loads(capsys.readouterr().out) == {"error": "journal_not_empty"}


def test_tables_go_into_a_folder_beside_an_open_window(journal, tmp_path, capsys):
    lock = QLockFile(f"{journal}.lock")
    assert lock.tryLock(0)
    assert run(journal, "export", "--format", "csv", tmp_path / "tables") == 0
    lock.unlock()
    assert (tmp_path / "tables" / "incidents.csv").read_text("utf-8-sig").count("The link") == 1


def test_beside_an_open_window_nothing_is_brought_in(journal, tmp_path, capsys):
    out, other = tmp_path / "out", tmp_path / "other.db"
    run(journal, "export", "--format", "bundle", out)
    lock = QLockFile(f"{other}.lock")
    assert lock.tryLock(0)
    assert run(other, "import", "--as", "journal", out) == 75
    lock.unlock()
    assert not other.exists()


def test_what_is_no_journal_makes_none(tmp_path, capsys):
    notes = tmp_path / "notes.json"
    notes.write_text("{}", "utf-8")
    assert run(tmp_path / "other.db", "import", "--as", "journal", notes) == 65
    assert "This file holds no whole journal." in capsys.readouterr().err
    assert not (tmp_path / "other.db").exists()


def test_one_file_is_one_journal(journal, tmp_path, capsys):
    assert run(journal, "import", "--as", "journal", tmp_path / "a", tmp_path / "b") == 65
    assert "Name one file." in capsys.readouterr().err


def test_a_folder_that_takes_nothing_is_said(journal, tmp_path, capsys):
    assert run(journal, "export", "--format", "bundle", tmp_path / "none" / "out") == 73
    assert "It couldn’t be saved there." in capsys.readouterr().err

"""`import` makes checklists of files, to people and to programs, or says what it would make."""

from __future__ import annotations

import json
from argparse import ArgumentParser

import pytest
from PySide6.QtCore import QLockFile

from mistakejournal.cli import imports
from mistakejournal.services.checklist_list import list_checklists
from mistakejournal.services.journals import close_desk, open_desk


@pytest.fixture
def letter(tmp_path):
    path = tmp_path / "letter.md"
    path.write_text("Hello.\n\n## Build\n- [x] a\n## Send\n- [ ] b\n  - [ ] c\n", "utf-8")
    return path


def run(journal, clock, *words):
    parser = ArgumentParser()
    imports.add_arguments(parser)
    arguments = parser.parse_args([*map(str, words), "--as", "checklist"])
    arguments.journal = journal
    return imports.run(arguments, clock)


def lists(journal, clock):
    desk = open_desk(journal, clock).desk
    found = [(line.name, line.client_name, line.steps) for line in list_checklists(desk)]
    close_desk(desk)
    return found


def test_a_file_is_read_and_its_list_made(letter, journal_file, clock, capsys):
    assert run(journal_file, clock, letter, "--for", "Brightside") == 0
    assert capsys.readouterr().out.splitlines() == [
        "letter.md: Markdown list",
        "  letter: 3 steps in 2 sections",
        "    Line 1: “Hello.” (words around the list)",
        "1 checklist made, with 3 steps.",
    ]
    assert lists(journal_file, clock) == [("letter", "Brightside", 3)]


def test_a_program_gets_json(letter, journal_file, clock, capsys):
    assert run(journal_file, clock, letter, "--json", "--dry-run") == 0
    found = json.loads(capsys.readouterr().out)
    assert found == {
        "made": False,
        "lists": [
            {
                "name": "letter",
                "file": str(letter),
                "format": "markdown",
                "sections": 2,
                "steps": 3,
                "ticked": 1,
                "nested": 1,
                "left": [{"why": "text", "text": "Hello.", "line": 1, "count": 1}],
            }
        ],
        "left": [],
    }
    assert not journal_file.exists()


def test_one_file_that_cannot_be_read_makes_none(letter, journal_file, clock, tmp_path, capsys):
    other = tmp_path / "photo.png"
    other.write_bytes(b"\x89PNG\r\n\x1a\n" + b"\x00\x01\x02" * 50)
    assert run(journal_file, clock, letter, other) == 65
    assert "This is no text" in capsys.readouterr().err
    assert run(journal_file, clock, tmp_path / "gone.csv", "--json") == 65
    assert json.loads(capsys.readouterr().out) == {"error": "import_unreadable", "name": "gone.csv"}
    assert not journal_file.exists()


def test_beside_an_open_window_it_only_looks(letter, journal_file, clock, capsys):
    close_desk(open_desk(journal_file, clock).desk)
    lock = QLockFile(f"{journal_file}.lock")
    assert lock.tryLock(0)
    try:
        assert run(journal_file, clock, letter, "--json") == 75
        assert json.loads(capsys.readouterr().out) == {"error": "in_use"}
        assert run(journal_file, clock, letter, "--dry-run") == 0
    finally:
        lock.unlock()
    assert lists(journal_file, clock) == []


def test_a_board_names_what_is_in_none_of_its_lists(journal_file, clock, tmp_path, capsys):
    path = tmp_path / "board.json"
    board = {
        "name": "B",
        "lists": [{"id": "1", "name": "To do"}, {"id": "2", "name": "Old", "closed": True}],
        "cards": [{"name": "a", "idList": "1"}],
    }
    path.write_text(json.dumps(board), "utf-8")
    assert run(journal_file, clock, path, "--dry-run") == 0
    assert "  “Old” (archived there)" in capsys.readouterr().out.splitlines()

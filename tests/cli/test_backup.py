"""`backup` makes one more backup, beside an open window too, for people and for programs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mistakejournal.__main__ import main
from mistakejournal.services import backups, evidence
from mistakejournal.services.incidents import start_incident
from mistakejournal.services.journals import close_desk, open_desk


@pytest.fixture
def desk(journal_file, clock):
    desk = open_desk(journal_file, clock).desk
    start_incident(desk, title="The link")
    yield desk
    close_desk(desk)


def run(desk, *words):
    return main(["--journal", str(desk.journal.path), "backup", *map(str, words)])


def made(desk):
    return backups.backups(backups.places(desk))


def test_one_is_made_beside_an_open_window_and_named(desk, capsys):
    assert run(desk) == 0
    (backup,) = made(desk)
    assert backup.reason == "asked"
    said = capsys.readouterr().out
    assert said.startswith(f"Backed up and checked as {backup.path.name} (")
    start_incident(desk, title="The window writes on")


def test_a_copy_is_kept_in_a_folder_of_her_choice(desk, tmp_path, capsys):
    stick = tmp_path / "stick"
    stick.mkdir()
    assert run(desk, "--to", stick) == 0
    (copy,) = stick.rglob("*.db")
    assert str(copy.parent) in capsys.readouterr().out
    assert backups.places(desk).chosen is None


def test_programs_are_told_in_json(desk, tmp_path, capsys):
    stick = tmp_path / "stick"
    stick.mkdir()
    backups.choose_folder(desk, stick)
    assert run(desk, "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert Path(told["file"]).stat().st_size == told["size"]
    assert Path(told["second"]).exists()
    assert (told["missing"], told["error"]) == (0, None)


def test_files_that_are_gone_are_counted(desk, tmp_path, capsys):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(name)
        evidence.add_evidence(desk, evidence.copy_file(desk.journal.path, tmp_path / name))
    copies = evidence.store.folder_of(desk.journal.path)
    next(copies.glob("*/*")).unlink()
    run(desk)
    assert "One kept file is no longer" in capsys.readouterr().out
    for backup in made(desk):
        for kept in backup.path.parent.glob("files/*/*"):
            kept.unlink()
    for copy in copies.glob("*/*"):
        copy.unlink()
    run(desk)
    assert "2 kept files are no longer" in capsys.readouterr().out


@pytest.mark.parametrize(("folder", "code", "exit_code"), [("nowhere", "gone", 73), (".", "own", 65)])
def test_a_folder_that_cannot_be_is_refused_before_anything_is_made(
    desk, tmp_path, capsys, folder, code, exit_code
):
    assert run(desk, "--to", tmp_path / folder) == exit_code
    assert len(capsys.readouterr().err.splitlines()) == 1
    assert run(desk, "--to", tmp_path / folder, "--json") == exit_code
    assert json.loads(capsys.readouterr().out)["error"] == f"backup_folder_{code}"
    assert made(desk) == []


def test_a_second_place_that_is_away_is_said_and_the_one_here_is_made(desk, tmp_path, capsys):
    stick = tmp_path / "stick"
    stick.mkdir()
    backups.choose_folder(desk, stick)
    stick.rename(tmp_path / "in the drawer")
    assert run(desk) == 73
    said = capsys.readouterr()
    assert said.out.startswith("Backed up and checked")
    assert "isn’t there just now" in said.err
    assert run(desk, "--json") == 73
    assert json.loads(capsys.readouterr().out)["error"] == "backup_folder_gone"
    assert len(made(desk)) == 2


def test_what_is_no_journal_is_bad_input(tmp_path, capsys):
    assert main(["--journal", str(tmp_path / "none.db"), "backup"]) == 65
    assert capsys.readouterr().err

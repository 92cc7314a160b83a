"""`check` says whether every word is as it was saved, to people and to programs."""

from __future__ import annotations

import json
import sqlite3
from argparse import ArgumentParser
from contextlib import closing

import pytest

from mistakejournal.cli import check
from mistakejournal.store import tables
from mistakejournal.store.evidence import copy_bytes, copy_of
from mistakejournal.store.opening import open_journal


@pytest.fixture
def journal(journal_file, clock):
    opened = open_journal(journal_file, clock.now)
    with opened.write() as writing:
        writing.add(tables.CLIENTS, name="The Brightside Podcast")
    yield opened
    opened.close()


def run(path, *words):
    parser = ArgumentParser()
    check.add_arguments(parser)
    arguments = parser.parse_args(words)
    arguments.journal = path
    return check.run(arguments)


def test_a_sound_journal_is_said_to_be_beside_its_open_window(journal, journal_file, capsys):
    assert run(journal_file) == 0
    assert capsys.readouterr().out == "This journal is sound. One entry was read.\n"


def test_a_program_gets_json(journal, journal_file, capsys):
    assert run(journal_file, "--json") == 0
    assert json.loads(capsys.readouterr().out) == {"rows": 1, "findings": []}


def test_findings_are_listed_and_make_the_exit_code_one(journal, journal_file, capsys):
    journal._conn.execute("UPDATE clients SET notes = 'bit rot'")
    assert run(journal_file) == 1
    first, second = capsys.readouterr().out.splitlines()
    assert first == "Something in this journal is not as it was saved:"
    assert second.startswith("  Words in “clients” changed by themselves")
    assert run(journal_file, "--json") == 1
    (finding,) = json.loads(capsys.readouterr().out)["findings"]
    assert (finding["code"], finding["table"]) == ("digest", "clients")


@pytest.mark.parametrize(("content", "code"), [(None, "missing"), ("Dear diary", "not_ours")])
def test_what_is_no_journal_is_bad_input(tmp_path, capsys, content, code):
    path = tmp_path / "other.db"
    if content:
        path.write_text(content)
    assert run(path) == 65
    said = capsys.readouterr()
    assert (said.out, len(said.err.splitlines())) == ("", 1)
    assert run(path, "--json") == 65
    assert json.loads(capsys.readouterr().out) == {"error": code}


def test_a_journal_that_somebody_holds_is_in_use(journal, journal_file, capsys, monkeypatch):
    journal.close()
    monkeypatch.setattr("mistakejournal.store.connecting.PATIENCE", 0.05)
    with closing(sqlite3.connect(journal_file, isolation_level=None)) as conn:
        conn.execute("PRAGMA locking_mode = EXCLUSIVE")
        conn.execute("BEGIN IMMEDIATE")
        assert run(journal_file) == 75
    assert "Try again in a moment" in capsys.readouterr().err


@pytest.mark.row("A7")
def test_a_kept_file_that_is_gone_is_named(journal, journal_file, capsys):
    kept = copy_bytes(journal_file, b"a picture", "Shot.png")
    with journal.write() as writing:
        writing.add(tables.EVIDENCE, title=kept.title, sha256=kept.sha256, size=kept.size)
    assert run(journal_file) == 0
    copy_of(journal_file, kept.sha256, kept.title).unlink()
    assert run(journal_file) == check.FOUND
    assert capsys.readouterr().out.endswith("  The file “Shot.png” is gone.\n")

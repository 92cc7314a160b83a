"""`inspect` looks through a test email, to people and to programs, and leaves every journal as it is."""

from __future__ import annotations

import json
import subprocess
import sys
from argparse import ArgumentParser
from pathlib import Path

import pytest

from mistakejournal.__main__ import main
from mistakejournal.cli import inspect
from mistakejournal.newsletter.reading import read_file
from mistakejournal.services.clients import add_client
from mistakejournal.services.journals import close_desk, open_desk
from mistakejournal.services.keptissues import keep_earlier

ISSUES = Path(__file__).resolve().parent.parent / "newsletter" / "issues"
TEST, LAST, QUIET = ISSUES / "brightside-119-test.eml", ISSUES / "brightside-118.eml", ISSUES / "quiet.eml"


@pytest.fixture
def journal(journal_file, clock):
    desk = open_desk(journal_file, clock).desk
    client = add_client(desk, "The Brightside Podcast").id
    add_client(desk, "Fernway")
    keep_earlier(desk, read_file(LAST), client)
    close_desk(desk)
    return journal_file


def run(journal, clock, *words):
    parser = ArgumentParser()
    inspect.add_arguments(parser)
    arguments = parser.parse_args([*map(str, words)])
    arguments.journal = journal
    return inspect.run(arguments, clock)


def link_of(found, text):
    return next(one for one in found["links"] if one["text"] == text)


def test_a_program_gets_one_json_object(journal_file, clock, capsys):
    assert run(journal_file, clock, TEST, "--previous", LAST, "--json") == 1
    found = json.loads(capsys.readouterr().out)
    assert list(found) == ["subject", "from", "date", "links", "findings"]
    assert found["subject"] == "[Test] Brightside 119: Start before you are ready"
    assert found["date"] == "2026-11-30T09:58:41+00:00"
    listen = link_of(found, "Listen to this week’s episode")
    assert list(listen) == ["text", "href", "kind", "problems", "last_issue"]
    assert listen["href"].startswith("https://brightsidepod.example/episodes/72")
    assert (listen["kind"], listen["problems"]) == ("web", [])
    assert (listen["last_issue"]["state"], listen["last_issue"]["title"]) == ("same", "118")
    assert link_of(found, "Show notes")["last_issue"] == {"state": "new", "title": None, "date": None}
    for one in found["findings"]:
        assert list(one) == ["rule", "strength", "message", "excerpt"]
        assert one["strength"] in ("strong", "hint", "note")
    assert any("Listen to this week’s episode" in one["excerpt"] for one in found["findings"])
    assert not journal_file.exists()


def test_without_an_earlier_issue_nothing_is_said_of_one(journal_file, clock, capsys):
    run(journal_file, clock, TEST, "--json")
    found = json.loads(capsys.readouterr().out)
    assert {one["last_issue"] is None for one in found["links"] if one["kind"] == "web"} == {True}


def test_a_person_gets_it_as_text(journal_file, clock, capsys):
    assert run(journal_file, clock, TEST, "--previous", LAST) == 1
    said = capsys.readouterr().out
    assert said.startswith("[Test] Brightside 119: Start before you are ready\nThe Brightside Podcast <")
    assert "things to look at before this goes out" in said
    assert "https://brightsidepod.example/episodes/72" in said


def test_what_is_kept_of_a_client_is_compared_beside_an_open_window(journal, clock, capsys):
    window = open_desk(journal, clock).desk
    try:
        assert run(journal, clock, TEST, "--client", "brightside podcast", "--json") == 2
        assert json.loads(capsys.readouterr().out) == {
            "error": "no_client",
            "name": "brightside podcast",
            "clients": ["Fernway", "The Brightside Podcast"],
        }
        assert run(journal, clock, TEST, "--client", "the brightside podcast", "--json") == 1
    finally:
        close_desk(window)
    found = json.loads(capsys.readouterr().out)
    assert link_of(found, "Listen to this week’s episode")["last_issue"]["title"] == "118"


def test_a_client_nobody_knows_is_said_with_those_there_are(journal, clock, capsys, tmp_path):
    assert run(journal, clock, TEST, "--client", "Nobody") == 2
    said = capsys.readouterr().err
    assert said == "There is no client “Nobody”. This journal has: Fernway, The Brightside Podcast.\n"
    none = tmp_path / "none.db"
    assert run(none, clock, TEST, "--client", "Nobody") == 2
    assert "this journal has no clients yet" in capsys.readouterr().err
    assert not none.exists()


def test_the_journal_is_only_read(journal, clock):
    before = journal.read_bytes()
    run(journal, clock, TEST, "--client", "The Brightside Podcast")
    assert journal.read_bytes() == before
    assert [file.name for file in journal.parent.glob(journal.name + "*")] == [journal.name]


def test_nothing_strong_ends_with_0(journal_file, clock, capsys):
    assert run(journal_file, clock, QUIET, "--json") == 0
    found = json.loads(capsys.readouterr().out)
    assert [one for one in found["findings"] if one["strength"] == "strong"] == []


def test_what_cannot_be_read_ends_with_65(journal_file, clock, tmp_path, capsys):
    assert run(journal_file, clock, tmp_path / "none.eml", "--json") == 65
    assert "error" in json.loads(capsys.readouterr().out)
    message = tmp_path / "outlook.msg"
    message.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
    assert run(journal_file, clock, message) == 65
    assert capsys.readouterr().err.strip()


def test_what_is_no_journal_is_said(journal_file, clock, capsys):
    journal_file.write_text("Not a journal, only words, and enough of them to be a file of its own.", "utf-8")
    assert run(journal_file, clock, TEST, "--client", "Nobody") == 65
    assert "is not a journal" in capsys.readouterr().err


@pytest.mark.parametrize("first", [True, False])
def test_it_is_asked_for_on_the_command_line(journal, first, capsys):
    words = ["--journal", str(journal)]
    rest = ["inspect", str(TEST), "--client", "Fernway", "--json"]
    assert main([*words, *rest] if first else [*rest, *words]) == 1
    assert json.loads(capsys.readouterr().out)["links"]


def test_it_brings_no_widgets_and_no_network(journal):
    code = (
        "import sys; from mistakejournal.__main__ import main\n"
        f"main(['inspect', {str(TEST)!r}, '--journal', {str(journal)!r}, '--client', 'Fernway'])\n"
        "print(sorted(n for n in sys.modules if n.startswith(('PySide6.QtWidgets', 'PySide6.QtGui',"
        " 'PySide6.QtNetwork', 'http.client', 'urllib.request'))))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"

"""Commands on a journal with a passphrase: given by the environment, asked for at a terminal, or refused."""

from __future__ import annotations

import json
import sys

import pytest

from mistakejournal.__main__ import main
from mistakejournal.cli.passphrase import VARIABLE, key_for
from mistakejournal.errors import JournalError
from mistakejournal.services.passphrase import new_code, turn_on
from mistakejournal.store import driver, keyslots, tables
from mistakejournal.store.opening import open_journal

WORDS = "kettle harbor plum window moss tiger"


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    monkeypatch.setitem(keyslots._COST, "n", 16)
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.setattr(sys.stdin, "isatty", lambda: False, raising=False)
    yield
    driver.use_plain()


@pytest.fixture
def sealed(journal_file, clock):
    journal = open_journal(journal_file, clock.now)
    with journal.write() as writing:
        writing.add(tables.CLIENTS, name="Brightside")
    journal.close()
    turn_on(journal_file, clock, WORDS, new_code())
    driver.use_plain()
    return journal_file


def test_a_plain_journal_and_none_at_all_want_no_key(journal_file, clock):
    assert key_for(journal_file) == ""
    open_journal(journal_file, clock.now).close()
    assert key_for(journal_file) == ""


def test_where_nobody_can_answer_it_is_locked(sealed, capsys):
    assert main(["--journal", str(sealed), "check", "--json"]) == 65
    assert json.loads(capsys.readouterr().out) == {"error": "locked"}
    assert main(["--journal", str(sealed), "check"]) == 65
    assert "passphrase" in capsys.readouterr().err


def test_a_script_gives_it_by_the_environment(sealed, tmp_path, monkeypatch, capsys):
    monkeypatch.setenv(VARIABLE, WORDS)
    assert main(["--journal", str(sealed), "check"]) == 0
    for kind in ("json", "csv", "bundle", "ics", "md"):
        assert main(["--journal", str(sealed), "export", str(tmp_path / kind), "--format", kind]) == 0, kind
    assert main(["--journal", str(sealed), "backup", "--json"]) == 0
    listed = tmp_path / "list.md"
    listed.write_text("# Friday\n- [ ] look at each link\n")
    for also in ([], ["--dry-run"]):
        assert main(["--journal", str(sealed), "import", str(listed), "--as", "checklist", *also]) == 0
    assert "Brightside" in (tmp_path / "json").read_text(encoding="utf-8")


def test_a_whole_journal_comes_into_an_empty_one_that_is_sealed(sealed, tmp_path, monkeypatch, clock, capsys):
    monkeypatch.setenv(VARIABLE, WORDS)
    main(["--journal", str(sealed), "export", str(tmp_path / "all"), "--format", "bundle"])
    other = tmp_path / "other.db"
    open_journal(other, clock.now).close()
    turn_on(other, clock, WORDS, new_code())
    assert main(["--journal", str(other), "import", "--as", "journal", str(tmp_path / "all")]) == 0
    assert b"Brightside" not in other.read_bytes()
    assert main(["--journal", str(other), "check"]) == 0


def test_at_a_terminal_it_is_asked_for(sealed, monkeypatch):
    asked = []
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    monkeypatch.setattr("getpass.getpass", lambda words: asked.append(words) or WORDS)
    assert len(key_for(sealed)) == 96
    assert asked == ["Passphrase of “journal.db”: "]


def test_a_wrong_one_is_said(sealed, monkeypatch):
    monkeypatch.setenv(VARIABLE, "something else")
    with pytest.raises(JournalError, match="wrong_passphrase"):
        key_for(sealed)

"""A journal from elsewhere: what is in it is seen before it is taken, and its file stays as it is (Q3)."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from mistakejournal.services.backups import back_up, places
from mistakejournal.services.clients import add_client
from mistakejournal.services.incidents import list_incidents, start_incident
from mistakejournal.services.journals import close_desk, open_desk
from mistakejournal.ui.backups import own_journal
from tests.ui.window import CONTENT


@pytest.fixture
def stick(window, tmp_path: Path, clock) -> Path:
    """Give a journal on a stick, closed."""
    path = tmp_path / "stick" / "journal.db"
    path.parent.mkdir()
    desk = open_desk(path, clock, CONTENT).desk
    start_incident(desk, title="From the old laptop")
    add_client(desk, "Brightside")
    close_desk(desk)
    return path


@pytest.fixture
def choose(window, monkeypatch):
    """Choose a file at the fourth door."""

    def choose(path: Path) -> None:
        monkeypatch.setattr(own_journal, "choose_open_file", lambda *_asked: path)
        window.click("Find it")

    return choose


def sum_of(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()


@pytest.mark.row("Q3")
def test_what_is_in_it_is_seen_before_it_is_brought_here(window, stick, choose):
    before = sum_of(stick)
    choose(stick)
    window.sees(
        "journal.db: 1 incident, 1 client.\nThe newest incident, of 24 November: From the old laptop.\n"
        "Last written in on 24 November."
    )
    assert list_incidents(window.desk) == []
    window.click("Bring it here")
    window.sees("Everything is here now. The file it came from is as it was.")
    window.click("Open it")
    window.sees("From the old laptop")
    assert window.desk.journal.path == window.path
    assert sum_of(stick) == before


def test_it_can_be_opened_where_it_is(window, stick, choose):
    choose(stick)
    window.click("Open it where it is")
    window.sees("From the old laptop")
    assert window.desk.journal.path == stick


def test_looking_and_leaving_takes_nothing(window, stick, choose):
    before = sum_of(stick)
    choose(stick)
    window.sees("1 incident, 1 client.")
    window.click("Cancel")
    assert list_incidents(window.desk) == []
    assert sum_of(stick) == before


def test_a_backup_is_only_ever_brought_here_never_written_in(window, stick, choose, clock):
    desk = open_desk(stick, clock, CONTENT).desk
    made = back_up(places(desk), clock.now(), "asked")
    close_desk(desk)
    assert made is not None
    assert made.backup is not None
    choose(made.backup.path)
    window.sees("From the old laptop")
    assert not window.has("Open it where it is")
    window.click("Bring it here")
    window.click("Open it")
    window.sees("From the old laptop")
    assert window.desk.journal.path == window.path


def test_a_file_that_is_no_journal_is_said_and_left(window, tmp_path, choose):
    other = tmp_path / "shopping.db"
    other.write_text("milk")
    choose(other)
    window.sees("This file is not a journal of Mistake Journal. It was left as it is.")
    assert not window.find("Bring it here").isEnabled()
    assert other.read_text() == "milk"
    window.click("Close")


def test_an_export_goes_through_its_own_door(window, tmp_path, choose):
    other = tmp_path / "all.mjournal"
    other.write_text("milk")
    choose(other)
    window.sees("Import a whole journal")
    window.click("Close")

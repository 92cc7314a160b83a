"""While the app is open backups make themselves, and once more when it is closed (O1)."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from mistakejournal.errors import JournalError
from mistakejournal.services.backups import backups, choose_folder, places
from mistakejournal.services.incidents import start_incident
from mistakejournal.services.preferences import settings
from mistakejournal.services.restoring import look_inside
from mistakejournal.store.connecting import APPLICATION_ID
from mistakejournal.ui import keeping
from mistakejournal.ui.backups import own_journal
from mistakejournal.ui.backups.making import backing_up
from mistakejournal.ui.keeping import Keeping, back_up_at_close
from mistakejournal.ui.routes import Place, Route
from mistakejournal.ui.window_state import leave_place
from tests.store.older import make_older
from tests.ui.window import Window


def reasons(window) -> list[str]:
    return [one.reason for one in backups(places(window.desk))]


def write(window, title: str) -> None:
    window.main.context.perform(lambda: start_incident(window.desk, title=title))


def look(window, watch: Keeping) -> list[str]:
    """Have it look, wait until it has done what it wanted, and give the reasons of what is there."""
    watch.look()
    making = backing_up(window.main.context)
    window._look_for(lambda: not making.is_going)
    assert not making.is_going
    return reasons(window)


@pytest.mark.row("O1")
def test_half_an_hour_of_changes_is_backed_up_by_itself_and_nothing_is_said(window):
    watch = Keeping(window.main, window.main.context)
    said: list[str] = []
    window.main.context.noted.connect(said.append)
    write(window, "Old link")
    window.wait(1_000)  # where she is, is noted by then
    assert look(window, watch) == ["changes"]
    write(window, "Late invoice")
    window.clock.advance(minutes=29)
    assert look(window, watch) == ["changes"]
    window.clock.advance(minutes=2)
    assert look(window, watch) == ["changes"] * 2
    window.clock.advance(minutes=60)
    assert look(window, watch) == ["changes"] * 2
    assert said == []


def test_trouble_of_a_backup_nobody_asked_for_is_said_once(window, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    window.main.context.perform(lambda: choose_folder(window.desk, stick))
    stick.rename(tmp_path / "away")
    watch = Keeping(window.main, window.main.context)
    said: list[str] = []
    window.main.context.noted.connect(said.append)
    for count, title in ((1, "Old link"), (2, "Late invoice")):
        write(window, title)
        window.clock.advance(minutes=31)
        assert look(window, watch) == ["changes"] * count
    assert len(said) == 1
    assert said[0].startswith("The second place of your backups isn’t there just now.")


def test_closing_makes_one_if_anything_changed_since(window):
    write(window, "Old link")
    back_up_at_close(window.main.context)
    assert reasons(window) == ["close"]
    back_up_at_close(window.main.context)
    assert reasons(window) == ["close"]


def test_a_sitting_in_which_she_only_looked_makes_none(window):
    write(window, "Old link")
    back_up_at_close(window.main.context)
    window.main.context.go(Place.JOURNAL)
    window.wait(1_200)  # where she is, is noted by then
    assert settings(window.desk).sitting
    window.main.resize(window.main.width() - 40, window.main.height())
    leave_place(window.main, window.desk)
    back_up_at_close(window.main.context)
    assert reasons(window) == ["close"]


def test_closing_goes_on_where_no_backup_can_be_made(window, monkeypatch):
    def full(*_asked: object) -> None:
        raise JournalError("disk_full")

    monkeypatch.setattr(keeping, "back_up", full)
    back_up_at_close(window.main.context)
    assert reasons(window) == []


def test_the_sample_is_never_backed_up(window):
    window.click("Open sample")
    assert window.main.context.sample
    watch = Keeping(window.main, window.main.context)
    assert look(window, watch) == []
    window.main.deeds.do("back_up")
    window.sees("The sample is made anew each time, so it needs no backup.")
    window.main.go(Route(Place.SETTINGS, detail="backup"))
    window.sees("The sample needs no backup.")
    assert not window.has("Back up now")
    back_up_at_close(window.main.context)
    assert reasons(window) == []


@pytest.mark.row("Q2")
def test_an_older_journal_is_backed_up_before_it_is_brought_up_to_date_and_that_is_said(
    qapp, journal_file, clock
):
    make_older(journal_file, clock.now())
    window = Window(journal_file, clock)
    try:
        Keeping(window.main, window.main.context)
        window.sees("Your journal was brought up to date for this version. It was backed up first.")
        window.main.go(Route(Place.SETTINGS, detail="backup"))
        window.sees("Before an upgrade", "One so far: Tuesday, 24 November, 9:30")
        (backup,) = backups(places(window.desk))
        assert look_inside(backup.path).rows["clients"] == 1
    finally:
        window.close()


@pytest.mark.row("Q2")
def test_a_journal_of_a_newer_app_is_refused_kindly_and_left_as_it_is(window, tmp_path, monkeypatch):
    newer = tmp_path / "newer.db"
    with closing(sqlite3.connect(newer)) as conn:
        conn.execute(f"PRAGMA application_id = {APPLICATION_ID}").fetchall()
        conn.execute(f"PRAGMA user_version = {2 << 16}").fetchall()
        conn.execute("CREATE TABLE later (id)")
        conn.commit()
    before = newer.read_bytes()
    monkeypatch.setattr(own_journal, "choose_open_file", lambda *_asked: newer)
    window.click("Find it")
    window.sees("newer version")
    assert not window.find("Bring it here").isEnabled()
    window.click("Close")
    assert newer.read_bytes() == before

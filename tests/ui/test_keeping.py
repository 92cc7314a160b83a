"""While the app is open backups make themselves, and once more when it is closed (O1)."""

from __future__ import annotations

import pytest

from mistakejournal.errors import JournalError
from mistakejournal.services.backups import backups, choose_folder, places
from mistakejournal.services.incidents import start_incident
from mistakejournal.ui import keeping
from mistakejournal.ui.backups.making import backing_up
from mistakejournal.ui.keeping import Keeping, back_up_at_close


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
    back_up_at_close(window.main.context)
    assert reasons(window) == []

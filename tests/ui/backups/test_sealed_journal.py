"""A journal with a passphrase comes here with it; nothing is closed before it is right (Q3, N2)."""

from __future__ import annotations

from pathlib import Path

import pytest

from mistakejournal.services.backups import backups, places
from mistakejournal.services.incidents import list_incidents, start_incident
from mistakejournal.services.journals import close_desk, open_desk
from mistakejournal.services.passphrase import can_encrypt, has_passphrase, new_code, turn_on
from mistakejournal.services.practice import delete_practice
from mistakejournal.ui.backups import own_journal
from tests.ui.window import CONTENT

pytestmark = pytest.mark.skipif(not can_encrypt(), reason="the part that seals is not installed")
WORDS = "six plain words of a long sentence"
CODE = new_code()


@pytest.fixture
def door(window, tmp_path: Path, clock, monkeypatch):
    """Give the window, with a sealed journal on a stick chosen at the fourth door."""
    path = tmp_path / "stick" / "journal.db"
    path.parent.mkdir()
    desk = open_desk(path, clock, CONTENT).desk
    start_incident(desk, title="From the old laptop")
    close_desk(desk)
    turn_on(path, clock, WORDS, CODE, "delete")
    monkeypatch.setattr(own_journal, "choose_open_file", lambda *_asked: path)
    window.click("Find it")
    window.sees("This journal has a passphrase")
    return window


def wait_until_it_is_here(window) -> None:
    """Wait while ours is closed for it: there is no window then."""
    app = window.studio
    for _ in range(200):
        if app.window is not None and app.window.context.desk.journal.key:
            break
        window.wait(50)
    window.sees("From the old laptop")


def test_a_wrong_passphrase_closes_nothing_and_the_right_one_brings_it_here(door):
    window = door
    window.type_into("Passphrase", "something else")
    window.click("Bring it here")
    window.sees("passphrase")
    assert window.desk.journal.key == ""
    window.type_into("Passphrase", WORDS)
    window._look_for(lambda: window.find("Bring it here").isEnabled())
    window.click("Bring it here")
    wait_until_it_is_here(window)
    assert window.desk.journal.path == window.path
    assert has_passphrase(window.path)
    assert [line.title for line in list_incidents(window.desk)] == ["From the old laptop"]


@pytest.mark.row("Q3", "A9")
def test_what_was_only_practised_makes_way_and_is_backed_up_first(door):
    window = door
    start_incident(window.desk, title="Tried out", practice=True)
    delete_practice(window.desk)
    window.type_into("Passphrase", WORDS)
    window.click("Bring it here")
    wait_until_it_is_here(window)
    assert window.desk.journal.path == window.path
    assert [backup.reason for backup in backups(places(window.desk))] == ["import"]


def test_the_recovery_code_brings_it_too(door):
    window = door
    window.click("Use the recovery code")
    window.type_into("Recovery code", CODE)
    window.click("Bring it here")
    wait_until_it_is_here(window)
    assert has_passphrase(window.path)

"""Moving to another laptop: one file out, marked here, whole over there (Q3)."""

from __future__ import annotations

import pytest

from mistakejournal.services.incidents import start_incident
from mistakejournal.services.moving import moved_at
from mistakejournal.ui.backups import own_journal
from mistakejournal.ui.keeping import Keeping
from mistakejournal.ui.routes import Place, Route
from tests.blankjournal import lay_blank_journal
from tests.ui.window import Window


@pytest.fixture
def full(window):
    """Give a window on a journal with something in it, watched over as the app does."""
    window.main.context.perform(lambda: start_incident(window.desk, title="Old link"))
    Keeping(window.main, window.main.context)
    return window


MARK = "This journal moved to another laptop on 24 November. What you write here stays here."


@pytest.mark.row("Q3")
def test_one_file_goes_out_this_one_is_marked_and_the_other_laptop_has_it_all(
    full, tmp_path, saves_to, clock, monkeypatch
):
    window = full
    target = tmp_path / "stick.mjournal"
    saves_to.append(str(target))
    window.main.go(Route(Place.SETTINGS, detail="backup"))
    window.click("Move")
    window.sees("Everything goes into one file")
    window.click("Choose where")
    window.sees("It was read back, and all of it is there.")
    window.click("Done")
    window.sees(MARK)
    assert moved_at(window.desk) is not None

    there = tmp_path / "other" / "journal.db"
    there.parent.mkdir()
    lay_blank_journal(there, clock.now())
    other = Window(there, clock)
    try:
        monkeypatch.setattr(own_journal, "choose_open_file", lambda *_asked: target)
        other.click("Find it")
        other.sees("holds a whole journal")
        other.click("Bring it in")
        other.click("Open it")
        other.sees("Old link")
        assert moved_at(other.desk) is None
    finally:
        other.close()


def test_going_on_here_after_all_takes_the_mark_away(full, tmp_path, saves_to):
    window = full
    saves_to.append(str(tmp_path / "stick.mjournal"))
    window.main.deeds.do("move_journal")
    window.click("Choose where")
    window.click("Done")
    window.sees(MARK)
    window.click("Go on here")
    assert not window.has(MARK)
    assert moved_at(window.desk) is None


def test_a_journal_that_moved_says_so_when_it_is_opened_again(full, tmp_path, saves_to):
    window = full
    saves_to.append(str(tmp_path / "stick.mjournal"))
    window.main.deeds.do("move_journal")
    window.click("Choose where")
    window.click("Done")
    window.close()
    window.open()
    Keeping(window.main, window.main.context)
    window.sees(MARK)


def test_where_no_place_is_chosen_nothing_is_marked(full, saves_to):
    window = full
    saves_to.append("")
    window.main.deeds.do("move_journal")
    window.click("Choose where")
    window.click("Cancel")
    assert moved_at(window.desk) is None


def test_a_folder_that_is_not_there_is_said_and_nothing_is_marked(full, tmp_path, saves_to):
    window = full
    saves_to.append(str(tmp_path / "gone" / "stick.mjournal"))
    window.main.deeds.do("move_journal")
    window.click("Choose where")
    window.sees("couldn’t be saved")
    assert window.find("Choose where").isEnabled()
    assert moved_at(window.desk) is None
    window.click("Cancel")

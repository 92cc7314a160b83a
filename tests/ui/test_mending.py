"""Putting a journal together is seen, can be stopped, and ends in one sentence of what it holds."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from mistakejournal.errors import JournalError
from mistakejournal.services.journals import close_desk, open_desk
from mistakejournal.services.long_work import Going, UnwantedError, unheard, wanted
from mistakejournal.store.settingaside import rescued_place
from mistakejournal.ui.mending import Waiting, made_ready, mend, mending
from tests.store.damaged import BACKED_UP, NEWER, add, blot, live, names, page_of
from tests.ui.answering import answering


def test_what_could_not_be_read_is_said_in_plain_words(qapp, journal_file, clock):
    live(journal_file, clock)
    blot(journal_file, page_of(journal_file, "incidents"))
    with answering("OK") as said:
        assert mend(journal_file, clock)
    assert "plus 20 entries newer than that." in said[0]
    assert "20 entries since then could not be read." in said[0]


def test_a_journal_without_a_backup_says_that_there_was_none(qapp, journal_file, clock):
    add(journal_file, clock, "one", "two")
    blot(journal_file, page_of(journal_file, "search_data"))
    with answering("OK") as said:
        assert mend(journal_file, clock)
    assert "There was no backup. It holds what could be read: 4 entries." in said[0]


def test_where_nothing_can_be_read_the_journal_stays_and_it_is_said(qapp, journal_file, clock):
    add(journal_file, clock, "one")
    journal_file.write_bytes(b"\xff" * 8192)
    with answering("OK") as said:
        assert not mend(journal_file, clock)
    assert "It couldn’t be put together" in said[0]
    assert journal_file.read_bytes() == b"\xff" * 8192
    assert not rescued_place(journal_file).exists()


def test_it_can_be_stopped_and_nothing_stays(qapp, journal_file, clock):
    live(journal_file, clock)
    with answering("Stop"):
        assert made_ready(journal_file, clock) is None
    assert not rescued_place(journal_file).exists()


def test_behind_an_open_window_it_can_be_stopped_too(qapp, journal_file, clock):
    live(journal_file, clock)
    desk = open_desk(journal_file, clock).desk
    work = mending(desk).work
    close_desk(desk)
    with pytest.raises(UnwantedError):
        work(Going(unheard, lambda: True))
    assert names(journal_file) == BACKED_UP | NEWER
    assert work(Going(unheard, wanted)) == ""
    assert names(journal_file) == BACKED_UP | NEWER


def test_trouble_on_the_way_comes_out_where_it_was_asked_for(qapp):
    def fail(_say, _is_unwanted):
        raise JournalError("disk_full")

    with pytest.raises(JournalError, match="disk_full"):
        Waiting("Reading", "Nothing is changed.").result_of(fail)
    assert QApplication.activeModalWidget() is None

from __future__ import annotations

import pytest

from mistakejournal.domain.lookback import CLOSING, Period
from mistakejournal.errors import JournalError
from mistakejournal.services.lookback import lookbacks
from mistakejournal.services.lookback.page import past_look_backs
from mistakejournal.ui.lookback.session import Session


@pytest.fixture
def session(context):
    return Session(context, Period.WEEK)


def test_nothing_is_written_before_there_is_something_to_keep(desk, session):
    session.put_note("caught", "  ")
    assert session.flush()
    assert (session.id, past_look_backs(desk)) == ("", [])
    session.put_note("caught", "Aloud")
    session.flush()
    assert session.note_of("caught") == "Aloud"
    assert past_look_backs(desk)[0].look_back.title == session.title == "Week of 16 November"


def test_a_step_is_remembered_and_what_is_typed_is_saved_with_it(desk, session):
    session.put_note("caught", "Aloud")
    session.turn_to("owed")
    again = Session(session.context, Period.WEEK, session.id)
    assert (again.page, again.number, again.words_of("caught")) == ("owed", 3, "Aloud")
    assert again.ask("owed").name == "System fixes owed"
    assert again.ask(CLOSING) is None
    assert again.finish()
    finished = Session(session.context, Period.MONTH, session.id)
    assert (finished.period, finished.page, finished.is_finished) == (Period.WEEK, CLOSING, True)
    assert finished.finish()


def test_one_that_is_gone_is_not_opened(desk, context, session):
    session.turn_to("owed")
    lookbacks.remove_look_back(desk, session.id)
    with pytest.raises(KeyError):
        Session(context, Period.WEEK, session.id)


def test_the_one_page_needs_a_row_and_where_none_can_be_written_she_stays(context, session, monkeypatch):
    def full(*_words):
        raise JournalError("disk_full")

    monkeypatch.setattr(lookbacks, "begin_look_back", full)
    session.turn_to("owed")
    session.turn_to(CLOSING)
    assert (session.page, session.id, session.finish()) == ("owed", "", False)

"""A calendar names work; a client stands in it only where that is wanted."""

from __future__ import annotations

from datetime import date

import pytest

from mistakejournal.domain.icstext import Event
from mistakejournal.services.calendarfile import Entry
from mistakejournal.words.calendarfile import entry_words, file_words, written_words

EVENT = Event("1", "", date(2026, 11, 24))
CLIENT = {"client_name": "The Brightside Podcast", "contact": "Theo Marsh"}


@pytest.mark.parametrize(
    ("entry", "plain", "named"),
    [
        (Entry(EVENT, "run", "Newsletter", **CLIENT), "Newsletter", "Newsletter (The Brightside Podcast)"),
        (Entry(EVENT, "run", "Invoice for the Brightside Podcast", **CLIENT), "A checklist",
         "Invoice for the Brightside Podcast (The Brightside Podcast)"),
        (Entry(EVENT, "promise", "The list by noon", **CLIENT), "Promised: The list by noon",
         "Promised: The list by noon (The Brightside Podcast)"),
        (Entry(EVENT, "promise", "I call Theo", **CLIENT), "A promise",
         "Promised: I call Theo (The Brightside Podcast)"),
        (Entry(EVENT, "follow_up", code="ask", **CLIENT), "Ask the client whether it is settled",
         "Ask the client whether it is settled (The Brightside Podcast)"),
        (Entry(EVENT, "follow_up", "Look at the logs"), "Look at the logs", "Look at the logs"),
        (Entry(EVENT, "check_in", number=1, total=3), "Check-in 1 of 3", "Check-in 1 of 3"),
        (Entry(EVENT, "gone"), "Done or taken away", "Done or taken away"),
    ],
)  # fmt: skip
def test_an_entry_is_named(entry, plain, named):
    assert entry_words(entry) == plain
    assert entry_words(entry, named=True) == named


def test_a_follow_up_of_a_kind_that_is_not_known_is_still_one():
    assert entry_words(Entry(EVENT, "follow_up", code="other")) == "A follow-up"


def test_what_was_written_is_counted():
    assert written_words(1, "a.ics") == "1 date saved as a.ics"
    assert written_words(3, "a.ics") == "3 dates saved as a.ics"
    assert file_words() == "Mistake Journal"

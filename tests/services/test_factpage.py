from __future__ import annotations

import pytest

from mistakejournal.services import factpage, incident_parts, incidents
from mistakejournal.services.desk import take_back
from mistakejournal.services.preferences import change_settings


@pytest.fixture
def incident(desk):
    change_settings(desk, name="Robin")
    row = incidents.start_incident(desk, what_happened="The reminder\nwent to the whole list.").id
    incident_parts.add_repair(desk, row, "Stopped the second mail", done_now=True)
    incident_parts.add_repair(desk, row, "Ask the sender to delete it")
    return row


def say(moment):
    return f"{moment:%d %B}", f"{moment:%H:%M}"


def body(desk, incident):
    return factpage.fact_page(desk, incident, say).body


def test_the_page_says_what_is_known_with_times_and_what_is_not_known_yet(desk, incident):
    assert body(desk, incident).splitlines() == [
        "Facts for you (written by Robin on 24 November, 09:30)",
        "What happened: The reminder went to the whole list.",
        "When it happened / when I noticed: not known yet / 24 November, 09:30",
        "Which personal data: not known yet",
        "Whose data, how many people: not known yet",
        "Who received it: not known yet",
        "What I did since, with times: Stopped the second mail (24 November, 09:30)",
        "What may follow for these people: not known yet",
        "What I propose: not known yet",
    ]


def test_a_fact_she_types_takes_its_place_and_her_other_words_stay(desk, incident):
    now = factpage.fact_page(desk, incident, say)
    factpage.save_fact_page(desk, incident, now.body + "\nI am at hand all day.", now.built)
    factpage.set_fact(desk, incident, "data", "14 email addresses")
    assert "Which personal data: 14 email addresses" in body(desk, incident)
    assert body(desk, incident).endswith("I am at hand all day.")
    factpage.set_fact(desk, incident, "data", "")
    assert "Which personal data: not known yet" in body(desk, incident)


def test_the_line_on_reporting_is_off_until_it_is_ticked(desk, incident):
    assert "72 hours" not in body(desk, incident)
    factpage.set_fact_lines(desk, incident, ["gdpr"])
    assert body(desk, incident).endswith("unlikely.")
    factpage.set_fact_lines(desk, incident, [])
    assert "72 hours" not in body(desk, incident)


def test_what_was_handed_over_is_frozen_and_can_be_taken_back(desk, incident):
    done = factpage.hand_over_fact_page(desk, incident, "As it stood")
    factpage.set_fact(desk, incident, "data", "Names")
    (page,) = factpage.handed_over(desk, incident)
    assert (page.body, page.title, page.sent_at) == ("As it stood", "Facts", desk.clock.now())
    assert incidents.get_incident(desk, incident).told_at is None
    take_back(desk, done.undo)
    assert factpage.handed_over(desk, incident) == []

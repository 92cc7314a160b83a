"""The calm clock: a card once there is something to say, else one line."""

from __future__ import annotations

import re

import pytest

from mistakejournal.services import clients, incidents, telling
from mistakejournal.ui.wizard.told_note import ToldNote

NEW_YORK, BERLIN = "America/New_York", "Europe/Berlin"
DELAY = re.compile(
    r"\b(late|ago|overdue|delay|already|still|waiting|since|minutes?)\b|\bhours? (?:after|past)", re.I
)
"""What would hold a delay up to her. The clock stands at 9:30 in Berlin on Tuesday, 24 November 2026."""


@pytest.mark.row("B8")
@pytest.mark.parametrize(
    ("level", "zone", "minutes", "said"),
    [
        (None, BERLIN, 5, "Within the hour is soon enough."),
        (1, BERLIN, 5, "Today is soon enough."),
        (2, BERLIN, 5, "Within a few hours is soon enough."),
        (3, BERLIN, 5, "Give them a first word within the hour. Two sentences are enough."),
        (4, BERLIN, 5, "As soon as it is stopped, give them a first word. Two sentences are enough."),
        (None, BERLIN, 61, "Telling them comes next. Two sentences are enough."),
        (1, BERLIN, 8 * 60, "Now is a good moment to tell them."),
        (2, BERLIN, 4 * 60 + 1, "Now is a good moment to tell them."),
        (3, BERLIN, 61, "Telling them comes next. Two sentences are enough."),
        (4, BERLIN, 31, "Telling them comes next. Two sentences are enough."),
        (1, BERLIN, 24 * 60, "Now is a good moment to tell them."),
        (4, BERLIN, 3 * 24 * 60, "Telling them comes next. Two sentences are enough."),
        (1, NEW_YORK, 5, "It is 3:35 for them. A note before 8:30 there is soon enough."),
        (2, NEW_YORK, 5, "It is 3:35 for them. A note before 8:30 there is soon enough."),
        (3, NEW_YORK, 5, "It is 3:35 for them. A note now is right, a call can wait until 8:30 there."),
        (4, NEW_YORK, 5, "It is 3:35 for them. A note now is right, a call can wait until 8:30 there."),
        (3, BERLIN, 13 * 60, "It is 22:30 for them. A note now is right, a call can wait until 8:30 there."),
        (3, NEW_YORK, 6 * 60, "Telling them comes next. Two sentences are enough."),
    ],
)
def test_the_rail_is_calm_at_every_level_and_hour_and_never_says_a_delay(
    open_wizard, desk, level, zone, minutes, said
):
    client = clients.add_client(desk, "Brightside", "Theo Marsh").id
    clients.edit_client(desk, client, zone=zone)
    row = incidents.start_incident(desk, title="Old link", client_id=client, level=level, noticed_by="me").id
    desk.clock.advance(minutes=minutes)
    words = open_wizard(row, "own").findChild(ToldNote).words()
    assert words.startswith("Telling Theo You found this")
    assert words.endswith(said)
    assert not DELAY.search(words)


@pytest.mark.row("B8")
@pytest.mark.parametrize("zone", [BERLIN, NEW_YORK])
@pytest.mark.parametrize("minutes", [5, 13 * 60, 5 * 24 * 60])
def test_once_they_know_it_shows_the_time_only(open_wizard, desk, zone, minutes):
    client = clients.add_client(desk, "Brightside", "Theo Marsh").id
    clients.edit_client(desk, client, zone=zone)
    told = incidents.start_incident(desk, title="Told", client_id=client, level=4).id
    heard = incidents.start_incident(desk, title="Heard", client_id=client, level=4, noticed_by="client").id
    desk.clock.advance(minutes=minutes)
    telling.tell(desk, told, "email", "I sent the old link.")
    told_at = desk.clock.local()
    for row, start in ((told, "Theo knows Told: "), (heard, "Theo knows You heard of it: ")):
        words = open_wizard(row, "own").findChild(ToldNote).words()
        assert words.startswith(start)
        assert not DELAY.search(words)
        assert len(words) < len(start) + 20
    assert f"{told_at.hour}:{told_at.minute:02}" in open_wizard(told, "own").findChild(ToldNote).words()


def test_before_there_is_an_incident_it_says_that_nothing_is_sent(qtbot):
    note = ToldNote()
    qtbot.addWidget(note)
    assert note.words() == "What you write here is for you. Nothing is sent."
    note.set_words("Telling Theo", "Within the hour is soon enough.")
    assert note.words() == "Telling Theo Within the hour is soon enough."

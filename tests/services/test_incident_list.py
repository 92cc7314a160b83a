"""Lists page through incidents newest first, filter them, and show what is unfinished."""

from __future__ import annotations

from datetime import timedelta

import pytest

from mistakejournal.domain.incident import State
from mistakejournal.domain.wanted import Wanted
from mistakejournal.services import incident_search
from mistakejournal.services.clock import StandingClock
from mistakejournal.services.desk import Desk
from mistakejournal.services.incident_list import count_incidents, list_incidents
from mistakejournal.services.incident_parts import (
    add_repair,
    set_causes,
    tick_repair,
)
from mistakejournal.services.incidents import (
    edit_incident,
    incident_file,
    note_near_miss,
    remove_incident,
    start_incident,
)
from tests.services import brightside


def test_pages_go_on_where_the_last_one_ended(desk: Desk, clock: StandingClock) -> None:
    for number in range(7):
        start_incident(desk, title=f"Incident {number}")
        if number % 2:
            clock.advance(minutes=1)
    whole = [line.id for line in list_incidents(desk)]
    seen: list[str] = []
    after = None
    while page := list_incidents(desk, after=after, limit=2):
        seen += [line.id for line in page]
        after = page[-1].place
    assert seen == whole
    assert len(whole) == 7
    assert list_incidents(desk)[0].title == "Incident 6"


def test_the_filters_of_a_list_and_its_count_agree(desk: Desk, clock: StandingClock) -> None:
    known = brightside.make(desk)
    link = start_incident(desk, title="Last week’s podcast link", client_id=known.client).id
    set_causes(desk, link, ["interrupted_carried_on"])
    clock.advance(days=1)
    start_incident(desk, title="Invoice to the old address")
    note_near_miss(desk, "Old link in the draft")
    assert [line.id for line in list_incidents(desk, Wanted(client_id=known.client))] == [link]
    assert [line.id for line in list_incidents(desk, Wanted(cause="interrupted_carried_on"))] == [link]
    assert [line.id for line in list_incidents(desk, Wanted(query="podc"))] == [link]
    assert [line.title for line in list_incidents(desk, Wanted(kind="near_miss"))] == [
        "Old link in the draft"
    ]
    assert [line.state for line in list_incidents(desk, Wanted(state="closed"))] == [State.CLOSED]
    since = clock.now() - timedelta(hours=1)
    assert count_incidents(desk, Wanted(since=since)) == len(list_incidents(desk, Wanted(since=since))) == 2
    assert count_incidents(desk) == 3
    line = list_incidents(desk, Wanted(client_id=known.client))[0]
    assert (line.client_name, line.cause_code) == ("The Brightside Podcast", "interrupted_carried_on")


def test_words_of_any_part_find_the_incident(desk: Desk) -> None:
    incident = start_incident(desk, title="Friday").id
    repair = add_repair(desk, incident, "Corrected the web version").id
    assert [line.id for line in list_incidents(desk, Wanted(query="web corr"))] == [incident]
    assert list_incidents(desk, Wanted(query="websites")) == []
    assert list_incidents(desk, Wanted(query='"version web"')) == []
    assert list_incidents(desk, Wanted(query='*"(:')) == []
    tick_repair(desk, repair, done_now=True)
    remove_incident(desk, incident)
    assert list_incidents(desk, Wanted(query="web")) == []


def test_a_list_tells_the_same_state_as_the_incident(desk: Desk) -> None:
    incident = start_incident(desk, level=1).id
    edit_incident(desk, incident, told_at=desk.clock.now())
    assert list_incidents(desk)[0].state is incident_file(desk, incident).state is State.OPEN
    add_repair(desk, incident, "Sent the right file", done_now=True)
    assert list_incidents(desk)[0].state is incident_file(desk, incident).state is State.FOLLOWING_UP


def test_a_title_is_made_from_what_happened(desk: Desk) -> None:
    start_incident(desk, what_happened="\nThe button went to episode 72.\nReaders clicked.")
    assert list_incidents(desk)[0].title == "The button went to episode 72"


@pytest.fixture
def many(desk, monkeypatch):
    """Give sixty incidents, noticed in another order than written, every third about a link."""
    monkeypatch.setattr(incident_search, "LOOKED_AT", 4)
    start = desk.clock.now()
    ids = []
    for number in range(60):
        words = "link" if number % 3 == 0 else "invoice"
        made = start_incident(desk, title=f"The {words} {number}").id
        edit_incident(desk, made, noticed_at=start - timedelta(days=number * 7 % 60))
        ids.append(made)
    return ids


@pytest.mark.parametrize(("query", "found"), [("the", 60), ("link", 20), ("li th", 20), ("nothing", 0)])
@pytest.mark.parametrize("limit", [3, 25, 100])
def test_page_by_page_every_hit_comes_once_and_newest_first(desk, many, query, found, limit):
    lines, after = [], None
    while page := list_incidents(desk, Wanted(query=query), after=after, limit=limit):
        lines += page
        after = page[-1].place
    assert len({line.id for line in lines}) == len(lines) == found
    assert lines == sorted(lines, key=lambda line: line.place, reverse=True)


def test_other_filters_hold_as_well(desk, many):
    since = desk.clock.now() - timedelta(days=10)
    lines = list_incidents(desk, Wanted(query="the", since=since))
    assert len(lines) == 11
    assert all(line.occurred_at >= since for line in lines)


def test_words_of_parts_are_found_and_what_rests_in_the_bin_is_not(desk, many):
    edit_incident(desk, many[7], what_happened="A sponsor was missing")
    assert [line.id for line in list_incidents(desk, Wanted(query="spons"))] == [many[7]]
    assert list_incidents(desk, Wanted(query="spons", since=desk.clock.now() + timedelta(days=1))) == []

"""A search looks at all texts of an incident, whichever way it is found."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mistakejournal.domain.wanted import Wanted
from mistakejournal.services import incident_search
from mistakejournal.services.clients import add_client
from mistakejournal.services.incident_list import (
    best_incidents,
    ids_of_incidents,
    known_incidents,
    list_incidents,
    page_of_incidents,
)
from mistakejournal.services.incident_parts import add_option
from mistakejournal.services.incident_search import Search
from mistakejournal.services.incidents import edit_incident, remove_incident, start_incident
from mistakejournal.store.incidentpages import Filter


@pytest.fixture(params=["newest first", "by hits", "by many hits", "without counting"])
def way(request, monkeypatch):
    """Go each way to the same answer."""
    if request.param != "newest first":
        monkeypatch.setattr(incident_search, "LOOKED_AT", 1)
        monkeypatch.setattr(incident_search, "SELDOM", 0.1)
    if request.param != "by hits":
        monkeypatch.setattr(incident_search, "FEW", 0)
    if request.param == "without counting":
        monkeypatch.setattr(incident_search, "MANY", 1)
    monkeypatch.setattr(incident_search, "LOOKED_THROUGH", 8)


def found(desk, query):
    lines = list_incidents(desk, Wanted(query=query))
    assert ids_of_incidents(desk, Wanted(query=query)) == [line.id for line in lines]
    return [line.title for line in lines]


@pytest.fixture
def known(desk, clock):
    theo = add_client(desk, "Brightside Podcast", contact="Theo Marsh").id
    for title, words, client in (
        ("Invoice", "It went to the old address.", None),
        ("Last week’s link", "The podcast button led nowhere.", theo),
        ("Late café call", "番組のリンク oh no😬", theo),
    ):
        clock.advance(minutes=1)
        made = start_incident(desk, title=title, what_happened=words, client_id=client).id
    add_option(desk, made, "Correct the podcast link for everybody")
    return theo


@pytest.mark.usefixtures("way", "known")
@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("link", ["Late café call", "Last week’s link"]),
        ("podcast link", ["Late café call", "Last week’s link"]),
        ("theo", ["Late café call", "Last week’s link"]),
        ("theo button", ["Last week’s link"]),
        ("cafe correct", ["Late café call"]),
        ('"old address"', ["Invoice"]),
        ('"address old"', []),
        ("リンク", ["Late café call"]),
        ("😬 link", ["Late café call"]),
        ("リンク theo", ["Late café call"]),
        ("nothing", []),
        ("theo address", []),
    ],
)
def test_each_word_may_stand_in_another_text_or_be_the_clients_name(desk, query, titles):
    assert found(desk, query) == titles


@pytest.mark.usefixtures("known")
@pytest.mark.parametrize("query", ["!!", "…", "—", ". ?", "*(:", "\u0301"])
def test_signs_alone_are_in_no_text(desk, query):
    assert found(desk, query) == []
    assert best_incidents(desk, Wanted(query=query)) == []


@pytest.mark.usefixtures("known")
@pytest.mark.parametrize("query", ["", "  ", '"', "“"])
def test_where_no_word_has_begun_yet_everything_is_shown(desk, query):
    assert len(found(desk, query)) == 3


@pytest.mark.usefixtures("known")
def test_the_line_that_shows_it_is_given_where_the_title_does_not(desk):
    (line,) = list_incidents(desk, Wanted(query="theo button"))
    assert line.excerpt.text == "The podcast button led nowhere."
    assert [line.excerpt.text[start:end] for start, end in line.excerpt.marks] == ["button"]
    (line,) = list_incidents(desk, Wanted(query="last link theo"))
    assert line.excerpt.text == ""
    assert [line.title[start:end] for start, end in line.title_marks] == ["Last", "link"]


@pytest.mark.usefixtures("way")
def test_letters_without_a_key_are_found_by_plain_ones_and_shown_as_they_are(desk, clock):
    start_incident(desk, title="The Łódź newsletter")
    clock.advance(minutes=1)
    add_option(desk, start_incident(desk, title="Other").id, "Post it to Straße 1, Ærø")
    assert found(desk, "lodz") == found(desk, "Łód") == ["The Łódź newsletter"]
    assert found(desk, "strasse aero") == found(desk, '"straße 1"') == found(desk, '"strasse 1"') == ["Other"]
    (line,) = list_incidents(desk, Wanted(query="stras"))
    assert line.excerpt.text == "Post it to Straße 1, Ærø"
    assert [line.excerpt.text[start:end] for start, end in line.excerpt.marks] == ["Straß"]


def test_what_was_removed_is_not_found(desk):
    gone = start_incident(desk, title="Old link").id
    assert found(desk, "link") == ["Old link"]
    remove_incident(desk, gone)
    assert found(desk, "link") == []
    assert best_incidents(desk, Wanted(query="link")) == []


def test_the_best_stand_first_and_filters_hold_for_them_too(desk, clock):
    best = start_incident(desk, title="Podcast link").id
    clock.advance(minutes=1)
    other = start_incident(desk, what_happened="A long story about a link " + "and other things " * 9).id
    edit_incident(desk, other, level=2)
    assert best_incidents(desk, Wanted(query="link")) == [best, other]
    assert best_incidents(desk, Wanted(query="link", level=2)) == [other]
    assert best_incidents(desk, Wanted(query="😬")) == best_incidents(desk, Wanted(query="")) == []
    lines = known_incidents(desk, Wanted(query="link"), [other, best])
    assert [line.id for line in lines] == [other, best]
    assert lines[0].excerpt.marks
    assert known_incidents(desk, Wanted(query="podcast"), [other]) == []


def test_a_page_may_leave_the_rest_to_a_next_time_and_says_so(desk, clock, monkeypatch):
    monkeypatch.setattr(incident_search, "LOOKED_AT", 4)
    for number in range(40):
        clock.advance(minutes=1)
        start_incident(desk, title=f"Link {number}" if number in (5, 38) else "Other")
    wanted = Wanted(query="link")
    page = page_of_incidents(desk, wanted, limit=10, quickly=True)
    assert ([line.title for line in page.lines], page.is_last) == (["Link 38"], False)
    rest = page_of_incidents(desk, wanted, after=page.lines[-1].place, limit=10, quickly=True)
    assert ([line.title for line in rest.lines], rest.is_last) == (["Link 5"], True)
    whole = page_of_incidents(desk, wanted, limit=2)
    assert (len(whole.lines), whole.is_last) == (2, True)
    assert not page_of_incidents(desk, wanted, limit=1).is_last


def test_at_once_only_so_many_are_read(desk, clock, monkeypatch):
    monkeypatch.setattr(incident_search, "LOOKED_AT", 4)
    monkeypatch.setattr(incident_search, "QUICKLY", 8)
    for number in range(20):
        clock.advance(minutes=1)
        start_incident(desk, title=f"Link {number}" if number % 2 else "Other")
    page = page_of_incidents(desk, Wanted(query="link"), limit=9, quickly=True)
    assert ([line.title for line in page.lines], page.is_last) == (
        ["Link 19", "Link 17", "Link 15", "Link 13"], False,
    )  # fmt: skip


WORDS = ("link", "podcast", "old", "invoice")


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    st.lists(st.tuples(st.sets(st.sampled_from(WORDS)), st.integers(0, 5)), max_size=12),
    st.lists(st.sampled_from([*WORDS, "li", "o"]), min_size=1, max_size=3),
)
def test_whatever_is_sought_the_same_is_found_as_by_looking_everywhere(desk, incidents, sought):
    for line in list_incidents(desk):
        remove_incident(desk, line.id)
    now = desk.clock.now()
    for words, days in incidents:
        made = start_incident(desk, title=" ".join(sorted(words))).id
        edit_incident(desk, made, noticed_at=now - timedelta(days=days))
    every = [
        line.id
        for line in list_incidents(desk)
        if all(any(word.startswith(one) for word in line.title.split()) for one in sought)
    ]
    page, _ = Search(desk, " ".join(sought)).newest(Filter(), None, 99)
    assert [one.spot.id for one in page] == every
    assert set(best_incidents(desk, Wanted(query=" ".join(sought)))) == set(every)
    assert ids_of_incidents(desk, Wanted(query=" ".join(sought))) == every

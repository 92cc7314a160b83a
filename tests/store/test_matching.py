"""The index says where words stand, and its texts say how."""

from __future__ import annotations

import pytest

from mistakejournal.store import incidentpages, matching, tables
from mistakejournal.store.incidentpages import Filter


@pytest.fixture
def made(journal):
    """Give two incidents, the second with a repair and of a client."""
    with journal.write() as writing:
        client = writing.add(tables.CLIENTS, name="Brightside")
        first = writing.add(tables.INCIDENTS, title="Old link", what_happened="The link was old.")
        second = writing.add(tables.INCIDENTS, what_happened="Late 番組 invoice", client_id=client)
        writing.add(tables.REPAIRS, incident_id=second, title="Mended the link")
    return first, second, client


def ids(journal, condition):
    return {spot.id for spot in incidentpages.spots(journal, Filter(), None, 9, condition)}


def test_hits_are_numbers_of_texts_up_to_a_number(journal, made):
    hits = matching.hits(journal, '"link"', 9)
    assert len(hits) == 2
    assert hits == sorted(hits, reverse=True)
    assert matching.hits(journal, '"link"', 1) == hits[:1]
    owners = dict(matching.documents(journal, made[:2]))
    assert [owners[hit] for hit in hits] == [made[1], made[0]]


def test_the_texts_of_an_incident_begin_with_its_own(journal, made):
    first, second, _ = made
    assert matching.texts(journal, [first, second, "gone"]) == {
        first: ["Old link", "The link was old."],
        second: ["", "Late 番組 invoice", "Mended the link"],
        "gone": ["", ""],
    }


def test_conditions_hold_for_words_for_clients_and_for_letters(journal, made):
    first, second, client = made
    assert ids(journal, matching.holding('"old"', [])) == {first}
    assert ids(journal, matching.holding('"old"', [client])) == {first, second}
    assert ids(journal, matching.with_letters("番")) == {second}
    assert ids(journal, matching.with_letters("%")) == set()


def test_the_best_text_makes_an_incident_the_best(journal, made):
    first, second, _ = made
    assert matching.ranked(journal, '"link"', 9) == [first, second]
    assert matching.ranked(journal, '"link"', 1) == [second]
    assert matching.ranked(journal, '"brightside"', 9) == []

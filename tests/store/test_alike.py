"""What may be the same mistake is gathered by words, client and cause, and never without bound."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from mistakejournal.store import alike, tables

NOTICED = datetime(2026, 11, 24, 9, 31, tzinfo=UTC)


@pytest.fixture
def made(journal):
    ids = []
    with journal.write() as writing:
        client = writing.add(tables.CLIENTS, name="Brightside")
        for number in range(alike.HITS + 20):
            row = writing.add(
                tables.INCIDENTS,
                title="Old link" if number % 2 else "Wrong sum",
                client_id=client,
                noticed_at=NOTICED + timedelta(days=number),
            )
            writing.add(tables.CAUSES, incident_id=row, code="forgot" if number == 30 else "assumption")
            ids.append(row)
    return ids


def test_a_word_is_looked_for_in_the_newest_texts_and_counted_from_them(journal, made):
    texts = alike.count_texts(journal)
    rare = alike.find_word(journal, {"link", "links"}, texts)
    assert rare.texts == len(rare.docs) == len(made) // 2
    assert alike.incidents_of(journal, rare.docs[:1]) == {rare.docs[0]: made[-1]}
    with journal.write() as writing:
        for row in made:
            writing.change(tables.INCIDENTS, row, title="Old link")
    common = alike.find_word(journal, {"link"}, texts)
    assert len(common.docs) == alike.HITS
    assert common.texts == pytest.approx(len(made), rel=0.2)


def test_of_a_client_those_with_the_same_cause_come_first(journal, made):
    assert alike.of_client(journal, made[-1], ["forgot"], 3) == [made[30], made[-1], made[-2]]
    assert alike.of_client(journal, made[-1], [], 2) == [made[-1], made[-2]]


def test_what_is_told_is_read_until_a_moment(journal, made):
    until = NOTICED + timedelta(days=1)
    found = {one.id: one for one in alike.read_past(journal, made[:5], made[0], until)}
    assert found.keys() == set(made[:2])
    assert found[made[1]].telling.title == "Old link"
    assert found[made[1]].telling.causes == {"assumption"}
    assert alike.read_past(journal, [], made[0], until) == []


def test_a_chain_is_followed_both_ways_and_never_in_circles(journal, made):
    with journal.write() as writing:
        for later, earlier in ((1, 0), (2, 1), (3, 1), (0, 2)):
            writing.change(tables.INCIDENTS, made[later], again_of=made[earlier])
    assert alike.chain(journal, made[3]) == set(made[:4])
    assert alike.chain(journal, made[9]) == {made[9]}


def test_told_apart_is_known_from_either(journal, made):
    with journal.write() as writing:
        row = writing.add(tables.DISTINCTIONS, incident_id=made[1], other_id=made[0])
    assert alike.told_apart(journal, made[1]) == {made[0]: row}
    assert alike.told_apart(journal, made[0]) == {made[1]: row}
    with journal.write() as writing:
        writing.remove(tables.DISTINCTIONS, row)
    assert alike.told_apart(journal, made[0]) == {}

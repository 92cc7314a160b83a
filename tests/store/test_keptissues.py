"""Kept issues: the newest first by the day they went out, texts and links only where they are compared."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from mistakejournal.store import keptissues as store
from mistakejournal.store import tables


@pytest.fixture
def client(journal):
    with journal.write() as writing:
        client = writing.add(tables.CLIENTS, name="Brightside")
        for number, day in ((116, date(2026, 11, 10)), (118, None), (117, date(2026, 11, 17))):
            writing.add(
                tables.KEPT_ISSUES,
                client_id=client,
                title=str(number),
                subject="Start small",
                sender="Theo <theo@a.example>",
                sent_on=day,
                text="Hi",
                links="[]",
            )
    return client


def test_the_newest_comes_first_and_one_without_a_day_counts_from_when_it_was_kept(journal, client):
    kept = store.of_client(journal, client)
    assert [one.title for one in kept] == ["118", "117", "116"]
    assert {(one.text, one.links) for one in kept} == {("", "")}


def test_links_come_where_they_are_compared_and_texts_of_the_newest_two(journal, client):
    kept = store.to_compare(journal, client)
    assert [(one.title, one.text, one.links) for one in kept] == [
        ("118", "Hi", "[]"),
        ("117", "Hi", "[]"),
        ("116", "", "[]"),
    ]
    left = store.to_compare(journal, client, kept[0].id)
    assert [(one.title, one.text) for one in left] == [("117", "Hi"), ("116", "Hi")]
    assert store.to_compare(journal, "nobody") == []


def test_the_same_issue_is_known_by_subject_day_and_links(journal, client):
    undated, dated, _ = store.to_compare(journal, client)
    for one in (undated, dated):
        assert store.same_as(journal, one).id == one.id
    assert store.same_as(journal, replace(dated, links="[1]")) is None


def test_senders_are_those_of_clients_in_use(journal, client):
    assert store.senders(journal) == [(client, "Theo <theo@a.example>")]
    with journal.write() as writing:
        writing.change(tables.CLIENTS, client, put_away_at=writing.now)
    assert store.senders(journal) == []


def test_a_forgotten_one_is_compared_no_more(journal, client):
    first = store.of_client(journal, client)[0]
    assert store.get(journal, first.id).links == "[]"
    with journal.write() as writing:
        writing.remove(tables.KEPT_ISSUES, first.id)
    assert store.get(journal, first.id) is None
    assert first.id not in {one.id for one in store.to_compare(journal, client)}

"""What holds words is known column by column, so that a name is looked for in all of it."""

from __future__ import annotations

import pytest

from mistakejournal.store import binned, forgetting, tables
from mistakejournal.store.binned import Row


@pytest.fixture
def client(journal):
    with journal.write() as writing:
        client = writing.add(tables.CLIENTS, name="Brightside", contact="Theo Marsh", notes="calls")
        incident = writing.add(tables.INCIDENTS, title="Old link", client_id=client)
        other = writing.add(tables.INCIDENTS, title="Another")
        for one in (incident, other):
            writing.add(tables.MESSAGES, incident_id=one, body="Hi")
            writing.add(tables.AFFECTED, incident_id=one, name=f"Lena {one == incident}")
            writing.add(tables.EVIDENCE, incident_id=one, title="a.png", sha256=one, size=1)
        writing.add(
            tables.KEPT_ISSUES, client_id=client, title="118", sender="news@a.example", reply_to="t@a.example"
        )
        writing.add(tables.CLIENT_FACTS, client_id=client, name="Link", value="https://a.example")
        writing.add(tables.SETTINGS, name="theme", value='"light"')
        writing.add(tables.SETTINGS, name="ask_person", value='"Theo"')
    return client


def kinds(rows: list[Row]) -> list[str]:
    return [row.table for row in rows]


def test_of_every_text_column_is_known_what_it_holds(journal):
    sets = (forgetting.WORDS, forgetting.OBJECTS, forgetting.MASKED, forgetting.MASKED_OBJECTS)
    known = frozenset().union(*sets)
    unknown = [
        (table, row["name"])
        for table in tables.ALL
        for row in journal.read(f"PRAGMA table_info({table})")
        if row["type"] == "TEXT" and row["name"] not in known and not forgetting.is_code(row["name"])
    ]
    assert unknown == []
    for one in sets:
        assert not any(forgetting.is_code(column) for column in one)


def test_each_row_comes_with_its_words_and_no_code_among_them(journal, client):
    ticks: list[int] = []
    rows = list(forgetting.texts(journal, ticks.append))
    assert sum(ticks) == forgetting.count_rows(journal) - 1  # of the settings only those that name people
    texts = {(text.table, text.column): text for row in rows for text in row}
    assert texts["clients", "contact"].text == "Theo Marsh"
    assert texts["evidence", "title"].way == "file"
    assert texts["settings", "value"].text == '"Theo"'
    assert ("messages", "kind") not in texts
    assert ("incidents", "answer") not in texts


def test_what_belongs_to_a_client_is_found(journal, client):
    assert kinds(forgetting.messages_with(journal, client)) == [tables.MESSAGES]
    assert kinds(forgetting.evidence_of(journal, client)) == [tables.EVIDENCE]
    assert kinds(forgetting.newsletters_of(journal, client)) == [tables.KEPT_ISSUES]
    assert forgetting.people_around(journal, client) == ["Lena True"]
    assert sorted(forgetting.senders_of(journal, client)) == ["news@a.example", "t@a.example"]
    assert forgetting.facts_of(journal, client) == ["https://a.example"]
    rows = forgetting.messages_with(journal, client)
    assert kinds(sorted(binned.doomed_with(journal, rows))) == [tables.MESSAGES]


@pytest.mark.parametrize(("texts_too", "notes"), [(True, ""), (False, "calls")])
def test_a_card_is_emptied_of_name_and_contact(journal, client, texts_too, notes):
    with journal.write() as writing:
        forgetting.empty_card(writing, client, "Forgotten client", texts_too=texts_too)
    (row,) = journal.read("SELECT * FROM clients")
    assert (row["name"], row["contact"], row["notes"]) == ("Forgotten client", "", notes)
    assert row["forgotten_at"]
    assert forgetting.others_named_so(journal, "another", "Forgotten client")
    assert not forgetting.others_named_so(journal, client, "Forgotten client")

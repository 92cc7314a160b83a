"""A client's rules: their own, in the order they were made, without those in the bin."""

from __future__ import annotations

from mistakejournal.store import clientrules as store
from mistakejournal.store import tables


def test_a_clients_own_come_in_the_order_they_were_made(journal, clock):
    made = []
    with journal.write() as writing:
        client, other = (writing.add(tables.CLIENTS, name=name) for name in ("Brightside", "Fernway"))
        writing.add(tables.CLIENT_RULES, client_id=other, title="Fern")
    for title in ("Brightside", "all", "Last chance"):
        clock.advance(minutes=1)
        with journal.write() as writing:
            made.append(writing.add(tables.CLIENT_RULES, client_id=client, title=title, wish="avoid"))
    with journal.write() as writing:
        writing.remove(tables.CLIENT_RULES, made[1])
    assert [one.title for one in store.of_client(journal, client)] == ["Brightside", "Last chance"]

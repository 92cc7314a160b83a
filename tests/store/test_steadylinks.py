"""Steady links: a client's own, by their words, and gone when one is taken back."""

from __future__ import annotations

from mistakejournal.store import steadylinks as store
from mistakejournal.store import tables


def test_a_clients_own_come_by_their_words(journal):
    with journal.write() as writing:
        client, other = (writing.add(tables.CLIENTS, name=name) for name in ("Brightside", "Fernway"))
        shop = writing.add(tables.STEADY_LINKS, client_id=client, title="shop", key="a")
        writing.add(tables.STEADY_LINKS, client_id=client, title="Apple Podcasts", key="b")
        writing.add(tables.STEADY_LINKS, client_id=other, title="Elsewhere", key="c")
    assert [one.title for one in store.of_client(journal, client)] == ["Apple Podcasts", "shop"]
    assert store.find(journal, shop).key == "a"
    with journal.write() as writing:
        writing.remove(tables.STEADY_LINKS, shop)
    assert store.find(journal, shop) is None
    assert len(store.of_client(journal, client)) == 1

"""Which incidents had a make-good in mind."""

from __future__ import annotations

from mistakejournal.store import makegoods, tables


def test_a_clients_make_goods_come_newest_first_without_practice_and_what_was_removed(journal, clock):
    with journal.write() as writing:
        client_id = writing.add(tables.CLIENTS, name="Brightside")
        other_id = writing.add(tables.CLIENTS, name="Elsewhere")

    def add(client=client_id, **fields):
        clock.advance(days=1)
        with journal.write() as writing:
            return writing.add(tables.INCIDENTS, client_id=client, noticed_at=writing.now, **fields)

    first = add(make_good="Half an hour")
    second = add(make_good_amount=0, make_good_currency="EUR")
    third = add(make_good_minutes=30)
    add()
    add(make_good="For practice", practice=True)
    add(other_id, make_good="For somebody else")
    removed = add(make_good="Removed")
    with journal.write() as writing:
        writing.remove(tables.INCIDENTS, removed)
    assert [one.id for one in makegoods.of_client(journal, client_id)] == [third, second, first]

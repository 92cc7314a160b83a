"""What was called meant: for a client, in one report, and gone when it is taken back."""

from __future__ import annotations

from mistakejournal.store import exemptions as store
from mistakejournal.store import tables


def test_those_of_the_client_and_of_one_report_hold_together(journal):
    with journal.write() as writing:
        client, other = (writing.add(tables.CLIENTS, name=name) for name in ("Brightside", "Fernway"))
        report = writing.add(tables.INSPECTIONS, title="119.eml", client_id=client)
        always = writing.add(tables.EXEMPTIONS, title="Hi", key="a", client_id=client)
        once = writing.add(tables.EXEMPTIONS, title="TK", key="b", inspection_id=report)
        writing.add(tables.EXEMPTIONS, title="TK", key="c", client_id=other)
    assert {one.id for one in store.holding(journal, client, report)} == {always, once}
    assert [one.id for one in store.holding(journal, client)] == [always]
    assert [one.id for one in store.holding(journal, None, report)] == [once]
    assert store.find(journal, once).key == "b"
    with journal.write() as writing:
        writing.remove(tables.EXEMPTIONS, once)
    assert (store.find(journal, once), store.holding(journal, None, report)) == (None, [])

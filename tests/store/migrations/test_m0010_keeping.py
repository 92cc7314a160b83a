"""1.10: a client whose name is forgotten, a journal that has moved."""

from __future__ import annotations

from mistakejournal.store.digests import digest


def test_what_was_there_stands_as_before_and_is_neither_forgotten_nor_moved(old):
    old.upgrade(9)
    old.add("clients", name="Brightside")
    before = old.row("clients")
    old.upgrade(10)
    after = old.row("clients")
    assert {name: after[name] for name in before} == before
    assert after["forgotten_at"] is None
    assert old.conn.execute("SELECT moved_at FROM journal").fetchone()[0] is None


def test_new_columns_change_no_rows_digest(old):
    old.upgrade(9)
    old.add("clients", name="Brightside")
    before = digest(old.row("clients"))
    old.upgrade(10)
    assert digest(old.row("clients")) == before

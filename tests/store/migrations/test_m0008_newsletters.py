"""1.8: kept issues, reports, steady links, what was meant, wishes of clients."""

from __future__ import annotations

from mistakejournal.store import checks

NEW = {
    "kept_issues": {"title": "118", "sent_on": "2026-11-24", "is_correction": 1},
    "steady_links": {"title": "Apple Podcasts", "key": "podcasts.apple.com/id1"},
    "exemptions": {"title": "TK", "rule": "leftovers", "key": "leftovers|word|tk"},
    "client_rules": {"title": "Fernway", "wish": "spell"},
}


def test_what_was_there_stands_as_before(old):
    old.upgrade(7)
    old.add("clients", name="Brightside")
    before = old.row("clients")
    old.upgrade(8)
    assert old.row("clients") == before


def test_what_the_inspector_keeps_hangs_on_its_client(old, refuses):
    old.upgrade(8)
    old.add("clients", name="Brightside")
    for table, columns in NEW.items():
        old.add(table, client_id="clients", **columns)
        row = old.row(table)
        assert {name: row[name] for name in columns} == columns
        assert refuses(table, client_id="nobody", **columns)


def test_a_report_needs_no_client(old):
    old.upgrade(8)
    old.add("inspections", title="Brightside 119 test.eml", links=6, strong=1)
    assert old.row("inspections")["client_id"] is None


def test_a_wish_is_one_of_three(old, refuses):
    old.upgrade(8)
    old.add("clients", name="Brightside")
    assert refuses("client_rules", client_id="clients", title="Fernway", wish="shout")


def test_new_tables_change_no_rows_digest(old):
    old.upgrade(7)
    old.add("clients", name="Brightside")
    before = checks.digest_findings(old.conn)
    old.upgrade(8)
    assert checks.digest_findings(old.conn) == before

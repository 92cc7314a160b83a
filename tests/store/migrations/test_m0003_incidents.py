"""1.3: incidents."""

from __future__ import annotations


def test_a_run_from_before_can_have_its_incident(old, refuses):
    old.upgrade(2)
    old.add("checklists", name="Newsletter send")
    old.add("runs", title="Tuesday", checklist_id="checklists")
    before = old.row("runs")
    old.upgrade(3)
    assert old.row("runs") == before
    old.add("incidents", title="Old link", run_id="runs", noticed_at="2026-11-24T10:31:00.000000Z")
    found = old.row("incidents")
    assert (found["kind"], found["page"], found["level"], found["lesson"]) == ("incident", "pause", None, "")
    assert refuses("incidents", run_id="nobody")
    assert refuses("incidents", kind="disaster")

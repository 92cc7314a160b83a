"""1.6: schedules, differences by client, versions, and files kept as evidence."""

from __future__ import annotations

from mistakejournal.store import checks

OF_A_LIST = {
    "schedules": {"starts_on": "2026-12-01", "rule": "FREQ=WEEKLY;BYDAY=TU", "next_on": "2026-12-01"},
    "occurrences": {"due_on": "2026-12-01", "schedule_id": "schedules", "state": "not_this_time"},
    "companions": {"companion_id": "checklists", "days_after": 3},
    "differences": {"client_id": "clients", "step_id": "steps", "hidden": 1},
    "versions": {"code": "edit_step", "at": "2026-12-01T09:00:00.000000Z", "content": "{}"},
}


def test_lists_from_before_can_recur_differ_and_remember(old, refuses):
    old.upgrade(5)
    old.add("clients", name="Brightside")
    old.add("checklists", name="Newsletter")
    old.add("steps", checklist_id="checklists", title="Open the link")
    before = {table: old.row(table) for table in ("clients", "checklists", "steps")}
    old.upgrade(6)
    assert old.row("steps") == before["steps"] | {"client_id": None, "kept_after": None}
    assert {table: old.row(table) for table in ("clients", "checklists")} == {
        table: before[table] for table in ("clients", "checklists")
    }
    old.add("runs", checklist_id="checklists", title="Newsletter")
    old.add("interruptions", run_id="runs", client_id="clients")
    assert refuses("interruptions", run_id="runs", client_id="nobody")
    for table, columns in OF_A_LIST.items():
        old.add(table, checklist_id="checklists", **columns)
        assert old.row(table)["checklist_id"] == "checklists"
        assert refuses(table, checklist_id="nobody", **columns)
    assert refuses("occurrences", checklist_id="checklists", due_on="2026-12-01", state="forgotten")


def test_files_second_origins_and_steady_facts_hang_on_what_was_there(old, refuses):
    old.upgrade(5)
    old.add("clients", name="Brightside")
    old.add("checklists", name="Newsletter")
    old.add("steps", checklist_id="checklists", title="Open the link")
    old.add("incidents", title="Old link")
    old.upgrade(6)
    old.add("step_origins", step_id="steps", incident_id="incidents")
    old.add("evidence", title="draft.png", sha256="ab", size=2, incident_id="incidents")
    old.add("client_facts", client_id="clients", name="Rate", value="45 EUR")
    assert refuses("step_origins", step_id="nobody", incident_id="incidents")
    assert refuses("evidence", title="draft.png", sha256="ab", size=2, incident_id="nobody")
    assert refuses("client_facts", client_id="nobody", name="Rate")


def test_a_column_that_comes_empty_changes_no_rows_digest(old):
    old.upgrade(5)
    old.add("checklists", name="Newsletter")
    old.add("steps", checklist_id="checklists", title="Open the link")
    before = checks.digest_findings(old.conn)
    old.upgrade(6)
    assert checks.digest_findings(old.conn) == before

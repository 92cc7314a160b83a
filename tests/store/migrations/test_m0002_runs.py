"""1.2: runs, the snapshot of their steps, and what interrupted them."""

from __future__ import annotations


def test_a_checklist_from_before_can_be_run(old, refuses):
    old.upgrade(1)
    old.add("checklists", name="Newsletter send")
    before = old.row("checklists")
    old.upgrade(2)
    assert old.row("checklists") == before
    old.add("runs", title="Tuesday", checklist_id="checklists")
    assert refuses("runs", title="x", checklist_id="nobody")
    old.upgrade(3)  # a step of a run may point to the incident that taught it
    old.add("run_steps", run_id="runs", title="Update the podcast link", state="ghost")
    old.add("interruptions", run_id="runs", run_step_id="run_steps")
    assert (old.row("runs")["state"], old.row("interruptions")["kind"]) == ("open", "called_away")
    assert refuses("run_steps", title="x", run_id="runs", state="half")

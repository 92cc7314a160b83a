"""1.1: clients, kinds of work, checklists with their steps, settings, and the journal itself."""

from __future__ import annotations


def test_an_empty_file_becomes_a_journal_that_takes_a_row_of_each_noun(old, refuses):
    old.upgrade(1)
    assert old.version() == (1, 1)
    (journal,) = old.conn.execute("SELECT id, commit_number, device_id FROM journal")
    assert (journal["id"], journal["commit_number"]) == (1, 0)
    assert len(journal["device_id"]) == 16
    old.add("clients", name="The Brightside Podcast", channel="email")
    old.add("works", name="Newsletter")
    old.add("checklists", name="Newsletter send", client_id="clients", work_id="works")
    old.add("sections", checklist_id="checklists", name="Before sending")
    old.add("facts", checklist_id="checklists", name="Episode")
    old.add("settings", name="theme", value='"dark"')
    assert refuses("clients", name="x", channel="pigeon")
    assert refuses("clients", name=None)
    old.upgrade(3)  # a step may point to the incident that taught it
    old.add("steps", checklist_id="checklists", section_id="sections", title="Update the podcast link")
    assert old.row("steps")["kind"] == "tick"
    assert refuses("steps", checklist_id="nobody", title="x")


def test_every_other_migration_keeps_these_rows(old):
    old.upgrade(1)
    old.add("clients", name="The Brightside Podcast", notes="likes a call")
    before = old.row("clients")
    old.upgrade(5)
    assert old.version() == (1, 5)
    assert old.row("clients").items() >= before.items()

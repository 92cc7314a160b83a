"""1.4: what belongs to an incident, and the events of its timeline."""

from __future__ import annotations

PARTS = {
    "feelings": {"name": "shame"},
    "affected": {"name": "their listeners"},
    "repairs": {"title": "send a correction"},
    "options": {"title": "a correction today"},
    "whys": {"title": "because the phone rang", "branch": "not_caught"},
    "causes": {"code": "interrupted"},
    "fixes": {"title": "Send myself a test", "state": "done"},
    "messages": {"body": "Hi Dana", "kind": "holding"},
    "promises": {"title": "I'll write at 2:30 pm", "message_id": "messages"},
    "check_ins": {"state": "waived"},
    "events": {"code": "told", "at": "2026-11-24T10:31:00.000000Z"},
}


def test_an_incident_from_before_can_have_all_its_parts(old, refuses):
    old.upgrade(3)
    old.add("incidents", title="Old link")
    before = old.row("incidents")
    old.upgrade(4)
    assert old.row("incidents") == before
    for table, columns in PARTS.items():
        old.add(table, incident_id="incidents", **columns)
        assert old.row(table)["incident_id"] == "incidents"
        assert refuses(table, incident_id="nobody", **columns)
    assert refuses("fixes", incident_id="incidents", title="x", state="forgotten")

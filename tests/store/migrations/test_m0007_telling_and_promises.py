"""1.7: replies, follow-ups, own prompts, kept words; messages of more kinds."""

from __future__ import annotations

import pytest

from mistakejournal.store import checks

NEW = {
    "replies": {"title": "Fine by me", "came_at": "2026-12-01T09:00:00.000000Z"},
    "follow_ups": {"code": "ask", "due_on": "2026-12-01", "due_time": "09:00"},
    "kept_words": {"title": "just", "place": "my_part"},
}


@pytest.fixture
def told(old):
    """A journal of 1.6 with a message, and a promise made in it."""
    old.upgrade(6)
    old.add("clients", name="Brightside")
    old.add("incidents", title="Old link")
    old.add(
        "messages", incident_id="incidents", body="I’ll write by 2.", sent_at="2026-12-01T09:00:00.000000Z"
    )
    old.add("promises", incident_id="incidents", title="I’ll write by 2.", message_id="messages")
    return old


def test_what_was_said_and_promised_stands_as_before(told):
    before = {table: told.row(table) for table in ("messages", "promises", "clients", "incidents")}
    told.upgrade(7)
    for table, row in before.items():
        now = told.row(table)
        assert {name: now[name] for name in row} == row
        assert not any(value for name, value in now.items() if name not in row)


def test_a_message_may_be_a_correction_of_another_or_for_somebody_else(told, refuses):
    told.upgrade(7)
    told.add("affected", incident_id="incidents", name="Lena")
    for kind in ("correction", "follow_up", "to_other", "fact_page"):
        told.conn.execute("UPDATE messages SET kind = ?, affected_id = 'affected'", (kind,))
    assert refuses("messages", incident_id="incidents", kind="shout")
    assert refuses("messages", incident_id="incidents", corrects_id="nobody")
    assert refuses("promises", incident_id="incidents", title="By 2", message_id="nobody")


def test_an_option_can_be_taken_back_only_where_she_said_so(told, refuses):
    told.add("options", incident_id="incidents", title="A short correction")
    told.upgrade(7)
    assert told.row("options")["reversible"] == 0
    assert refuses("options", incident_id="incidents", title="Another", reversible=2)


def test_new_tables_hang_on_their_incident(told, refuses):
    told.upgrade(7)
    told.add("prompts", title="Who was there?", page="own")
    told.add("prompt_answers", incident_id="incidents", prompt_id="prompts", title="Who?", page="own")
    assert refuses("prompt_answers", incident_id="incidents", prompt_id="nobody", title="Who?", page="own")
    for table, columns in NEW.items():
        told.add(table, incident_id="incidents", **columns)
        assert refuses(table, incident_id="nobody", **columns)
    assert refuses("follow_ups", incident_id="incidents", state="forgotten")


def test_a_column_that_comes_empty_changes_no_rows_digest(told):
    before = checks.digest_findings(told.conn)
    told.upgrade(7)
    assert checks.digest_findings(told.conn) == before


def test_a_client_has_a_phone_and_a_telling_may_be_about_a_time(told, refuses):
    told.add("affected", incident_id="incidents", name="Lena")
    told.upgrade(7)
    told.conn.execute("UPDATE clients SET phone = '+44 20 7946 0018'")
    told.conn.execute("UPDATE affected SET told_about = 1")
    assert told.row("clients")["phone"] == "+44 20 7946 0018"
    assert refuses("affected", incident_id="incidents", name="Ben", told_about=2)

"""One incident being handled: made by the first input, merged with what is typed, never lost."""

from __future__ import annotations

from datetime import timedelta

import pytest

from mistakejournal.domain.flow import Step
from mistakejournal.errors import JournalError
from mistakejournal.services import clients, incident_parts, incidents
from mistakejournal.ui.autosave import QUIET_MS


def test_nothing_is_stored_before_the_first_input(session, count):
    session.note_place(Step.OWN, "my_part")
    session.note(pause_seconds=20)
    assert session.flush()
    assert count() == 0


def test_the_first_input_takes_along_what_was_noted(session, desk):
    session.note_place(Step.OWN, "my_part")
    session.note(pause_seconds=20, pause_done=True)
    session.edit(my_part="I sent it")
    session.flush()
    stored = incidents.get_incident(desk, session.id)
    assert (stored.page, stored.pause_seconds, stored.pause_done) == ("own/my_part", 20, True)
    assert stored.my_part == "I sent it"
    assert stored.noticed_at == desk.clock.now()


@pytest.mark.row("A8")
def test_what_is_typed_is_seen_at_once_and_on_disk_soon(session, desk, qtbot):
    session.edit(my_part="I sent")
    assert session.incident.my_part == "I sent"
    assert session.is_waiting
    with qtbot.waitSignal(session.saved, timeout=QUIET_MS * 3):
        session.edit(my_part="I sent it")
    assert incidents.get_incident(desk, session.id).my_part == "I sent it"
    assert not session.is_waiting


def test_an_act_comes_after_what_was_typed_and_gets_an_incident(session, desk):
    session.edit(my_part="I sent it")
    done = session.do(lambda desk, row: incident_parts.add_repair(desk, row, "Swap the link"))
    assert done is not None
    assert [repair.title for repair in session.file.repairs] == ["Swap the link"]
    assert session.file.incident.my_part == "I sent it"


def test_a_later_act_of_the_same_key_takes_the_place_of_the_earlier(session):
    session.do(lambda desk, row: incident_parts.add_repair(desk, row, "Swap"))
    repair = session.file.repairs[0].id
    for words in ("Swap the", "Swap the link"):
        session.later(
            "repair", lambda desk, _row, words=words: incident_parts.edit_repair(desk, repair, words)
        )
    session.flush()
    assert session.file.repairs[0].title == "Swap the link"


def test_a_time_that_contradicts_another_is_refused_and_told(session, desk, context, qtbot):
    now = desk.clock.now()
    session.choose(noticed_at=now)
    with qtbot.waitSignal(context.failed) as told:
        assert not session.choose(told_at=now - timedelta(hours=1))
    assert isinstance(told.args[0], JournalError)
    assert session.incident.told_at is None


def test_it_hears_of_changes_others_make(session, context, qtbot):
    session.edit(title="Last week’s link")
    session.flush()
    made = context.perform(lambda: clients.add_client(context.desk, "Brightside", "Theo Marsh"))
    context.perform(lambda: incidents.edit_incident(context.desk, session.id, client_id=made.id))
    assert session.first_name == "Theo"


def test_a_resting_session_reads_anew_when_it_wakes(session, context, qtbot):
    session.edit(title="Last week’s link")
    session.flush()
    session.listen(listening=False)
    context.perform(lambda: incidents.edit_incident(context.desk, session.id, title="Another"))
    assert session.incident.title == "Last week’s link"
    session.listen(listening=True)
    assert session.incident.title == "Another"


def test_an_incident_that_is_taken_away_is_gone(session, context, qtbot):
    session.edit(title="Last week’s link")
    session.flush()
    with qtbot.waitSignal(session.gone):
        context.perform(lambda: incidents.remove_incident(context.desk, session.id))
    assert session.id == ""


def test_resuming_brings_back_words_and_place(session, desk):
    session.edit(my_part="I sent it")
    session.note_place(Step.OWN, "my_part")
    session.flush()
    row = session.id
    session.begin()
    assert session.incident.my_part == ""
    session.resume(row)
    assert (session.incident.my_part, session.incident.page) == ("I sent it", "own/my_part")


def test_earlier_assumes_no_time(session, desk):
    session.set_earlier()
    assert session.incident.noticed_at is None
    session.edit(my_part="I sent it")
    session.flush()
    assert incidents.get_incident(desk, session.id).noticed_at is None

"""An incident is there from its first second, loses no word, and every act on it can be taken back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from mistakejournal.domain.incident import Kind, NoticedBy, State
from mistakejournal.errors import JournalError
from mistakejournal.services.clock import StandingClock
from mistakejournal.services.desk import Desk, take_back
from mistakejournal.services.incidents import (
    edit_incident,
    get_incident,
    incident_file,
    list_incidents,
    note_near_miss,
    remove_incident,
    start_incident,
)
from tests.services import brightside

ODD = (
    "",
    "   ",
    "x" * 100_000,
    "🧑‍💻 مرحبا שלום 👩‍👩‍👧",
    "a\x00b\ud800c",
    "one\r\ntwo\rthree",
    "<b>bold</b> {client} %s '; DROP TABLE incidents; --",
)


def test_something_went_wrong_asks_for_nothing_first(desk: Desk, clock: StandingClock) -> None:
    incident = get_incident(desk, start_incident(desk).id)
    assert incident.noticed_at == clock.now()
    assert incident.zone == "Europe/Berlin"
    assert incident.page == "pause"
    assert incident.title == ""


def test_what_happened_earlier_skips_the_pause_and_assumes_no_time(desk: Desk) -> None:
    incident = get_incident(desk, start_incident(desk, earlier=True).id)
    assert (incident.page, incident.noticed_at, incident.pause_done) == ("own", None, True)


def test_a_run_brings_its_client_and_its_work(desk: Desk) -> None:
    known = brightside.make(desk)
    run_id = brightside.run(desk, known)
    file = incident_file(desk, start_incident(desk, run_id=run_id).id)
    assert file.client is not None
    assert file.work is not None
    assert (file.client.id, file.work.id) == (known.client, known.work)
    assert file.run is not None


@pytest.mark.parametrize("words", ODD)
@pytest.mark.parametrize(
    "field", ["title", "what_happened", "my_part", "their_part", "effect", "private_line", "next_update"]
)
def test_any_text_is_kept_in_any_field(desk: Desk, field: str, words: str) -> None:
    incident_id = start_incident(desk).id
    edit_incident(desk, incident_id, **{field: words})
    kept = getattr(get_incident(desk, incident_id), field)
    if field == "title":
        assert kept == " ".join(kept.split())
    else:
        expected = words.replace("\x00", "\ufffd").replace("\ud800", "\ufffd")
        assert kept == expected.replace("\r\n", "\n").replace("\r", "\n")


def test_a_time_that_contradicts_another_is_refused_and_the_words_are_kept(
    desk: Desk, clock: StandingClock
) -> None:
    incident_id = start_incident(desk).id
    before = clock.now() - timedelta(minutes=10)
    with pytest.raises(JournalError) as refused:
        edit_incident(desk, incident_id, told_at=before, my_part="I did not open the link")
    assert refused.value.code == "negative_span"
    assert refused.value.facts == {"earlier": "noticed", "later": "told"}
    kept = get_incident(desk, incident_id)
    assert (kept.told_at, kept.my_part) == (None, "I did not open the link")


def test_told_before_noticed_is_fine_when_the_client_noticed(desk: Desk, clock: StandingClock) -> None:
    incident_id = start_incident(desk).id
    before = clock.now() - timedelta(minutes=10)
    edit_incident(desk, incident_id, told_at=before, noticed_by="client")
    assert get_incident(desk, incident_id).told_at == before


def test_words_are_kept_even_when_it_begins_with_a_wrong_time(desk: Desk, clock: StandingClock) -> None:
    with pytest.raises(JournalError):
        start_incident(desk, title="Wrong link", happened_at=clock.now() + timedelta(hours=1))
    assert [line.title for line in list_incidents(desk)] == ["Wrong link"]


def test_noticed_by_a_step_is_a_near_miss_and_back(desk: Desk) -> None:
    incident_id = start_incident(desk).id
    edit_incident(desk, incident_id, noticed_by="step")
    assert get_incident(desk, incident_id).kind is Kind.NEAR_MISS
    undo = edit_incident(desk, incident_id, noticed_by="me").undo
    assert get_incident(desk, incident_id).kind is Kind.INCIDENT
    assert undo is not None
    take_back(desk, undo)
    assert get_incident(desk, incident_id).kind is Kind.NEAR_MISS


def test_a_choice_can_be_taken_back_and_typing_has_its_own_undo(desk: Desk) -> None:
    incident_id = start_incident(desk).id
    assert edit_incident(desk, incident_id, my_part="I sent it", page="own/my_part").undo is None
    undo = edit_incident(desk, incident_id, level=3).undo
    assert undo is not None
    take_back(desk, undo)
    assert get_incident(desk, incident_id).level is None


@pytest.mark.parametrize(
    "wrong", [{"level": 5}, {"seen": "the world"}, {"form": "crime"}, {"told_at": datetime(2026, 1, 1)}]
)
def test_what_no_field_holds_is_a_bug_and_changes_nothing(desk: Desk, wrong: dict[str, object]) -> None:
    incident_id = start_incident(desk).id
    with pytest.raises(ValueError, match=r".+"):
        edit_incident(desk, incident_id, **wrong)
    with pytest.raises(TypeError):
        edit_incident(desk, incident_id, closed_at=datetime(2026, 1, 1, tzinfo=UTC))
    with pytest.raises(TypeError):
        edit_incident(desk, incident_id, no_such_field="x")


def test_answers_can_be_taken_away_again(desk: Desk) -> None:
    incident_id = start_incident(desk, seen="group", noticed_by="client", level=2).id
    edit_incident(desk, incident_id, seen="", noticed_by=None, level=None, personal="yes")
    kept = get_incident(desk, incident_id)
    assert (kept.seen, kept.noticed_by, kept.level, kept.personal) == ("", None, None, "yes")


def test_a_near_miss_is_noted_in_one_line_and_needs_nothing_more(desk: Desk) -> None:
    known = brightside.make(desk)
    run_id = brightside.run(desk, known)
    row = desk.journal.read_one("SELECT id FROM run_steps WHERE run_id = ?", (run_id,))
    assert row is not None
    done = note_near_miss(desk, "Old link in the draft", run_id=run_id, run_step_id=row["id"])
    file = incident_file(desk, done.id)
    assert file.incident.kind is Kind.NEAR_MISS
    assert file.incident.noticed_by is NoticedBy.STEP
    assert file.state is State.CLOSED
    assert file.client is not None
    plain = incident_file(desk, note_near_miss(desk, "By eye", client_id=known.client).id)
    assert plain.incident.noticed_by is NoticedBy.ME


def test_the_bin_takes_an_incident_and_gives_it_back(desk: Desk) -> None:
    incident_id = start_incident(desk, title="Wrong link").id
    undo = remove_incident(desk, incident_id).undo
    assert list_incidents(desk) == []
    with pytest.raises(KeyError):
        get_incident(desk, incident_id)
    assert undo is not None
    take_back(desk, undo)
    assert get_incident(desk, incident_id).title == "Wrong link"


def test_pausing_is_noted_once(desk: Desk) -> None:
    incident_id = start_incident(desk).id
    edit_incident(desk, incident_id, pause_done=True, pause_seconds=60)
    edit_incident(desk, incident_id, pause_done=True)
    assert desk.journal.number("SELECT count(*) FROM events WHERE code = 'paused'") == 1

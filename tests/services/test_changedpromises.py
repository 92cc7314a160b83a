"""A promise that changes stays in its words; the new one is kept too, and the client is to be told."""

from __future__ import annotations

from datetime import date

import pytest

from mistakejournal.domain.telling import MessageKind, PromiseState
from mistakejournal.errors import JournalError
from mistakejournal.services.changedpromises import change_line, change_promise, told_of_change
from mistakejournal.services.choices import choose_option
from mistakejournal.services.clients import edit_client
from mistakejournal.services.desk import Desk, take_back
from mistakejournal.services.incident_parts import add_option
from mistakejournal.services.incidents import incident_file, start_incident
from mistakejournal.services.promises import add_promise, promises_due, settle_promise
from tests.services import brightside

TUESDAY = date(2026, 11, 24)


@pytest.fixture
def incident(desk: Desk, known: brightside.Brightside) -> str:
    return start_incident(desk, title="Old link", client_id=known.client).id


@pytest.fixture
def promise(desk: Desk, incident: str) -> str:
    return add_promise(desk, incident, "I’ll call you on Thursday.").id


def test_old_and_new_words_both_stand_and_it_is_to_be_told(desk: Desk, incident: str, promise: str) -> None:
    changed = change_promise(desk, promise, "I’ll call you on Friday at 10:00")
    old, new = incident_file(desk, incident).promises
    assert (old.title, old.state, old.changed_to, old.untold) == (
        "I’ll call you on Thursday.",
        PromiseState.CHANGED,
        "I’ll call you on Friday at 10:00",
        True,
    )
    assert (new.title, new.due_on, new.due_time) == (old.changed_to, date(2026, 11, 27), "10:00")
    assert [due.promise.id for due in promises_due(desk, TUESDAY)] == [promise]
    assert changed.undo is not None
    take_back(desk, changed.undo)
    (back,) = incident_file(desk, incident).promises
    assert (back.state, back.untold, back.changed_to) == (PromiseState.OPEN, False, "")


def test_the_line_says_both_and_is_kept_when_they_know(
    desk: Desk, incident: str, promise: str, known: brightside.Brightside
) -> None:
    change_promise(desk, promise, "I’ll call you on Friday at 10:00")
    file = incident_file(desk, incident)
    line = change_line(desk, file, file.promises[0])
    assert line == (
        "Hi Theo, something I told you changes, and you should hear it from me. "
        "I said: “I’ll call you on Thursday.” Instead: I’ll call you on Friday at 10:00."
    )
    told_of_change(desk, promise, line, "chat")
    file = incident_file(desk, incident)
    assert not file.promises[0].untold
    (said,) = file.messages
    assert (said.kind, said.text_id, said.body, said.channel) == (
        MessageKind.FOLLOW_UP,
        "fu_promise_changed",
        line,
        "chat",
    )
    assert promises_due(desk, TUESDAY) == []
    edit_client(desk, known.client, contact="")
    file = incident_file(desk, incident)
    assert change_line(desk, file, file.promises[0]).startswith("Something I told you changes")


def test_a_change_needs_words_and_a_promise(desk: Desk, promise: str) -> None:
    with pytest.raises(JournalError):
        change_promise(desk, promise, "  ")
    with pytest.raises(KeyError):
        change_promise(desk, "nothing", "Later")


def test_telling_without_a_line_keeps_no_message(desk: Desk, incident: str, promise: str) -> None:
    change_promise(desk, promise, "I’ll write on Friday instead")
    told_of_change(desk, promise)
    assert incident_file(desk, incident).messages == ()


def test_the_way_they_chose_stays_that_way_when_its_time_changes(desk: Desk, incident: str) -> None:
    choose_option(desk, incident, add_option(desk, incident, "A resend", by_when="on Friday").id)
    (promised,) = incident_file(desk, incident).promises
    change_promise(desk, promised.id, "I’ll resend it on Monday")
    told_of_change(desk, promised.id)
    assert not incident_file(desk, incident).put_right
    settle_promise(desk, incident_file(desk, incident).promises[-1].id, "kept")
    assert incident_file(desk, incident).put_right

"""A client is made by typing a name, is renamed once for everywhere, and is put away without loss."""

from __future__ import annotations

import pytest

from mistakejournal.errors import JournalError
from mistakejournal.services.checkins import plan_check_ins
from mistakejournal.services.clients import (
    add_client,
    add_work,
    client_names,
    client_of_name,
    clients_put_away,
    edit_client,
    get_client,
    has_namesake,
    list_clients,
    list_works,
    put_away_client,
    rename_work,
    take_back_client,
)
from mistakejournal.services.clock import StandingClock
from mistakejournal.services.desk import Desk, take_back
from mistakejournal.services.fixes import learn_step
from mistakejournal.services.incidents import start_incident
from tests.services import brightside


def test_the_same_name_however_typed_is_the_same_client(desk: Desk) -> None:
    first = add_client(desk, "The Brightside Podcast", "Theo Marsh")
    assert add_client(desk, "  the BRIGHTSIDE  podcast ").id == first.id
    assert [line.client.contact for line in list_clients(desk)] == ["Theo Marsh"]


def test_accents_typed_in_two_ways_are_the_same_name(desk: Desk) -> None:
    first = add_client(desk, "Ine\u0302s Studio").id
    assert add_client(desk, "In\u00eas studio").id == first
    known = client_of_name(desk, "INÊS  STUDIO")
    assert known is not None
    assert known.id == first
    put_away_client(desk, first)
    assert client_of_name(desk, "Inês Studio") is not None
    assert client_of_name(desk, " ") is None


def test_two_of_one_name_are_noticed_and_allowed(desk: Desk) -> None:
    one, other = add_client(desk, "Acorn").id, add_client(desk, "Oak").id
    assert not has_namesake(desk, get_client(desk, one))
    edit_client(desk, other, name="acorn")
    assert has_namesake(desk, get_client(desk, one))


def test_a_retainer_and_a_phone_are_kept(desk: Desk) -> None:
    client = add_client(desk, "Acorn").id
    assert edit_client(desk, client, retainer=True).undo is not None
    edit_client(desk, client, phone=" +44 20\n7946 0018 ")
    assert (get_client(desk, client).retainer, get_client(desk, client).phone) == (True, "+44 20 7946 0018")


def test_a_currency_is_kept_in_capitals(desk: Desk) -> None:
    client = add_client(desk, "Acorn").id
    edit_client(desk, client, currency=" eur ")
    assert get_client(desk, client).currency == "EUR"


def test_a_client_needs_a_name(desk: Desk) -> None:
    with pytest.raises(JournalError) as refused:
        add_client(desk, "   ")
    assert refused.value.code == "needs_name"
    assert list_clients(desk) == []


def test_an_empty_name_keeps_the_old_one_and_the_words_beside_it(desk: Desk) -> None:
    client = add_client(desk, "Harlow").id
    with pytest.raises(JournalError):
        edit_client(desk, client, name=" ", notes="Likes to hear “it’s scheduled”")
    assert get_client(desk, client).name == "Harlow"
    assert get_client(desk, client).notes == "Likes to hear “it’s scheduled”"


def test_a_client_that_is_put_away_comes_back_by_its_name(desk: Desk) -> None:
    client = add_client(desk, "Harlow").id
    put_away_client(desk, client)
    assert list_clients(desk) == []
    assert [one.id for one in clients_put_away(desk)] == [client]
    add_client(desk, "harlow")
    assert [line.client.id for line in list_clients(desk)] == [client]
    put_away_client(desk, client)
    take_back_client(desk, client)
    assert [line.client.id for line in list_clients(desk)] == [client]


def test_adding_a_client_can_be_taken_back(desk: Desk) -> None:
    undo = add_client(desk, "Harlow").undo
    assert undo is not None
    take_back(desk, undo)
    assert list_clients(desk) == []


def test_a_choice_can_be_taken_back_and_typing_has_its_own_undo(desk: Desk) -> None:
    client = add_client(desk, "Harlow").id
    assert edit_client(desk, client, notes="x").undo is None
    assert edit_client(desk, client, channel="phone").undo is not None
    with pytest.raises(TypeError):
        edit_client(desk, client, rev="7")
    with pytest.raises(ValueError, match="pigeon"):
        edit_client(desk, client, channel="pigeon")


def test_a_line_tells_the_work_and_what_was_learned_and_nothing_of_what_went_wrong(desk: Desk) -> None:
    known = brightside.make(desk)
    incident = start_incident(desk, title="Last week’s podcast link", client_id=known.client).id
    learn_step(desk, incident, known.checklist, "Send myself a test")
    (line,) = list_clients(desk)
    assert (line.work_names, line.learned_steps, line.check_in_due) == (("Newsletter",), 1, False)


def test_a_check_in_is_due_once_its_run_has_begun(desk: Desk, clock: StandingClock) -> None:
    known = brightside.make(desk)
    incident = start_incident(desk, client_id=known.client, work_id=known.work).id
    plan_check_ins(desk, incident, 1)
    assert not list_clients(desk)[0].check_in_due
    clock.advance(days=1)
    brightside.run(desk, known)
    assert list_clients(desk)[0].check_in_due


def test_kinds_of_work_are_shared_and_renamed_once(desk: Desk) -> None:
    work = add_work(desk, "Newsletter").id
    assert add_work(desk, " newsletter").id == work
    rename_work(desk, work, "Weekly letter")
    assert [one.name for one in list_works(desk)] == ["Weekly letter"]
    with pytest.raises(JournalError):
        rename_work(desk, work, "")


def test_names_for_a_filter_hold_those_put_away_and_count_nothing(desk: Desk) -> None:
    brightside = add_client(desk, "the Brightside").id
    away = add_client(desk, "Acorn").id
    put_away_client(desk, away)
    assert client_names(desk) == [(away, "Acorn"), (brightside, "the Brightside")]

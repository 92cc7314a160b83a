"""A client is made by typing a name, is renamed once for everywhere, and is put away without loss."""

from __future__ import annotations

import pytest

from mistakejournal.errors import JournalError
from mistakejournal.services.clients import (
    add_client,
    add_work,
    client_card,
    client_names,
    edit_client,
    get_client,
    list_clients,
    list_works,
    put_away_client,
    rename_work,
    take_back_client,
)
from mistakejournal.services.desk import Desk, take_back
from mistakejournal.services.incidents import start_incident
from tests.services import brightside


def test_the_same_name_however_typed_is_the_same_client(desk: Desk) -> None:
    first = add_client(desk, "The Brightside Podcast", "Theo Marsh")
    assert add_client(desk, "  the BRIGHTSIDE  podcast ").id == first.id
    assert [line.client.contact for line in list_clients(desk)] == ["Theo Marsh"]


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
    assert [line.client.id for line in list_clients(desk, put_away=True)] == [client]
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


def test_the_card_shows_work_lists_and_incidents(desk: Desk) -> None:
    known = brightside.make(desk)
    incident = start_incident(desk, title="Last week’s podcast link", client_id=known.client).id
    card = client_card(desk, known.client)
    assert card.work_names == ("Newsletter",)
    assert (card.checklist_count, card.learned_steps, card.check_ins_due) == (1, 0, 0)
    assert [line.id for line in card.incidents] == [incident]
    assert list_clients(desk)[0].work_names == ("Newsletter",)
    with pytest.raises(KeyError):
        client_card(desk, "nobody")


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

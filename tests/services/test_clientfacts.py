"""Steady facts on a client's card."""

from __future__ import annotations

import pytest

from mistakejournal.errors import JournalError
from mistakejournal.services.clientfacts import (
    add_client_fact,
    client_facts,
    edit_client_fact,
    fact_names,
    remove_client_fact,
)
from mistakejournal.services.clients import add_client
from mistakejournal.services.desk import take_back
from mistakejournal.services.starters import add_from_starter


@pytest.fixture
def client(desk):
    return add_client(desk, "Achebe Coaching").id


def shown(desk, client):
    return [(fact.name, fact.value) for fact in client_facts(desk, client)]


def test_facts_are_written_changed_and_taken_off(desk, client):
    row_id = add_client_fact(desk, client, " Rate ", " 45.00 ").id
    add_client_fact(desk, client, "List")
    edit_client_fact(desk, row_id, value="50.00")
    assert shown(desk, client) == [("Rate", "50.00"), ("List", "")]
    undo = remove_client_fact(desk, row_id).undo
    assert shown(desk, client) == [("List", "")]
    assert undo is not None
    take_back(desk, undo)
    assert shown(desk, client) == [("Rate", "50.00"), ("List", "")]


def test_a_fact_has_a_name(desk, client):
    with pytest.raises(JournalError):
        add_client_fact(desk, client, " ")
    with pytest.raises(JournalError):
        edit_client_fact(desk, add_client_fact(desk, client, "Rate").id, name="")
    with pytest.raises(TypeError):
        edit_client_fact(desk, add_client_fact(desk, client, "List").id, client_id="")


def test_what_the_clients_lists_ask_for_is_offered_until_the_card_has_it(desk, client):
    assert fact_names(desk, client) == []
    add_from_starter(desk, "invoice", client)
    assert fact_names(desk, client) == ["Period", "Hours or items", "Rate in the agreement", "Due date"]
    add_client_fact(desk, client, "rate in the agreement", "45.00")
    assert "Rate in the agreement" not in fact_names(desk, client)

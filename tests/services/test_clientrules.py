"""What each issue of a client must have, must not have, or spells in one way."""

from __future__ import annotations

import pytest

from mistakejournal.domain.inspection import Wish
from mistakejournal.errors import JournalError
from mistakejournal.services.clientrules import (
    add_rule,
    client_rules,
    edit_rule,
    origins_of,
    remove_rule,
    rules_learned_from,
)
from mistakejournal.services.clients import add_client
from mistakejournal.services.desk import take_back
from mistakejournal.services.incidents import start_incident


@pytest.fixture
def client(desk):
    return add_client(desk, "Brightside").id


def rules(desk, client_id):
    return [(one.title, one.wish) for one in client_rules(desk, client_id)]


def test_rules_are_made_changed_and_removed(desk, client):
    first = add_rule(desk, client, "  Brightside ", Wish.SPELL).id
    add_rule(desk, client, "last chance", Wish.AVOID)
    assert rules(desk, client) == [("Brightside", Wish.SPELL), ("last chance", Wish.AVOID)]
    edit_rule(desk, first, "The Brightside Podcast", Wish.CONTAIN)
    undo = remove_rule(desk, first).undo
    assert rules(desk, client) == [("last chance", Wish.AVOID)]
    take_back(desk, undo)
    assert rules(desk, client)[0] == ("The Brightside Podcast", Wish.CONTAIN)


def test_the_same_rule_is_made_once(desk, client):
    first = add_rule(desk, client, "Brightside", Wish.SPELL)
    again = add_rule(desk, client, "Brightside", Wish.SPELL)
    assert (again.id, again.undo) == (first.id, None)
    add_rule(desk, client, "Brightside", Wish.CONTAIN)
    assert len(rules(desk, client)) == 2


def test_a_rule_remembers_what_it_was_learned_from(desk, client):
    incident = start_incident(desk).id
    add_rule(desk, client, "Brightside", Wish.SPELL, incident)
    assert client_rules(desk, client)[0].incident_id == incident


def test_a_rule_needs_words(desk, client):
    rule = add_rule(desk, client, "Brightside", Wish.SPELL).id
    for act in (
        lambda: add_rule(desk, client, " ", Wish.AVOID),
        lambda: edit_rule(desk, rule, "", Wish.AVOID),
    ):
        with pytest.raises(JournalError) as trouble:
            act()
        assert trouble.value.code == "needs_title"


def test_what_was_learned_from_an_incident_names_it(desk, client):
    incident = start_incident(desk, title="Old address", client_id=client).id
    add_rule(desk, client, "last chance", Wish.AVOID)
    learned = add_rule(desk, client, "12 Quay Street", Wish.CONTAIN, incident).id
    assert [one.id for one in rules_learned_from(desk, client, incident)] == [learned]
    assert origins_of(desk, client_rules(desk, client)) == {incident: "Old address"}

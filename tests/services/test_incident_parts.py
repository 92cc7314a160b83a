"""Parts keep her order, are taken back in one step, and feelings stay out of storage when she says so."""

from __future__ import annotations

from datetime import timedelta

import pytest

from mistakejournal.errors import JournalError
from mistakejournal.services.choices import choose_option
from mistakejournal.services.desk import Desk
from mistakejournal.services.incident_parts import (
    add_affected,
    add_option,
    add_repair,
    edit_option,
    edit_repair,
    recommend_option,
    remove_affected,
    remove_option,
    remove_repair,
    set_causes,
    set_feelings,
    set_whys,
    tell_affected,
    tick_repair,
)
from mistakejournal.services.incidents import edit_incident, incident_file, start_incident
from mistakejournal.services.preferences import change_settings
from tests.services.takingback import undone


@pytest.fixture
def incident(desk: Desk) -> str:
    return start_incident(desk).id


def test_feelings_are_set_kept_and_taken_back(desk: Desk, incident: str) -> None:
    set_feelings(desk, incident, ["panic", "shame"])
    first = incident_file(desk, incident).feelings
    second = set_feelings(desk, incident, ["shame", " dread ", ""])
    now = incident_file(desk, incident).feelings
    assert [feeling.name for feeling in now] == ["shame", "dread"]
    assert now[0].id == first[1].id
    undone(desk, second)
    assert [feeling.name for feeling in incident_file(desk, incident).feelings] == ["panic", "shame"]


def test_feelings_are_not_stored_when_she_keeps_them_out(desk: Desk, incident: str) -> None:
    change_settings(desk, keep_feelings=False)
    set_feelings(desk, incident, ["panic"])
    assert desk.journal.number("SELECT count(*) FROM feelings") == 0


def test_her_feelings_and_the_clients_are_apart(desk: Desk, incident: str) -> None:
    set_feelings(desk, incident, ["worry"])
    set_feelings(desk, incident, ["worry"], whose="client")
    set_feelings(desk, incident, [])
    file = incident_file(desk, incident)
    assert (len(file.feelings), len(file.client_feelings)) == (0, 1)


def test_causes_hold_her_own_words_for_other(desk: Desk, incident: str) -> None:
    set_causes(desk, incident, ["interrupted_carried_on", "other"], other="two tabs looked alike")
    causes = incident_file(desk, incident).causes
    assert [(cause.code, cause.title) for cause in causes] == [
        ("interrupted_carried_on", ""),
        ("other", "two tabs looked alike"),
    ]
    undone(desk, set_causes(desk, incident, []))
    assert len(incident_file(desk, incident).causes) == 2


def test_at_most_five_becauses_and_empty_ones_fall_out(desk: Desk, incident: str) -> None:
    set_whys(desk, incident, ["a", "", "b", "c", "d", "e", "f"])
    assert [why.title for why in incident_file(desk, incident).whys] == ["a", "b", "c", "d", "e"]
    set_whys(desk, incident, ["a", "new"])
    assert [why.title for why in incident_file(desk, incident).whys] == ["a", "new"]


def test_a_repair_is_ticked_and_unticked(desk: Desk, incident: str) -> None:
    repair = add_repair(desk, incident).id
    edit_repair(desk, repair, "Corrected the web version")
    ticked = tick_repair(desk, repair, done_now=True)
    assert incident_file(desk, incident).repairs[0].done_at == desk.clock.now()
    undone(desk, ticked)
    assert incident_file(desk, incident).repairs[0].done_at is None
    removed = remove_repair(desk, repair)
    assert incident_file(desk, incident).repairs == ()
    undone(desk, removed)
    assert incident_file(desk, incident).repairs[0].title == "Corrected the web version"
    add_repair(desk, incident, "Stopped the send", done_now=True)
    assert incident_file(desk, incident).repairs[1].done_at is not None


def test_the_choice_is_recorded_and_the_unchosen_stay(desk: Desk, incident: str) -> None:
    one = add_option(desk, incident, "A correction today", by_when="by 12:00", cost="Not billed").id
    two = add_option(desk, incident, "A resend on Friday").id
    edit_option(desk, two, detail="to those who have not opened it", cost="12,5o")
    recommend_option(desk, incident, one)
    choose_option(desk, incident, two)
    again = choose_option(desk, incident, one)
    file = incident_file(desk, incident)
    assert file.chosen is not None
    assert file.chosen.id == one
    assert [option.recommended for option in file.options] == [True, False]
    assert file.options[1].cost == "12,5o"
    undone(desk, again)
    chosen = incident_file(desk, incident).chosen
    assert chosen is not None
    assert chosen.id == two
    choose_option(desk, incident, None)
    assert incident_file(desk, incident).chosen is None
    undone(desk, remove_option(desk, one))
    assert len(incident_file(desk, incident).options) == 2


def test_everybody_it_touches_has_a_told_time(desk: Desk, incident: str) -> None:
    person = add_affected(desk, incident, "Lena", "the guest").id
    tell_affected(desk, person, told=True)
    lena = incident_file(desk, incident).affected[0]
    assert (lena.name, lena.note, lena.told_at) == ("Lena", "the guest", desk.clock.now())
    an_hour_ago = desk.clock.now() - timedelta(hours=1)
    tell_affected(desk, person, told=True, at=an_hour_ago, about=True)
    lena = incident_file(desk, incident).affected[0]
    assert (lena.told_at, lena.told_about) == (an_hour_ago, True)
    undone(desk, tell_affected(desk, person, told=False))
    assert incident_file(desk, incident).affected[0].told_at == an_hour_ago
    tell_affected(desk, person, told=False)
    lena = incident_file(desk, incident).affected[0]
    assert (lena.told_at, lena.told_about) == (None, False)
    undone(desk, remove_affected(desk, person))
    assert len(incident_file(desk, incident).affected) == 1


def test_nobody_was_told_before_it_happened(desk: Desk, incident: str) -> None:
    person = add_affected(desk, incident, "Lena").id
    edit_incident(desk, incident, happened_at=desk.clock.now() - timedelta(minutes=30))
    with pytest.raises(JournalError) as refused:
        tell_affected(desk, person, told=True, at=desk.clock.now() - timedelta(hours=1))
    assert refused.value.facts == {"earlier": "happened", "later": "told"}
    assert incident_file(desk, incident).affected[0].told_at is None
    with pytest.raises(KeyError):
        tell_affected(desk, "nobody", told=True)


def test_a_field_that_an_option_does_not_have_is_a_bug(desk: Desk, incident: str) -> None:
    with pytest.raises(TypeError):
        edit_option(desk, add_option(desk, incident, "x").id, order_key="a")

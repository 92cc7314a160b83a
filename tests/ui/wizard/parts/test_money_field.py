"""An amount with its currency: hers, the client’s, or asked in place."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from mistakejournal.services import clients, incidents
from mistakejournal.services.preferences import change_settings, settings
from mistakejournal.ui.widgets.select import Select
from mistakejournal.ui.wizard.parts.make_good_form import MakeGoodForm
from tests.ui.wizard import story
from tests.ui.wizard.finding import click, named, said, stored, type_into

WORDS = "What it is, as you’d say it to them"


pytestmark = pytest.mark.usefixtures("german_numbers")


@pytest.mark.row("A12")
def test_the_currency_is_asked_where_it_is_first_needed_and_kept(show_part, desk, session):
    part = show_part(MakeGoodForm, story.ready(desk))
    click(part, "Credit on the next job")
    type_into(named(part, QLineEdit, "What it costs you"), "40,50")
    assert "Choose the currency once; Settings keeps it." in said(part)
    currency = named(part, Select, "Currency")
    currency.set_value("EUR")
    currency.changed.emit("EUR")
    assert settings(desk).currency == "EUR"
    found = stored(session)
    assert (found.make_good_amount, found.make_good_currency) == (4050, "EUR")
    assert found.make_good == "the next job costs you 40,50\N{NO-BREAK SPACE}€ less"


@pytest.mark.row("A12")
def test_the_clients_own_currency_wins_over_hers(show_part, desk, session):
    change_settings(desk, currency="EUR", make_good_money_2="40")
    incident_id = story.ready(desk)
    client_id = incidents.get_incident(desk, incident_id).client_id
    clients.edit_client(desk, client_id, currency="USD")
    part = show_part(MakeGoodForm, incident_id)
    click(part, "Discount")
    assert named(part, Select, "Currency").value() == "USD"
    assert stored(session).make_good_amount is None


def test_a_bad_amount_stays_as_it_was_typed(show_part, desk, session):
    change_settings(desk, currency="EUR")
    incident_id = story.ready(desk)
    part = show_part(MakeGoodForm, incident_id)
    click(part, "Gift")
    field = named(part, QLineEdit, "What it costs you")
    type_into(field, "12,5o")
    assert "“12,5o” can’t be read as an amount. Write it like 12,50." in said(part)
    assert stored(session).make_good_amount is None
    session.begin()
    session.resume(incident_id)
    assert field.text() == "12,5o"
    field.clear()
    type_into(field, "12,50")
    assert stored(session).make_good_amount == 1250
    assert session.jotted("make_good_amount") == ""


@pytest.mark.row("C6")
def test_an_amount_of_another_currency_is_said_and_not_counted(show_part, desk, session):
    change_settings(desk, currency="EUR")
    part = show_part(MakeGoodForm, story.ready(desk))
    click(part, "Gift")
    type_into(named(part, QLineEdit, "What it costs you"), "12 USD")
    assert "“12 USD” is in another currency than EUR. Choose it beside the amount." in said(part)
    assert stored(session).make_good_amount is None
    QTest.keyClicks(named(part, Select, "Currency"), "us")
    assert stored(session).make_good_amount == 1200

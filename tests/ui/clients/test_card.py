"""A card saves what is typed for the right client, and leads on to what belongs to them."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mistakejournal.services.clients import add_client, get_client
from mistakejournal.ui.clients.card import CardPage


@pytest.fixture
def card(qtbot, context):
    card = CardPage(context)
    qtbot.addWidget(card)
    card.resize(900, 700)
    return card


def open_card(card, client):
    card.show_client(client)
    assert card.refresh()
    card.show()
    card.activateWindow()
    QApplication.processEvents()


def test_what_was_typed_stays_with_its_client_when_another_card_opens(card, desk):
    one, other = add_client(desk, "Brightside").id, add_client(desk, "Harlow").id
    open_card(card, one)
    card.focus_contact()
    QTest.keyClicks(QApplication.focusWidget(), "Theo Marsh")
    card.focus_first()
    open_card(card, other)
    assert get_client(desk, one).contact == "Theo Marsh"
    assert get_client(desk, other).contact == ""
    assert card.client_id == other


def test_closing_the_card_saves(card, desk):
    one = add_client(desk, "Brightside").id
    open_card(card, one)
    card.focus_contact()
    QTest.keyClicks(QApplication.focusWidget(), "Theo")
    card.hide()
    assert get_client(desk, one).contact == "Theo"


def test_an_empty_name_is_said_and_the_old_one_stays(card, desk, context, qtbot):
    one = add_client(desk, "Brightside").id
    open_card(card, one)
    with qtbot.waitSignal(context.failed) as failed:
        card._save({"name": " ", "notes": "likes tea"})
    assert failed.args[0].code == "needs_name"
    assert (get_client(desk, one).name, get_client(desk, one).notes) == ("Brightside", "likes tea")


def test_a_client_that_is_not_there_has_no_card(card):
    card.show_client("nobody")
    assert not card.refresh()


def test_a_name_saved_many_times_while_it_is_typed_is_taken_back_at_once(card, desk, context):
    one = add_client(desk, "Brightside").id
    open_card(card, one)
    for name in ("B", "Bright", "The Brightside Podcast"):
        card._save({"name": name})
    card.focus_contact()
    context.undo()
    assert get_client(desk, one).name == "Brightside"
    assert context.next_undo() is None


def test_the_way_back_is_seen_when_the_cursor_comes_to_it(card, desk):
    open_card(card, add_client(desk, "Brightside").id)
    card.resize(900, 300)
    QApplication.processEvents()
    bar = card._page.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    card.focus_first()
    assert QApplication.focusWidget().visibleRegion().isEmpty() is False

"""What a new checklist is asked for."""

from __future__ import annotations

import pytest

from mistakejournal.services.checklist_list import list_checklists
from mistakejournal.services.checklists import add_checklist
from mistakejournal.services.clients import add_client, list_clients
from mistakejournal.ui.checklists.list_form import ListForm


@pytest.fixture
def form(qtbot, context):
    form = ListForm(context)
    qtbot.addWidget(form)
    return form


def make(form, desk):
    return form.make(lambda name, client: add_checklist(desk, name, client))


def test_a_client_is_chosen_named_or_left_out(form, desk):
    known = add_client(desk, "Brightside").id
    form.offer("Send")
    assert make(form, desk)
    form.client.set_value(known)
    assert make(form, desk)
    form.client.setText("Oak & Ember")
    assert make(form, desk)
    assert [line.client_name for line in list_checklists(desk)] == ["Brightside", "Oak & Ember", ""]
    assert len(list_clients(desk)) == 2


def test_an_offered_name_gives_way_to_the_next_and_a_written_one_stays(form):
    form.offer("Send")
    form.offer("Resend")
    assert form.name.text() == "Resend"
    form.name.setText("My own")
    form.offer("Invoice")
    assert form.name.text() == "My own"
    form.clear()
    form.offer("Invoice")
    assert form.name.text() == "Invoice"


def test_nothing_is_made_without_a_name(form, desk):
    form.client.setText("Oak & Ember")
    assert make(form, desk) == ""
    assert list_clients(desk) == []


def test_a_client_who_was_taken_back_meanwhile_is_made_anew(form, desk, context):
    offered = context.perform(lambda: add_client(desk, "Brightside"))
    form.offer("Send")
    assert context.undo()
    form.client.setText("Brightside")
    assert make(form, desk)
    (line,) = list_checklists(desk)
    assert (line.client_name, line.client_id == offered.id) == ("Brightside", False)


def test_a_client_who_was_added_meanwhile_is_not_made_twice(form, desk):
    form.offer("Send")
    add_client(desk, "Brightside")
    form.client.setText("brightside")
    assert make(form, desk)
    assert [line.client.name for line in list_clients(desk)] == ["Brightside"]

"""Whose list it is can be changed after it was made."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mistakejournal.services import runs, steps
from mistakejournal.services.checklists import add_checklist, checklist_file
from mistakejournal.services.clients import add_client, clients_in_use
from mistakejournal.ui.checklists.belonging import Belonging
from mistakejournal.ui.widgets.suggest_field import SuggestField


@pytest.fixture
def theirs(qtbot, context, desk):
    """A list of one step for Brightside, run once, and its choices."""
    made = add_checklist(desk, "Send", add_client(desk, "Brightside").id).id
    steps.add_step(desk, made, "Open")
    runs.start_run(desk, made)
    belonging = Belonging(context)
    qtbot.addWidget(belonging)
    belonging.show_file(checklist_file(desk, made))
    context.changed.connect(lambda _kinds: belonging.show_file(checklist_file(desk, made)))
    return made, belonging


def choice(belonging, name):
    return next(one for one in belonging.findChildren(SuggestField) if one.accessibleName() == name)


def write(field, text):
    field.selectAll()
    if text:
        QTest.keyClicks(field, text)
    else:
        QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_a_new_client_is_made_by_typing_and_one_undo_takes_both_back(theirs, desk, context):
    made, belonging = theirs
    field = choice(belonging, "Client")
    assert field.text() == "Brightside"
    write(field, "Harlow Coaching")
    assert checklist_file(desk, made).client.name == "Harlow Coaching"
    context.undo()
    assert checklist_file(desk, made).client.name == "Brightside"
    assert [client.name for client in clients_in_use(desk)] == ["Brightside"]
    assert field.text() == "Brightside"


def test_a_run_already_made_keeps_its_client(theirs, desk):
    made, belonging = theirs
    write(choice(belonging, "Client"), "")
    assert checklist_file(desk, made).client is None
    assert runs.run_file(desk, checklist_file(desk, made).open_run_id).client.name == "Brightside"


def test_the_kind_of_work_is_named_and_named_anew(theirs, desk):
    made, belonging = theirs
    field = choice(belonging, "Kind of work")
    for name in ("Newsletter", "Invoices"):
        write(field, name)
        assert checklist_file(desk, made).work.name == name
    assert [label for _code, label in field.options()] == ["Invoices", "Newsletter"]


def test_what_is_typed_and_not_left_is_taken_when_the_page_is_left(theirs, desk):
    made, belonging = theirs
    QTest.keyClicks(choice(belonging, "Kind of work"), "Newsletter")
    belonging.settle()
    assert checklist_file(desk, made).work.name == "Newsletter"

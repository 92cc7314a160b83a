"""For whom a shared list is run."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from mistakejournal.services import clients
from mistakejournal.ui.checklists.for_whom import ForWhom
from mistakejournal.ui.widgets.suggest_field import SuggestField


@pytest.fixture
def asked(qtbot, context, desk):
    theo = clients.add_client(desk, "Brightside", "Theo Marsh").id
    dialog = ForWhom(context)
    picked = []
    dialog.picked.connect(picked.append)
    dialog.open()
    return dialog, picked, theo


def press(dialog, text):
    next(one for one in dialog.findChildren(QPushButton) if one.text() == text).click()


def test_a_known_client_is_found_however_it_is_capitalised(asked):
    dialog, picked, theo = asked
    QTest.keyClicks(dialog.findChild(SuggestField), "brightside")
    press(dialog, "Start the run")
    assert picked == [theo]
    assert not dialog.isVisible()


def test_nobody_in_particular_is_an_answer_and_an_empty_field_is_none(asked):
    dialog, picked, _theo = asked
    press(dialog, "Start the run")
    assert dialog.isVisible()
    assert picked == []
    press(dialog, "For nobody in particular")
    assert picked == [""]


def test_a_new_name_makes_the_client(asked, desk):
    dialog, picked, _theo = asked
    QTest.keyClicks(dialog.findChild(SuggestField), "Harlow")
    press(dialog, "Start the run")
    assert picked == [next(client.id for client in clients.clients_in_use(desk) if client.name == "Harlow")]

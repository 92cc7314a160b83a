"""Whose newsletter it is."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from mistakejournal.services import clients
from mistakejournal.ui.inspector.whose import Whose
from mistakejournal.ui.widgets.suggest_field import SuggestField
from tests.ui.accessibility import complaints


@pytest.fixture
def parent(qtbot) -> QWidget:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    return parent


def press(dialog, words) -> None:
    next(one for one in dialog.findChildren(QPushButton) if one.text() == words).click()


def test_a_client_there_is_is_taken_whatever_the_capitals(qtbot, context, parent):
    known = clients.add_client(context.desk, "Brightside").id
    dialog = Whose(context, known, parent)
    dialog.open()
    field = dialog.findChild(SuggestField)
    assert field.typed() == "Brightside"
    field.setText("brightside ")
    with qtbot.waitSignal(dialog.picked) as picked:
        press(dialog, "Compare for this client")
    assert picked.args == [known]
    assert len(clients.list_clients(context.desk)) == 1


def test_a_new_name_makes_a_client(qtbot, context, parent):
    dialog = Whose(context, None, parent)
    dialog.open()
    assert complaints(dialog) == []
    dialog.findChild(SuggestField).setText("Harlow Coaching")
    with qtbot.waitSignal(dialog.picked) as picked:
        press(dialog, "Compare for this client")
    assert clients.get_client(context.desk, picked.args[0]).name == "Harlow Coaching"


def test_no_name_is_asked_for_and_nobody_is_an_answer(qtbot, context, parent):
    dialog = Whose(context, None, parent)
    dialog.open()
    press(dialog, "Compare for this client")
    assert "Choose one or type a new name." in [one.text() for one in dialog.findChildren(QLabel)]
    with qtbot.waitSignal(dialog.picked) as picked:
        press(dialog, "Nobody’s in particular")
    assert picked.args == [""]

"""Adding a client asks for a name; one that is known is offered, one put away comes back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from mistakejournal.services.clients import add_client, clients_in_use, put_away_client
from mistakejournal.ui.clients.adding import AddClientDialog


@pytest.fixture
def dialog(qtbot, context, desk):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    add_client(desk, "Brightside", "Theo Marsh")
    put_away_client(desk, add_client(desk, "Fennel").id)
    dialog = AddClientDialog(context, window)
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    yield dialog
    dialog._name.completer().popup().hide()
    dialog.reject()


def type_name(dialog, words):
    QTest.keyClicks(dialog._name, words)
    dialog._name.completer().popup().hide()


def said(dialog):
    return [label.text() for label in dialog.findChildren(QLabel) if label.isVisible() and label.text()]


def test_enter_adds_a_new_one(dialog, desk, qtbot):
    type_name(dialog, "Acorn")
    with qtbot.waitSignal(dialog.ready) as ready:
        QTest.keyClick(dialog._name, Qt.Key.Key_Return)
    assert ready.args[1] is True
    assert [client.name for client in clients_in_use(desk)] == ["Acorn", "Brightside"]


def test_one_that_is_known_is_opened(dialog, desk, qtbot):
    type_name(dialog, "brightside")
    assert "You have Brightside (Theo Marsh) already." in said(dialog)
    with qtbot.waitSignal(dialog.ready) as ready:
        dialog._add.click()
    assert ready.args == [clients_in_use(desk)[0].id, False]


def test_the_name_of_a_contact_offers_their_business(dialog):
    QTest.keyClicks(dialog._name, "theo")
    assert dialog._name.completer().currentCompletion() == "Brightside (Theo Marsh)"


def test_one_that_is_put_away_comes_back(dialog, desk, qtbot):
    type_name(dialog, "Fennel")
    assert "Fennel is put away. Opening the card brings them back." in said(dialog)
    with qtbot.waitSignal(dialog.ready):
        dialog._add.click()
    assert [client.name for client in clients_in_use(desk)] == ["Brightside", "Fennel"]


def test_without_a_name_it_stays_and_asks_kindly(dialog, desk):
    dialog._add.click()
    assert "A short name is enough." in said(dialog)
    assert dialog.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert [client.name for client in clients_in_use(desk)] == ["Brightside"]

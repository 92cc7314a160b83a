"""A rule made from an incident (I10)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from mistakejournal.domain.inspection import Wish
from mistakejournal.services.clientrules import client_rules
from mistakejournal.services.clients import add_client
from mistakejournal.services.incidents import start_incident
from mistakejournal.ui.clients.rule_dialog import RuleDialog
from mistakejournal.ui.context import Context


def test_it_asks_for_words_and_holds_the_incident(qtbot: QtBot, context: Context) -> None:
    client = add_client(context.desk, "The Brightside Podcast").id
    incident = start_incident(context.desk, title="Old address", client_id=client).id
    dialog = RuleDialog(context, client, incident)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.open()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert "Which words is it about?" in [one.text() for one in dialog.findChildren(QLabel)]
    dialog._wish.set_value(Wish.AVOID.value)
    QTest.keyClicks(dialog.focusWidget(), "12 Quay Street")
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    assert not dialog.isVisible()
    (rule,) = client_rules(context.desk, client)
    assert (rule.title, rule.wish, rule.incident_id) == ("12 Quay Street", Wish.AVOID, incident)

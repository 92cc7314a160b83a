"""Rules for a client's newsletters that were made from this incident (I10)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from mistakejournal.domain.inspection import Wish
from mistakejournal.services import incidents
from mistakejournal.services.clientrules import add_rule, client_rules
from mistakejournal.services.clients import add_client
from mistakejournal.ui.clients.rule_dialog import RuleDialog
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.wizard.parts.learned_rules import LearnedRules
from tests.ui.wizard.finding import click, named


def incident_of(desk, client_id):
    return incidents.start_incident(desk, title="Old address", client_id=client_id).id


def test_a_rule_is_made_here_and_removed_again(show_part, desk, session):
    client = add_client(desk, "The Brightside Podcast").id
    incident = incident_of(desk, client)
    part = show_part(LearnedRules, incident)
    add_rule(desk, client, "last chance", Wish.AVOID)  # hers, but from nowhere
    click(part, "A rule for their newsletters?")
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, RuleDialog))
    QTest.keyClicks(dialog.focusWidget(), "12 Quay Street")
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    assert [one.incident_id for one in client_rules(desk, client)] == [None, incident]
    said = [one.text() for one in part.findChildren(Label)]
    assert "Must contain: “12 Quay Street”" in said
    assert not any("last chance" in one for one in said)
    remove = named(part, QPushButton, "Remove Must contain: “12 Quay Street”")
    QTest.mouseClick(remove, Qt.MouseButton.LeftButton)
    assert [one.title for one in client_rules(desk, client)] == ["last chance"]


def test_without_a_client_there_is_nobody_to_make_it_for(show_part, desk):
    part = show_part(LearnedRules, incident_of(desk, None))
    assert part.isHidden()
